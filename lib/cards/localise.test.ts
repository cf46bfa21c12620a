import { expect, it } from 'vitest';
import { buildCard } from './build.ts';
import { buildPanel } from './panel.ts';
import { fakeGazetteer } from './testing/fake-gazetteer.ts';
import { mentionOf, STEPPE } from './testing/steppe.ts';

const gazetteer = fakeGazetteer(STEPPE);
const names = new Map([
  ['c:KZ', 'Казахстан'],
  ['g:1', 'Новый город'],
  ['g:3', 'Порт'],
]);
const RU = { names, both: false };

it('tells places by their local names, and keeps the English one beside a heading', () => {
  const card = buildCard(gazetteer, mentionOf('Port', 'place', 'g:3'), { date: '2004-09-14', names: RU });
  expect(card).toMatchObject({ name: 'Порт', english: 'Port', country: { name: 'Казахстан', english: 'Kazakhstan' } });
  expect(card).toMatchObject({ countryFacts: { capital: { name: 'Новый город' } } });
});

it('leaves the name of another day alone', () => {
  const card = buildCard(gazetteer, mentionOf('Kazakstan', 'place', 'c:KZ'), { date: '1998-01-01', names: RU });
  expect(card).toMatchObject({ name: 'Казахстан', countryFacts: { capital: { name: 'Akmola' } } });
});

it('tells both where both are wanted: in one line for references, in two for headings', () => {
  const both = { names, both: true };
  const card = buildCard(gazetteer, mentionOf('Port', 'place', 'g:3'), { date: '2004-09-14', names: both });
  expect(card).toMatchObject({ name: 'Порт', english: 'Port', country: { name: 'Казахстан (Kazakhstan)' } });
  const panel = buildPanel(gazetteer, [mentionOf('Port', 'place', 'g:3')], { threshold: 0.5, names: both });
  expect(panel.entries[0]).toMatchObject({
    name: 'Порт',
    english: 'Port',
    country: { name: 'Казахстан (Kazakhstan)' },
  });
  expect(panel.places[0]?.name).toBe('Порт');
});

it('tells the dataset’s own words in the language of the interface', () => {
  const texts = new Map([['President', 'Президент']]);
  const card = buildCard(gazetteer, mentionOf('Middle', 'official', 'q:Q2'), {
    date: '2004-09-14',
    names: { names: new Map(), both: false, texts },
  });
  expect(card).toMatchObject({ offices: [{ title: 'Президент', jurisdiction: { name: 'Kazakhstan' } }] });
});

it('changes nothing without names', () => {
  const mention = mentionOf('Port', 'place', 'g:3');
  const plain = buildCard(gazetteer, mention, { date: '2004-09-14' });
  expect(buildCard(gazetteer, mention, { date: '2004-09-14', names: { names: new Map(), both: true } })).toEqual(plain);
});
