import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LessonTab } from '../../components/lesson/LessonTab.tsx';
import { PickBar } from '../../components/lesson/PickBar.tsx';
import { useAttempt } from '../../components/lesson/use-attempt.ts';
import { writeAnswersFile } from '../../lib/lessons/answers-file.ts';
import { newAnswers, withAnswer } from '../../lib/lessons/new-answers.ts';
import { answersFileName } from '../../lib/lessons/player/file-names.ts';
import { liveSections } from '../../lib/lessons/player/live.ts';
import { passageOf, withPassage } from '../../lib/lessons/player/passage-answer.ts';
import { growBySentence, growByWord, sentencesOf, stepSentence, wordsOf } from '../../lib/lessons/player/picking.ts';
import { saveFile } from '../../lib/lessons/player/save-file.ts';
import { placeIn, targetAt, textAt } from '../../lib/lessons/player/sections.ts';
import { callPage } from '../../lib/messaging/call-page.ts';
import type { Span } from '../../lib/model/mention.ts';
import type { Target } from '../../lib/model/note.ts';
import { openLesson } from '../../lib/platform/lesson.ts';
import { attemptKeeper, problemOf } from '../lesson/attempts.ts';
import type { PanelLesson } from './use-lesson.ts';

/** A passage of the live page that is being chosen; without a task, for the student's own highlight. */
interface Pick {
  task: string | undefined;
  span: Span | undefined;
}

/** Connects the panel's lesson with its attempt and with the page, where passages are chosen and shown. */
export function LessonView({ tabId, found }: { tabId: number; found: PanelLesson }) {
  const { attempts, lessons, row, text, blocks, prompts } = found;
  const id = row.attempt;
  const lesson = useMemo(() => row.lesson, [id]);
  const keeper = useMemo(
    () => attemptKeeper(attempts, id, (query, onValue) => lessons.watch(query, onValue, () => onValue(undefined))),
    [id],
  );
  const { attempt, saving, change } = useAttempt(lesson, keeper, (error) => problemOf(error).message);
  const [pick, setPick] = useState<Pick>();
  const [notice, setNotice] = useState<string>();
  const sections = useMemo(() => liveSections(text, blocks), [text]);
  const sentences = useMemo(() => sentencesOf(sections, lesson.article.lang ?? lesson.lang), [sections]);
  if (!attempt) return null;
  const tasks = lesson.tasks.filter(({ draft }) => !draft);

  const reveal = (span: Span | undefined): void => {
    if (span) void callPage(tabId, 'reveal', { span });
  };
  const show = (target: Target | undefined): void => reveal(target && placeIn(sections, target));
  const choose = (span: Span | undefined): void => {
    setPick((before) => before && { ...before, span });
    reveal(span);
  };
  /** What is selected in the page may be what the student means. */
  const begin = (task: string | undefined): void => {
    void callPage(tabId, 'selection', null).then((span) => setPick({ task, span: span ?? undefined }));
  };
  const answer = (taskId: string, value: Parameters<typeof withAnswer>[2]): void => {
    setNotice(undefined);
    change(withAnswer(attempt, taskId, value, Date.now()));
  };
  const chosen = (): Target | undefined => pick?.span && targetAt(sections, pick.span);
  const index = tasks.findIndex((task) => task.id === pick?.task);

  return (
    <LessonTab
      lesson={lesson}
      attempt={attempt}
      saving={saving}
      notice={notice}
      prompts={prompts}
      picking={{
        active: pick?.task,
        label: i18n.t('task.mark'),
        begin,
        show: (taskId) => show(passageOf(attempt.answers[taskId])),
      }}
      onAnswer={answer}
      onChange={change}
      onGoTo={({ span }) => reveal(span)}
      onShowTarget={({ target }) => show(target)}
      onHighlight={() => begin(undefined)}
      onExport={() => {
        const name = answersFileName(attempt.student, lesson.title);
        writeAnswersFile(attempt, lesson.article.url).then(
          (file) => {
            saveFile(name, file);
            setNotice(i18n.t('student.exported', [name]));
          },
          () => setNotice(i18n.t('student.exportFailed')),
        );
      }}
      onStartOver={() => {
        const next = newAnswers(lesson, '', Date.now());
        attempts.begin(lesson, next).then(
          () => attempts.remove(id),
          (error: unknown) => setNotice(problemOf(error).message),
        );
      }}
      onOpenLesson={() => void openLesson(id)}
    >
      {pick && (
        <PickBar
          task={index < 0 ? undefined : index + 1}
          prompt={tasks[index]?.prompt}
          quote={pick.span ? textAt(sections, pick.span) : ''}
          focus
          onSentence={(by) => choose(stepSentence(sentences, pick.span, by))}
          onGrow={(by) => choose(pick.span && growBySentence(sentences, pick.span, by))}
          onWord={(edge, by) =>
            choose(pick.span && growByWord(wordsOf(sections, lesson.article.lang ?? lesson.lang), pick.span, edge, by))
          }
          onSelection={() => begin(pick.task)}
          onTake={() => {
            const task = tasks[index];
            const target = chosen();
            if (task && target) answer(task.id, withPassage(task, attempt.answers[task.id], target));
            setPick(undefined);
          }}
          onColour={(colour) => {
            const target = chosen();
            if (target) {
              const own = { id: crypto.randomUUID(), target, colour, body: '' };
              change({ ...attempt, highlights: [...attempt.highlights, own], updatedAt: Date.now() });
            }
            setPick(undefined);
          }}
          onCancel={() => setPick(undefined)}
        />
      )}
    </LessonTab>
  );
}
