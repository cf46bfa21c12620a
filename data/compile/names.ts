/**
 * Collects the names of places and organisations and lays them out: sorted folded names with their meanings for
 * recognition, dated display forms for cards.
 */
import { CASE_SENSITIVE, DOTTED, NAME_USES } from '../../lib/gazetteer/codes.ts';
import { foldName, foldSpelling } from '../../lib/gazetteer/fold.ts';
import { hashText, SPELLING_BUCKETS } from '../../lib/gazetteer/format.ts';
import { isAscii, PREFIX_ROWS, prefixRow } from '../../lib/gazetteer/sorted-text.ts';
import type { NameUse } from '../../lib/gazetteer/types.ts';
import type { PartialDate } from '../../lib/model/date.ts';
import { compareText } from '../tsv.ts';

export interface NameOptions {
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
  caseSensitive?: boolean;
  source?: string;
  /** Keep the display form with its dates for cards. */
  dated?: boolean;
}

interface Meaning {
  entity: number;
  use: number;
  from: number;
  to: number;
}

export interface DatedRow {
  entity: number;
  name: string;
  use: number;
  from: PartialDate | undefined;
  to: PartialDate | undefined;
  source: string;
}

/** First row of each three-letter beginning in a sorted list. */
export function prefixTable(sorted: readonly string[]): number[] {
  const low = Array.from({ length: PREFIX_ROWS }, () => 0);
  let row = 0;
  for (let prefix = 0; prefix < PREFIX_ROWS; prefix++) {
    while (row < sorted.length && prefixRow(sorted[row] ?? '') < prefix) row++;
    low[prefix] = row;
  }
  return low;
}

/** Position in `NAME_USES`, which begins with the strongest use. */
function strengthOf(use: number): number {
  return use & 0xf;
}

const VARIANTS: readonly (readonly [string, string])[] = [
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['mount', 'mt'],
  ['fort', 'ft'],
].flatMap(([long = '', short = '']) => [[long, short] as const, [short, long] as const]);

function variantsOf(name: string): string[] {
  return VARIANTS.map(([from, to]) => name.replace(new RegExp(`(^| )${from} (?=\\S)`), `$1${to} `)).filter(
    (variant) => variant !== name,
  );
}

/** "Mass.", not "U.S." */
function isDotted(name: string, use: number): boolean {
  return NAME_USES[use] === 'abbreviation' && /\p{Ll}\.$/u.test(name);
}

export class NameBook {
  readonly #meanings = new Map<string, Meaning[]>();
  readonly dated: DatedRow[] = [];
  readonly notAscii: string[] = [];

  add(entity: number, name: string, use: NameUse, options: NameOptions = {}): void {
    const { from, to, source = '', dated = false } = options;
    const code = NAME_USES.indexOf(use);
    if (dated) this.dated.push({ entity, name, use: code, from, to, source });
    if (use === 'endonym') return;
    this.#index(foldName(name), name, entity, code, options);
    // Press abbreviations are written with and without a space: W.Va., W. Va.
    const spaced = name.replace(/\.(?=\p{L}\p{Ll})/gu, '. ');
    if (use === 'abbreviation' && spaced !== name) this.#index(foldName(spaced), name, entity, code, options);
  }

  #index(folded: string, name: string, entity: number, code: number, options: NameOptions): void {
    const { from, to, caseSensitive = false } = options;
    if (folded === '') return;
    if (!isAscii(folded)) {
      this.notAscii.push(name);
      return;
    }
    const meaning = {
      entity,
      use: code | (caseSensitive ? CASE_SENSITIVE : 0) | (isDotted(name, code) ? DOTTED : 0),
      from: from ? Number(from.date.slice(0, 4)) : 0,
      to: to ? Number(to.date.slice(0, 4)) : 0,
    };
    const meanings = this.#meanings.get(folded);
    if (!meanings) this.#meanings.set(folded, [meaning]);
    else this.#merge(meanings, meaning);
  }

  /** One posting a name and entity: the strongest use, the widest years. */
  #merge(meanings: Meaning[], added: Meaning): void {
    const known = meanings.find(({ entity }) => entity === added.entity);
    if (!known) {
      meanings.push(added);
      return;
    }
    // A name that stands in the list of names in use and in that of dated ones keeps its years.
    const strongest = strengthOf(added.use) < strengthOf(known.use) ? added.use : known.use;
    // What one form asks for (a full stop) is needed only when all of them do.
    known.use = (strongest & ~DOTTED) | (added.use & known.use & DOTTED);
    known.from =
      known.from === 0 || added.from === 0 ? Math.max(known.from, added.from) : Math.min(known.from, added.from);
    known.to = known.to === 0 || added.to === 0 ? Math.max(known.to, added.to) : Math.max(known.to, added.to);
  }

  /** Saint and St, Mount and Mt, Fort and Ft: each name that has one is found under the other too. */
  addVariants(): void {
    const variants = [...this.#meanings.keys()].flatMap((name) =>
      variantsOf(name).map((variant) => ({ name, variant })),
    );
    for (const { name, variant } of variants) {
      const known = this.#meanings.get(variant) ?? [];
      for (const meaning of this.#meanings.get(name) ?? []) {
        if (known.some(({ entity }) => entity === meaning.entity)) continue;
        const use = Math.max(strengthOf(meaning.use), NAME_USES.indexOf('alternate'));
        known.push({ ...meaning, use: (meaning.use & ~0xf) | use });
      }
      this.#meanings.set(variant, known);
    }
  }

  has(name: string): boolean {
    return this.#meanings.has(foldName(name));
  }

  entitiesOf(name: string): number[] {
    return (this.#meanings.get(foldName(name)) ?? []).map(({ entity }) => entity);
  }

  /** @param inSpellingIndex whether an entity's names are worth a second try by spelling. */
  columns(inSpellingIndex: (entity: number) => boolean) {
    const names = [...this.#meanings.keys()].sort(compareText);
    const postings: Meaning[] = [];
    const counts: number[] = [];
    const buckets = Array.from({ length: SPELLING_BUCKETS }, (): number[] => []);
    names.forEach((name, row) => {
      const meanings = this.#meanings.get(name) ?? [];
      meanings.sort((a, b) => a.entity - b.entity);
      counts.push(meanings.length);
      postings.push(...meanings);
      const spelling = foldSpelling(name);
      if (spelling !== name && meanings.some(({ entity }) => inSpellingIndex(entity))) {
        buckets[hashText(spelling) % SPELLING_BUCKETS]?.push(row);
      }
    });
    const years = postings.map((posting, row) => ({ ...posting, row })).filter(({ from, to }) => from > 0 || to > 0);
    return {
      'name.text': names,
      'name.postings': counts,
      'namePrefix.low': prefixTable(names),
      'posting.entity': postings.map(({ entity }) => entity),
      'posting.use': postings.map(({ use }) => use),
      'years.posting': years.map(({ row }) => row),
      'years.from': years.map(({ from }) => from),
      'years.to': years.map(({ to }) => to),
      'spelling.names': buckets.map((rows) => rows.length),
      'spellingName.row': buckets.flat(),
    };
  }
}
