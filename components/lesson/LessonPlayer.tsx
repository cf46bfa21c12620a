import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { withAnswer, progressOf } from '../../lib/lessons/new-answers.ts';
import { placePassages } from '../../lib/lessons/player/chunks.ts';
import { passageOf, pastedTarget, withPassage } from '../../lib/lessons/player/passage-answer.ts';
import { placeIn, sectionsOf, targetAt, textAt } from '../../lib/lessons/player/sections.ts';
import type { TaskAnswer } from '../../lib/model/lesson.ts';
import type { Span } from '../../lib/model/mention.ts';
import type { NoteColour } from '../../lib/model/note.ts';
import { useMessages } from '../i18n/messages.ts';
import type { TextMark } from '../reader/BlockWords.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Switch } from '../ui/Field.tsx';
import { Toast } from '../ui/Toast.tsx';
import { Glossary } from './Glossary.tsx';
import { HighlightList } from './HighlightList.tsx';
import { ArticleLine, LessonHead } from './LessonHead.tsx';
import { LessonLanguage } from './lesson-language.ts';
import { LessonText } from './LessonText.tsx';
import { PickBar } from './PickBar.tsx';
import { Prompt } from './Prompt.tsx';
import type { LessonPlayerProps, PassagePicking } from './props.ts';
import { StudentBar, useHandIn } from './StudentBar.tsx';
import { TaskView } from './TaskView.tsx';
import { usePicking } from './use-picking.ts';

/** How long a passage is lit that the student was brought to, ms. */
const LIT = 1600;

/** A lesson to be worked through: the article with its prompts, the tasks beside it, glossary, and the way to hand in. */
export function LessonPlayer(props: LessonPlayerProps) {
  const { lesson, attempt, saving, notice, onAttempt, onExport, onStartOver, onClose } = props;
  const { t, dir } = useMessages();
  const text = useRef<HTMLDivElement>(null);
  const sections = useMemo(() => sectionsOf(lesson.article), [lesson]);
  const placed = useMemo(() => placePassages(sections, lesson.passages), [lesson]);
  const tasks = useMemo(() => lesson.tasks.filter(({ draft }) => !draft), [lesson]);
  const picking = usePicking(text, sections, lesson.article.lang ?? lesson.lang);
  const { pick } = picking;
  const [lit, setLit] = useState<Span>();
  const hasText = sections.length > 0;
  const handIn = useHandIn(attempt.student, onExport);
  const { done, all } = progressOf(tasks, attempt.answers);

  useEffect(() => {
    if (!lit) return undefined;
    const timer = setTimeout(() => setLit(undefined), LIT);
    return () => clearTimeout(timer);
  }, [lit]);

  const numberOf = (taskId: string | undefined): number | undefined =>
    taskId === undefined ? undefined : tasks.findIndex(({ id }) => id === taskId) + 1;
  const answer = (taskId: string, value: TaskAnswer | undefined): void =>
    onAttempt(withAnswer(attempt, taskId, value, Date.now()));
  const take = (): void => {
    const task = tasks.find(({ id }) => id === pick?.task);
    const target = pick?.span && targetAt(sections, pick.span);
    if (task && target) answer(task.id, withPassage(task, attempt.answers[task.id], target));
    picking.end();
  };
  const highlight = (colour: NoteColour): void => {
    const target = pick?.span && targetAt(sections, pick.span);
    if (target) {
      const own = { id: crypto.randomUUID(), target, colour, body: '' };
      onAttempt({ ...attempt, highlights: [...attempt.highlights, own], updatedAt: Date.now() });
    }
    picking.end();
  };
  const showSpan = (span: Span | undefined): void => {
    if (span && picking.reveal(span)) setLit(span);
  };
  const tasksOf = (passageId: string): number[] =>
    tasks.flatMap(({ passage }, i) => (passage === passageId ? [i + 1] : []));
  const goToTask = (number: number): void => focusOn(`task-${number}`);

  const passages: PassagePicking = {
    active: pick?.task,
    label: t('task.mark'),
    begin: picking.begin,
    show: (taskId) => {
      const target = passageOf(attempt.answers[taskId]);
      showSpan(target && placeIn(sections, target));
    },
    ...(hasText
      ? {}
      : {
          paste(taskId, pasted) {
            const task = tasks.find(({ id }) => id === taskId);
            const target = pastedTarget(pasted);
            const before = attempt.answers[taskId];
            if (!task) return;
            if (target) answer(taskId, withPassage(task, before, target));
            else answer(taskId, before?.kind === 'true-false' ? { ...before, target: null } : undefined);
          },
        }),
  };

  const marks: TextMark[] = [
    ...placed.flatMap(({ passage, span }) =>
      span ? [{ ...span, id: `p${passage.id}`, class: `dl-mark dl-colour-${passage.colour}` }] : [],
    ),
    ...attempt.highlights.flatMap(({ id, target, colour }) => {
      const span = placeIn(sections, target);
      return span ? [{ ...span, id: `h${id}`, class: `dl-mark dl-mark-own dl-colour-${colour}` }] : [];
    }),
    ...tasks.flatMap(({ id }) => {
      const target = passageOf(attempt.answers[id]);
      const span = target && placeIn(sections, target);
      return span ? [{ ...span, id: `a${id}`, class: 'dl-mark-answer' }] : [];
    }),
    ...(pick?.span && pick.by === 'keys' ? [{ ...pick.span, id: 'pick', class: 'dl-mark-pick' }] : []),
    ...(lit ? [{ ...lit, id: 'lit', class: 'dl-mark-pick' }] : []),
  ];
  const painted = JSON.stringify(marks);
  useEffect(() => {
    if (text.current && hasText) props.onDrawn?.(text.current);
  }, [painted, props.onDrawn]);
  const unplaced = placed.filter(({ span }) => !span);

  return (
    <LessonLanguage.Provider value={lesson.lang}>
      <main class={`dl dl-page dl-lesson${pick ? ' dl-lesson-picking' : ''}`} dir={dir}>
        <LessonHead lesson={lesson}>
          {onClose && <LinkButton onClick={onClose}>{t('student.back')}</LinkButton>}
        </LessonHead>
        <StudentBar
          student={attempt.student}
          done={done}
          of={all}
          saving={saving}
          onStudent={(student) => onAttempt({ ...attempt, student, updatedAt: Date.now() })}
          handIn={handIn}
          onStartOver={onStartOver}
        />
        <div class="dl-lesson-columns">
          <section class="dl-lesson-article" aria-label={t('student.article')} lang={lesson.article.lang}>
            <ArticleLine article={lesson.article} />
            {hasText && props.names && (
              <Switch label={t('student.names')} checked={props.names.on} onChange={props.names.onChange} />
            )}
            <LessonText
              root={text}
              article={lesson.article}
              sections={sections}
              placed={placed}
              marks={marks}
              tasksOf={tasksOf}
              onGoToTask={goToTask}
            />
            {unplaced.map((each) => (
              <Prompt key={each.passage.id} placed={each} tasksOf={tasksOf} onGoToTask={goToTask} />
            ))}
            {hasText && (
              <div class="dl-lesson-own">
                <Button onClick={() => picking.begin(undefined)}>{t('pick.highlight')}</Button>
                {attempt.highlights.length > 0 && (
                  <Disclosure summary={t('student.highlights', attempt.highlights.length)} open>
                    <HighlightList
                      highlights={attempt.highlights}
                      onChange={(highlights) => onAttempt({ ...attempt, highlights, updatedAt: Date.now() })}
                      onShow={({ target }) => showSpan(placeIn(sections, target))}
                    />
                  </Disclosure>
                )}
              </div>
            )}
          </section>
          <div class="dl-lesson-side">
            <section aria-label={t('student.tasks')}>
              <h2>{t('student.tasks')}</h2>
              {tasks.length === 0 && <p>{t('student.noTasks')}</p>}
              <ol class="dl-tasks">
                {tasks.map((task, i) => {
                  const about = placed.find(({ passage }) => passage.id === task.passage);
                  return (
                    <TaskView
                      key={task.id}
                      task={task}
                      number={i + 1}
                      answer={attempt.answers[task.id]}
                      picking={passages}
                      passage={about && { number: about.number, go: () => focusOn(`passage-${about.number}`) }}
                      onAnswer={(value) => answer(task.id, value)}
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
            {lesson.glossary.length > 0 && (
              <section class="dl-lesson-glossary" aria-label={t('student.glossary')}>
                <h2>{t('student.glossary')}</h2>
                <Glossary entries={lesson.glossary} />
              </section>
            )}
          </div>
        </div>
        {pick && hasText && (
          <PickBar
            task={numberOf(pick.task)}
            prompt={tasks.find(({ id }) => id === pick.task)?.prompt}
            quote={pick.span ? textAt(sections, pick.span) : ''}
            focus={pick.focus}
            onSentence={picking.sentence}
            onGrow={picking.grow}
            onWord={picking.word}
            onTake={take}
            onColour={highlight}
            onCancel={picking.end}
          />
        )}
        <Toast message={notice} />
      </main>
    </LessonLanguage.Provider>
  );
}

/** Focus goes along: the keyboard goes on from there. */
function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}
