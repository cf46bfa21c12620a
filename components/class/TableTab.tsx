import { useRef } from 'preact/hooks';
import type { ClassCell, ClassStudent, ClassTask } from '../../lib/lessons/class/table.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import type { ClassProps, OpenClass } from './props.ts';
import { studentName } from './words.ts';

type TableTabProps = Pick<ClassProps, 'order' | 'onOrder' | 'onPlace' | 'onRemove' | 'onExport'> & { open: OpenClass };

const ARROWS: Readonly<Record<string, [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface CellProps {
  cell: ClassCell;
  task: ClassTask;
  name: string;
  isFirst: boolean;
  onOpen(): void;
}

function Cell({ cell, task, name, isFirst, onOpen }: CellProps) {
  const { t } = useMessages();
  const format = useFormats();
  const { points, isAnswered, mark } = cell;
  const most = task.task.points;
  const state = points === null ? t('class.waits') : t('class.pointsOf', [format.number(points), format.number(most)]);
  const label = t('class.cell', [
    name,
    String(task.number),
    [state, isAnswered ? '' : t('class.noAnswer'), mark?.manual ? t('class.byHand') : '']
      .filter((part) => part !== '')
      .join(', '),
  ]);
  return (
    <td
      class={`dl-class-cell${points === null ? ' dl-class-waits' : ''}${mark?.manual ? ' dl-class-manual' : ''}`}
      tabIndex={isFirst ? 0 : -1}
      aria-label={label}
      title={label}
      style={{ '--share': points === null || most === 0 ? '0' : String(points / most) }}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      {points === null ? '?' : isAnswered || points > 0 ? format.number(points) : '–'}
      {mark?.comment !== undefined && <span class="dl-class-commented" aria-hidden="true" />}
    </td>
  );
}

/** Arrow keys go from cell to cell; one cell is in the tab order. */
function moveFocus(event: KeyboardEvent): void {
  const cell = event.target;
  const arrow = ARROWS[event.key];
  if (!arrow || !(cell instanceof HTMLTableCellElement) || !(cell.parentElement instanceof HTMLTableRowElement)) return;
  const isRtl = getComputedStyle(cell).direction === 'rtl';
  const rows = [...(cell.closest('tbody')?.rows ?? [])];
  const row = rows[rows.indexOf(cell.parentElement) + arrow[0]];
  const next = row?.cells[cell.cellIndex + (isRtl ? -arrow[1] : arrow[1])];
  event.preventDefault();
  if (!next?.classList.contains('dl-class-cell')) return;
  cell.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function Row({
  student,
  tasks,
  most,
  isFirst,
  onPlace,
  onRemove,
}: { student: ClassStudent; tasks: readonly ClassTask[]; most: number; isFirst: boolean } & Pick<
  TableTabProps,
  'onPlace' | 'onRemove'
>) {
  const { t } = useMessages();
  const format = useFormats();
  const name = studentName(student, t);
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td class="dl-class-total">
        {format.number(student.total)}
        {student.pending > 0 && (
          <span class="dl-class-pending" title={t('class.pendingOf', student.pending)}>
            {' '}
            +?
          </span>
        )}
        <span class="dl-hidden"> {t('class.outOf', [format.number(most)])}</span>
      </td>
      {student.cells.map((cell, i) => {
        const task = tasks[i];
        return (
          task && (
            <Cell
              key={task.task.id}
              cell={cell}
              task={task}
              name={name}
              isFirst={isFirst && i === 0}
              onOpen={() => onPlace({ task: task.task.id, attempt: student.attempt })}
            />
          )
        );
      })}
      <td>
        <IconButton icon="trash" label={t('class.remove', [name])} onClick={() => onRemove(student)} />
      </td>
    </tr>
  );
}

/** Students × tasks: what each has earned, what waits for a mark, how hard each task was. */
export function TableTab({ open, order, onOrder, onPlace, onRemove, onExport }: TableTabProps) {
  const { t } = useMessages();
  const format = useFormats();
  const scroller = useRef<HTMLDivElement>(null);
  const { table, students } = open;
  const { tasks, summaries, most } = table;
  const waiting = students.reduce((sum, { pending }) => sum + pending, 0);
  const mean =
    students.length > 0 && most > 0
      ? students.reduce((sum, { total }) => sum + total, 0) / (students.length * most)
      : undefined;
  return (
    <>
      <div class="dl-class-tools">
        <label class="dl-field dl-class-order">
          <span class="dl-label">{t('class.order')}</span>
          <select
            class="dl-input"
            value={order}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              if (chosen === 'arrival' || chosen === 'name' || chosen === 'total') onOrder(chosen);
            }}
          >
            <option value="name">{t('class.byName')}</option>
            <option value="total">{t('class.byTotal')}</option>
            <option value="arrival">{t('class.byArrival')}</option>
          </select>
        </label>
        <p class="dl-class-sum">
          {t('class.students', students.length, [format.number(students.length)])}
          {mean !== undefined && ` · ${t('class.meanOf', [format.percent(mean)])}`}
          {waiting > 0 && ` · ${t('class.waiting', waiting, [format.number(waiting)])}`}
        </p>
        <Button onClick={onExport}>{t('class.exportCsv')}</Button>
      </div>
      <div ref={scroller} class="dl-class-scroll" tabIndex={0} role="region" aria-label={t('class.tableLabel')}>
        <table class="dl-class-table" onKeyDown={moveFocus}>
          <thead>
            <tr>
              <th scope="col">{t('class.student')}</th>
              <th scope="col">{t('class.outOfHead', [format.number(most)])}</th>
              {tasks.map(({ task, number }) => (
                <th key={task.id} scope="col" title={task.prompt}>
                  <button type="button" class="dl-link" onClick={() => onPlace({ task: task.id })}>
                    <span class="dl-hidden">{t('class.markTask')} </span>
                    {number}
                  </button>
                  <span class="dl-small">/{format.number(task.points)}</span>
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {students.map((student, i) => (
              <Row
                key={student.attempt}
                student={student}
                tasks={tasks}
                most={most}
                isFirst={i === 0}
                onPlace={onPlace}
                onRemove={onRemove}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('class.mean')}</th>
              <td class="dl-class-total">{mean === undefined ? '' : format.percent(mean)}</td>
              {summaries.map(({ mean: share, answered }, i) => (
                <td key={tasks[i]?.task.id ?? i} title={t('class.answeredBy', answered, [format.number(answered)])}>
                  {share === undefined ? '?' : format.percent(share)}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="dl-small">{t('class.tableKeys')}</p>
    </>
  );
}
