import { BOUNDS } from '../../lib/lessons/bounds.ts';
import type { KeyedTask } from '../../lib/lessons/edit.ts';
import { taskFaults } from '../../lib/lessons/faults.ts';
import type { PlacedPassage } from '../../lib/lessons/player/chunks.ts';
import type { Task, TaskKey } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import { among, type EditorProps } from './editor-props.ts';
import { EditField, Faults, NumberField } from './fields.tsx';
import { HolderEditor } from './HolderEditor.tsx';
import { MapEditor } from './MapEditor.tsx';
import { MatchEditor } from './MatchEditor.tsx';
import { OpenEditor } from './OpenEditor.tsx';
import { OrderEditor } from './OrderEditor.tsx';
import { FindEditor, TrueFalseEditor } from './PassageEditors.tsx';

type Picking = Pick<EditorProps<'find-passage'>, 'onPick' | 'onShow'>;

export interface TaskEditorProps extends Picking {
  keyed: KeyedTask;
  passages: readonly PlacedPassage[];
  /** The prompt takes focus: the task has just been added or opened. */
  focus: boolean;
  onChange(next: KeyedTask, merge?: string): void;
}

interface KindProps extends Picking {
  task: Task;
  answer: TaskKey;
  faults: EditorProps<'open'>['faults'];
  onChange(task: Task, answer: TaskKey, merge?: string): void;
}

function Kind({ task, answer, ...rest }: KindProps) {
  if (task.kind === 'open' && answer.kind === 'open') return <OpenEditor {...rest} task={task} answer={answer} />;
  if (task.kind === 'choice' && answer.kind === 'choice') return <ChoiceEditor {...rest} task={task} answer={answer} />;
  if (task.kind === 'map' && answer.kind === 'map') return <MapEditor {...rest} task={task} answer={answer} />;
  if (task.kind === 'order' && answer.kind === 'order') return <OrderEditor {...rest} task={task} answer={answer} />;
  if (task.kind === 'holder' && answer.kind === 'holder') return <HolderEditor {...rest} task={task} answer={answer} />;
  if (task.kind === 'match' && answer.kind === 'match') return <MatchEditor {...rest} task={task} answer={answer} />;
  if (task.kind === 'find-passage' && answer.kind === 'find-passage') {
    return <FindEditor {...rest} task={task} answer={answer} />;
  }
  if (task.kind === 'true-false' && answer.kind === 'true-false') {
    return <TrueFalseEditor {...rest} task={task} answer={answer} />;
  }
  return <Faults faults={['noAnswer']} />;
}

/** A task as its trainer sees it: what is asked, what is right, what it is worth, what is said afterwards. */
export function TaskEditor({ keyed, passages, focus, onChange, ...picking }: TaskEditorProps) {
  const { t } = useMessages();
  const { task, key } = keyed;
  const faults = taskFaults(task, key);
  const putTask = (next: Task, merge?: string): void => onChange({ task: next, key }, merge && `${task.id} ${merge}`);
  const { passage: _, ...free } = task;
  return (
    <div class="dl-task-editor">
      <EditField
        label={t('builder.prompt')}
        rows={2}
        value={task.prompt}
        maxLength={BOUNDS.text}
        focus={focus}
        faults={among(faults, 'noPrompt')}
        onInput={(prompt) => putTask({ ...task, prompt }, 'prompt')}
      />
      <Kind
        {...picking}
        task={task}
        answer={key}
        faults={faults}
        onChange={(next, answer, merge) => onChange({ task: next, key: answer }, merge && `${task.id} ${merge}`)}
      />
      <div class="dl-editor-row">
        <NumberField
          label={t('builder.points')}
          value={task.points}
          min={0}
          max={BOUNDS.points}
          step={0.5}
          onInput={(points) => putTask({ ...task, points: points ?? 0 }, 'points')}
        />
        {passages.length > 0 && (
          <label class="dl-field">
            <span class="dl-label">{t('builder.about')}</span>
            <select
              class="dl-input"
              value={task.passage ?? ''}
              onChange={({ currentTarget: { value } }) =>
                putTask(value === '' ? (free as Task) : { ...task, passage: value })
              }
            >
              <option value="">{t('builder.aboutAll')}</option>
              {passages.map(({ passage, number }) => (
                <option key={passage.id} value={passage.id}>
                  {`${number}. ${short(passage.target.quote.exact)}`}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <EditField
        label={t('builder.explanation')}
        rows={2}
        value={key.explanation ?? ''}
        maxLength={BOUNDS.text}
        advice={t('builder.explanationAdvice')}
        onInput={(text) => {
          const { explanation: _old, ...rest } = key;
          onChange({ task, key: (text === '' ? rest : { ...key, explanation: text }) as TaskKey }, `${task.id} why`);
        }}
      />
    </div>
  );
}

const SHORT = 50;

export function short(text: string): string {
  return text.length <= SHORT ? text : `${text.slice(0, text.lastIndexOf(' ', SHORT) + 1 || SHORT).trim()} …`;
}
