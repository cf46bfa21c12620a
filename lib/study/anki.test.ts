import { expect, test } from 'vitest';
import { ankiCardOf, type DeckWords } from './anki.ts';
import { cardsOfFacts } from './entity-cards.ts';
import { testCard, testDeck } from './testing.ts';

const words: DeckWords = {
  asked: ({ kind }) => `${kind}?`,
  held: ({ start, end }) => `${start?.date ?? ''} – ${end?.date ?? ''}`,
  day: (day) => day,
  hint: (note) => `Hint: ${note}`,
  mapOf: (name, isShown) => (isShown ? `Map with ${name}` : 'A map'),
};
const source = { title: 'Ferries', url: 'https://news.example/ferry', day: '2004-09-14' };
const MAP = {
  west: 40,
  east: 60,
  south: 36,
  north: 48,
  width: 720,
  height: 440,
  land: 'M0 0L10 0L10 10Z',
  borders: 'M0 0L5 5',
  lat: 43.65,
  lon: 51.17,
  km: 60,
};

test('a word is missing in front, and stands in its sentence behind', () => {
  const content = { kind: 'word' as const, note: 'mud', before: 'It had ', gap: 'silted', after: ' up.' };
  const card = ankiCardOf(testCard('note:1:word', { content }), source, words, undefined);
  expect(card).toMatchObject({
    guid: 'study-note:1:word',
    back: 'silted',
    context: 'It had silted up.',
    article: 'Ferries',
    link: 'https://news.example/ferry',
  });
  expect(card.front).toBe('word?\n\nIt had […] up.\n\nHint: mud');
});

test('a place comes with a map without it in front, and with it behind', () => {
  const where = cardsOfFacts(testDeck()).find(({ content }) => content.kind === 'where');
  if (!where) throw new Error('no place');
  const { pictures = [], front, back } = ankiCardOf(testCard('p', { content: where.content }), source, words, MAP);
  expect([front, back]).toEqual(['where?\n\nAktau', 'Aktau, Mangystau Region, Kazakhstan']);
  const [ask, show] = pictures.map(({ data }) => new TextDecoder().decode(data));
  expect(pictures.map(({ side }) => side)).toEqual(['front', 'back']);
  expect(ask).not.toContain('<circle');
  expect(show).toContain('<circle');
});

test('no front gives its answer away, and addresses are web addresses', () => {
  for (const { content, id } of cardsOfFacts(testDeck())) {
    const card = ankiCardOf(testCard(id, { content }), { ...source, url: 'javascript:alert(1)' }, words, undefined);
    expect(card.link).toBeUndefined();
    expect(card.back).not.toBe('');
    if (content.kind === 'holder') expect(card.front).not.toContain(content.holder.name);
    if (content.kind === 'then-name') expect(card.front).not.toContain(content.nameThen);
  }
});
