import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../gazetteer/open.ts';
import type { Gazetteer } from '../gazetteer/types.ts';
import type { Mention } from '../model/mention.ts';
import { buildCard } from './build.ts';
import { mentionOf } from './testing/steppe.ts';
import type { CardView } from './view.ts';

/** What the cards say from the compiled dataset, as of one September day in 2004. */

const FILE = join(import.meta.dirname, '../../public/data/gazetteer.bin');
const DAY = '2004-09-14';

function load(): Gazetteer {
  const file = readFileSync(FILE);
  return openGazetteer(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
}

/** By family name and part of the name; the person's id. */
function personId(gazetteer: Gazetteer, familyKey: string, name: string): string {
  const found = gazetteer
    .personsByFamily(familyKey)
    .map(({ person }) => gazetteer.person(person))
    .find((person) => person.name.includes(name));
  if (!found) throw new Error(`no ${name} in the dataset`);
  return found.id;
}

describe.skipIf(!existsSync(FILE))('cards from the compiled dataset', () => {
  const gazetteer = existsSync(FILE) ? load() : undefined;

  function card<K extends CardView['kind']>(kind: K, mention: Mention, date = DAY) {
    if (!gazetteer) throw new Error('no dataset');
    const view = buildCard(gazetteer, mention, { date });
    if (view.kind !== kind) throw new Error(`expected ${kind}, got ${view.kind}`);
    return view as Extract<CardView, { kind: K }>;
  }

  it('Kazakstan: Kazakhstan, its spelling, its capital and leaders of the day, its figures then and now', () => {
    const { name, spelling, countryFacts } = card('place', mentionOf('Kazakstan', 'place', 'c:KZ'));
    expect(name).toBe('Kazakhstan');
    expect(spelling).toMatchObject({ text: 'Kazakstan', relation: 'spelling' });
    expect(countryFacts?.capital?.name).toBe('Astana');
    expect(countryFacts?.leaders.map(({ holders }) => holders[0]?.person.name)).toEqual([
      'Nursultan Nazarbayev',
      expect.stringContaining('Akhmetov'),
    ]);
    const population = countryFacts?.facts.find(({ field }) => field === 'population');
    expect(population?.past?.year).toBe(2004);
    expect(population?.now?.year).toBeGreaterThan(2020);
  });

  it('a rough size that only ranks is not told as a population', () => {
    expect(card('place', mentionOf('Kaskelen', 'place', 'f:kaskelen')).population).toBeUndefined();
    expect(card('place', mentionOf('Aktau', 'place', 'g:610612')).population?.value).toBeGreaterThan(100_000);
  });

  it('Astana: the capital by all its names', () => {
    const at = (date: string, text = 'Astana') => card('place', mentionOf(text, 'place', 'g:1526273'), date);
    expect(at(DAY).capitalOf).toMatchObject([{ of: { code: 'KZ' }, when: 'then' }]);
    expect(at(DAY).nameThen).toBeUndefined();
    expect(at('1996-06-01', 'Akmola').nameThen?.name).toBe('Akmola');
    expect(at('2020-06-01', 'Nur-Sultan').nameThen?.name).toBe('Nur-Sultan');
  });

  it('Almaty: the largest city, capital until 1997', () => {
    const almaty = card('place', mentionOf('Almaty', 'place', 'g:1526384'));
    expect(almaty.largest).toBe(true);
    expect(almaty.capitalOf).toMatchObject([{ when: 'earlier', to: expect.stringMatching(/^1997/) }]);
  });

  it('Aktau: in Mangystau, Kazakhstan, north of Baku', () => {
    if (!gazetteer) throw new Error('no dataset');
    const mentions = [mentionOf('Baku', 'place', 'g:587084')];
    const view = buildCard(gazetteer, mentionOf('Aktau', 'place', 'g:610612'), { date: DAY, mentions });
    expect(view).toMatchObject({
      kind: 'place',
      region: { name: expect.stringContaining('Mangystau') },
      country: { code: 'KZ' },
    });
    const baku = view.kind === 'place' ? view.distances.find(({ from }) => from.name === 'Baku') : undefined;
    expect(baku?.direction).toBe('n');
    expect(baku?.km).toBeGreaterThan(350);
    expect(baku?.km).toBeLessThan(420);
  });

  it('Nazarbaev: president in office, Tokayev after him', () => {
    if (!gazetteer) throw new Error('no dataset');
    const id = personId(gazetteer, 'nazarbaev', 'Nursultan');
    const view = card('official', mentionOf('Nazarbaev', 'official', id, { fullName: 'Nursultan Nazarbaev' }));
    expect(view.standing).toBe('in-office');
    expect(view.offices[0]).toMatchObject({ field: 'head-of-state', jurisdiction: { name: 'Kazakhstan' } });
    expect(view.offices[0]?.after?.person.name).toContain('Tokayev');
    expect(view.spelling).toMatchObject({ text: 'Nursultan Nazarbaev' });
  });

  it('Bozhko: introduced by the article, minister of emergency situations only later', () => {
    if (!gazetteer) throw new Error('no dataset');
    const id = personId(gazetteer, 'bojko', 'Vladimir');
    const office = { text: 'security ministry official', jurisdiction: 'c:KZ' };
    const view = card('official', mentionOf('Bozhko', 'official', id, { office }));
    expect(view.standing).toBe('later');
    expect(view.later[0]?.title).toMatch(/Emergenc/);
    expect(view.later[0]?.start?.date.slice(0, 4)).toBe('2007');
    expect(view.later[0]?.end?.date.slice(0, 4)).toBe('2014');
  });

  it('Uzbekistan’s prosecutor general: no holder known, none named', () => {
    const office = { text: 'prosecutor general', field: 'prosecution' as const, jurisdiction: 'c:UZ' };
    const view = card('role', mentionOf('prosecutor general', 'role', undefined, { office }));
    expect(view.offices.flatMap(({ holders }) => holders)).toEqual([]);
  });

  it('builds a card of anything, on any day, as plain JSON', () => {
    if (!gazetteer) throw new Error('no dataset');
    const days = ['1990-01-01', '1999-12-31', '2004-09-14', '2026-05-01'];
    const things = Array.from({ length: 150 }, (_, index) =>
      gazetteer.idOf(Math.floor((index * gazetteer.entityCount) / 150)),
    );
    const persons = Array.from(
      { length: 150 },
      (_, index) => gazetteer.person(Math.floor((index * gazetteer.personCount) / 150)).id,
    );
    for (const [index, id] of [...things, ...persons].entries()) {
      const kind = id.startsWith('o:') ? 'organisation' : /^[qp]:/.test(id) ? 'official' : 'place';
      const view = buildCard(gazetteer, mentionOf('X', kind, id), { date: days[index % days.length] ?? DAY });
      expect(view.kind).toBe(kind);
      // What JSON can't carry (undefined, NaN, -0) would reach the page as something else.
      expect(structuredClone(view)).toEqual(JSON.parse(JSON.stringify(view)));
    }
  });

  it('every fact names a source that the dataset can tell', () => {
    for (const id of ['c:KZ', 'g:610612', 'r:RU.12', 'f:central-asia']) {
      const view = card('place', mentionOf('x', 'place', id));
      expect(view.sources.length).toBeGreaterThan(0);
      expect(view.sources.map((source) => source.id)).toContain(view.source.split('|')[0]);
    }
  });
});
