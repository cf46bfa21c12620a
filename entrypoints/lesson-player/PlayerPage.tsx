import { useMemo, useState } from 'preact/hooks';
import { useMessages } from '../../components/i18n/messages.ts';
import { LessonPlayer } from '../../components/lesson/LessonPlayer.tsx';
import { useAttempt } from '../../components/lesson/use-attempt.ts';
import { writeAnswersFile } from '../../lib/lessons/answers-file.ts';
import { answersFileName } from '../../lib/lessons/player/file-names.ts';
import { localKeeper } from '../../lib/lessons/player/local-keeper.ts';
import { saveFile } from '../../lib/lessons/player/save-file.ts';
import type { Lesson } from '../../lib/model/lesson.ts';

/** A lesson in a file of its own, without the extension: answers lie in the browser's storage. */
export function PlayerPage({ lesson }: { lesson: Lesson }) {
  const { t } = useMessages();
  const keeper = useMemo(() => localKeeper(lesson), [lesson]);
  const { attempt, saving, change, startOver } = useAttempt(lesson, keeper);
  const [notice, setNotice] = useState<string>();
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
            setNotice(t('student.exported', [name]));
          },
          () => setNotice(t('student.exportFailed')),
        );
      }}
      onStartOver={() => {
        startOver();
        setNotice(t('student.startedOver'));
      }}
    />
  );
}
