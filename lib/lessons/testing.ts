/** Lessons and answers for tests: one of every kind, and arbitrary ones. */
import * as fc from 'fast-check';
import type { Lesson, LessonAnswers, Task, TaskAnswer, TaskKey } from '../model/lesson.ts';
import type { NoteColour, Target } from '../model/note.ts';
import { describeTarget } from '../anchoring/describe.ts';

const TEXT = [
  'Ferry talks resume in Aktau',
  'Officials from four ports met on Tuesday to agree on winter sailings.',
  'The deputy prime minister, Karim Sadikov, said that storms would close the line until March.',
  'Baku has asked for a second berth. Aktau has none to give.',
].join('\n\n');

export const TEST_BLOCKS = [...TEXT.matchAll(/[^\n]+/g)].map(({ index, 0: line }, i) => ({
  start: index,
  end: index + line.length,
  kind: i === 0 ? ('headline' as const) : ('paragraph' as const),
}));

/** The target of the first occurrence of words of the test article. */
export function targetAt(words: string, text = TEXT): Target {
  const start = text.indexOf(words);
  return describeTarget(text, { start, end: start + words.length }, TEST_BLOCKS);
}

const map = {
  west: 40,
  east: 70,
  south: 30,
  north: 55,
  width: 600,
  height: 500,
  land: 'M0 0L10 0L10 10Z',
  borders: '',
};
const base = { points: 2, draft: false };
const items = (...texts: string[]) => texts.map((text, i) => ({ id: `i${i}`, text }));

/** One of each kind. */
export const TEST_TASKS: Task[] = [
  { ...base, id: 'open', kind: 'open', prompt: 'Why do the ports quarrel?', lines: 4 },
  {
    ...base,
    id: 'one',
    kind: 'choice',
    prompt: 'When did they meet?',
    multiple: false,
    options: items('Monday', 'Tuesday'),
  },
  {
    ...base,
    id: 'many',
    kind: 'choice',
    prompt: 'Which ports?',
    multiple: true,
    options: items('Aktau', 'Baku', 'Osh'),
  },
  { ...base, id: 'find', kind: 'find-passage', prompt: 'Find what storms do.' },
  { ...base, id: 'map', kind: 'map', prompt: 'Where is Aktau?', map, passage: 'p1' },
  { ...base, id: 'order', kind: 'order', prompt: 'In order', items: items('second', 'first', 'third') },
  { ...base, id: 'holder', kind: 'holder', prompt: 'Who was deputy prime minister?', options: [] },
  {
    ...base,
    id: 'match',
    kind: 'match',
    prompt: 'Match',
    left: [
      { id: 'l0', text: 'Sadikov' },
      { id: 'l1', text: 'Baku' },
    ],
    right: [
      { id: 'r0', text: 'port' },
      { id: 'r1', text: 'official' },
    ],
  },
  { ...base, id: 'true', kind: 'true-false', prompt: 'Aktau has a spare berth.', evidence: true },
];

export const TEST_KEY: TaskKey[] = [
  { task: 'open', kind: 'open', model: 'Too few berths.', rubric: [{ id: 'r', text: 'names berths', points: 2 }] },
  { task: 'one', kind: 'choice', correct: ['i1'], explanation: 'See the second paragraph.' },
  { task: 'many', kind: 'choice', correct: ['i0', 'i1'] },
  { task: 'find', kind: 'find-passage', targets: [targetAt('storms would close the line until March')] },
  { task: 'map', kind: 'map', lat: 43.65, lon: 51.17, km: 100 },
  { task: 'order', kind: 'order', ids: ['i1', 'i0', 'i2'] },
  { task: 'holder', kind: 'holder', names: ['Karim Sadikov'] },
  {
    task: 'match',
    kind: 'match',
    pairs: [
      ['l0', 'r1'],
      ['l1', 'r0'],
    ],
  },
  { task: 'true', kind: 'true-false', value: false, targets: [targetAt('Aktau has none to give')] },
];

export const TEST_ANSWERS: Record<string, TaskAnswer> = {
  open: { kind: 'open', text: 'Both want the berth.' },
  one: { kind: 'choice', options: ['i1'] },
  many: { kind: 'choice', options: ['i0', 'i2'] },
  find: { kind: 'find-passage', target: targetAt('storms would close the line') },
  map: { kind: 'map', lat: 43, lon: 51 },
  order: { kind: 'order', ids: ['i1', 'i0', 'i2'] },
  holder: { kind: 'holder', text: 'Садыков' },
  match: { kind: 'match', pairs: [['l0', 'r1']] },
  true: { kind: 'true-false', value: false, target: null },
};

export function testLesson(changes: Partial<Lesson> = {}): Lesson {
  return {
    id: '3f1c6a52-6f0e-4a5e-9d0b-6d1f6c0a9b11',
    version: 1,
    title: 'Ports of the Caspian',
    lang: 'en',
    dir: 'ltr',
    goals: ['Read a map', 'Tell claims from facts'],
    level: 'B1',
    minutes: 45,
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    article: {
      url: 'https://news.example/ferry',
      title: 'Ferry talks resume in Aktau',
      published: { date: '2004-09-14', source: 'meta', raw: '2004-09-14' },
      share: 'excerpts',
      text: TEXT,
      blocks: TEST_BLOCKS,
    },
    passages: [{ id: 'p1', target: targetAt('winter sailings'), colour: 2, comment: '**Who** sails in winter?' }],
    glossary: [
      {
        id: 'g1',
        term: 'Aktau',
        entity: 'g:610612',
        kind: 'place',
        text: 'A port.',
        asOf: '2004-09-14',
        lat: 43.65,
        lon: 51.17,
        sources: ['GeoNames'],
      },
    ],
    tasks: TEST_TASKS,
    key: TEST_KEY,
    ...changes,
  };
}

export function testAnswers(changes: Partial<LessonAnswers> = {}): LessonAnswers {
  return {
    lesson: { id: testLesson().id, version: 1, title: 'Ports of the Caspian' },
    attempt: '9b2f7c1e-21aa-4d0c-8a8d-0d2b6a7f4e01',
    student: 'Айгүл № 7',
    startedAt: 1_700_000_100_000,
    updatedAt: 1_700_000_200_000,
    answers: TEST_ANSWERS,
    highlights: [{ id: 'h1', target: targetAt('four ports'), colour: 1, body: '' }],
    ...changes,
  };
}

const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const id = fc.stringMatching(/^[a-z][A-Za-z0-9_-]{0,9}$/).filter((value) => !(value in {}));
const time = fc.nat({ max: 4_000_000_000_000 });
const colour = fc.constantFrom<NoteColour>(1, 2, 3, 4);
const span = fc.tuple(fc.nat({ max: TEXT.length - 2 }), fc.integer({ min: 1, max: 80 }));
const target = span.map(([start, length]) =>
  describeTarget(TEXT, { start, end: Math.min(TEXT.length, start + length) }, TEST_BLOCKS),
);

/** Arbitrary words and marks around one task of each kind. */
export const lessons: fc.Arbitrary<Lesson> = fc
  .record({
    title: words,
    goals: fc.array(words, { maxLength: 3 }),
    level: words,
    updatedAt: time,
    prompts: fc.array(words, { minLength: TEST_TASKS.length, maxLength: TEST_TASKS.length }),
    passages: fc.uniqueArray(fc.record({ id, target, colour, comment: words }), {
      selector: (p) => p.id,
      maxLength: 5,
    }),
    glossary: fc.uniqueArray(
      fc.record({
        id,
        term: words,
        kind: fc.constantFrom('place' as const, 'word' as const),
        text: words,
        sources: fc.array(words, { maxLength: 2 }),
      }),
      { selector: (g) => g.id, maxLength: 4 },
    ),
  })
  .map(({ prompts, ...parts }) =>
    testLesson({
      ...parts,
      tasks: TEST_TASKS.map(({ passage: _, ...task }, i) => ({ ...task, prompt: prompts[i] ?? '' })),
    }),
  );

export const attempts: fc.Arbitrary<LessonAnswers> = fc
  .record({
    student: words,
    startedAt: time,
    updatedAt: time,
    attempt: fc.uuid(),
    answers: fc
      .dictionary(id, fc.constantFrom(...Object.values(TEST_ANSWERS)), { maxKeys: 9 })
      .map((all) => ({ ...all })),
    highlights: fc.uniqueArray(fc.record({ id, target, colour, body: words }), { selector: (h) => h.id, maxLength: 4 }),
  })
  .map((parts) => testAnswers(parts));
