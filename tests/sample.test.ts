import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { extractArticle } from '../lib/article/extract.ts';
import type { Gazetteer } from '../lib/gazetteer/types.ts';
import type { Mention, MentionKind } from '../lib/model/mention.ts';
import { recognise } from '../lib/recognition/recognise.ts';
import { loadGazetteer } from './tools/load-gazetteer.ts';

// What `npm start` and the welcome page show: the whole way from the page to the names, on the real dataset.
describe('the sample article', () => {
  const url = 'https://courier.example/2004/09/one-border.html';
  let gazetteer: Gazetteer;
  let text: string;
  let mentions: Mention[];

  beforeAll(() => {
    gazetteer = loadGazetteer();
    const html = readFileSync(join(import.meta.dirname, '../public/sample/index.html'), 'utf8');
    const article = extractArticle(new JSDOM(html, { url }).window.document, url);
    if (!article) throw new Error('no article found in the sample page');
    expect(article.published?.date).toBe('2004-09-16');
    ({ text } = article);
    mentions = recognise(text, { date: '2004-09-16', url, blocks: article.blocks }, gazetteer);
  });

  const entitiesOf = (kind: MentionKind) =>
    new Set(mentions.filter((mention) => mention.kind === kind).map((mention) => mention.candidates[0]?.entity));
  const meaningOf = (words: string) => mentions.find((mention) => mention.text === words)?.candidates[0]?.entity;

  test('names at least 25 places and 8 officials', () => {
    expect(entitiesOf('place').size).toBeGreaterThanOrEqual(25);
    expect(entitiesOf('official').size).toBeGreaterThanOrEqual(8);
  });

  test.each([
    ['Aktau', 'g:610612'],
    ['Kazakstan', 'c:KZ'],
    ['Georgia', 'c:GE'],
    ['Nursultan Nazarbaev', 'q:Q57394'],
    ['Colin Powell', 'q:Q150851'],
    ['Kofi Annan', 'q:Q1254'],
  ])('%s is %s', (words, entity) => expect(meaningOf(words)).toBe(entity));

  test('the unnamed prime minister is Daniyal Akhmetov', () => {
    const entity = meaningOf('prime minister');
    const person = gazetteer.person(gazetteer.personIndexOf(entity ?? ''));
    expect(person.family).toBe('Akhmetov');
  });

  test('neither the other stories nor the footer are read', () => {
    for (const words of ['Paris', 'Samarkand', 'Berlin', 'Brussels', 'Washington']) expect(text).not.toContain(words);
  });
});
