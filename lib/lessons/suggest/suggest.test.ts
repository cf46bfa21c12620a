import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openShapes, type ShapesFile } from '../../cards/shapes.ts';
import { openGazetteer } from '../../gazetteer/open.ts';
import { recognise } from '../../recognition/recognise.ts';
import { greatCircleKm } from '../grade.ts';
import { lessonMaterial } from './suggest.ts';
import type { SuggestedTask } from './types.ts';

const DATA = join(import.meta.dirname, '../../../public/data');
const DAY = '2004-09-14';
const TEXT = [
  'Aktau ferry opens as Kazakstan looks west',
  'A ferry from Baku reached Aktau in March 2003. A second one came in May 2004. President Nursultan Nazarbaev welcomed it.',
  'Uzbekistan closed its crossings near Shymkent in January 2001. Uzbek officials in Tashkent said nothing of a date.',
  'Russian president Vladimir Putin, Azerbaijan’s president Ilham Aliev and Prime Minister Daniyal Akhmetov of Kazakstan are to meet in Astana. Beslan will be named there.',
].join('\n\n');
const BLOCKS = [...TEXT.matchAll(/[^\n]+/g)].map(({ index, 0: line }, i) => ({
  start: index,
  end: index + line.length,
  kind: i === 0 ? ('headline' as const) : ('paragraph' as const),
}));

describe.skipIf(!existsSync(join(DATA, 'gazetteer.bin')))('what a dated article suggests', () => {
  const material = existsSync(join(DATA, 'gazetteer.bin')) ? made() : undefined;
  const all = material?.tasks ?? [];
  const of = <K extends SuggestedTask['kind']>(kind: K) =>
    all.filter((task): task is Extract<SuggestedTask, { kind: K }> => task.kind === kind);

  function made() {
    const file = readFileSync(join(DATA, 'gazetteer.bin'));
    const gazetteer = openGazetteer(
      file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
    );
    const shapes = openShapes(JSON.parse(readFileSync(join(DATA, 'shapes.json'), 'utf8')) as ShapesFile);
    const mentions = recognise(TEXT, { blocks: BLOCKS, date: DAY }, gazetteer);
    return lessonMaterial(gazetteer, shapes, { text: TEXT, blocks: BLOCKS, mentions, date: DAY, threshold: 0.35 });
  }

  test('where Aktau is, among regions near it', () => {
    const aktau = of('where').find(({ name }) => name === 'Aktau');
    expect(aktau?.options[aktau.right]).toMatchObject({
      region: expect.stringContaining('Mangystau'),
      country: 'Kazakhstan',
    });
    expect(aktau?.options).toHaveLength(4);
    expect(new Set(aktau?.options.map((option) => JSON.stringify(option))).size).toBe(4);
  });

  test('maps that hold the place, and are small', () => {
    expect(of('map').length).toBeGreaterThan(1);
    for (const { map, lat, lon, km } of of('map')) {
      expect(lat > map.south && lat < map.north).toBe(true);
      expect(lon > map.west && lon < map.east).toBe(true);
      expect(km).toBeLessThan(greatCircleKm({ lat: map.south, lon: map.west }, { lat: map.north, lon: map.east }) / 2);
      expect(map.land.length + map.borders.length).toBeLessThan(60_000);
      expect(map.land).toMatch(/^[MLZ\d.\- ]+$/);
    }
  });

  test('who held an office on the day, with those around as wrong answers', () => {
    const minister = of('holder').find(({ title }) => title === 'Prime Minister');
    expect(minister).toMatchObject({
      jurisdiction: 'Kazakhstan',
      held: { name: 'Daniyal Akhmetov' },
      family: 'Akhmetov',
    });
    expect(minister?.options[minister.right]).toBe('Daniyal Akhmetov');
    expect(minister?.options).toEqual(expect.arrayContaining(['Imangali Tasmagambetov', 'Karim Massimov']));
    for (const { options } of of('holder')) expect(new Set(options).size).toBe(options.length);
  });

  test('the capital then, as a question or as a statement with its truth', () => {
    const kazakh = of('capital').find(({ country }) => country === 'Kazakhstan');
    expect(kazakh?.options[kazakh.right]).toBe('Astana');
    expect(kazakh?.options).toContain('Almaty');
    for (const { city, capital, value } of of('true-capital')) expect(city === capital).toBe(value);
    for (const { person, held, value } of of('true-holder')) expect(person === held.name).toBe(value);
  });

  test('names and roles, each role once', () => {
    const [match] = of('match');
    expect(match?.pairs).toEqual(expect.arrayContaining([{ name: 'Vladimir Putin', role: 'President, Russia' }]));
    expect(new Set(match?.pairs.map(({ role }) => role)).size).toBe(match?.pairs.length);
  });

  test('an order of holders and of the article’s events, without their dates', () => {
    const [holders] = of('order-holders');
    const starts = holders?.holders.map(({ start }) => start?.date ?? '') ?? [];
    expect(starts.length).toBeGreaterThan(2);
    expect(starts).toEqual(starts.toSorted());
    const [events] = of('order-events');
    expect(events?.events.map(({ date }) => date.date)).toEqual(
      ['2001-01-01', '2003-03-01', '2004-05-01'].slice(-(events?.events.length ?? 0)),
    );
    for (const { text } of events?.events ?? []) expect(text).toContain('…');
  });

  test('passages to find: the sentence, or the name alone', () => {
    expect(of('find').length).toBeGreaterThan(0);
    for (const { targets } of of('find')) {
      const [sentence, name] = targets.map(({ quote }) => quote.exact);
      expect(sentence).toContain(name);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('a card for each thing, told for the day, countries by their own name', () => {
    const cards = material?.entries.map(({ card }) => card) ?? [];
    expect(cards.every(({ asOf }) => asOf.date === DAY)).toBe(true);
    expect(cards.map((card) => ('name' in card ? card.name : card.text))).toEqual(
      expect.arrayContaining(['Aktau', 'Kazakhstan', 'Uzbekistan', 'Daniyal Akhmetov']),
    );
    expect(cards.every(({ map }) => map === undefined)).toBe(true);
    expect(new Set(material?.entries.map(({ id }) => id)).size).toBe(cards.length);
  });

  test('the same each time', () => {
    expect(made()).toEqual(material);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
