import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LessonList } from '../../components/lesson-builder/LessonList.tsx';
import type { LessonListProps, SourceEntry } from '../../components/lesson-builder/props.ts';
import { BOUNDS } from '../../lib/lessons/bounds.ts';
import { LessonFileError } from '../../lib/lessons/errors.ts';
import { readLessonFile } from '../../lib/lessons/lesson-file.ts';
import type { LessonStore, LessonSummary } from '../../lib/lessons/store.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import type { ArticleSummary, NotesStore } from '../../lib/notes/types.ts';
import { BuilderPage } from './BuilderPage.tsx';
import { complaintOf } from './complaint.ts';
import { startFromLibrary, startFromTab } from './start-lesson.ts';

/** Articles offered to begin with; more are found by their notes in the library. */
const MOST_SOURCES = 500;
/** Longest title of a copy, UTF-16 code units. */
const TITLE = BOUNDS.line - 20;

/** `#ID`: the lesson that is open; a reload goes on with it, "back" leads to the list. */
function lessonOfAddress(): string {
  return decodeURIComponent(location.hash.slice(1));
}

/** The trainer's lessons. `?article=ID` begins one from that article of the library, `?tab=ID` from a tab's. */
export function LessonsPage({ lessons, notes }: { lessons: LessonStore; notes: NotesStore }) {
  const [open, setOpen] = useState(lessonOfAddress);
  const [rows, setRows] = useState<LessonSummary[]>();
  const [trash, setTrash] = useState<LessonSummary[]>([]);
  const [sources, setSources] = useState<SourceEntry[]>();
  const [problem, setProblem] = useState<LessonListProps['problem']>();
  const [notice, setNotice] = useState<LessonListProps['notice']>();
  const deleted = useRef<string>(undefined);
  /** Made in this window: its glossary is filled in once. */
  const made = useRef<string>(undefined);
  const fail = (error: unknown): void => setProblem(complaintOf(error));

  const go = (id: string): void => {
    // Back to the list leads to the list alone, not to an article to begin with.
    history.pushState(null, '', `${location.pathname}${id === '' ? '' : `#${encodeURIComponent(id)}`}`);
    setOpen(id);
    setNotice(undefined);
    scrollTo(0, 0);
  };
  const start = (making: Promise<Lesson>): void => {
    setProblem(undefined);
    making.then(({ id }) => {
      made.current = id;
      setSources(undefined);
      go(id);
    }, fail);
  };

  useEffect(() => lessons.watch(() => lessons.list(), setRows, fail), [lessons]);
  useEffect(() => lessons.watch(() => lessons.list({ trash: true }), setTrash, fail), [lessons]);
  useEffect(() => {
    const follow = (): void => setOpen(lessonOfAddress());
    for (const type of ['hashchange', 'popstate']) addEventListener(type, follow);
    lessons.emptyTrash().catch(() => undefined);
    const from = new URLSearchParams(location.search);
    const [article, tab] = [from.get('article'), from.get('tab')];
    if (lessonOfAddress() === '' && location.search !== '') {
      // A reload, or going back, begins no second one.
      history.replaceState(null, '', location.pathname);
      if (article !== null) start(startFromLibrary(lessons, notes, article));
      else if (tab !== null) start(startFromTab(lessons, notes, Number(tab)));
    }
    return () => {
      for (const type of ['hashchange', 'popstate']) removeEventListener(type, follow);
    };
  }, []);
  useEffect(() => {
    if (open === '') document.title = `${i18n.t('builder.lessons')} – Dateline`;
  }, [open]);

  if (open !== '')
    return <BuilderPage key={open} store={lessons} id={open} isNew={made.current === open} onClose={() => go('')} />;
  return (
    <LessonList
      lessons={rows}
      trash={trash}
      sources={sources}
      problem={problem}
      notice={notice}
      onOpen={go}
      onChooseSource={() => {
        notes.articles.list({ limit: MOST_SOURCES }).then((articles) => setSources(articles.map(sourceEntry)), fail);
      }}
      onCancelSource={() => setSources(undefined)}
      onStart={(article) => start(startFromLibrary(lessons, notes, article))}
      onFile={(file) => {
        setProblem(undefined);
        importLesson(lessons, file).then(({ message }) => setNotice({ message, canUndo: false }), fail);
      }}
      onDuplicate={(id) => {
        const title = rows?.find((row) => row.id === id)?.title ?? '';
        lessons.duplicate(id, i18n.t('builder.copyOf', [title.slice(0, TITLE)])).catch(fail);
      }}
      onDelete={(id) => {
        const title = rows?.find((row) => row.id === id)?.title ?? '';
        deleted.current = id;
        lessons.remove(id).then(() => setNotice({ message: i18n.t('builder.deleted', [title]), canUndo: true }), fail);
      }}
      onRestore={(id) => void lessons.restore(id).catch(fail)}
      onUndo={() => {
        if (deleted.current !== undefined) lessons.restore(deleted.current).then(() => setNotice(undefined), fail);
      }}
    />
  );
}

/** @throws LessonFileError, NotesError. */
async function importLesson(store: LessonStore, file: File): Promise<{ message: string }> {
  // Bytes: at most four for each character that may be read.
  if (file.size > 4 * BOUNDS.lessonFile) throw new LessonFileError('too-large', `${file.size} bytes`);
  const lesson = await readLessonFile(await file.text());
  // What came with its key can mark the answers to it.
  if (lesson.key) await store.keepVersion(lesson);
  const { title } = await store.add(lesson.key ? lesson : { ...lesson, key: [] });
  return { message: i18n.t(lesson.key ? 'builder.opened' : 'builder.openedWithoutKey', [title]) };
}

function sourceEntry({ id, title, siteName, published, noteCount, hasCopy }: ArticleSummary): SourceEntry {
  return { id, title, siteName, date: published?.date, notes: noteCount, hasCopy };
}
