import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../model/note.ts';
import type { SavedArticle } from '../notes/types.ts';
import { notesCsv } from './csv.ts';
import { articleMarkdown, escapeMarkdown, fileName } from './markdown.ts';
import { dumps } from './testing.ts';
import { textFragmentLink } from './text-fragment.ts';

const COLOURS = ['key point', 'question', 'check this', 'vocabulary'];

const article: SavedArticle = {
  id: 'https://news.example/ferry',
  url: 'https://news.example/ferry',
  title: 'Ferry: "back" again?',
  byline: 'By A. Writer',
  published: { date: '2026-01-02', source: 'meta', raw: '' },
  createdAt: 0,
  updatedAt: 0,
  openedAt: 0,
};

function note(exact: string, changes: Partial<Note> = {}): Note {
  return {
    id: 'n-1',
    articleId: article.id,
    target: {
      quote: { type: 'TextQuoteSelector', exact, prefix: 'repair of the ', suffix: ', the office said' },
      position: { type: 'TextPositionSelector', start: 5, end: 5 + exact.length },
    },
    colour: 2,
    body: 'Who **pays**?',
    tags: ['sea ports'],
    entities: [],
    createdAt: 1,
    updatedAt: 1,
    ...changes,
  };
}

describe('CSV', () => {
  test('comes back cell by cell, apart from the apostrophe before what looks like a formula', () => {
    fc.assert(
      fc.property(dumps, (dump) => {
        const rows: string[][] = parse(notesCsv(dump, COLOURS), { relaxColumnCount: false });
        const kept = dump.notes.filter(({ deletedAt }) => deletedAt === undefined);
        expect(rows).toHaveLength(kept.length + 1);
        kept.forEach((one, i) => {
          expect(rows[i + 1]?.[5]?.replace(/^'(?=[\s\p{Cc}]*[=+\-@＝＋－＠|%\t\r\n])/u, '')).toBe(one.body);
        });
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '=HYPERLINK("x","y")'])(
    'never begins a cell like a formula: %s',
    (body) => {
      const rows: string[][] = parse(
        notesCsv({ articles: [article], notes: [note('x', { body })], corrections: [] }, COLOURS),
      );
      expect(rows[1]?.[5]).toBe(`'${body}`);
    },
  );
});

describe('Markdown', () => {
  const { name, text } = articleMarkdown(article, [note('old pier'), note('gone', { id: 'n-2', deletedAt: 3 })], {
    colours: COLOURS,
    openPassage: 'Open the passage',
  });

  test('has front matter, quote, note, tags, a link to the passage and a stable block id', () => {
    expect(name).toMatch(/^Ferry back again \([0-9a-f]{8}\)\.md$/);
    expect(text).toContain('title: "Ferry: \\"back\\" again?"\n');
    expect(text).toContain('published: "2026-01-02"\n');
    expect(text).toContain('tags: ["sea-ports"]\n');
    expect(text).toContain(
      '> old pier\n\nWho **pays**?\n\n*question* #sea-ports [Open the passage](<https://news.example/ferry#:~:text=',
    );
    expect(text).toMatch(/ \^n-1\n$/);
    expect(text).not.toContain('gone');
  });

  test.each([
    '![x](https://evil.example/p.png)',
    '[[Note]]',
    '<img src=x>',
    '# not a heading',
    '- no list',
    '1. no list',
    'see https://evil.example',
  ])('takes the article’s words for words: %s', (words) => {
    const escaped = escapeMarkdown(words);
    expect(escaped).not.toBe(words);
    expect(escaped.replaceAll('\\', '')).toBe(words);
    expect(escaped).not.toMatch(/(?<!\\)[[<#]|https?:/);
  });

  test('has front matter that no title breaks out of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const file = articleMarkdown({ ...article, title }, [], { colours: COLOURS, openPassage: '' });
        const [, line] = file.text.split('\n');
        expect(JSON.parse(line?.slice('title: '.length) ?? '')).toBe(title.toWellFormed());
        expect(file.text.split('\n')[7]).toBe('---');
      }),
    );
  });

  test('has file names that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(fileName({ id: 'x', title })).toMatch(/^[^\p{Cc}"*/:<>?\\|#^[\]]{1,91}$/u);
      }),
    );
    expect(fileName({ id: 'a', title: 'T' })).not.toBe(fileName({ id: 'b', title: 'T' }));
  });
});

describe('links to passages', () => {
  test('encode the signs of the fragment itself', () => {
    const link = textFragmentLink('https://a.example/x', {
      type: 'TextQuoteSelector',
      exact: 'well-kept, old & new',
      prefix: 'on a ',
      suffix: ' pier',
    });
    expect(link).toBe('https://a.example/x#:~:text=on%20a-,well%2Dkept%2C%20old%20%26%20new,-pier');
  });

  test('keep a fragment of the page', () => {
    const link = textFragmentLink('https://a.example/x#s', {
      type: 'TextQuoteSelector',
      exact: 'pier',
      prefix: '',
      suffix: '',
    });
    expect(link).toBe('https://a.example/x#s:~:text=pier');
  });

  test('give long quotes by their ends', () => {
    const exact = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const link = textFragmentLink('https://a.example/', { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' });
    expect(
      link.endsWith('#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59'),
    ).toBe(true);
  });

  test('never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (exact, around) => {
        expect(() =>
          textFragmentLink('https://a.example/', { type: 'TextQuoteSelector', exact, prefix: around, suffix: around }),
        ).not.toThrow();
      }),
    );
  });
});
