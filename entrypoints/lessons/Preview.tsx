import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LessonPlayer } from '../../components/lesson/LessonPlayer.tsx';
import { lessonToShare } from '../../lib/lessons/lesson-file.ts';
import { newAnswers } from '../../lib/lessons/new-answers.ts';
import type { Lesson } from '../../lib/model/lesson.ts';

/** The lesson as a student will have it; nothing of what is answered here is kept. */
export function Preview({ lesson, onClose }: { lesson: Lesson; onClose(): void }) {
  const shared = useMemo(() => lessonToShare(lesson, { withKey: false, share: lesson.article.share }), [lesson]);
  const begin = () => newAnswers(shared, '', Date.now());
  const [attempt, setAttempt] = useState(begin);
  const [notice, setNotice] = useState<string>();
  return (
    <LessonPlayer
      lesson={shared}
      attempt={attempt}
      saving={{ kind: 'saved' }}
      notice={notice}
      onAttempt={setAttempt}
      onExport={() => setNotice(i18n.t('builder.previewExport'))}
      onStartOver={() => setAttempt(begin())}
      onClose={onClose}
    />
  );
}
