import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { useRowDrag } from '../lesson/row-drag.ts';
import { Icon } from '../ui/Icon.tsx';

export interface SortableListProps<Item extends { id: string }> {
  items: readonly Item[];
  /** What a row is, for those who hear it: "Task 3". */
  nameOf(item: Item, index: number): string;
  onMove(from: number, to: number): void;
  /** A row with its handle. */
  children(item: Item, index: number, handle: ComponentChild): ComponentChild;
  class?: string;
}

/** A list put in order by dragging a handle, or by arrow keys on it; what was moved where is told. */
export function SortableList<Item extends { id: string }>(props: SortableListProps<Item>) {
  const { items, nameOf, onMove, children, class: className = '' } = props;
  const { t } = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string>(undefined);
  const [told, setTold] = useState('');
  const { dragged, start } = useRowDrag(list, onMove);

  useLayoutEffect(() => {
    // Moving a row in the document takes focus from it.
    if (moved.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(moved.current)}"]`)?.focus();
    moved.current = undefined;
  });

  const move = (item: Item, from: number, to: number): void => {
    if (to < 0 || to >= items.length || to === from) return;
    moved.current = item.id;
    onMove(from, to);
    setTold(t('builder.movedTo', [nameOf(item, to), String(to + 1), String(items.length)]));
  };
  const onKeyDown = (event: KeyboardEvent, item: Item, index: number): void => {
    const places: Record<string, number> = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: items.length - 1 };
    const to = places[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(item, index, to);
  };
  return (
    <>
      <ol ref={list} class={`dl-sortable ${className}`}>
        {items.map((item, index) => (
          <li key={item.id} class={dragged === index ? 'dl-dragged' : ''}>
            {children(
              item,
              index,
              <button
                type="button"
                class="dl-icon-button dl-handle"
                data-handle={item.id}
                aria-label={t('builder.move', [nameOf(item, index)])}
                title={t('builder.moveHow')}
                onPointerDown={(event) => start(event, index)}
                onKeyDown={(event) => onKeyDown(event, item, index)}
              >
                <Icon name="grip" />
              </button>,
            )}
          </li>
        ))}
      </ol>
      <p class="dl-hidden" role="status">
        {told}
      </p>
    </>
  );
}
