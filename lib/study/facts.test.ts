/** Facts and maps out of the compiled dataset, where it has been made. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openShapes, type ShapesFile } from '../cards/shapes.ts';
import { openGazetteer } from '../gazetteer/open.ts';
import { clickMap } from './click-map.ts';
import { cardsOfFacts } from './entity-cards.ts';
import { entityFacts } from './facts.ts';
import { judgeClick, pointAt } from './judge.ts';
import { testDeck } from './testing.ts';

const DATA = join(import.meta.dirname, '../../public/data');
const isMade = existsSync(join(DATA, 'gazetteer.bin')) && existsSync(join(DATA, 'shapes.json'));

function open() {
  const file = readFileSync(join(DATA, 'gazetteer.bin'));
  const gazetteer = openGazetteer(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  const shapes = openShapes(JSON.parse(readFileSync(join(DATA, 'shapes.json'), 'utf8')) as ShapesFile);
  return { gazetteer, shapes };
}

describe.skipIf(!isMade)('out of the dataset (npm run data)', () => {
  const day = '2004-09-14';

  test('offices of the day, with who came before and after', () => {
    const { gazetteer } = open();
    const [kazakhstan] = entityFacts(gazetteer, ['c:KZ'], day);
    if (kazakhstan?.type !== 'place') throw new Error('no country');
    const government = kazakhstan.leaders.find(({ title }) => title === 'Prime Minister');
    expect(government).toMatchObject({ jurisdiction: 'Kazakhstan', holder: { name: 'Daniyal Akhmetov' } });
    expect(government?.before.at(-1)?.name).toBe('Imangali Tasmagambetov');
    expect(government?.after[0]?.name).toBe('Karim Massimov');
    expect(JSON.parse(JSON.stringify(kazakhstan))).toEqual(kazakhstan);
  });

  test('what a place was called then; what the dataset lacks is left out', () => {
    const { gazetteer } = open();
    const [macedonia, ...others] = entityFacts(gazetteer, ['c:MK', 'q:Q0', 'f:nowhere', 'o:cis'], day);
    expect(macedonia).toMatchObject({ name: 'North Macedonia', nameThen: { name: 'Macedonia' } });
    expect(others).toEqual([]);
  });

  test('in the language of the reader, with the same ids', () => {
    const { gazetteer } = open();
    const names = {
      names: new Map([
        ['c:KZ', 'Казахстан'],
        ['g:610612', 'Актау'],
      ]),
      both: false,
      texts: new Map([['Prime Minister', 'премьер-министр']]),
    };
    const parts = { colours: [], places: true, officials: true, leaders: true };
    const told = entityFacts(gazetteer, ['c:KZ', 'g:610612'], day, names);
    const english = entityFacts(gazetteer, ['c:KZ', 'g:610612'], day);
    const cardsOf = (facts: typeof told) => cardsOfFacts(testDeck({ parts, day, facts }));
    expect(cardsOf(told).map(({ id }) => id)).toEqual(cardsOf(english).map(({ id }) => id));
    expect(told).toMatchObject([
      { name: 'Казахстан', leaders: [{}, { title: 'премьер-министр', jurisdiction: 'Казахстан' }] },
      { name: 'Актау', within: [expect.any(String), 'Казахстан'] },
    ]);
  });

  test('cards keep their ids from one day to another', () => {
    const { gazetteer } = open();
    const parts = { colours: [], places: true, officials: true, leaders: true };
    const idsOn = (on: string) =>
      cardsOfFacts(testDeck({ parts, day: on, facts: entityFacts(gazetteer, ['c:KZ', 'g:610612'], on) })).map(
        ({ id }) => id,
      );
    expect(idsOn('2004-10-01')).toEqual(idsOn(day));
  });

  test.each(['c:KZ', 'c:FJ', 'c:NZ', 'c:RU', 'c:CL', 'g:610612', 'f:central-asia', 'f:caspian-sea', 'g:5128581'])(
    'a map to click on, with %s in it and not in its middle',
    (id) => {
      const { gazetteer, shapes } = open();
      const map = clickMap(gazetteer, shapes, id);
      if (!map) throw new Error('no map');
      const [x, y] = pointAt(map, map);
      expect(x).toBeGreaterThan(map.width * 0.08);
      expect(x).toBeLessThan(map.width * 0.92);
      expect(y).toBeGreaterThan(map.height * 0.08);
      expect(y).toBeLessThan(map.height * 0.92);
      expect(judgeClick(map, map).verdict).toBe('right');
      expect(`${map.land}${map.borders}`).toMatch(/^[MLZ\d. -]*$/);
      expect(map.land.length).toBeGreaterThan(500);
      expect(map.east).toBeGreaterThan(map.west);
    },
  );
});
