import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorsOf } from './authors.ts';
import { bibTex, cslJson, type CitedArticle } from './cite.ts';

const ARTICLE: CitedArticle = {
  url: 'https://www.news.example/ferry?a={1}',
  title: 'Ferry & rail: 100% of {it}',
  byline: 'By Aigul Saparova in Aktau and Jan van der Berg',
  siteName: 'The Dispatch',
  lang: 'en',
  published: { date: '2004-09-14', source: 'meta', raw: '' },
  openedAt: new Date(2026, 10, 23, 12).getTime(),
};

describe('authors', () => {
  test.each([
    ['By Aigul Saparova', [{ given: 'Aigul', family: 'Saparova' }]],
    ['Автор: Анна Ким', [{ given: 'Анна', family: 'Ким' }]],
    [
      'Jan van der Berg, Li Wei',
      [
        { given: 'Jan', family: 'van der Berg' },
        { given: 'Li', family: 'Wei' },
      ],
    ],
    ['By A. B. Writer | Economics Editor', [{ given: 'A. B.', family: 'Writer' }]],
    [
      'Anna Andersson and Bo Ek',
      [
        { given: 'Anna', family: 'Andersson' },
        { given: 'Bo', family: 'Ek' },
      ],
    ],
  ])('%s are told apart', (byline, authors) => expect(authorsOf(byline)).toEqual(authors));

  test.each(['Reuters', 'Dispatch staff', 'Our Correspondents in Osh', 'By The News Desk', 'Smith, John'])(
    '%s stays as it was written',
    (byline) => expect(authorsOf(byline)).toEqual([{ literal: byline.replace(/^By /, '') }]),
  );

  test('none is none', () => {
    expect(authorsOf(undefined)).toEqual([]);
    expect(authorsOf(' By ')).toEqual([]);
  });
});

test('CSL-JSON has what citation programs ask for', () => {
  expect(JSON.parse(cslJson([ARTICLE]))).toEqual([
    {
      id: 'saparova2004ferry',
      type: 'article-newspaper',
      title: 'Ferry & rail: 100% of {it}',
      author: [
        { given: 'Aigul', family: 'Saparova' },
        { given: 'Jan', family: 'van der Berg' },
      ],
      'container-title': 'The Dispatch',
      issued: { 'date-parts': [[2004, 9, 14]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
      URL: 'https://www.news.example/ferry?a={1}',
      language: 'en',
    },
  ]);
});

test('BibTeX has the same, with the signs of TeX as words', () => {
  expect(bibTex([ARTICLE])).toBe(`@misc{saparova2004ferry,
  title = {{Ferry \\& rail: 100\\% of \\{it\\}}},
  author = {Saparova, Aigul and van der Berg, Jan},
  howpublished = {The Dispatch},
  year = {2004},
  month = {9},
  date = {2004-09-14},
  url = {https://www.news.example/ferry?a=%7B1%7D},
  urldate = {2026-11-23},
  language = {en},
}
`);
});

test('an article of which little is known is cited by what is known', () => {
  const [item] = JSON.parse(cslJson([{ url: 'file:///a.html', title: 'Паром', openedAt: 0 }])) as Record<
    string,
    unknown
  >[];
  expect(Object.keys(item ?? {}).toSorted()).toEqual(['accessed', 'id', 'title', 'type']);
  expect(item?.['id']).toMatch(/^dateline-[0-9a-f]{16}$/);
});

const text = fc.string({ unit: 'binary', maxLength: 40 });
const articles: fc.Arbitrary<CitedArticle[]> = fc.uniqueArray(
  fc
    .record(
      { number: fc.nat(), path: text, title: text, openedAt: fc.nat(4e12), byline: text, siteName: text, lang: text },
      { requiredKeys: ['number', 'path', 'title', 'openedAt'] },
    )
    .map(({ number, path, ...about }) => ({ ...about, url: `https://n.example/${number}/${path}` })),
  { maxLength: 5, selector: ({ url }) => url.split('/')[3] },
);

test('no title ends its field, and no two entries share a key', () => {
  fc.assert(
    fc.property(articles, (list) => {
      const file = bibTex(list);
      let depth = 0;
      for (const [sign] of file.matchAll(/\\[\s\S]|[{}]/g)) {
        if (sign === '{') depth++;
        if (sign === '}') depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(file.match(/^@misc\{[a-z0-9-]+,$/gm) ?? []).toHaveLength(list.length);
      const ids = (JSON.parse(cslJson(list)) as { id: string }[]).map(({ id }) => id);
      expect(new Set(ids).size).toBe(list.length);
    }),
  );
});
