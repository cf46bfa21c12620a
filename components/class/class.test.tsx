// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { heatOf, heatSections } from '../../lib/lessons/class/heat.ts';
import { classTable, sortedStudents } from '../../lib/lessons/class/table.ts';
import { attemptOf, rowOf } from '../../lib/lessons/class/testing.ts';
import { testAnswers, testLesson } from '../../lib/lessons/testing.ts';
import { click, find, press, show } from '../testing.tsx';
import { ClassView } from './ClassView.tsx';
import type { ClassProps, OpenClass } from './props.ts';

const SCRIPT = '<img src=x onerror="globalThis.hacked=1">';
const lesson = testLesson({ title: `Ports ${SCRIPT}` });

function openClass(): OpenClass {
  const hostile = testAnswers({
    attempt: '9b2f7c1e-21aa-4d0c-8a8d-00000000ff01',
    student: SCRIPT,
    answers: { open: { kind: 'open', text: `${SCRIPT}\nsecond line` } },
    highlights: testAnswers().highlights.map((each) => ({ ...each, body: SCRIPT })),
  });
  const rows = [rowOf(attemptOf(0)), rowOf(attemptOf(1)), rowOf(hostile, Number.MAX_SAFE_INTEGER)];
  const table = classTable(lesson, rows, []);
  const sections = heatSections(lesson.article);
  const heat = heatOf(
    sections,
    rows.map(({ attempt, answers }) => ({ attempt, highlights: answers.highlights })),
  );
  return { lesson, table, students: sortedStudents(table.students, 'arrival', 'en'), sections, heat };
}

function props(changes: Partial<ClassProps> = {}): ClassProps {
  return {
    state: { kind: 'class', open: openClass() },
    tab: 'table',
    order: 'name',
    isReading: false,
    intake: undefined,
    notice: undefined,
    place: undefined,
    colour: undefined,
    colourNames: ['', '', '', ''],
    onTab: vi.fn<ClassProps['onTab']>(),
    onOrder: vi.fn<ClassProps['onOrder']>(),
    onOpen: vi.fn<ClassProps['onOpen']>(),
    onClose: vi.fn<ClassProps['onClose']>(),
    onFiles: vi.fn<ClassProps['onFiles']>(),
    onCloseIntake: vi.fn<ClassProps['onCloseIntake']>(),
    onRemove: vi.fn<ClassProps['onRemove']>(),
    onUndo: vi.fn<ClassProps['onUndo']>(),
    onExport: vi.fn<ClassProps['onExport']>(),
    onPrint: vi.fn<ClassProps['onPrint']>(),
    onPlace: vi.fn<ClassProps['onPlace']>(),
    onMark: vi.fn<ClassProps['onMark']>(),
    onColour: vi.fn<ClassProps['onColour']>(),
    ...changes,
  };
}

it.each(['table', 'marking', 'highlights', 'reports'] as const)(
  'shows what students wrote as text and never as markup: %s',
  async (tab) => {
    const root = await show(<ClassView {...props({ tab })} />);
    expect(root.textContent).toContain(SCRIPT);
    expect(root.querySelector('img, script, iframe')).toBeNull();
    if (tab === 'highlights') {
      await click(find(root, '.dl-heat-side button', 'four ports'));
      expect(find(root, '.dl-heat-who').textContent).toContain(SCRIPT);
      expect(root.querySelector('img')).toBeNull();
    }
  },
);

it('files that are dropped anywhere are taken in; refused ones are listed with their reason', async () => {
  const all = props({
    intake: {
      added: ['a.json'],
      newer: [],
      same: [],
      older: [],
      refused: [{ name: `${SCRIPT}.json`, reason: 'class.otherVersion', detail: '4' }],
    },
  });
  const root = await show(<ClassView {...all} />);
  expect(find(root, '.dl-intake-refused').textContent).toContain('version 4 of this lesson');
  const file = new File(['{}'], 'b.json');
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(drop, { dataTransfer: { types: ['Files'], files: [file] } });
  root.dispatchEvent(drop);
  expect(all.onFiles).toHaveBeenCalledWith([file]);
  expect(drop.defaultPrevented).toBe(true);
});

it('the table goes by arrow keys, and Enter opens the answer', async () => {
  const all = props();
  const root = await show(<ClassView {...all} />);
  const first = find(root, '.dl-class-cell', 'Student 1, task 1: ');
  first.focus();
  await press(first, 'ArrowRight');
  await press(document.activeElement as HTMLElement, 'ArrowDown');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Student 2, task 2: 2 of 2 points/);
  await press(document.activeElement as HTMLElement, 'Enter');
  expect(all.onPlace).toHaveBeenCalledWith({ task: 'one', attempt: attemptOf(1).attempt });
});

it('letters tick the rubric, which gives the points; a figure goes into the field', async () => {
  const all = props({ tab: 'marking', place: { task: 'open', attempt: attemptOf(0).attempt } });
  const root = await show(<ClassView {...all} />);
  const card = find(root, '[data-attempt]', 'Student 1');
  expect(document.activeElement).toBe(card);
  await press(card, 'a');
  expect(all.onMark).toHaveBeenCalledWith(attemptOf(0).attempt, 'open', { points: 2, manual: true, met: ['r'] });
  await press(card, '1');
  expect(document.activeElement).toBe(card.querySelector('input[type=number]'));
});
