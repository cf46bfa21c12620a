import type { EntityId, OfficeField } from './entity.ts';

/**
 * - `place`: a toponym.
 * - `official`: a person who holds, held or will hold an office, or whom the text introduces with one.
 * - `role`: an office without a name ("the Kazak prime minister").
 * - `demonym`: "Uzbek", "Afghans": leads to the country.
 * - `organisation`: CIS, Islamic Movement of Uzbekistan.
 */
export type MentionKind = 'place' | 'official' | 'role' | 'demonym' | 'organisation';

/** A half-open span of the article text in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** One thing that a mention may mean, with its share of the belief (0–1). */
export interface Candidate {
  /** Absent for a person or a role holder whom the dataset doesn't know. */
  entity?: EntityId;
  score: number;
}

/** Why something was marked or resolved as it was: shown on request ("why is this marked?"). */
export interface Evidence {
  /** A message key of the `evidence` section of the locale files. */
  reason: string;
  /** The words of the text or the name of the entity that it rests on. */
  detail?: string;
}

/** An office as the text words it. */
export interface OfficeWording {
  /** "Security ministry official", "prosecutor general". */
  text: string;
  field?: OfficeField;
  /** Country, region or organisation that the office belongs to, where known. */
  jurisdiction?: EntityId;
  /** "former", "late", "then": the text itself says that the office is past. */
  former?: boolean;
}

export interface Mention extends Span {
  text: string;
  kind: MentionKind;
  /** The probability that kind and entity are right, 0–1. Below the reader's threshold it is listed, not painted. */
  confidence: number;
  /** Best first. `candidates[0]` is what the mention resolves to; empty when the dataset knows nothing. */
  candidates: Candidate[];
  /** Official, role: the office as worded by the text here or at the person's first mention. */
  office?: OfficeWording;
  /** Official: the fullest form of the name in this article ("Vladimir Bozhko" for a later "Bozhko"). */
  fullName?: string;
  evidence: Evidence[];
}

/** What the recogniser needs to know of an article besides its text. */
export interface RecognitionContext {
  /** The day that facts are told for (publication day); absent when the page doesn't say. */
  date?: string;
  url?: string;
  /** Blocks of the text (headline, paragraphs …); without them, blank lines separate blocks. */
  blocks?: readonly { start: number; end: number; kind: string }[];
  /** The reader's corrections: a folded name and the entity (or none) that it stands for. */
  corrections?: readonly Correction[];
}

export interface Correction {
  /** Folded surface form. */
  name: string;
  /** null: not a name of anything ("don't mark this"). */
  entity: EntityId | null;
}
