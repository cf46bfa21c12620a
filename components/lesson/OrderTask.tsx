import { useEffect, useRef, useState } from 'preact/hooks';
import type { TaskItem } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { useLessonWords } from './lesson-language.ts';
import { useRowDrag } from './row-drag.ts';
import type { TaskBodyProps } from './props.ts';

/** Items in the student's order, ids that a file shouldn't have left out. */
function ordered(items: readonly TaskItem[], ids: readonly string[] | undefined): TaskItem[] {
  if (!ids) return [...items];
  const place = new Map(ids.map((id, i) => [id, i]));
  return items.toSorted((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
}

/**
 * Puts items in order: by dragging a row, by its buttons, or by the arrow keys on one of them. As long as nothing was
 * moved there is no answer, so an order that is right already can be said to be.
 */
export function OrderTask({ task, answer, labelledBy, onAnswer }: TaskBodyProps<'order'>) {
  const { t } = useMessages();
  const [said, say] = useState('');
  const words = useLessonWords();
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<{ id: string; icon: number }>(undefined);
  const items = ordered(task.items, answer?.ids);
  const put = (from: number, to: number): void => {
    const item = items[from];
    if (!item || to < 0 || to >= items.length || from === to) return;
    const ids = items.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    onAnswer({ kind: 'order', ids });
    say(t('task.moved', [item.text, String(to + 1), String(items.length)]));
  };
  const drag = useRowDrag(list, put);

  useEffect(() => {
    // A row that was moved in the document has lost the focus of its button.
    const { id, icon } = refocus.current ?? {};
    refocus.current = undefined;
    if (id === undefined) return;
    const row = [...(list.current?.children ?? [])].find((each) => each.getAttribute('data-item') === id);
    row?.querySelectorAll<HTMLElement>('button')[icon ?? 0]?.focus();
  }, [answer]);

  const move = (index: number, by: 1 | -1): void => {
    const item = items[index];
    if (item) refocus.current = { id: item.id, icon: by > 0 ? 1 : 0 };
    put(index, index + by);
  };
  return (
    <>
      <ol ref={list} class="dl-task-order" aria-labelledby={labelledBy}>
        {items.map(({ id, text }, i) => (
          <li
            key={id}
            data-item={id}
            class={drag.dragged === i ? 'dl-task-dragged' : ''}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              move(i, event.key === 'ArrowDown' ? 1 : -1);
            }}
          >
            <span class="dl-task-handle" aria-hidden="true" onPointerDown={(event) => drag.start(event, i)}>
              {i + 1}
            </span>
            <span class="dl-task-item" {...words}>
              {text}
            </span>
            <IconButton icon="previous" label={t('task.up', [text])} onClick={() => move(i, -1)} />
            <IconButton icon="next" label={t('task.down', [text])} onClick={() => move(i, 1)} />
          </li>
        ))}
      </ol>
      {!answer && (
        <Button onClick={() => onAnswer({ kind: 'order', ids: items.map(({ id }) => id) })}>{t('task.asItIs')}</Button>
      )}
      <p class="dl-hidden" role="status">
        {said}
      </p>
    </>
  );
}
