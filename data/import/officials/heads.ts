/**
 * Heads of state and government, 1990 to May 2026, without a gap.
 *
 * Method: the editors' table gives the order of holders of each seat; Wikidata and the Factbook are matched to it by
 * name and date. Rule for contradictory starts (within `NEAR_DAYS`): what two of the three say; if all differ,
 * Wikidata's day, else the table's. A term ends when the seat's next one begins. A Wikidata term of the same seats that
 * matches none is dropped and listed. Turned down: chaining Wikidata and the Factbook alone. The first has few terms
 * before 1999, the second sees a seat once a year, so that interim holders are lost and gaps can't be told from errors.
 */
import type { HeadsTable, Holding, SeatKind } from './heads-table.ts';
import type { Observation } from './factbook.ts';
import { FACTBOOK, FACTBOOK_2026, FACTBOOK_2026_AS_OF } from './factbook.ts';
import type { OfficeDraft, Registry, TermDraft } from './model.ts';
import { office } from './offices.ts';
import { PersonIndex } from './persons.ts';
import { splitName } from './person-name.ts';
import { nameSimilarity, SAME, SAME_SEAT } from './same-person.ts';
import type { Taxon } from './taxonomy.ts';
import { WIKIDATA } from './wikidata.ts';

export const EDITORS = 'dateline-editors';
export const LEADERS = 'wikidata-leaders-2026';
const NEAR_DAYS = 100;
const SHORT_DAYS = 120;

const TAXA: Record<SeatKind, Taxon> = {
  state: { field: 'head-of-state', branch: 'executive', rank: 1, many: false },
  state2: { field: 'head-of-state', branch: 'executive', rank: 1, many: false },
  government: { field: 'head-of-government', branch: 'executive', rank: 1, many: false },
  government2: { field: 'head-of-government', branch: 'executive', rank: 1, many: false },
  'government-co': { field: 'head-of-government', branch: 'executive', rank: 1, many: false },
  deputy: { field: 'deputy-head-of-state', branch: 'executive', rank: 2, many: false },
  party: { field: 'party', branch: 'executive', rank: 1, many: false },
};

interface Placed extends Holding {
  person: string;
  office: OfficeDraft;
  source: string;
}

export interface KnownLeader {
  jurisdiction: string;
  name: string;
  wikidata: string;
}

export function mergeHeads(
  registry: Registry,
  table: HeadsTable,
  factbook: readonly Observation[],
  leaders: readonly KnownLeader[],
): void {
  const index = new PersonIndex(registry);
  const headTerms = registry.terms.filter((term) => term.office.field.startsWith('head-of-'));
  const used = new Set<TermDraft>();
  const merged: TermDraft[] = [];
  const observed = Map.groupBy(factbook, (o) => o.jurisdiction);
  for (const chain of Map.groupBy(
    table.holdings,
    (h) => `${h.jurisdiction} ${h.seat}${h.seat === 'party' ? h.title : ''}`,
  ).values()) {
    const sorted = dropMet(chain.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)));
    const placed = sorted.map((holding, i) =>
      holding.name === ''
        ? { ...holding, person: '', office: undefined, source: '' }
        : place(holding, sorted[i + 1]?.start ?? ''),
    );
    for (const [i, p] of placed.entries()) {
      if (!p.office) continue;
      const end = placed[i + 1]?.start ?? '';
      merged.push(toTerm(p as Placed, end, end === '' ? saidOf(p as Placed) : ''));
    }
  }
  function place(holding: Holding, nextStart: string): Placed {
    const own = headTerms.filter((term) => term.office.jurisdiction === holding.jurisdiction);
    const person = findPerson(registry, index, own, holding, leaders);
    const wiki = own
      .filter((term) => term.person === person && sameKind(term, holding) && near(term.start, holding, nextStart))
      .sort((a, b) => days(a.start, holding.start) - days(b.start, holding.start))[0];
    for (const term of own) {
      if (term.person !== person || !sameKind(term, holding)) continue;
      if (term === wiki || (term.start >= holding.start && (nextStart === '' || term.start < nextStart)))
        used.add(term);
    }
    const name = registry.persons.get(person)?.name ?? holding.name;
    const seen = (observed.get(holding.jurisdiction) ?? [])
      .filter((o) => near(o.since, holding, nextStart) && o.since.length === 10 && same(o, holding.name, name))
      .sort((a, b) => days(a.since, holding.start) - days(b.since, holding.start))[0];
    const { start, source } = vote(registry, holding, wiki?.start ?? '', seen?.since ?? '');
    return {
      ...holding,
      start,
      source,
      person,
      office: office(registry, holding.jurisdiction, holding.title, TAXA[holding.seat]),
    };
  }
  /** Who says that an open term was running in May 2026. */
  function saidOf(p: Placed): string {
    const told = (observed.get(p.jurisdiction) ?? []).some((o) => o.edition === 2026 && same(o, p.name, p.name));
    if (told) return FACTBOOK_2026;
    const listed = leaders.some(
      (l) => l.jurisdiction === p.jurisdiction && nameSimilarity(l.name, p.name) >= SAME_SEAT,
    );
    return listed ? LEADERS : EDITORS;
  }
  const seats = new Set(table.holdings.map((h) => `${h.jurisdiction} ${h.seat}`));
  const dropped = new Set(table.drops);
  const kept = registry.terms.filter((term) => {
    const { field, jurisdiction } = term.office;
    if (!field.startsWith('head-of-'))
      return !(
        field === 'deputy-head-of-state' &&
        seats.has(`${jurisdiction} deputy`) &&
        merged.some((m) => m.office === term.office)
      );
    if (used.has(term)) return false;
    const seat = field === 'head-of-state' ? 'state' : 'government';
    if (term.office.many || (!seats.has(`${jurisdiction} ${seat}`) && !seats.has(`${jurisdiction} ${seat}2`)))
      return true;
    if (isShort(term) && !dropped.has(`${jurisdiction} ${term.person}`)) {
      term.acting = true;
      return true;
    }
    registry.contradictions.push({
      jurisdiction,
      office: term.office.title,
      person: registry.persons.get(term.person)?.name ?? '',
      wikidata: `${term.start}–${term.end}`,
      factbook: '',
      editors: '',
      taken: '',
      why: 'fits no term of the seat: dropped',
    });
    return false;
  });
  registry.terms = [...kept, ...merged, ...dualTerms(registry, table, merged)];
}

/** A stand-in of some weeks that the table leaves out; whatever is longer must be in the table or is wrong. */
function isShort(term: TermDraft): boolean {
  return term.start.length === 10 && term.end.length === 10 && days(term.start, term.end) <= SHORT_DAYS;
}

function near(date: string, holding: Holding, nextStart: string): boolean {
  return days(date, holding.start) <= NEAR_DAYS && (nextStart === '' || date < nextStart);
}

/** A vacancy that begins on the day on which somebody takes the seat is none. */
function dropMet(chain: Holding[]): Holding[] {
  return chain.filter((h) => h.name !== '' || !chain.some((other) => other.name !== '' && other.start === h.start));
}

function sameKind(term: TermDraft, holding: Holding): boolean {
  return holding.seat.startsWith('state')
    ? term.office.field === 'head-of-state'
    : holding.seat.startsWith('government') && term.office.field === 'head-of-government';
}

function same(o: Observation, a: string, b: string): boolean {
  return nameSimilarity(o.name, a) >= 0.5 || nameSimilarity(o.name, b) >= 0.5;
}

function findPerson(
  registry: Registry,
  index: PersonIndex,
  own: readonly TermDraft[],
  holding: Holding,
  leaders: readonly KnownLeader[],
): string {
  if (/^Q\d+$/.test(holding.mark)) {
    const id = `q:${holding.mark}`;
    return registry.persons.has(id)
      ? rename(registry, id, holding)
      : index.create(holding.name, holding.jurisdiction, EDITORS, { wikidata: holding.mark });
  }
  const bornOk = (id: string): boolean =>
    !/^\d{4}$/.test(holding.mark) || (registry.persons.get(id)?.born ?? holding.mark).startsWith(holding.mark);
  const inSeat = own
    .filter((term) => sameKind(term, holding) && days(term.start, holding.start) <= NEAR_DAYS && bornOk(term.person))
    .map((term) => ({
      id: term.person,
      score: nameSimilarity(holding.name, registry.persons.get(term.person)?.name ?? ''),
    }))
    .filter(({ score }) => score >= SAME_SEAT)
    .sort((a, b) => b.score - a.score)[0];
  if (inSeat) return rename(registry, inSeat.id, holding);
  // One seat can't have two new holders on a day: what differs then is the spelling alone.
  const sameDay = own.filter(
    (term) => sameKind(term, holding) && days(term.start, holding.start) <= 2 && !holding.seat.endsWith('2'),
  );
  if (
    sameDay.length === 1 &&
    sameDay[0] &&
    !index.candidates(holding.name, holding.jurisdiction).some(({ id }) => id !== sameDay[0]?.person)
  ) {
    return rename(registry, sameDay[0].person, holding);
  }
  const best = index
    .candidates(holding.name, holding.jurisdiction)
    .find(({ id }) => bornOk(id) && alive(registry, id, holding.start));
  if (best && holding.mark !== 'senior') return rename(registry, best.id, holding);
  const leader = leaders.find(
    (l) =>
      l.jurisdiction === holding.jurisdiction &&
      holding.start >= '2015' &&
      nameSimilarity(l.name, holding.name) >= SAME,
  );
  const named = registry.persons.get(`q:${leader?.wikidata ?? ''}`)?.name;
  if (leader && named !== undefined && nameSimilarity(named, holding.name) >= SAME_SEAT) return `q:${leader.wikidata}`;
  const royal = index
    .everywhere(holding.name)
    .find((id) => registry.terms.some((t) => t.person === id && t.office.field === 'head-of-state'));
  if (royal !== undefined && / (I|II|III|IV|V|VI|XVI)$|Macron|Hollande|Sarkozy|Chirac|Mitterrand/.test(holding.name))
    return royal;
  // The list of leaders has slips: an id that is somebody else's is not taken.
  const more = leader && leader.wikidata !== '' && named === undefined ? { wikidata: leader.wikidata } : {};
  return index.create(holding.name, holding.jurisdiction, EDITORS, more);
}

/** The editors' spelling is that of the English-language press; the other stays as a form of the name. */
function rename(registry: Registry, id: string, holding: Holding): string {
  const person = registry.persons.get(id);
  if (!person || person.name === holding.name) return id;
  registry.names.push({
    person: id,
    given: person.given,
    family: person.family,
    kind: 'spelling',
    source: person.source,
  });
  registry.renames.push(`${holding.jurisdiction} ${person.name} → ${holding.name}`);
  Object.assign(person, splitName(holding.name, holding.jurisdiction.slice(2)));
  return id;
}

function alive(registry: Registry, id: string, date: string): boolean {
  const person = registry.persons.get(id);
  if (!person) return false;
  if (person.died !== '' && person.died.slice(0, 4) < date.slice(0, 4)) return false;
  return person.born === '' || Number(date.slice(0, 4)) - Number(person.born.slice(0, 4)) >= 18;
}

function vote(registry: Registry, holding: Holding, wiki: string, factbook: string): { start: string; source: string } {
  const ours = holding.start;
  const w = wiki.length === 10 ? wiki : '';
  if (w !== '' && (w === factbook || w === ours || factbook === '' || factbook !== ours)) {
    if (w !== ours || (factbook !== '' && factbook !== w)) note(registry, holding, w, factbook, w);
    return { start: w, source: WIKIDATA };
  }
  if (factbook !== '' && factbook === ours) {
    if (w !== '') note(registry, holding, w, factbook, ours);
    return { start: ours, source: FACTBOOK };
  }
  if (factbook !== '') note(registry, holding, w, factbook, ours);
  return { start: ours, source: EDITORS };
}

function note(registry: Registry, holding: Holding, wiki: string, factbook: string, taken: string): void {
  registry.contradictions.push({
    jurisdiction: holding.jurisdiction,
    office: holding.title,
    person: holding.name,
    wikidata: wiki,
    factbook,
    editors: holding.start,
    taken,
    why:
      taken === wiki
        ? 'Wikidata, or two of three'
        : taken === factbook
          ? 'two of three'
          : 'the editors, against the Factbook',
  });
}

function toTerm(p: Placed, end: string, openSource: string): TermDraft {
  const open = end === '';
  const unsure = open && p.sureUntil !== '';
  return {
    person: p.person,
    office: p.office,
    start: p.start,
    end,
    endState: !open ? 'ended' : unsure ? 'unknown' : 'serving',
    knownUntil: !open ? end : unsure ? p.sureUntil : FACTBOOK_2026_AS_OF,
    acting: p.acting,
    source: open ? openSource : p.source,
  };
}

/** While a country's premiership stands empty by law, the head of state's term counts for the government too. */
function dualTerms(registry: Registry, table: HeadsTable, merged: readonly TermDraft[]): TermDraft[] {
  const out: TermDraft[] = [];
  for (const rule of table.duals) {
    const here = merged.filter((t) => t.office.jurisdiction === rule.jurisdiction);
    const government = here.filter((t) => t.office.field === 'head-of-government');
    const between =
      government.some((t) => t.start < (rule.to || '9999')) && government.some((t) => (t.end || '9999') > rule.from);
    if (rule.to === '' || !between) continue;
    for (const term of here.filter((t) => t.office.field === 'head-of-state')) {
      const start = term.start > rule.from ? term.start : rule.from;
      const end = term.end !== '' && term.end < rule.to ? term.end : rule.to;
      if (start >= end) continue;
      const title = `${term.office.title} as head of government`;
      out.push({
        ...term,
        office: office(registry, rule.jurisdiction, title, TAXA.government),
        start,
        end,
        endState: 'ended',
        knownUntil: end,
        source: EDITORS,
      });
    }
  }
  return out;
}

/** Days between two dates, however precise; infinite when one is missing. */
export function days(a: string, b: string): number {
  if (a === '' || b === '') return Number.POSITIVE_INFINITY;
  return Math.abs(stamp(a) - stamp(b)) / 86_400_000;
}

function stamp(date: string): number {
  const [year = '', month = '07', day = '01'] = date.split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}
