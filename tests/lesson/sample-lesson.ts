/** A lesson on the sample article with a task of each kind, its key, a glossary and prompts. */
import { describeTarget } from '../../lib/anchoring/describe.ts';
import type { Lesson, Task, TaskItem, TaskKey } from '../../lib/model/lesson.ts';
import type { Target } from '../../lib/model/note.ts';
import { articleOf, SAMPLE_ARTICLE } from './sample-article.ts';
import { sampleMap } from './sample-map.ts';

export function sampleTarget(words: string): Target {
  const { text, blocks } = SAMPLE_ARTICLE;
  const start = text.indexOf(words);
  return describeTarget(text, { start, end: start + words.length }, blocks);
}

const base = { points: 2, draft: false };
const items = (prefix: string, ...texts: string[]): TaskItem[] =>
  texts.map((text, i) => ({ id: `${prefix}${i}`, text }));

export const SAMPLE_TASKS: Task[] = [
  {
    ...base,
    id: 'open',
    kind: 'open',
    prompt: 'Why does each government say that the other is to blame?\nWrite two sentences.',
    lines: 4,
    passage: 'blame',
  },
  {
    ...base,
    id: 'one',
    kind: 'choice',
    prompt: 'Since when has no ship left?',
    multiple: false,
    options: items('c', '14 October', '14 November', '23 November'),
  },
  {
    ...base,
    id: 'many',
    kind: 'choice',
    prompt: 'Who waits in Aktau?',
    multiple: true,
    options: items('m', 'Drivers of lorries', 'Passengers', 'Railway engineers', 'Ministers'),
  },
  { ...base, id: 'find', kind: 'find-passage', prompt: 'Find the sentence that says what the drivers do meanwhile.' },
  { ...base, id: 'map', kind: 'map', prompt: 'Where is Aktau?', map: sampleMap(), passage: 'port' },
  {
    ...base,
    id: 'order',
    kind: 'order',
    prompt: 'Put these in order, the earliest first.',
    items: items('o', 'The common rules are agreed', 'The last ship leaves', 'The crossing opens'),
  },
  {
    ...base,
    id: 'holder',
    kind: 'holder',
    prompt: 'Who was prime minister of Kazakhstan when this was written?',
    options: items('h', 'Nursultan Nazarbayev', 'Daniyal Akhmetov', 'Karim Massimov'),
  },
  {
    ...base,
    id: 'name',
    kind: 'holder',
    prompt: 'And who was president of Azerbaijan? Write the name.',
    options: [],
  },
  {
    ...base,
    id: 'match',
    kind: 'match',
    prompt: 'Match the person and the role.',
    left: items('l', 'Daniyal Akhmetov', 'Ilham Aliev'),
    right: items('r', 'President of Azerbaijan', 'Prime minister of Kazakhstan', 'Harbour master'),
  },
  {
    ...base,
    id: 'true',
    kind: 'true-false',
    prompt: 'The rules of 1996 are in force.',
    evidence: true,
    passage: 'rules',
  },
];

export const SAMPLE_KEY: TaskKey[] = [
  {
    task: 'open',
    kind: 'open',
    model: 'Kazakstan says that the berths stay closed too long; Azerbaijan says that the ships are overloaded.',
    rubric: [
      { id: 'a', text: 'Names the berths', points: 1 },
      { id: 'b', text: 'Names the overloaded ships', points: 1 },
    ],
  },
  { task: 'one', kind: 'choice', correct: ['c1'] },
  { task: 'many', kind: 'choice', correct: ['m0', 'm1'], explanation: 'Both are in the first paragraph.' },
  { task: 'find', kind: 'find-passage', targets: [sampleTarget('Until it does, the drivers sleep in their cabs.')] },
  { task: 'map', kind: 'map', lat: 43.65, lon: 51.17, km: 100 },
  { task: 'order', kind: 'order', ids: ['o2', 'o0', 'o1'] },
  { task: 'holder', kind: 'holder', option: 'h1', names: ['Daniyal Akhmetov'] },
  { task: 'name', kind: 'holder', names: ['Ilham Aliyev'] },
  {
    task: 'match',
    kind: 'match',
    pairs: [
      ['l0', 'r1'],
      ['l1', 'r0'],
    ],
  },
  {
    task: 'true',
    kind: 'true-false',
    value: false,
    targets: [
      sampleTarget(
        'After 1991 it became a border, and in 1996 the two countries agreed on common rules for safety, which have never been put into force.',
      ),
    ],
    explanation: 'They were agreed, and no more.',
  },
];

export function sampleLesson(changes: Partial<Lesson> = {}): Lesson {
  const { text, blocks, ...about } = SAMPLE_ARTICLE;
  return {
    id: '6b1c3a1e-98f5-4c3f-9a57-0a4c5b1f7d21',
    version: 1,
    title: 'Ferries, frontiers and who said what',
    lang: 'en',
    dir: 'ltr',
    goals: ['Tell what a source says from what is known', 'Find the places of a story on a map'],
    level: 'B1',
    minutes: 45,
    author: 'G. Ibraimova',
    createdAt: Date.UTC(2026, 10, 1),
    updatedAt: Date.UTC(2026, 10, 20),
    article: { ...about, share: 'copy', text, blocks },
    passages: [
      {
        id: 'port',
        target: sampleTarget('the Kazak port of Aktau'),
        colour: 2,
        comment: 'Have you been here? **Aktau** lies below the level of the ocean.',
      },
      {
        id: 'blame',
        target: sampleTarget('Officials in Baku answer that the ships sent from Aktau are overloaded'),
        colour: 3,
        comment: 'Two claims stand against each other:\n\n- who makes each of them?\n- who could check them?',
      },
      { id: 'rules', target: sampleTarget('common rules for safety'), colour: 1, comment: '' },
    ],
    glossary: [
      {
        id: 'aktau',
        term: 'Aktau',
        entity: 'g:610612',
        kind: 'place',
        text: 'Port on the Caspian, capital of Mangystau region. Called Shevchenko until 1991.',
        asOf: '2004-11-23',
        lat: 43.65,
        lon: 51.17,
        sources: ['GeoNames'],
      },
      {
        id: 'baku',
        term: 'Baku',
        entity: 'g:587084',
        kind: 'place',
        text: 'Capital of Azerbaijan.',
        asOf: '2004-11-23',
        lat: 40.38,
        lon: 49.89,
        sources: ['GeoNames'],
      },
      {
        id: 'akhmetov',
        term: 'Daniyal Akhmetov',
        kind: 'official',
        text: 'Prime minister of Kazakhstan from June 2003 to January 2007.',
        asOf: '2004-11-23',
        sources: ['Wikidata'],
      },
      { id: 'berth', term: 'berth', kind: 'word', text: 'The place where a ship lies in port.', sources: [] },
    ],
    tasks: SAMPLE_TASKS,
    key: SAMPLE_KEY,
    ...changes,
  };
}

/** Right to left, with a few tasks: the interface stays in the browser's own language. */
export function farsiLesson(): Lesson {
  const { text, blocks } = articleOf([
    ['headline', 'کشتی در بندر می‌ماند'],
    ['paragraph', 'توفان در دریای خزر نه روز است که کشتی‌ها را در بندر نگه داشته است. راننده‌ها در کامیون‌ها می‌خوابند.'],
    ['paragraph', 'رئیس بندر آکتائو می‌گوید باد باید بگردد (۱۴ نوامبر ۲۰۰۴).'],
  ]);
  const span = { start: text.indexOf('راننده‌ها'), end: text.indexOf('.', text.indexOf('راننده‌ها')) };
  return sampleLesson({
    id: '6b1c3a1e-98f5-4c3f-9a57-0a4c5b1f7d98',
    title: 'کشتی‌ها و توفان',
    lang: 'fa',
    dir: 'rtl',
    goals: ['خواندن یک خبر کوتاه'],
    article: {
      url: 'http://news.example/fa',
      title: 'کشتی در بندر می‌ماند',
      lang: 'fa',
      dir: 'rtl',
      share: 'copy',
      text,
      blocks,
    },
    passages: [{ id: 'p', target: describeTarget(text, span, blocks), colour: 4, comment: 'چرا؟ **فکر** کنید.' }],
    glossary: [{ id: 'g', term: 'بندر', kind: 'word', text: 'جایی که کشتی می‌ایستد.', sources: [] }],
    tasks: [
      { ...base, id: 'open', kind: 'open', prompt: 'چرا کشتی نمی‌رود؟', lines: 3, passage: 'p' },
      { ...base, id: 'order', kind: 'order', prompt: 'به ترتیب بگذارید.', items: items('o', 'توفان', 'آرامش') },
      { ...base, id: 'find', kind: 'find-passage', prompt: 'جمله را پیدا کنید.' },
    ],
    key: [],
  });
}
