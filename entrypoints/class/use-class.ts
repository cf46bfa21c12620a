import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ClassLesson, ClassState, OpenClass } from '../../components/class/props.ts';
import type { ClassStore } from '../../lib/lessons/class-store.ts';
import { heatOf, heatSections } from '../../lib/lessons/class/heat.ts';
import { classTable, sortedStudents, type ClassOrder } from '../../lib/lessons/class/table.ts';
import type { ClassAnswersRow, ClassMarkRow } from '../../lib/lessons/rows.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import type { Lesson, TaskMark } from '../../lib/model/lesson.ts';
import type { NoteColour } from '../../lib/model/note.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import { messages, words } from '../../lib/platform/words.ts';

/** Which version of which lesson is open. */
export interface ClassAddress {
  lessonId: string;
  version: number;
}

interface Opened {
  address: ClassAddress;
  lesson: Lesson;
  rows: ClassAnswersRow[];
  marks: ClassMarkRow[];
}

export interface ClassView {
  state: ClassState;
  /** Shows a mark at once, before the database has it: the next key may build on it. null: taken back. */
  showMark(attempt: string, task: string, mark: TaskMark | null): void;
}

/** Everything of the open class, or the list of classes, followed live. */
export function useClass(
  lessons: LessonStore,
  store: ClassStore,
  address: ClassAddress | undefined,
  view: { order: ClassOrder; colour: NoteColour | undefined },
): ClassView {
  const [opened, setOpened] = useState<Opened>();
  const state = useClassState(lessons, store, address, { ...view, opened, setOpened });
  return {
    state,
    showMark: (attempt, task, mark) =>
      setOpened((before) => {
        if (!before) return before;
        const others = before.marks.filter((row) => row.attempt !== attempt || row.task !== task);
        const row = { attempt, task, lessonId: before.address.lessonId, updatedAt: 0 };
        return { ...before, marks: mark ? [...others, { ...row, mark }] : others };
      }),
  };
}

function useClassState(
  lessons: LessonStore,
  store: ClassStore,
  address: ClassAddress | undefined,
  {
    order,
    colour,
    opened,
    setOpened,
  }: {
    order: ClassOrder;
    colour: NoteColour | undefined;
    opened: Opened | undefined;
    setOpened(opened: Opened): void;
  },
): ClassState {
  const [list, setList] = useState<ClassLesson[]>();
  const [failure, setFailure] = useState<NotesError>();
  const { lessonId, version } = address ?? {};

  useEffect(() => {
    setFailure(undefined);
    if (lessonId === undefined || version === undefined) {
      return lessons.watch(() => listClasses(lessons, store), setList, fail(setFailure));
    }
    return lessons.watch(
      async (): Promise<Opened> => {
        const [lesson, rows, marks] = await Promise.all([
          lessons.version(lessonId, version),
          store.answers(lessonId, version),
          store.marks(lessonId),
        ]);
        if (!lesson) throw new NotesError('not-found', `no version ${version} of lesson ${lessonId}`);
        return { address: { lessonId, version }, lesson, rows, marks };
      },
      setOpened,
      fail(setFailure),
    );
  }, [lessons, store, lessonId, version]);

  const isCurrent = opened?.address.lessonId === lessonId && opened?.address.version === version;
  const current = isCurrent ? opened : undefined;
  const table = useMemo(
    () => current && classTable(current.lesson, current.rows, current.marks),
    [current?.lesson, current?.rows, current?.marks],
  );
  const sections = useMemo(() => (current ? heatSections(current.lesson.article) : []), [current?.lesson]);
  const heat = useMemo(
    () =>
      heatOf(
        sections,
        (current?.rows ?? []).map(({ attempt, answers }) => ({ attempt, highlights: answers.highlights })),
        colour,
      ),
    // Marks change with every key; highlights don't.
    [sections, stamp(current?.rows), colour],
  );
  const students = useMemo(() => sortedStudents(table?.students ?? [], order, messages().locale), [table, order]);

  if (failure)
    return {
      kind: 'failed',
      message: failure.code === 'not-found' ? words('class.gone') : words(failure.messageKey),
      advice: failure.code === 'not-found' ? words('class.goneAdvice') : words(failure.adviceKey),
      detail: failure.detail,
    };
  if (address === undefined) return list ? { kind: 'list', lessons: list } : { kind: 'loading' };
  if (!current || !table) return { kind: 'loading' };
  const open: OpenClass = { lesson: current.lesson, table, students, sections, heat };
  return { kind: 'class', open };
}

function fail(tell: (failure: NotesError) => void) {
  return (error: unknown): void => tell(error instanceof NotesError ? error : new NotesError('failed', String(error)));
}

/** Stands for the attempts as they are. */
function stamp(rows: readonly ClassAnswersRow[] | undefined): string {
  return rows?.map(({ attempt, answers }) => `${attempt} ${answers.updatedAt}`).join() ?? '';
}

/** Exported versions, and those whose lesson is gone but whose answers are here; last exported first. */
async function listClasses(lessons: LessonStore, store: ClassStore): Promise<ClassLesson[]> {
  const [summaries, counts] = await Promise.all([lessons.list(), store.counts()]);
  const ids = new Set([...summaries.map(({ id }) => id), ...counts.map(({ lessonId }) => lessonId)]);
  const found: ClassLesson[] = [];
  for (const id of ids) {
    for (const { version, lesson, at } of await lessons.versions(id)) {
      const attempts = counts.find((each) => each.lessonId === id && each.version === version)?.attempts ?? 0;
      found.push({ lessonId: id, version, title: lesson.title, articleTitle: lesson.article.title, attempts, at });
    }
  }
  return found.sort((a, b) => b.at - a.at);
}
