import { useEffect, useRef, useState } from 'preact/hooks';
import {
  acceptTasks,
  addTasks,
  duplicateTask,
  emptyTask,
  keyOf,
  moved,
  putTask,
  removeTasks,
} from '../../lib/lessons/edit.ts';
import { taskFaults } from '../../lib/lessons/faults.ts';
import type { Lesson, TaskKind } from '../../lib/model/lesson.ts';
import { camel } from '../i18n/camel.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { TASK_KINDS, type Edit, type MaterialState } from './props.ts';
import { SortableList } from './SortableList.tsx';
import { TaskEditor } from './TaskEditor.tsx';
import { TaskRow } from './TaskRow.tsx';
import { Workbench } from './Workbench.tsx';

export interface TasksTabProps {
  lesson: Lesson;
  material: MaterialState;
  busy: boolean;
  /** The task whose editor is open. */
  open: string | undefined;
  onOpen(id: string | undefined): void;
  onEdit: Edit;
  onSuggest(): void;
  onMapTask(entity: string): void;
}

/** The tasks in their order, one of them open; the ways to get more of them. */
export function TasksTab({ lesson, material, busy, open, onOpen, onEdit, onSuggest, onMapTask }: TasksTabProps) {
  const { t } = useMessages();
  const format = useFormats();
  const { tasks } = lesson;
  const drafts = tasks.filter(({ draft }) => draft).map(({ id }) => id);
  const known = useRef(drafts.length);
  useEffect(() => {
    // Suggestions come behind the trainer's own tasks, perhaps out of sight.
    if (drafts.length > known.current + 1)
      document.querySelector('.dl-task-draft')?.scrollIntoView({ block: 'center' });
    known.current = drafts.length;
  }, [drafts.length]);
  const points = tasks.reduce((sum, task) => sum + (task.draft ? 0 : task.points), 0);
  return (
    <Workbench lesson={lesson} onEdit={onEdit}>
      {({ placed, pickFor, show }) => (
        <>
          <h2>{t('builder.tasks', tasks.length - drafts.length)}</h2>
          <p class="dl-small">{t('builder.pointsInAll', [format.number(points)])}</p>
          <AddTask
            lesson={lesson}
            busy={busy}
            onMapTask={onMapTask}
            onAdd={(kind) => {
              const made = emptyTask(kind);
              onEdit((draft) => addTasks(draft, [made]));
              onOpen(made.task.id);
            }}
          />
          {material.kind !== 'none' && (
            <div class="dl-row">
              <Button onClick={onSuggest}>{t('builder.suggest')}</Button>
              {drafts.length > 0 && (
                <>
                  <Button onClick={() => onEdit((draft) => acceptTasks(draft, drafts))}>{t('builder.keepAll')}</Button>
                  <Button onClick={() => onEdit((draft) => removeTasks(draft, drafts))}>{t('builder.dropAll')}</Button>
                </>
              )}
            </div>
          )}
          {drafts.length > 0 && <p class="dl-small">{t('builder.draftsAdvice', drafts.length)}</p>}
          {tasks.length === 0 && <p>{t('builder.noTasksYet')}</p>}
          <SortableList
            class="dl-task-rows"
            items={tasks}
            nameOf={(_, index) => t('builder.task', [String(index + 1)])}
            onMove={(from, to) => onEdit((draft) => ({ ...draft, tasks: moved(draft.tasks, from, to) }), 'move')}
          >
            {(task, index, handle) => {
              const key = keyOf(lesson, task.id);
              const isOpen = open === task.id;
              return (
                <TaskRow
                  task={task}
                  number={index + 1}
                  handle={handle}
                  isOpen={isOpen}
                  faults={taskFaults(task, key).length}
                  onToggle={() => onOpen(isOpen ? undefined : task.id)}
                  onKeep={() => onEdit((draft) => acceptTasks(draft, [task.id]))}
                  onDuplicate={() => onEdit((draft) => duplicateTask(draft, task.id))}
                  onDelete={() => onEdit((draft) => removeTasks(draft, [task.id]))}
                >
                  {isOpen && key && (
                    <TaskEditor
                      keyed={{ task, key }}
                      passages={placed}
                      focus={task.prompt === ''}
                      onPick={pickFor && (() => pickFor(task.id))}
                      onShow={show}
                      onChange={(next, merge) => onEdit((draft) => putTask(draft, next), merge)}
                    />
                  )}
                </TaskRow>
              );
            }}
          </SortableList>
        </>
      )}
    </Workbench>
  );
}

interface AddTaskProps {
  lesson: Lesson;
  busy: boolean;
  onAdd(kind: Exclude<TaskKind, 'map'>): void;
  onMapTask(entity: string): void;
}

/** A new task of a kind; one on the map needs to know of which place. */
function AddTask({ lesson, busy, onAdd, onMapTask }: AddTaskProps) {
  const { t } = useMessages();
  const [kind, setKind] = useState<TaskKind>('open');
  const places = lesson.glossary.flatMap(({ entity, term, kind: what }) =>
    what === 'place' && entity !== undefined ? [{ entity, term }] : [],
  );
  const [place, setPlace] = useState<string>();
  const chosen = place ?? places[0]?.entity;
  return (
    <div class="dl-add-task">
      <label class="dl-field">
        <span class="dl-label">{t('builder.newTask')}</span>
        <select
          class="dl-input"
          value={kind}
          onChange={({ currentTarget: { value } }) => setKind(TASK_KINDS.find((each) => each === value) ?? 'open')}
        >
          {TASK_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`taskKind.${camel(each)}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'map' && places.length > 0 && (
        <label class="dl-field">
          <span class="dl-label">{t('builder.ofPlace')}</span>
          <select class="dl-input" value={chosen} onChange={({ currentTarget: { value } }) => setPlace(value)}>
            {places.map(({ entity, term }) => (
              <option key={entity} value={entity}>
                {term}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button
        main
        disabled={busy || (kind === 'map' && chosen === undefined)}
        onClick={() => {
          if (kind !== 'map') onAdd(kind);
          else if (chosen !== undefined) onMapTask(chosen);
        }}
      >
        {t('builder.addTask')}
      </Button>
      {kind === 'map' && places.length === 0 && <p class="dl-small">{t('builder.noPlaces')}</p>}
    </div>
  );
}
