// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardsOfFacts } from '../../lib/study/entity-cards.ts';
import { statisticsOf } from '../../lib/study/statistics.ts';
import { NOON, testCard, testDeck } from '../../lib/study/testing.ts';
import { DEFAULT_STUDY_SETTINGS, type StudyContent } from '../../lib/study/types.ts';
import { click, find, press, show, type } from '../testing.tsx';
import type { StudyProps } from './props.ts';
import { Study } from './Study.tsx';

const MAP = {
  west: 40,
  east: 60,
  south: 36,
  north: 48,
  width: 720,
  height: 440,
  land: 'M0 0L10 0L10 10Z',
  borders: '',
  lat: 43.65,
  lon: 51.17,
  km: 60,
};
const SCRIPT = '<img src=x onerror="globalThis.hacked=1">';

function props(content: StudyContent, changes: Partial<StudyProps> = {}): StudyProps {
  const card = testCard('c', { content });
  return {
    tab: 'session',
    session: {
      kind: 'card',
      card,
      article: { id: 'a', url: 'https://news.example/a', title: 'Ferries' },
      map: MAP,
      intervals: { 1: 60_000, 2: 360_000, 3: 600_000, 4: 9 * 86_400_000 },
    },
    counts: { learning: 0, review: 1, fresh: 2 },
    canUndo: true,
    notice: undefined,
    onBack: undefined,
    decks: [],
    editing: { kind: 'none' },
    colourNames: ['', '', '', ''],
    statistics: statisticsOf([card], [], NOON),
    settings: DEFAULT_STUDY_SETTINGS,
    suspended: [],
    onTab: vi.fn<StudyProps['onTab']>(),
    onGrade: vi.fn<StudyProps['onGrade']>(),
    onUndo: vi.fn<StudyProps['onUndo']>(),
    onSuspend: vi.fn<StudyProps['onSuspend']>(),
    onBury: vi.fn<StudyProps['onBury']>(),
    onChooseArticles: vi.fn<StudyProps['onChooseArticles']>(),
    onEdit: vi.fn<StudyProps['onEdit']>(),
    onChange: vi.fn<StudyProps['onChange']>(),
    onSave: vi.fn<StudyProps['onSave']>(),
    onCancel: vi.fn<StudyProps['onCancel']>(),
    onRemove: vi.fn<StudyProps['onRemove']>(),
    onSettings: vi.fn<StudyProps['onSettings']>(),
    onResume: vi.fn<StudyProps['onResume']>(),
    onExport: vi.fn<StudyProps['onExport']>(),
    ...changes,
  };
}

/** The page listens to keys of the document: what an earlier test has shown must not hear them. */
// What effects clean up is cleaned up while there is a document.
afterEach(async () => {
  await act(() => {
    for (const root of document.body.children) render(null, root);
  });
});

const contents: StudyContent[] = [
  { kind: 'question', prompt: `Why? ${SCRIPT}`, answer: 'silted up' },
  { kind: 'passage', note: SCRIPT, before: 'The port ', gap: 'silted', after: ' up' },
  { kind: 'word', note: 'mud', before: 'The port ', gap: 'silted', after: ' up' },
  { kind: 'meaning', note: 'filled with mud', before: 'The port ', gap: 'silted', after: ' up' },
  ...cardsOfFacts(testDeck()).map(({ content }) => content),
];
const ANSWERS: Record<StudyContent['kind'], string> = {
  question: 'silted up',
  passage: 'silted',
  word: 'silted',
  meaning: 'filled with mud',
  where: 'Mangystau Region',
  'then-name': 'Shevchenko',
  holder: 'Daniyar Omarov',
  order: 'since',
  timeline: '2003',
};

describe.each(contents)('a card of the kind $kind', (content) => {
  it('keeps its answer until it is shown, takes a grade by key, and shows words as text', async () => {
    const all = props(content);
    const root = await show(<Study {...all} />);
    const face = find(root, '.dl-study-card');
    if (content.kind !== 'order' && content.kind !== 'timeline')
      expect(face.textContent).not.toContain(ANSWERS[content.kind]);
    await press(document.body, '3');
    expect(all.onGrade).not.toHaveBeenCalled();
    await press(document.body, 'Enter');
    if (content.kind !== 'order') expect(face.textContent).toContain(ANSWERS[content.kind]);
    expect(document.activeElement?.classList.contains('dl-button-main')).toBe(true);
    await press(document.body, '3');
    expect(all.onGrade).toHaveBeenCalledWith(3, expect.any(Number));
    expect(root.querySelector('img')).toBeNull();
  });
});

it('a typed answer proposes its grade', async () => {
  const all = props({ kind: 'word', note: '', before: '', gap: 'observers', after: '.' });
  const root = await show(<Study {...all} />);
  const field = find(root, '.dl-study-typed input');
  await type(field, 'observrs');
  await press(field, 'Enter');
  expect(find(root, '.dl-study-verdict').textContent).toBe('Nearly');
  expect(find(root, '.dl-study-grades .dl-button-main').textContent).toContain('Hard');
});

it.each([
  ['Омаров', 'Right'],
  ['omarov', 'Right'],
  ['Bekova', 'Not right'],
])('who held the office: %s is %s', async (answer, verdict) => {
  const holder = contents.find(({ kind }) => kind === 'holder');
  if (!holder) throw new Error('no office');
  const root = await show(<Study {...props(holder)} />);
  const field = find(root, '.dl-study-typed input');
  await type(field, answer);
  await press(field, 'Enter');
  expect(find(root, '.dl-study-verdict').textContent).toBe(verdict);
});

it('the map is answered by arrow keys and Enter, and says how far off it was', async () => {
  const where = contents.find(({ kind }) => kind === 'where');
  if (!where) throw new Error('no place');
  const root = await show(<Study {...props(where)} />);
  const map = find(root, '.dl-study-map');
  for (let i = 0; i < 12; i++) await press(map, 'ArrowLeft');
  await press(map, 'Enter');
  expect(find(root, '.dl-study-verdict').textContent).toMatch(/^Not right, \d+ km away$/);
});

it('who came first, and where in the line, are chosen', async () => {
  const order = contents.find(({ kind }) => kind === 'order');
  const line = contents.find(({ kind }) => kind === 'timeline');
  if (!order || !line) throw new Error('no office');
  let root = await show(<Study {...props(order)} />);
  await click(find(root, '.dl-study-options button', 'Asel Bekova'));
  expect(find(root, '.dl-study-verdict').textContent).toBe('Right');
  render(null, root);
  root = await show(<Study {...props(line)} />);
  await click(find(root, '.dl-study-slot button', 'After Timur Sadykov'));
  expect(find(root, '.dl-study-verdict').textContent).toBe('Not right');
});

it('without a map a place is asked from memory', async () => {
  const where = contents.find(({ kind }) => kind === 'where');
  if (!where) throw new Error('no place');
  const all = props(where);
  if (all.session.kind !== 'card') throw new Error('no card');
  const root = await show(<Study {...all} session={{ ...all.session, map: null }} />);
  expect(root.querySelector('.dl-study-map')).toBeNull();
  await click(find(root, '.dl-study-show button'));
  expect(find(root, '.dl-study-answer').textContent).toBe('Aktau, Mangystau Region, Kazakhstan');
});
