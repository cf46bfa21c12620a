import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { taskFaults } from '../../lib/lessons/faults.ts';
import { gradeTask } from '../../lib/lessons/grade.ts';
import type { LessonMaterial, SuggestedTask } from '../../lib/lessons/suggest/types.ts';
import { targetAt } from '../../lib/lessons/testing.ts';
import type { TaskAnswer, TaskKey } from '../../lib/model/lesson.ts';
import { readMessages } from '../i18n/file-messages.ts';
import type { Messages, Translate } from '../i18n/messages.ts';
import { translateWith } from '../i18n/translate.ts';
import { tasksOfMaterial } from './suggestion-tasks.ts';

const day = (date: string) => ({ date, precision: 'day' as const });
const held = { name: 'Daniyal Akhmetov', start: day('2003-06-13'), end: day('2007-01-10') };
const office = { title: 'Prime Minister', jurisdiction: 'Kazakhstan' };
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

const TASKS: SuggestedTask[] = [
  {
    id: 'where:g:1',
    kind: 'where',
    name: 'Aktau',
    options: [{ country: 'Azerbaijan' }, { region: 'Mangystau', country: 'Kazakhstan' }],
    right: 1,
  },
  { id: 'map:g:1', kind: 'map', name: 'Aktau', placeClass: 'city', map, lat: 43.6, lon: 51.2, km: 80 },
  {
    id: 'holder:x',
    kind: 'holder',
    ...office,
    held,
    family: 'Akhmetov',
    options: ['Karim Massimov', held.name],
    right: 1,
  },
  { id: 'capital:x', kind: 'capital', country: 'Kazakhstan', options: ['Astana', 'Almaty'], right: 0 },
  {
    id: 'match',
    kind: 'match',
    pairs: [
      { name: 'A', role: 'x' },
      { name: 'B', role: 'y' },
      { name: 'C', role: 'z' },
    ],
  },
  {
    id: 'order:x',
    kind: 'order-holders',
    ...office,
    holders: [held, { name: 'Karim Massimov', start: day('2007-01-10') }],
  },
  {
    id: 'order-events',
    kind: 'order-events',
    events: [
      { id: 'a', text: 'It opened …', date: day('2001-01-01') },
      { id: 'b', text: 'It closed …', date: day('2003-01-01') },
    ],
  },
  {
    id: 'true-capital:x',
    kind: 'true-capital',
    city: 'Almaty',
    country: 'Kazakhstan',
    value: false,
    capital: 'Astana',
  },
  { id: 'true-holder:x', kind: 'true-holder', ...office, person: 'Karim Massimov', value: false, held },
  { id: 'find:x', kind: 'find', name: 'Aktau', targets: [targetAt('Aktau')] },
];
const MATERIAL: LessonMaterial = { day: '2004-09-14', isArticleDay: true, entries: [], tasks: TASKS };

/** The answer that the key asks for. */
function rightAnswer(key: TaskKey): TaskAnswer {
  switch (key.kind) {
    case 'choice':
      return { kind: 'choice', options: key.correct };
    case 'map':
      return { kind: 'map', lat: key.lat, lon: key.lon };
    case 'holder':
      return key.option === undefined
        ? { kind: 'holder', text: key.names[0] ?? '' }
        : { kind: 'holder', option: key.option };
    case 'match':
      return { kind: 'match', pairs: key.pairs };
    case 'order':
      return { kind: 'order', ids: key.ids };
    case 'find-passage':
      return { kind: 'find-passage', target: key.targets[0] ?? null };
    case 'true-false':
      return { kind: 'true-false', value: key.value, target: null };
    case 'open':
      return { kind: 'open', text: key.model };
  }
}

describe.each(['en', 'ru'])('suggestions in %s', async (locale) => {
  const t = translateWith(await readMessages(join(import.meta.dirname, `../../locales/${locale}.yml`)));
  const messages: Messages = { t: t as Translate, locale: locale === 'en' ? 'en-GB' : locale, dir: 'ltr' };
  const made = tasksOfMaterial(MATERIAL, messages);

  test('are drafts, complete, and their keys earn full marks', () => {
    expect(made).toHaveLength(TASKS.length);
    for (const { task, key } of made) {
      expect(task.draft).toBe(true);
      expect(taskFaults(task, key)).toEqual([]);
      expect(gradeTask(task, key, rightAnswer(key))).toBe(1);
    }
    expect(new Set(made.map(({ task }) => task.id)).size).toBe(made.length);
    expect(tasksOfMaterial(MATERIAL, messages)).toEqual(made);
  });

  test('say all that they are told: no place is left unfilled', () => {
    for (const { task, key } of made)
      expect(`${task.prompt} ${key.explanation ?? ''}`).not.toMatch(/\$\d|undefined|NaN/);
  });

  test('never show what is to be put in order in its right order', () => {
    for (const { task, key } of made) {
      if (task.kind === 'order' && key.kind === 'order') expect(task.items.map(({ id }) => id)).not.toEqual(key.ids);
    }
  });
});

test('in English they ask as a trainer would', async () => {
  const t = translateWith(await readMessages(join(import.meta.dirname, '../../locales/en.yml')));
  const made = tasksOfMaterial(MATERIAL, { t: t as Translate, locale: 'en-GB', dir: 'ltr' });
  expect(made.map(({ task }) => task.prompt)).toEqual([
    'Where is Aktau?',
    'Where is Aktau? Show it on the map.',
    'Who was Prime Minister of Kazakhstan when this was written (14 September 2004)?',
    'What was the capital of Kazakhstan when this was written (14 September 2004)?',
    'Who held which office when this was written?',
    'Who was Prime Minister of Kazakhstan first, who next? Put them in order.',
    'What came first? Put the events in order.',
    'Almaty was the capital of Kazakhstan when this was written (14 September 2004).',
    'Karim Massimov was Prime Minister of Kazakhstan when this was written (14 September 2004).',
    'Find the passage that names Aktau.',
  ]);
  expect(made[8]?.key.explanation).toBe('Prime Minister of Kazakhstan: Daniyal Akhmetov, 13 Jun 2003 – 10 Jan 2007');
});
