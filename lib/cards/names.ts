import type { IsoDate } from '../model/date.ts';
import type { EntityId, PersonEntity } from '../model/entity.ts';
import type { DatedName, Gazetteer, NameUse } from '../gazetteer/types.ts';
import { foldName, foldSpelling } from '../gazetteer/fold.ts';
import { holdsOn } from './refs.ts';
import type { NamedRef, NameView, SpellingView } from './view.ts';

const OFFICIAL_USES: ReadonlySet<NameUse> = new Set(['primary', 'historic', 'alternate']);

function nameView({ name, from, to, source }: DatedName): NameView {
  return { name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), source };
}

/** The dated names of a place, oldest first; undated spellings are no names "then" and stay out. */
export function datedNames(gazetteer: Gazetteer, id: EntityId): NameView[] {
  return gazetteer
    .datedNamesOf(id)
    .filter(({ use, from, to }) => OFFICIAL_USES.has(use) && (from !== undefined || to !== undefined))
    .map(nameView)
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || (a.to ?? '9').localeCompare(b.to ?? '9'));
}

/**
 * The name on the day, where it isn't today's. Of several, those with the latest start (they replaced the others), and
 * of spellings with the same dates the one that the text uses.
 */
export function nameOn(names: readonly NameView[], today: string, day: IsoDate, text: string): NameView | undefined {
  const valid = names.filter((name) => holdsOn(name, day));
  if (valid.some(({ name }) => name === today)) return undefined;
  const newest = valid.filter(({ from }) => from === valid.at(-1)?.from);
  return newest.find(({ name }) => foldName(name) === foldName(text)) ?? newest[0];
}

/** What a place was called on the day, as one would write it on a map of that day. */
export function nameOnDay(gazetteer: Gazetteer, id: EntityId, day: IsoDate): string {
  const today = gazetteer.nameOf(gazetteer.indexOf(id));
  return nameOn(datedNames(gazetteer, id), today, day, today)?.name ?? today;
}

/** The same as a reference. */
export function dayRef(gazetteer: Gazetteer, id: EntityId, day: IsoDate): NamedRef {
  return { id, name: nameOnDay(gazetteer, id, day) };
}

/** Edit distance, small strings only; O(length²). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether two names are the same word written differently (Kazakstan, Kazakhstan), rather than two names. */
export function isSpellingOf(a: string, b: string): boolean {
  const [left, right] = [foldSpelling(a), foldSpelling(b)];
  return distance(left, right) <= Math.max(1, Math.floor(Math.min(left.length, right.length) / 5));
}

function relationOf(use: NameUse, text: string, name: string): SpellingView['relation'] {
  if (use === 'abbreviation' || use === 'demonym' || use === 'metonym') return use;
  if (isSpellingOf(text, name)) return 'spelling';
  return use === 'historic' ? 'former' : 'alternate';
}

const year = (date: IsoDate | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));

/** Why a place or organisation is written otherwise in the text than on the card; undefined when it isn't. */
export function explainName(gazetteer: Gazetteer, id: EntityId, text: string, name: string): SpellingView | undefined {
  const folded = foldName(text);
  if (folded === foldName(name)) return undefined;
  const known = gazetteer.namesOf(id).filter((candidate) => foldName(candidate.name) === folded);
  const match = known.find(({ from, to }) => from !== undefined || to !== undefined) ?? known[0];
  const [from, to] = [year(match?.from), year(match?.to)];
  return {
    text,
    name,
    relation: relationOf(match?.use ?? 'alternate', text, name),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** The same for persons: silent where the text only shortens the name. `text` is the fullest form in the article. */
export function explainPersonName(person: PersonEntity, text: string): SpellingView | undefined {
  const words = new Set(foldName(person.name).split(' '));
  const shortened = foldName(text)
    .split(' ')
    .every((word) => words.has(word));
  return shortened ? undefined : { text, name: person.name, relation: 'spelling' };
}
