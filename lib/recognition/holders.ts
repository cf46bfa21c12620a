/** Who held an office of a country on a day. */
import type { Gazetteer, Office, Term } from '../gazetteer/types.ts';
import type { OfficeField } from '../model/entity.ts';

export interface Holder {
  readonly person: string;
  readonly office: Office;
  readonly score: number;
}

export interface OfficeDirectory {
  /** Holders of offices of `field` in the jurisdiction on `date`, likeliest first; empty when the dataset has none. */
  holders(jurisdiction: string, field: OfficeField, title: readonly string[], date: string): Holder[];
}

function holds(term: Term, date: string): boolean {
  const start = term.start?.date;
  if (start !== undefined && date < start) return false;
  if (start === undefined && term.knownUntil !== date) return false;
  if (term.endState === 'ended') return date <= (term.end?.date ?? term.knownUntil);
  // An unknown end vouches for no day after the last that a source tells.
  return term.endState === 'serving' ? true : date <= term.knownUntil;
}

/** Words for one and the same head of government. */
const PREMIERS = new Set(['prime', 'premier', 'chancellor', 'pm', 'taoiseach', 'president', 'chief']);

/** "The president" is no king: the office's title has to share a word, heads of government aside. */
function fits(office: Office, words: readonly string[]): boolean {
  const own = office.title.toLowerCase().split(/[^\p{L}]+/u);
  if (office.field === 'head-of-government') return words.some((word) => PREMIERS.has(word));
  return words.some((word) => own.includes(word));
}

function agreement(title: string, words: readonly string[]): number {
  const own = title.toLowerCase().split(/[^\p{L}]+/u);
  const shared = words.filter((word) => own.includes(word)).length;
  return shared / Math.max(1, Math.max(words.length, own.length));
}

interface Listed {
  readonly office: Office;
  readonly index: number;
}

/** Jurisdictions whose offices are kept decoded: the next article is often about the same country. */
const CACHE_LIMIT = 60;
const caches = new WeakMap<Gazetteer, Map<string, readonly Listed[]>>();

function officesOf(gazetteer: Gazetteer, jurisdiction: string): readonly Listed[] {
  let cache = caches.get(gazetteer);
  if (!cache) caches.set(gazetteer, (cache = new Map()));
  let list = cache.get(jurisdiction);
  if (!list) {
    list = gazetteer.officesOf(jurisdiction).map((index) => ({ office: gazetteer.office(index), index }));
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(jurisdiction, list);
  }
  return list;
}

/** Looks offices up once a jurisdiction. */
export function officeDirectory(gazetteer: Gazetteer): OfficeDirectory {
  return {
    holders(jurisdiction, field, title, date) {
      const list = officesOf(gazetteer, jurisdiction);
      const found: Holder[] = [];
      for (const { office, index } of list) {
        if (office.field !== field || !fits(office, title)) continue;
        for (const term of gazetteer.termsOfOffice(index)) {
          if (!holds(term, date)) continue;
          const score = agreement(office.title, title) + (5 - office.rank) / 10 - (term.acting ? 0.1 : 0);
          found.push({ person: term.person, office, score });
        }
      }
      const best = new Map<string, Holder>();
      for (const holder of found) {
        const known = best.get(holder.person);
        if (!known || known.score < holder.score) best.set(holder.person, holder);
      }
      return [...best.values()].toSorted((a, b) => b.score - a.score);
    },
  };
}
