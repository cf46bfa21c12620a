/**
 * Forms of names beside the first one: the editors' list, nicknames of English given names, forms by rule.
 *
 * Rules (each only where the form differs from the known ones after spelling-folding, since folding catches the rest):
 * short family names of Spanish and Vietnamese names, "ae/oe/ue" for umlauts, "dj" for đ, name without middle names.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldSpelling } from '../../../lib/gazetteer/fold.ts';
import type { NameDraft, NameKind, PersonDraft, Registry } from './model.ts';

const EDITORS = 'dateline-editors';
const NICKNAMES = 'nicknames-carltonnorthern';

/** Given names whose short form is the usual one in news: the list of nicknames has hundreds that nobody uses. */
const USUAL: Record<string, string[]> = {
  William: ['Bill', 'Will'],
  Robert: ['Bob', 'Rob'],
  Richard: ['Dick', 'Rick'],
  James: ['Jim', 'Jimmy'],
  Joseph: ['Joe'],
  Thomas: ['Tom'],
  Michael: ['Mike', 'Mick'],
  Anthony: ['Tony'],
  Edward: ['Ed', 'Ted'],
  Kenneth: ['Ken'],
  Daniel: ['Dan'],
  David: ['Dave'],
  Charles: ['Charlie', 'Chuck'],
  Christopher: ['Chris'],
  Andrew: ['Andy'],
  Alexander: ['Alex'],
  Benjamin: ['Ben'],
  Samuel: ['Sam'],
  Stephen: ['Steve'],
  Steven: ['Steve'],
  Timothy: ['Tim'],
  Gregory: ['Greg'],
  Jeffrey: ['Jeff'],
  Matthew: ['Matt'],
  Nicholas: ['Nick'],
  Patrick: ['Pat'],
  Peter: ['Pete'],
  Philip: ['Phil'],
  Ronald: ['Ron'],
  Lawrence: ['Larry'],
  Leonard: ['Len'],
  Frederick: ['Fred'],
  Gerald: ['Gerry', 'Jerry'],
  Donald: ['Don'],
  Douglas: ['Doug'],
  Elizabeth: ['Liz'],
  Margaret: ['Maggie'],
  Katherine: ['Kate'],
  Susan: ['Sue'],
  Deborah: ['Deb', 'Debbie'],
  Patricia: ['Pat', 'Patty'],
  Victoria: ['Vicky'],
  Jacqueline: ['Jacqui'],
};

export function addVariants(registry: Registry, folder: string): string[] {
  const missing = editorsVariants(registry, folder);
  const known = new Map<string, Set<string>>();
  for (const name of registry.names) note(known, name.person, name);
  const terms = Map.groupBy(registry.terms, (term) => term.person);
  for (const person of registry.persons.values()) {
    note(known, person.id, person);
    const countries = new Set((terms.get(person.id) ?? []).map((t) => t.office.jurisdiction.slice(2, 4)));
    for (const form of formsOf(person, countries)) {
      const set = known.get(person.id) ?? new Set();
      const key = `${foldSpelling(form.given)} ${foldSpelling(form.family)}`;
      if (set.has(key) || form.family === '') continue;
      set.add(key);
      registry.names.push({ person: person.id, ...form });
    }
  }
  return missing;
}

function note(known: Map<string, Set<string>>, id: string, name: { given: string; family: string }): void {
  const set = known.get(id) ?? new Set<string>();
  known.set(id, set.add(`${foldSpelling(name.given)} ${foldSpelling(name.family)}`));
}

/** Names of the list that no person has are returned, for the report. */
function editorsVariants(registry: Registry, folder: string): string[] {
  const byName = Map.groupBy(registry.persons.values(), (person) => person.name);
  const missing: string[] = [];
  for (const line of readFileSync(join(folder, 'variants.txt'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [name = '', list = ''] = line.split('|');
    const persons = byName.get(name) ?? [];
    if (persons.length === 0) missing.push(name);
    const ranked = persons.filter((p) => registry.terms.some((t) => t.person === p.id && t.office.rank <= 2));
    for (const person of ranked.length > 0 ? ranked : persons) {
      for (const form of list.split(';')) {
        const [given = '', family = ''] = form.split('/');
        const kind: NameKind = given === '' ? 'nickname' : 'transliteration';
        registry.names.push({ person: person.id, given, family, kind, source: EDITORS });
      }
    }
  }
  return missing;
}

const SPANISH = /^(ES|MX|GT|HN|SV|NI|CR|PA|CU|DO|CO|VE|EC|PE|BO|PY|CL|AR|UY|GQ)$/;
const ENGLISH = /^(GB|US|CA|AU|NZ|IE)$/;

type Form = Omit<NameDraft, 'person'>;

function formsOf(person: PersonDraft, countries: ReadonlySet<string>): Form[] {
  const forms: Form[] = [];
  const words = person.family.split(' ');
  const first = person.given.split(' ')[0] ?? '';
  const is = (pattern: RegExp): boolean => [...countries].some((c) => pattern.test(c));
  if (is(SPANISH) && words.length >= 2 && person.order === 'given-family') {
    const particle = /^(de|del|la|los|las|y)$/i;
    const cut = words.findIndex((word) => !particle.test(word)) + 1;
    if (cut > 0 && cut < words.length)
      forms.push({ given: person.given, family: words.slice(0, cut).join(' '), kind: 'short', source: person.source });
  }
  if (is(/^VN$/) && person.order === 'family-given') {
    const last = person.given.split(' ').at(-1) ?? '';
    if (last !== '')
      forms.push({
        given: `${person.family} ${person.given.split(' ').slice(0, -1).join(' ')}`.trim(),
        family: last,
        kind: 'short',
        source: person.source,
      });
  }
  if (is(/^(ET|ER)$/) && person.order === 'family-given' && person.given !== '') {
    forms.push({ given: person.family, family: person.given, kind: 'spelling', source: person.source });
  }
  if (is(ENGLISH)) {
    for (const nick of USUAL[first] ?? [])
      forms.push({ given: nick, family: person.family, kind: 'nickname', source: NICKNAMES });
  }
  for (const family of regional(person.family, countries)) {
    forms.push({ given: person.given, family, kind: 'transliteration', source: person.source });
  }
  const flat = german(person.family);
  if (flat !== person.family)
    forms.push({ given: german(person.given), family: flat, kind: 'transliteration', source: person.source });
  return forms;
}

/**
 * Endings that newspapers write in two ways and folding keeps apart: Armenian -yan/-ian, Azerbaijani G/Q and
 * Mammad/Mamed, Belarusian -enka/-enko, Tajik -zoda/-zade.
 */
function regional(family: string, countries: ReadonlySet<string>): string[] {
  const forms: string[] = [];
  if (countries.has('AM') || countries.has('na'))
    forms.push(family.replace(/yan$/, 'ian'), family.replace(/ian$/, 'yan'));
  if (countries.has('AZ')) {
    forms.push(family.replace(/^G(?=[aou])/, 'K'), family.replace(/^Q/, 'G'), family.replace(/Mammad/, 'Mamed'));
  }
  if (countries.has('BY')) forms.push(family.replace(/enka$/, 'enko'), family.replace(/enko$/, 'enka'));
  if (countries.has('TJ')) forms.push(family.replace(/zoda$/, 'zade'), family.replace(/zade$/, 'zoda'));
  return forms.filter((form) => form !== family);
}

/** "Schröder" → "Schroeder", "Tuđman" → "Tudjman": how wires without diacritics write them. */
function german(name: string): string {
  return name
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ä/g, 'ae')
    .replace(/Ö/g, 'Oe')
    .replace(/Ü/g, 'Ue')
    .replace(/Ä/g, 'Ae')
    .replace(/đ/g, 'dj')
    .replace(/Đ/g, 'Dj')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa');
}
