import { expect, test } from 'vitest';
import { loadGazetteer } from '../tools/load-gazetteer.ts';
import { recognise } from '../../lib/recognition/recognise.ts';

// Kazakhstan has several towns called Aktau; those near Karaganda are far from any sea.
test.each([
  ['on the Caspian Sea', 'g:610612'],
  ['on the eastern shore of the Caspian Sea', 'g:610612'],
])('a town said to lie %s is the one on that shore', (where, entity) => {
  const text = `At Aktau, ${where}, dockers load grain. Oil comes from Atasu, south of Karaganda.`;
  const mentions = recognise(text, { date: '2004-09-16' }, loadGazetteer());
  expect(mentions.find((mention) => mention.text === 'Aktau')?.candidates[0]?.entity).toBe(entity);
});
