import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LessonPlayer } from '../../components/lesson/LessonPlayer.tsx';
import { useAttempt } from '../../components/lesson/use-attempt.ts';
import { writeAnswersFile } from '../../lib/lessons/answers-file.ts';
import type { AttemptStore } from '../../lib/lessons/attempt-store.ts';
import { answersFileName } from '../../lib/lessons/player/file-names.ts';
import { saveFile } from '../../lib/lessons/player/save-file.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { attemptKeeper, problemOf } from './attempts.ts';
import { useNames } from './use-names.ts';

export interface AttemptPageProps {
  attempts: AttemptStore;
  lessons: LessonStore;
  id: string;
  lesson: Lesson;
  onClose(): void;
  /** Another attempt at the same lesson takes this one's place. */
  onStartOver(): void;
}

/** Connects the player with an attempt in the database. */
export function AttemptPage({ attempts, lessons, id, lesson, onClose, onStartOver }: AttemptPageProps) {
  const keeper = useMemo(
    () => attemptKeeper(attempts, id, (query, onValue) => lessons.watch(query, onValue, () => onValue(undefined))),
    [id],
  );
  const { attempt, saving, change, flush } = useAttempt(lesson, keeper, (error) => problemOf(error).message);
  const [notice, setNotice] = useState<string>();
  const [named, setNamed] = useState(true);
  const drawn = useNames(lesson, named);
  useEffect(() => {
    const before = document.title;
    document.title = lesson.title;
    return () => {
      document.title = before;
    };
  }, [lesson]);
  if (!attempt) return null;
  return (
    <LessonPlayer
      lesson={lesson}
      attempt={attempt}
      saving={saving}
      notice={notice}
      onAttempt={(next) => {
        setNotice(undefined);
        change(next);
      }}
      onExport={() => {
        const name = answersFileName(attempt.student, lesson.title);
        writeAnswersFile(attempt, lesson.article.url).then(
          (text) => {
            saveFile(name, text);
            setNotice(i18n.t('student.exported', [name]));
          },
          () => setNotice(i18n.t('student.exportFailed')),
        );
      }}
      onDrawn={drawn}
      names={{ on: named, onChange: setNamed }}
      onStartOver={onStartOver}
      onClose={() => void flush().then(onClose)}
    />
  );
}
