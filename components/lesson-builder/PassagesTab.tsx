import { useState } from 'preact/hooks';
import { BOUNDS } from '../../lib/lessons/bounds.ts';
import { addTasks, emptyTask, putPassage, removePassage } from '../../lib/lessons/edit.ts';
import type { PlacedPassage } from '../../lib/lessons/player/chunks.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import { COLOURS, colourName } from '../notes/colours.ts';
import { Button, IconButton, LinkButton } from '../ui/Button.tsx';
import { EditField } from './fields.tsx';
import type { Edit } from './props.ts';
import { Workbench, type BesideText } from './Workbench.tsx';

const DEFAULT_NAMES = ['', '', '', ''] as const;

interface ItemProps {
  each: PlacedPassage;
  tasks: number;
  focus: boolean;
  show: BesideText['show'];
  onEdit: Edit;
  onAsk(passage: string): void;
}

function PassageItem({ each, tasks, focus, show, onEdit, onAsk }: ItemProps) {
  const messages = useMessages();
  const { t } = messages;
  const { passage, number, span } = each;
  const { id, target, colour, comment } = passage;
  const quote = t('ui.quoted', [target.quote.exact]);
  return (
    <li class={`dl-builder-passage dl-colour-${colour}`}>
      <p class="dl-builder-quote">
        <span class="dl-kicker">{t('student.passage', [String(number)])}</span>{' '}
        {show && span ? (
          <LinkButton onClick={() => show(target)}>
            <bdi>{quote}</bdi>
          </LinkButton>
        ) : (
          <bdi>{quote}</bdi>
        )}
      </p>
      {!span && show && <p class="dl-fault">{t('builder.passageLost')}</p>}
      <EditField
        label={t('builder.comment')}
        rows={3}
        value={comment}
        maxLength={BOUNDS.text}
        focus={focus}
        // Once is enough.
        {...(number === 1 ? { advice: t('builder.commentAdvice') } : {})}
        onInput={(text) => onEdit((draft) => putPassage(draft, { ...passage, comment: text }), `comment ${id}`)}
      />
      <div class="dl-row">
        <label class="dl-field dl-inline-field">
          <span class="dl-hidden">{t('builder.colourOf', [String(number)])}</span>
          <select
            class="dl-input"
            value={String(colour)}
            onChange={({ currentTarget: { value } }) => {
              const chosen = COLOURS.find((each) => String(each) === value) ?? 1;
              onEdit((draft) => putPassage(draft, { ...passage, colour: chosen }));
            }}
          >
            {COLOURS.map((each) => (
              <option key={each} value={String(each)}>
                {colourName(each, DEFAULT_NAMES, messages)}
              </option>
            ))}
          </select>
        </label>
        <Button onClick={() => onAsk(id)}>{t('builder.askAbout')}</Button>
        {tasks > 0 && <span class="dl-small">{t('builder.tasksOn', tasks)}</span>}
        <IconButton
          icon="trash"
          label={t('builder.removePassage', [String(number)])}
          onClick={() => onEdit((draft) => removePassage(draft, id))}
        />
      </div>
    </li>
  );
}

export interface PassagesTabProps {
  lesson: Lesson;
  onEdit: Edit;
  /** A task was begun here and wants its words. */
  onTask(id: string): void;
}

/** What the students read with the trainer's words beside it. */
export function PassagesTab({ lesson, onEdit, onTask }: PassagesTabProps) {
  const { t } = useMessages();
  const [fresh, setFresh] = useState<string>();
  const ask = (passage: string): void => {
    const made = emptyTask('open', passage);
    onEdit((draft) => addTasks(draft, [made]));
    onTask(made.task.id);
  };
  return (
    <Workbench lesson={lesson} onEdit={onEdit} onPassage={setFresh}>
      {({ placed, show }) => (
        <>
          <h2>{t('builder.passages', placed.length)}</h2>
          {placed.length === 0 && <p class="dl-small">{t('builder.noPassages')}</p>}
          <ol class="dl-builder-passages">
            {placed.map((each) => (
              <PassageItem
                key={each.passage.id}
                each={each}
                tasks={lesson.tasks.filter(({ passage }) => passage === each.passage.id).length}
                focus={fresh === each.passage.id}
                show={show}
                onEdit={onEdit}
                onAsk={ask}
              />
            ))}
          </ol>
        </>
      )}
    </Workbench>
  );
}
