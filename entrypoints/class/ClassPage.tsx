import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClassView } from '../../components/class/ClassView.tsx';
import type { ClassPlace, ClassProps, ClassTab, IntakeResult } from '../../components/class/props.ts';
import { csvWords, studentName } from '../../components/class/words.ts';
import { formatsFor } from '../../components/i18n/format.ts';
import type { ClassStore } from '../../lib/lessons/class-store.ts';
import { classCsv } from '../../lib/lessons/class/class-csv.ts';
import type { ClassOrder, ClassTable } from '../../lib/lessons/class/table.ts';
import { fileName } from '../../lib/lessons/player/file-names.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import type { TaskMark } from '../../lib/model/lesson.ts';
import type { NoteColour } from '../../lib/model/note.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import { download } from '../../lib/platform/download.ts';
import { messages, words } from '../../lib/platform/words.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import { findClass, takeIn } from './take-in.ts';
import { useClass, type ClassAddress } from './use-class.ts';

/** `?lesson=…&version=…`: which class is open; a reload and the back button keep to it. */
function addressOf(search: string): ClassAddress | undefined {
  const given = new URLSearchParams(search);
  const [lessonId, version] = [given.get('lesson'), Number(given.get('version'))];
  return lessonId !== null && Number.isSafeInteger(version) ? { lessonId, version } : undefined;
}

/** Connects the class page with the database. Everything stays on this machine; each change is kept at once. */
export function ClassPage({ lessons, store }: { lessons: LessonStore; store: ClassStore }) {
  const [address, setAddress] = useState(() => addressOf(location.search));
  const [tab, setTab] = useState<ClassTab>('table');
  const [order, setOrder] = useState<ClassOrder>('name');
  const [colour, setColour] = useState<NoteColour>();
  const [place, setPlace] = useState<ClassPlace>();
  const [isReading, setReading] = useState(false);
  const [intake, setIntake] = useState<IntakeResult>();
  const [notice, setNotice] = useState<ClassProps['notice']>();
  const [colourNames, setColourNames] = useState(DEFAULT_SETTINGS.colourNames);
  const { state, showMark } = useClass(lessons, store, address, { order, colour });
  /** What takes changes back, last one last. */
  const undos = useRef<(() => Promise<unknown>)[]>([]);

  useEffect(() => {
    readSettings().then(
      (settings) => setColourNames(settings.colourNames),
      () => undefined,
    );
    const follow = (): void => setAddress(addressOf(location.search));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const go = (to: ClassAddress | undefined): void => {
    const search = to ? `?lesson=${encodeURIComponent(to.lessonId)}&version=${to.version}` : '';
    history.pushState(null, '', `${location.pathname}${search}`);
    undos.current = [];
    setNotice(undefined);
    setPlace(undefined);
    setTab('table');
    setAddress(to);
  };
  const run = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => setNotice({ message: complaint(error), canUndo: false }));
  };
  const bring = async (to: ClassAddress, files: readonly File[], refused: IntakeResult['refused']): Promise<void> => {
    const { result, added } = await takeIn(store, to, files);
    setIntake({ ...result, refused: [...refused, ...result.refused] });
    if (added.length > 0) {
      undos.current.push(() => store.remove(added));
      setNotice({ message: i18n.t('class.added', added.length, [String(added.length)]), canUndo: true });
    }
  };
  const onFiles = async (files: readonly File[]): Promise<void> => {
    setReading(true);
    setIntake(undefined);
    try {
      if (address) {
        await bring(address, files, []);
        return;
      }
      const found = await findClass(lessons, files);
      if (!found.address) {
        setIntake({ added: [], newer: [], same: [], older: [], refused: found.refused });
        return;
      }
      go(found.address);
      if (found.answers.length > 0 || found.refused.length > 0)
        await bring(found.address, found.answers, found.refused);
    } finally {
      setReading(false);
    }
  };

  return (
    <ClassView
      state={state}
      tab={tab}
      order={order}
      isReading={isReading}
      intake={intake}
      notice={notice}
      place={place}
      colour={colour}
      colourNames={colourNames}
      onTab={setTab}
      onOrder={setOrder}
      onColour={setColour}
      onOpen={go}
      onClose={() => {
        setIntake(undefined);
        go(undefined);
      }}
      onPlace={(to) => {
        setPlace(to);
        setTab('marking');
      }}
      onFiles={(files) => run(onFiles(files))}
      onCloseIntake={() => setIntake(undefined)}
      onMark={(attempt, task, mark) => {
        if (!address) return;
        const row = { attempt, task, lessonId: address.lessonId };
        const before = state.kind === 'class' ? markOf(state.open.table, attempt, task) : undefined;
        setNotice(undefined);
        undos.current.push(() => {
          showMark(attempt, task, before ?? null);
          return store.mark(row, before ?? null);
        });
        showMark(attempt, task, mark);
        run(
          store.mark(row, mark).catch((error: unknown) => {
            // What isn't kept isn't shown.
            showMark(attempt, task, before ?? null);
            throw error;
          }),
        );
      }}
      onRemove={(student) => {
        run(
          store.remove([student.attempt]).then((removed) => {
            undos.current.push(() => store.putBack(removed));
            setNotice({ message: i18n.t('class.removed', [studentName(student, messages().t)]), canUndo: true });
          }),
        );
      }}
      onUndo={() => {
        const undo = undos.current.pop();
        if (undo) run(undo().then(() => setNotice({ message: i18n.t('class.undone'), canUndo: false })));
      }}
      onExport={() => {
        if (state.kind !== 'class') return;
        const { lesson, table, students } = state.open;
        const own = messages();
        const comma = new Intl.NumberFormat(own.locale).format(1.5).includes(',') ? ',' : '.';
        const csv = classCsv({ ...table, students: [...students] }, csvWords(own, formatsFor(own.locale)), comma);
        // The mark tells spreadsheets that it is UTF-8.
        const blob = new Blob([`\uFEFF${csv}`], { type: 'text/csv;charset=utf-8' });
        download({ name: fileName([lesson.title, i18n.t('class.table')], 'csv'), blob });
      }}
      onPrint={() => window.print()}
    />
  );
}

function markOf({ tasks, students }: ClassTable, attempt: string, task: string): TaskMark | undefined {
  const at = tasks.findIndex((each) => each.task.id === task);
  return students.find((student) => student.attempt === attempt)?.cells[at]?.mark;
}

function complaint(error: unknown): string {
  return error instanceof NotesError ? `${words(error.messageKey)} ${words(error.adviceKey)}` : String(error);
}
