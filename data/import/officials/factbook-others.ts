/**
 * What the Factbook knows besides the heads: vice-presidents, deputy premiers, governors-general, and the governments
 * of territories.
 *
 * A person's observations in one office are joined over the editions (the empty ones of 2018–2020 are bridged by the
 * same name before and after). "Since" gives the start; the end is unknown unless the office has one holder and the
 * next one's start is known (`end-rule.ts`); the last edition is the last day that is sure.
 */
import type { Observation } from './factbook.ts';
import { FACTBOOK, FACTBOOK_2026, FACTBOOK_2026_AS_OF } from './factbook.ts';
import { days } from './heads.ts';
import type { PersonDraft, Registry, TermDraft } from './model.ts';
import { office } from './offices.ts';
import { PersonIndex } from './persons.ts';
import { nameSimilarity } from './same-person.ts';
import { classify, type Taxon } from './taxonomy.ts';

interface Tenure {
  jurisdiction: string;
  title: string;
  taxon: Taxon;
  name: string;
  family: string;
  since: string;
  last: number;
  first: number;
  acting: boolean;
}

const ORDINAL = /\b(first|second|third|fourth|senior|executive)\b/i;

/** The office that a Factbook title means, or undefined for what isn't imported (heirs, foreign heads, clerks). */
function officeOf(o: Observation, isTerritory: boolean): { title: string; taxon: Taxon } | undefined {
  const t = o.title.replace(/-/g, ' ');
  if (/represent|heir|crown|spouse|designate|elect\b/i.test(t) && !/crown prince.*(deputy|prime minister)/i.test(t))
    return undefined;
  const ordinal = ORDINAL.exec(t)?.[1]?.toLowerCase();
  const prefix = ordinal ? `${(ordinal[0] ?? '').toUpperCase()}${ordinal.slice(1)} ` : '';
  const deputyState: Taxon = {
    field: 'deputy-head-of-state',
    branch: 'executive',
    rank: 2,
    many: prefix === '' && /s$/i.test(t),
  };
  const deputyGovernment: Taxon = {
    field: 'deputy-head-of-government',
    branch: 'executive',
    rank: 2,
    many: prefix === '',
  };
  if (/vice presidents?$|vice presidents? (and|of)/i.test(t))
    return { title: `${prefix}Vice President`, taxon: deputyState };
  if (/deputy prime ministers?|vice prime ministers?/i.test(t))
    return { title: `${prefix}Deputy Prime Minister`, taxon: deputyGovernment };
  if (/(vice|deputy) premiers?|vice chancellor|deputy chancellor/i.test(t)) {
    return { title: /chancellor/i.test(t) ? 'Vice Chancellor' : `${prefix}Vice Premier`, taxon: deputyGovernment };
  }
  if (/governor general/i.test(t) && !isTerritory)
    return { title: 'Governor-General', taxon: { ...deputyState, many: false } };
  if (!isTerritory) return undefined;
  const head =
    /^(acting |interim |uk )?(lieutenant governor|governor|high commissioner|commissioner|administrator|prefect|premier|chief minister|prime minister|president|bailiff|chief executive|government leader)/i.exec(
      t,
    );
  const word = head?.[2]?.toLowerCase();
  if (!word || (o.seat === 'state' && /^(president|premier|prime minister)$/.test(word))) return undefined;
  if (/of (the )?(commonwealth|australia|new zealand|united states|china|france)/i.test(t)) return undefined;
  const title = word.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  if (o.seat === 'government' && !/governor|commissioner|administrator|prefect|bailiff/.test(word)) {
    return { title, taxon: { field: 'head-of-government', branch: 'executive', rank: 1, many: false } };
  }
  return {
    title,
    taxon: {
      ...classify(`${title} of the territory`),
      field: 'regional-head',
      branch: 'executive',
      rank: 2,
      many: false,
    },
  };
}

export function importOthers(
  registry: Registry,
  factbook: readonly Observation[],
  countries: ReadonlySet<string>,
): void {
  const index = new PersonIndex(registry);
  const known = Map.groupBy(registry.terms, (term) => term.office.jurisdiction);
  const heads = new Set(
    registry.terms.filter((t) => t.office.rank === 1).map((t) => `${t.office.jurisdiction} ${t.person}`),
  );
  for (const tenure of tenures(factbook, countries)) {
    const person = index.candidates(tenure.name, tenure.jurisdiction, 0.85)[0]?.id;
    const doubles = (known.get(tenure.jurisdiction) ?? []).find(
      (term) =>
        term.person === person &&
        term.office.field === tenure.taxon.field &&
        (days(term.start, tenure.since) <= 400 ||
          (term.start <= tenure.since && (term.end === '' || term.end >= tenure.since))),
    );
    if (doubles) {
      extend(doubles, tenure);
      continue;
    }
    const id =
      person ??
      index.create(tenure.name, tenure.jurisdiction, tenure.last === 2026 ? FACTBOOK_2026 : FACTBOOK, shouted(tenure));
    if (heads.has(`${tenure.jurisdiction} ${id}`) && tenure.taxon.rank === 1) continue;
    const sure = tenure.last === 2026 ? FACTBOOK_2026_AS_OF : `${tenure.last}-01-01`;
    registry.terms.push({
      person: id,
      office: office(registry, tenure.jurisdiction, tenure.title, tenure.taxon),
      start: tenure.since,
      end: '',
      endState: tenure.last === 2026 ? 'serving' : 'unknown',
      knownUntil: tenure.since > sure ? tenure.since : sure,
      acting: tenure.acting,
      source: tenure.last === 2026 ? FACTBOOK_2026 : FACTBOOK,
    });
  }
}

/** The capitals say which words news calls the person by: "MELES Zenawi", "Alejandro TOLEDO Manrique". */
function shouted({ name, family }: Tenure): Partial<PersonDraft> {
  const at = name.indexOf(family);
  if (at < 0 || family === '' || family === name) return family === name ? { given: '', family, order: 'mononym' } : {};
  if (at === 0) return { given: name.slice(family.length).trim(), family, order: 'family-given' };
  const tail = name.slice(at + family.length).trim();
  // A mother's name after the family name stays with it, a father's or a suffix doesn't matter here.
  return { given: name.slice(0, at).trim(), family: tail === '' ? family : `${family} ${tail}`, order: 'given-family' };
}

/** A Wikidata term without an end is sure up to the last edition that still has it. */
function extend(term: TermDraft, tenure: Tenure): void {
  const sure = tenure.last === 2026 ? FACTBOOK_2026_AS_OF : `${tenure.last}-01-01`;
  if (term.end === '' && sure > term.knownUntil) {
    term.knownUntil = sure;
    if (tenure.last === 2026) term.endState = 'serving';
  }
}

function tenures(factbook: readonly Observation[], countries: ReadonlySet<string>): Tenure[] {
  const found: Tenure[] = [];
  const bySeat = new Map<string, Tenure[]>();
  for (const o of factbook) {
    const what = officeOf(o, !countries.has(o.jurisdiction));
    if (!what || o.name.length < 4) continue;
    const key = `${o.jurisdiction}/${what.title}`;
    const list = bySeat.get(key) ?? [];
    bySeat.set(key, list);
    const same = list.findLast(
      (t) =>
        nameSimilarity(t.name, o.name) >= 0.85 && (o.since === '' || t.since === '' || days(t.since, o.since) < 500),
    );
    if (same) {
      same.last = Math.max(same.last, o.edition);
      if (o.since.length > same.since.length) same.since = o.since;
      continue;
    }
    const tenure = {
      jurisdiction: o.jurisdiction,
      ...what,
      name: o.name,
      family: o.family,
      since: o.since,
      first: o.edition,
      last: o.edition,
      acting: o.acting,
    };
    list.push(tenure);
    found.push(tenure);
  }
  return found;
}
