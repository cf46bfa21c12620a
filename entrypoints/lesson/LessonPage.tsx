import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LessonList, type LessonListProps } from '../../components/lesson/LessonList.tsx';
import type { LessonEntry } from '../../components/lesson/props.ts';
import type { AttemptStore } from '../../lib/lessons/attempt-store.ts';
import { newAnswers, progressOf } from '../../lib/lessons/new-answers.ts';
import type { AttemptRow } from '../../lib/lessons/rows.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import { AttemptPage } from './AttemptPage.tsx';
import { openLessonFile, problemOf } from './attempts.ts';

/** The address tells which attempt is open: a reload goes on with it, "back" leads to the list. */
function attemptOfAddress(): string | undefined {
  const id = decodeURIComponent(location.hash.slice(1));
  return id === '' ? undefined : id;
}

/** The student's page: the lessons that were opened here, and the one that is worked on. */
export function LessonPage({ attempts, lessons }: { attempts: AttemptStore; lessons: LessonStore }) {
  const [id, setId] = useState(attemptOfAddress);
  const [rows, setRows] = useState<AttemptRow[]>();
  const [problem, setProblem] = useState<LessonListProps['problem']>();
  const [notice, setNotice] = useState<LessonListProps['notice']>();
  const [removed, setRemoved] = useState<AttemptRow>();
  const fail = (error: unknown): void => setProblem(problemOf(error));

  useEffect(() => lessons.watch(() => attempts.list(), setRows, fail), [attempts]);
  useEffect(() => {
    const follow = (): void => setId(attemptOfAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // A file that is dropped beside its place must not carry the browser away from the answers.
  useEffect(() => {
    const stay = (event: Event): void => event.preventDefault();
    for (const type of ['dragover', 'drop']) document.addEventListener(type, stay);
    return () => {
      for (const type of ['dragover', 'drop']) document.removeEventListener(type, stay);
    };
  }, []);

  const row = useMemo(() => rows?.find(({ attempt }) => attempt === id), [rows?.length, id, rows === undefined]);
  const go = (attempt: string): void => {
    location.hash = encodeURIComponent(attempt);
    scrollTo(0, 0);
  };
  const open = (file: File): void => {
    setProblem(undefined);
    setNotice(undefined);
    openLessonFile(attempts, file).then(go, fail);
  };
  const remove = (attempt: string): Promise<AttemptRow | undefined> =>
    attempts.remove(attempt).then((gone) => {
      setRemoved(gone);
      return gone;
    });

  if (row)
    return (
      <AttemptPage
        key={row.attempt}
        attempts={attempts}
        lessons={lessons}
        id={row.attempt}
        lesson={row.lesson}
        onClose={() => go('')}
        onStartOver={() => {
          const next = newAnswers(row.lesson, '', Date.now());
          attempts.begin(row.lesson, next).then(() => {
            go(next.attempt);
            return remove(row.attempt);
          }, fail);
        }}
      />
    );
  return (
    <LessonList
      entries={rows?.map(entryOf)}
      problem={problem}
      notice={notice}
      onFile={open}
      onOpen={go}
      onRemove={(attempt) => {
        remove(attempt).then(
          (gone) => gone && setNotice({ message: i18n.t('student.removed', [gone.lesson.title]), canUndo: true }),
          fail,
        );
      }}
      onUndo={() => {
        if (removed) attempts.begin(removed.lesson, removed.answers).then(() => setNotice(undefined), fail);
      }}
    />
  );
}

function entryOf({ attempt, lesson, answers }: AttemptRow): LessonEntry {
  const { done, all } = progressOf(lesson.tasks, answers.answers);
  return {
    id: attempt,
    student: answers.student,
    title: lesson.title,
    siteName: lesson.article.siteName,
    author: lesson.author,
    level: lesson.level,
    minutes: lesson.minutes,
    tasks: all,
    answered: done,
    updatedAt: answers.updatedAt,
  };
}
