/**
 * Opens a database as each released version of Dateline left it, with data in it. The schemas here are copies on
 * purpose: they must not follow the code. A new version adds its schema and rows below, and never edits the older ones.
 */
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { openClass } from '../lessons/class-store.ts';
import { openLessons } from '../lessons/store.ts';
import { testStores } from './testing.ts';

const RELEASES: { version: number; stores: Record<string, string>; rows: Record<string, object[]> }[] = [
  {
    version: 1,
    stores: {
      articles: 'id, *addresses, *words, openedAt, createdAt',
      copies: 'id',
      notes: 'id, articleId, *entities, *tags, *words, createdAt, updatedAt, deletedAt',
      changes: 'id, at',
      corrections: '[name+context], context',
      drafts: 'key, updatedAt',
    },
    rows: {
      articles: [
        {
          id: 'https://a.example/port',
          url: 'https://a.example/port',
          title: 'Port reopens',
          addresses: ['https://a.example/port'],
          words: ['port', 'reopens'],
          hasCopy: true,
          createdAt: 1,
          updatedAt: 1,
          openedAt: 1,
        },
      ],
      copies: [
        {
          id: 'https://a.example/port',
          text: 'The port reopened.',
          blocks: [{ start: 0, end: 18, kind: 'paragraph' }],
        },
      ],
      notes: [
        {
          id: 'n1',
          articleId: 'https://a.example/port',
          target: {
            quote: { type: 'TextQuoteSelector', exact: 'reopened', prefix: 'The port ', suffix: '.' },
            position: { type: 'TextPositionSelector', start: 9, end: 17 },
          },
          colour: 3,
          body: 'When?',
          tags: ['ports'],
          entities: ['g:1'],
          words: ['reopened', 'when', 'ports'],
          createdAt: 2,
          updatedAt: 2,
        },
      ],
      corrections: [{ name: 'chad', context: '', entity: null, createdAt: 1 }],
      drafts: [{ key: 'new:x', body: 'half', updatedAt: 3 }],
    },
  },
  {
    version: 2,
    stores: {
      articles: 'id, *addresses, openedAt, createdAt',
      copies: 'id',
      notes: 'id, articleId, *entities, *tags, createdAt, updatedAt, deletedAt',
      changes: 'id, at',
      corrections: '[name+context], context',
      drafts: 'key, updatedAt',
      journal: '++seq',
      segments: 'id',
    },
    rows: {
      articles: [
        {
          id: 'https://a.example/port',
          url: 'https://a.example/port',
          title: 'Port reopens',
          addresses: ['https://a.example/port'],
          hasCopy: true,
          places: ['g:1'],
          createdAt: 1,
          updatedAt: 1,
          openedAt: 1,
        },
      ],
      copies: [
        {
          id: 'https://a.example/port',
          text: 'The port reopened.',
          blocks: [{ start: 0, end: 18, kind: 'paragraph' }],
        },
      ],
      notes: [
        {
          id: 'n1',
          articleId: 'https://a.example/port',
          target: {
            quote: { type: 'TextQuoteSelector', exact: 'reopened', prefix: 'The port ', suffix: '.' },
            position: { type: 'TextPositionSelector', start: 9, end: 17 },
          },
          colour: 3,
          body: 'When?',
          tags: ['ports'],
          entities: ['g:1'],
          createdAt: 2,
          updatedAt: 2,
        },
      ],
      journal: [{ notes: ['n1'], articles: ['https://a.example/port'] }],
      corrections: [{ name: 'chad', context: '', entity: null, createdAt: 1 }],
      drafts: [{ key: 'new:x', body: 'half', updatedAt: 3 }],
    },
  },
  {
    version: 3,
    stores: {
      articles: 'id, *addresses, openedAt, createdAt',
      copies: 'id',
      notes: 'id, articleId, *entities, *tags, createdAt, updatedAt, deletedAt',
      changes: 'id, at',
      corrections: '[name+context], context',
      drafts: 'key, updatedAt',
      journal: '++seq',
      segments: 'id',
      studyDecks: 'id',
      studyCards: 'id, articleId',
      studyReviews: 'id, at, card',
      studySettings: 'key',
    },
    rows: {
      articles: [
        {
          id: 'https://a.example/port',
          url: 'https://a.example/port',
          title: 'Port reopens',
          addresses: ['https://a.example/port'],
          hasCopy: true,
          places: ['g:1'],
          createdAt: 1,
          updatedAt: 1,
          openedAt: 1,
        },
      ],
      copies: [
        {
          id: 'https://a.example/port',
          text: 'The port reopened.',
          blocks: [{ start: 0, end: 18, kind: 'paragraph' }],
        },
      ],
      notes: [
        {
          id: 'n1',
          articleId: 'https://a.example/port',
          target: {
            quote: { type: 'TextQuoteSelector', exact: 'reopened', prefix: 'The port ', suffix: '.' },
            position: { type: 'TextPositionSelector', start: 9, end: 17 },
          },
          colour: 3,
          body: 'When?',
          tags: ['ports'],
          entities: ['g:1'],
          createdAt: 2,
          updatedAt: 2,
        },
      ],
      journal: [{ notes: ['n1'], articles: ['https://a.example/port'] }],
      corrections: [{ name: 'chad', context: '', entity: null, createdAt: 1 }],
      drafts: [{ key: 'new:x', body: 'half', updatedAt: 3 }],
      studySettings: [{ key: 'daily', newPerDay: 3, reviewsPerDay: 9, retention: 0.9, updatedAt: 4 }],
    },
  },
  {
    version: 4,
    stores: {
      articles: 'id, *addresses, openedAt, createdAt',
      copies: 'id',
      notes: 'id, articleId, *entities, *tags, createdAt, updatedAt, deletedAt',
      changes: 'id, at',
      corrections: '[name+context], context',
      drafts: 'key, updatedAt',
      journal: '++seq',
      segments: 'id',
      studyDecks: 'id',
      studyCards: 'id, articleId',
      studyReviews: 'id, at, card',
      studySettings: 'key',
      lessons: 'id, updatedAt, deletedAt',
      lessonVersions: '[lessonId+version], lessonId',
      lessonAnswers: 'attempt, lessonId, updatedAt',
      classAnswers: 'attempt, [lessonId+version], lessonId',
      classMarks: '[attempt+task], attempt, lessonId',
    },
    rows: {
      articles: [
        {
          id: 'https://a.example/port',
          url: 'https://a.example/port',
          title: 'Port reopens',
          addresses: ['https://a.example/port'],
          hasCopy: true,
          places: ['g:1'],
          createdAt: 1,
          updatedAt: 1,
          openedAt: 1,
        },
      ],
      copies: [
        {
          id: 'https://a.example/port',
          text: 'The port reopened.',
          blocks: [{ start: 0, end: 18, kind: 'paragraph' }],
        },
      ],
      notes: [
        {
          id: 'n1',
          articleId: 'https://a.example/port',
          target: {
            quote: { type: 'TextQuoteSelector', exact: 'reopened', prefix: 'The port ', suffix: '.' },
            position: { type: 'TextPositionSelector', start: 9, end: 17 },
          },
          colour: 3,
          body: 'When?',
          tags: ['ports'],
          entities: ['g:1'],
          createdAt: 2,
          updatedAt: 2,
        },
      ],
      journal: [{ notes: ['n1'], articles: ['https://a.example/port'] }],
      corrections: [{ name: 'chad', context: '', entity: null, createdAt: 1 }],
      drafts: [{ key: 'new:x', body: 'half', updatedAt: 3 }],
      studySettings: [{ key: 'daily', newPerDay: 3, reviewsPerDay: 9, retention: 0.9, updatedAt: 4 }],
      lessons: [
        {
          id: 'l1',
          updatedAt: 5,
          lesson: { id: 'l1', title: 'Ports', article: { title: 'Port' }, tasks: [], version: 0 },
        },
      ],
      classMarks: [{ attempt: 'a1', task: 't1', lessonId: 'l1', mark: { points: 1, manual: true }, updatedAt: 6 }],
    },
  },
  {
    version: 5,
    stores: {
      articles: 'id, *addresses, openedAt',
      copies: 'id',
      notes: 'id, articleId, *entities, *tags, deletedAt',
      changes: 'id, at',
      corrections: '[name+context], context',
      drafts: 'key, updatedAt',
      journal: '++seq',
      segments: 'id',
      studyDecks: 'id',
      studyCards: 'id, articleId',
      studyReviews: 'id, at, card',
      studySettings: 'key',
      lessons: 'id, updatedAt, deletedAt',
      lessonVersions: '[lessonId+version], lessonId',
      lessonAnswers: 'attempt, lessonId, updatedAt',
      classAnswers: 'attempt, [lessonId+version], lessonId',
      classMarks: '[attempt+task], attempt, lessonId',
    },
    rows: {
      articles: [
        {
          id: 'https://a.example/port',
          url: 'https://a.example/port',
          title: 'Port reopens',
          addresses: ['https://a.example/port'],
          hasCopy: true,
          places: ['g:1'],
          createdAt: 1,
          updatedAt: 1,
          openedAt: 1,
        },
      ],
      copies: [
        {
          id: 'https://a.example/port',
          text: 'The port reopened.',
          blocks: [{ start: 0, end: 18, kind: 'paragraph' }],
        },
      ],
      notes: [
        {
          id: 'n1',
          articleId: 'https://a.example/port',
          target: {
            quote: { type: 'TextQuoteSelector', exact: 'reopened', prefix: 'The port ', suffix: '.' },
            position: { type: 'TextPositionSelector', start: 9, end: 17 },
          },
          colour: 3,
          body: 'When?',
          tags: ['ports'],
          entities: ['g:1'],
          createdAt: 2,
          updatedAt: 2,
        },
      ],
      journal: [{ notes: ['n1'], articles: ['https://a.example/port'] }],
      corrections: [{ name: 'chad', context: '', entity: null, createdAt: 1 }],
      drafts: [{ key: 'new:x', body: 'half', updatedAt: 3 }],
      studySettings: [{ key: 'daily', newPerDay: 3, reviewsPerDay: 9, retention: 0.9, updatedAt: 4 }],
      lessons: [
        {
          id: 'l1',
          updatedAt: 5,
          lesson: { id: 'l1', title: 'Ports', article: { title: 'Port' }, tasks: [], version: 0 },
        },
      ],
      classMarks: [{ attempt: 'a1', task: 't1', lessonId: 'l1', mark: { points: 1, manual: true }, updatedAt: 6 }],
    },
  },
];

describe.each(RELEASES)('a database of version $version', ({ version, stores, rows }) => {
  test('keeps its data', async () => {
    const test = testStores();
    const old = new Dexie('dateline', { indexedDB: test.indexedDB });
    old.version(version).stores(stores);
    for (const [table, values] of Object.entries(rows)) await old.table(table).bulkAdd(values);
    old.close();
    const store = test.open();
    expect(await store.notes.ofArticle('https://a.example/port')).toMatchObject([
      { id: 'n1', colour: 3, body: 'When?' },
    ]);
    expect((await store.articles.get('https://a.example/port'))?.text).toBe('The port reopened.');
    expect(await store.search('reop')).toHaveLength(1);
    expect(await store.corrections.list()).toMatchObject([{ name: 'chad', entity: null }]);
    expect(await store.drafts.get('new:x')).toMatchObject({ body: 'half' });
    const { indexedDB } = test;
    const lessons = await openLessons({ indexedDB }).list();
    expect(lessons.map(({ title }) => title)).toEqual('lessons' in rows ? ['Ports'] : []);
    expect(await openClass({ indexedDB }).marks('l1')).toHaveLength('classMarks' in rows ? 1 : 0);
    // Rows carry nothing of older versions along.
    const { notes, articles } = await store.exportAll();
    expect([...notes, ...articles].some((row) => 'words' in row)).toBe(false);
  });
});
