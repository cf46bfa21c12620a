import type { NameOrder, OfficeBranch, OfficeField, OfficeRank, TermEnd } from '../../../lib/model/entity.ts';

/** The raw files, beside the project; another folder can be named on the command line. */
export const DEFAULT_SOURCES = new URL('../../../../shared/sources/', import.meta.url).pathname;

export interface OfficeDraft {
  /** Assigned by `offices.ts`: jurisdiction code and slug of the title. */
  id: string;
  jurisdiction: string;
  title: string;
  field: OfficeField;
  branch: OfficeBranch;
  rank: OfficeRank;
  /** Whether several people hold it at once (judges, members, ministers without portfolio). */
  many: boolean;
}

export interface PersonDraft {
  id: string;
  name: string;
  given: string;
  family: string;
  order: NameOrder;
  nativeName: string;
  gender: string;
  born: string;
  died: string;
  wikidata: string;
  source: string;
}

/** Dates are as the tables have them: YYYY, YYYY-MM or YYYY-MM-DD; empty = unknown. */
export interface TermDraft {
  person: string;
  office: OfficeDraft;
  start: string;
  end: string;
  endState: TermEnd;
  knownUntil: string;
  acting: boolean;
  source: string;
}

export type NameKind = 'spelling' | 'nickname' | 'transliteration' | 'short';

export interface NameDraft {
  person: string;
  given: string;
  family: string;
  kind: NameKind;
  source: string;
}

/** One line of the report of contradictions; dates as the sources have them. */
export interface Contradiction {
  jurisdiction: string;
  office: string;
  person: string;
  wikidata: string;
  factbook: string;
  editors: string;
  taken: string;
  why: string;
}

/** Everything that the import knows so far; each source adds to it, later rules refine it. */
export interface Registry {
  persons: Map<string, PersonDraft>;
  offices: Map<string, OfficeDraft>;
  terms: TermDraft[];
  names: NameDraft[];
  /** Country → newest day for which a source lists its ministers. */
  coverage: Map<string, { until: string; source: string }>;
  /** Contradictions between sources, for the report. */
  contradictions: Contradiction[];
  /** Spellings replaced by the press's, for review. */
  renames: string[];
}
