/** Arbitrary databases for property tests. */
import * as fc from 'fast-check';
import type { Note } from '../model/note.ts';
import { articleIdOf } from '../notes/article-id.ts';
import type { NotesDump, SavedArticle } from '../notes/types.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((value) => value.trim() === value);
const time = fc.integer({ min: 1, max: 4_000_000_000_000 });

const article: fc.Arbitrary<SavedArticle> = fc
  .record(
    {
      number: fc.nat({ max: 1_000_000 }),
      title: text,
      byline: text,
      siteName: text,
      lang: fc.constantFrom('en', 'ru', 'ar'),
      published: fc
        .constantFrom('2004-09-14', '1999-12-31')
        .map((date) => ({ date, source: 'meta' as const, raw: date })),
      createdAt: time,
      updatedAt: time,
      openedAt: time,
    },
    { requiredKeys: ['number', 'title', 'createdAt', 'updatedAt', 'openedAt'] },
  )
  .map(({ number, ...about }) => {
    const url = `https://news.example/story/${number}`;
    return { id: articleIdOf(url), url, ...about };
  });

const target = fc
  .record({
    exact: word,
    prefix: text,
    suffix: text,
    start: fc.nat({ max: 100_000 }),
    offset: fc.constantFrom(0, 0.25, 1),
  })
  .map(({ exact, prefix, suffix, start, offset }): NonNullable<Note['target']> => ({
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
    block: { type: 'BlockSelector', block: 2, offset, blocks: 9 },
    occurrences: 1 + (start % 3),
  }));

function noteOn(articleId: string): fc.Arbitrary<Note> {
  return fc.record(
    {
      id: fc.uuid(),
      articleId: fc.constant(articleId),
      target: fc.option(target),
      colour: fc.constantFrom(1, 2, 3, 4),
      body: text,
      tags: fc.uniqueArray(word, { maxLength: 3 }),
      entities: fc.uniqueArray(fc.constantFrom('c:KZ', 'g:610612', 'q:Q37176'), { maxLength: 3 }),
      createdAt: time,
      updatedAt: time,
      deletedAt: time,
    },
    { requiredKeys: ['id', 'articleId', 'target', 'colour', 'body', 'tags', 'entities', 'createdAt', 'updatedAt'] },
  );
}

export const dumps: fc.Arbitrary<NotesDump> = fc
  .uniqueArray(article, { selector: ({ id }) => id, maxLength: 4 })
  .chain((articles) =>
    fc.record({
      articles: fc.constant(articles),
      notes:
        articles.length === 0
          ? fc.constant([])
          : fc.uniqueArray(
              fc.constantFrom(...articles).chain(({ id }) => noteOn(id)),
              { selector: ({ id }) => id, maxLength: 6 },
            ),
      corrections: fc.constant([]),
    }),
  );
