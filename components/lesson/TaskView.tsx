import { useId } from 'preact/hooks';
import { answeredState } from '../../lib/lessons/player/progress.ts';
import type { Task, TaskAnswer } from '../../lib/model/lesson.ts';
import { camel } from '../i18n/camel.ts';
import { useMessages } from '../i18n/messages.ts';
import { LinkButton } from '../ui/Button.tsx';
import { ChoiceTask } from './ChoiceTask.tsx';
import { HolderTask } from './HolderTask.tsx';
import { useLessonWords } from './lesson-language.ts';
import { MapTask } from './MapTask.tsx';
import { MatchTask } from './MatchTask.tsx';
import { OpenTask } from './OpenTask.tsx';
import { OrderTask } from './OrderTask.tsx';
import { PassageTask } from './PassageTask.tsx';
import type { AnswerOf, PassagePicking, TaskBodyProps } from './props.ts';
import { TrueFalseTask } from './TrueFalseTask.tsx';

export interface TaskViewProps {
  task: Task;
  /** From 1. */
  number: number;
  answer: TaskAnswer | undefined;
  picking: PassagePicking;
  /** The passage that the task is about, by its number. */
  passage?: { number: number; go(): void } | undefined;
  onAnswer(answer: TaskAnswer | undefined): void;
}

/** The answer if it is of the task's kind: a task may have been changed since. */
function own<Kind extends TaskAnswer['kind']>(kind: Kind, answer: TaskAnswer | undefined): AnswerOf<Kind> | undefined {
  return answer?.kind === kind ? (answer as AnswerOf<Kind>) : undefined;
}

function Body({ task, answer, picking, ...rest }: TaskViewProps & { labelledBy: string }) {
  const common: Pick<TaskBodyProps<'open'>, 'labelledBy'> & Pick<TaskViewProps, 'onAnswer'> = rest;
  switch (task.kind) {
    case 'open':
      return <OpenTask {...common} task={task} answer={own(task.kind, answer)} />;
    case 'choice':
      return <ChoiceTask {...common} task={task} answer={own(task.kind, answer)} />;
    case 'find-passage':
      return <PassageTask {...common} task={task} answer={own(task.kind, answer)} picking={picking} />;
    case 'map':
      return <MapTask {...common} task={task} answer={own(task.kind, answer)} />;
    case 'order':
      return <OrderTask {...common} task={task} answer={own(task.kind, answer)} />;
    case 'holder':
      return <HolderTask {...common} task={task} answer={own(task.kind, answer)} />;
    case 'match':
      return <MatchTask {...common} task={task} answer={own(task.kind, answer)} />;
    case 'true-false':
      return <TrueFalseTask {...common} task={task} answer={own(task.kind, answer)} picking={picking} />;
  }
}

/** A task: what is asked, about which passage, for how many points, and the means to answer. */
export function TaskView(props: TaskViewProps) {
  const { task, number, answer, passage } = props;
  const { t } = useMessages();
  const id = useId();
  const state = answeredState(task, answer);
  const said = useLessonWords();
  return (
    <li id={`task-${number}`} class={`dl-task dl-task-${state}`} data-task={task.id} tabIndex={-1}>
      <p class="dl-task-head">
        <span class="dl-kicker">{t('task.number', [String(number)])}</span>
        <span class="dl-small">{t(`taskKind.${camel(task.kind)}`)}</span>
        {task.points > 0 && <span class="dl-small">{t('task.points', task.points)}</span>}
        <span class="dl-task-state dl-small">
          {state === 'yes' && t('task.answered')}
          {state === 'partly' && t('task.partly')}
        </span>
      </p>
      <p class="dl-task-prompt" id={id} {...said}>
        {task.prompt}
      </p>
      {passage && (
        <p>
          <LinkButton onClick={passage.go}>{t('task.passage', [String(passage.number)])}</LinkButton>
        </p>
      )}
      <Body {...props} labelledBy={id} />
    </li>
  );
}
