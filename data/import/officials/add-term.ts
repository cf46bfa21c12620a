/** Adds a term of a further source: one person under two spellings stays one, one term told twice stays one. */
import { days } from './heads.ts';
import type { PersonDraft, Registry, TermDraft } from './model.ts';
import { office } from './offices.ts';
import { PersonIndex } from './persons.ts';
import { foldSpelling } from '../../../lib/gazetteer/fold.ts';
import { SAME } from './same-person.ts';
import type { Taxon } from './taxonomy.ts';

export interface Claim {
  name: string;
  jurisdiction: string;
  title: string;
  taxon?: Taxon;
  start: string;
  end: string;
  /** For an open term: the day up to which the source says that the person is in office; empty if it doesn't say. */
  servingAt?: string;
  /** Certain until this day although the end is unknown. */
  knownUntil?: string;
  acting?: boolean;
  source: string;
  wikidata?: string;
  /** The person, where already found. */
  person?: string;
  more?: Partial<PersonDraft>;
  /** The source is the better one for this office: its dates replace those of a term already known. */
  replaces?: boolean;
}

const SAME_TERM_DAYS = 45;

export class TermAdder {
  readonly registry: Registry;
  readonly index: PersonIndex;
  private readonly byPlace: Map<string, TermDraft[]>;

  constructor(registry: Registry) {
    this.registry = registry;
    this.index = new PersonIndex(registry);
    this.byPlace = Map.groupBy(registry.terms, (term) => term.office.jurisdiction);
  }

  termsOf(jurisdiction: string): readonly TermDraft[] {
    return this.byPlace.get(jurisdiction) ?? [];
  }

  add(told: Claim): TermDraft {
    const claim = this.plausible(told);
    const place = office(this.registry, claim.jurisdiction, claim.title, claim.taxon);
    const person = this.person(claim, place.field);
    const list = this.byPlace.get(claim.jurisdiction) ?? [];
    this.byPlace.set(claim.jurisdiction, list);
    const known = list.find(
      (term) =>
        term.person === person &&
        (term.office === place || (term.office.field === place.field && term.office.rank === place.rank)) &&
        (days(term.start, claim.start) <= SAME_TERM_DAYS ||
          (claim.start === '' && overlaps(term, claim)) ||
          (term.office === place && meets(term, claim))),
    );
    const fresh = this.toTerm(claim, person);
    if (known) {
      merge(known, { ...fresh, office: place }, claim.replaces ?? false);
      return known;
    }
    const term = { ...fresh, office: place };
    list.push(term);
    this.registry.terms.push(term);
    return term;
  }

  /** An end before the start is a slip: the start stays, the end is unknown. */
  private plausible(claim: Claim): Claim {
    if (claim.start === '' || claim.end === '' || claim.end >= claim.start.slice(0, claim.end.length)) return claim;
    this.registry.contradictions.push({
      jurisdiction: claim.jurisdiction,
      office: claim.title,
      person: claim.name,
      wikidata: '',
      factbook: '',
      editors: '',
      taken: `${claim.start}–`,
      why: `${claim.source} has it end on ${claim.end}, before it starts: the end is dropped`,
    });
    return { ...claim, end: '', knownUntil: claim.start };
  }

  private toTerm(claim: Claim, person: string): Omit<TermDraft, 'office'> {
    const open = claim.end === '';
    return {
      person,
      start: claim.start,
      end: claim.end,
      endState: !open ? 'ended' : claim.servingAt ? 'serving' : 'unknown',
      knownUntil: !open ? claim.end : (claim.servingAt ?? claim.knownUntil ?? claim.start),
      acting: claim.acting ?? /^acting |^interim /i.test(claim.title),
      source: claim.source,
    };
  }

  private person(claim: Claim, field: string): string {
    if (claim.person) {
      this.index.add(claim.person, claim.jurisdiction);
      return claim.person;
    }
    if (claim.wikidata) {
      const id = `q:${claim.wikidata}`;
      if (!this.registry.persons.has(id))
        return this.index.create(claim.name, claim.jurisdiction, claim.source, {
          ...claim.more,
          wikidata: claim.wikidata,
        });
      this.index.add(id, claim.jurisdiction);
      return id;
    }
    // Same office, same day, same family name: one person, whatever the given name is shortened to.
    const words = foldSpelling(claim.name).split(' ');
    const inOffice = this.termsOf(claim.jurisdiction).find((term) => {
      const known = this.registry.persons.get(term.person);
      return (
        term.office.field === field &&
        days(term.start, claim.start) <= 3 &&
        known !== undefined &&
        foldSpelling(known.family).split(' ').at(-1) === words.at(-1)
      );
    });
    if (inOffice) return inOffice.person;
    const parent = claim.jurisdiction.startsWith('r:') ? `c:${claim.jurisdiction.slice(2, 4)}` : claim.jurisdiction;
    for (const where of new Set([claim.jurisdiction, parent])) {
      const best = this.index
        .candidates(claim.name, where, SAME)
        .find(({ id }) => this.lived(id, claim.start || claim.knownUntil || claim.end));
      if (best) {
        this.index.add(best.id, claim.jurisdiction);
        return best.id;
      }
    }
    const id = this.index.create(claim.name, parent, claim.source, claim.more);
    this.index.add(id, claim.jurisdiction);
    return id;
  }

  private lived(id: string, date: string): boolean {
    const person = this.registry.persons.get(id);
    if (!person || date === '') return person !== undefined;
    if (person.died !== '' && person.died.slice(0, 4) < date.slice(0, 4)) return false;
    return person.born === '' || Number(date.slice(0, 4)) - Number(person.born.slice(0, 4)) >= 18;
  }
}

/** Two accounts of one stretch in the same office overlap by more than a changeover. */
function meets(term: TermDraft, claim: Claim): boolean {
  if (term.start === '' || claim.start === '' || term.office.many) return false;
  const [later, earlier] = [
    term.start > claim.start ? term.start : claim.start,
    (term.end || '9999') < (claim.end || '9999') ? term.end || '9999' : claim.end || '9999',
  ];
  return term.end !== '' && later < earlier && days(later, earlier) > SAME_TERM_DAYS;
}

function overlaps(term: TermDraft, claim: Claim): boolean {
  const day = claim.knownUntil ?? claim.servingAt ?? claim.end;
  return (term.start === '' || term.start <= day) && (term.end === '' || term.end >= day);
}

function merge(known: TermDraft, fresh: TermDraft, replaces: boolean): void {
  if (replaces) {
    Object.assign(known, { ...fresh, start: fresh.start || known.start });
    return;
  }
  if (known.end === '' && fresh.end !== '' && fresh.end >= known.start) {
    Object.assign(known, { end: fresh.end, endState: 'ended', knownUntil: fresh.end });
  } else if (known.end === '' && fresh.knownUntil > known.knownUntil) {
    known.knownUntil = fresh.knownUntil;
    if (fresh.endState === 'serving') known.endState = 'serving';
  }
  if (known.start === '' || isFiner(fresh.start, known.start) || (fresh.start !== '' && fresh.start < known.start)) {
    known.start = fresh.start;
  }
  if (isFiner(fresh.end, known.end)) Object.assign(known, { end: fresh.end, knownUntil: fresh.end });
}

/** The same date, told more exactly. */
function isFiner(a: string, b: string): boolean {
  return b !== '' && a.length > b.length && a.startsWith(b);
}

/** Whether anybody is known to hold an office of this field and rank in a country on a day. */
export function isHeld(terms: readonly TermDraft[], field: string, rank: number, day: string): boolean {
  return terms.some(
    (term) =>
      term.office.field === field &&
      term.office.rank === rank &&
      term.start !== '' &&
      term.start <= day &&
      (term.end === '' ? term.knownUntil >= day : term.end >= day),
  );
}
