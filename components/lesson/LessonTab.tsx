import type { ComponentChildren } from 'preact';
import { isAnswered, progressOf } from '../../lib/lessons/new-answers.ts';
import type { Lesson, LessonAnswers, LessonPrompt, TaskAnswer } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { MarkdownTokens } from '../ui/MarkdownTokens.tsx';
import { Glossary } from './Glossary.tsx';
import { HighlightList } from './HighlightList.tsx';
import { LessonLanguage } from './lesson-language.ts';
import type { PassagePicking, Saving } from './props.ts';
import { StudentBar, useHandIn } from './StudentBar.tsx';
import { TaskView } from './TaskView.tsx';

export interface LessonTabProps {
  lesson: Lesson;
  attempt: LessonAnswers;
  saving: Saving;
  notice?: string | undefined;
  /** The passages as they stand in the page now. */
  prompts: readonly LessonPrompt[];
  picking: PassagePicking;
  /** The bar, while a passage is being chosen. */
  children?: ComponentChildren;
  onAnswer(taskId: string, answer: TaskAnswer | undefined): void;
  onChange(attempt: LessonAnswers): void;
  /** Brings the passage into view in the page. */
  onGoTo(prompt: LessonPrompt): void;
  onShowTarget(highlight: LessonAnswers['highlights'][number]): void;
  onHighlight(): void;
  onExport(): void;
  onStartOver(): void;
  /** The lesson on its own page, with the copy. */
  onOpenLesson(): void;
}

/** The lesson of the article beside it: prompts that lead into the page, tasks, glossary, the way to hand in. */
export function LessonTab(props: LessonTabProps) {
  const { lesson, attempt, prompts, picking, onGoTo, onChange } = props;
  const { t } = useMessages();
  const tasks = lesson.tasks.filter(({ draft }) => !draft);
  const handIn = useHandIn(attempt.student, props.onExport);
  const { done, all } = progressOf(tasks, attempt.answers);
  const passages = prompts.filter(({ number }) => number !== undefined);
  const about = (passage: string | undefined): LessonPrompt | undefined => {
    const task = tasks.findIndex((each) => each.passage === passage) + 1;
    return passage === undefined ? undefined : passages.find((prompt) => prompt.tasks.includes(task));
  };
  const next = tasks.findIndex((task) => !isAnswered(task, attempt.answers[task.id]));
  return (
    <LessonLanguage.Provider value={lesson.lang}>
      <div class="dl-lesson-tab">
        <h2 class="dl-lesson-tab-title" dir="auto">
          {lesson.title}
        </h2>
        <p class="dl-row">
          <LinkButton onClick={props.onOpenLesson}>{t('student.openLesson')}</LinkButton>
          {next > 0 && (
            <LinkButton onClick={() => document.getElementById(`task-${next + 1}`)?.focus()}>
              {t('student.next', [String(next + 1)])}
            </LinkButton>
          )}
        </p>
        <StudentBar
          student={attempt.student}
          done={done}
          of={all}
          saving={props.saving}
          onStudent={(student) => onChange({ ...attempt, student, updatedAt: Date.now() })}
          handIn={handIn}
          onStartOver={props.onStartOver}
        />
        <p class="dl-small" role="status">
          {props.notice}
        </p>
        {passages.length > 0 && (
          <section aria-label={t('student.passages')}>
            <h2>{t('student.passages')}</h2>
            <ol class="dl-lesson-prompts">
              {passages.map((prompt) => (
                <li key={prompt.number} class={`dl-colour-${prompt.colour}`}>
                  <LinkButton onClick={() => onGoTo(prompt)}>
                    {t('student.passage', [String(prompt.number)])}
                  </LinkButton>
                  {prompt.comment.length > 0 && <MarkdownTokens tokens={prompt.comment} />}
                </li>
              ))}
            </ol>
          </section>
        )}
        {passages.length < lesson.passages.length && (
          <p class="dl-small">{t('student.notOnPage', lesson.passages.length - passages.length)}</p>
        )}
        <section aria-label={t('student.tasks')}>
          <h2>{t('student.tasks')}</h2>
          <ol class="dl-tasks">
            {tasks.map((task, i) => {
              const prompt = about(task.passage);
              return (
                <TaskView
                  key={task.id}
                  task={task}
                  number={i + 1}
                  answer={attempt.answers[task.id]}
                  picking={picking}
                  passage={
                    prompt?.number === undefined ? undefined : { number: prompt.number, go: () => onGoTo(prompt) }
                  }
                  onAnswer={(answer) => props.onAnswer(task.id, answer)}
                />
              );
            })}
          </ol>
          {tasks.length > 0 && (
            <p class="dl-tasks-end">
              <Button onClick={handIn.run}>{t('student.finish')}</Button>
            </p>
          )}
        </section>
        <div class="dl-lesson-own">
          <Button onClick={props.onHighlight}>{t('pick.highlight')}</Button>
          {attempt.highlights.length > 0 && (
            <Disclosure summary={t('student.highlights', attempt.highlights.length)} open>
              <HighlightList
                highlights={attempt.highlights}
                onChange={(highlights) => onChange({ ...attempt, highlights, updatedAt: Date.now() })}
                onShow={props.onShowTarget}
              />
            </Disclosure>
          )}
        </div>
        {lesson.glossary.length > 0 && (
          <Disclosure summary={t('student.glossary')}>
            <Glossary entries={lesson.glossary} />
          </Disclosure>
        )}
        {props.children}
      </div>
    </LessonLanguage.Provider>
  );
}
