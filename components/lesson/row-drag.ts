import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface RowDrag {
  /** Index of the row under the pointer's hold. */
  dragged: number | undefined;
  start(event: PointerEvent, index: number): void;
}

/**
 * Rows of a list dragged by pointer events: the same for mouse, pen and finger, which the browser's own drag and drop
 * isn't. The order follows the pointer, so that what is seen is what is kept. Escape ends it where it is.
 */
export function useRowDrag(list: RefObject<HTMLElement | null>, put: (from: number, to: number) => void): RowDrag {
  const [dragged, setDragged] = useState<number>();
  const at = useRef<number>(undefined);
  const latest = useRef(put);
  latest.current = put;
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);

  const end = (): void => {
    ending.current?.abort();
    at.current = undefined;
    setDragged(undefined);
  };
  const follow = (y: number): void => {
    const rows = [...(list.current?.children ?? [])];
    const over = rows.findIndex((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return y >= top && y < bottom;
    });
    if (over < 0 || at.current === undefined || over === at.current) return;
    latest.current(at.current, over);
    at.current = over;
    setDragged(over);
  };
  return {
    dragged,
    start(event, index) {
      if (event.button !== 0) return;
      event.preventDefault();
      ending.current?.abort();
      ending.current = new AbortController();
      const { signal } = ending.current;
      at.current = index;
      setDragged(index);
      document.addEventListener('pointermove', ({ clientY }) => follow(clientY), { signal });
      for (const type of ['pointerup', 'pointercancel'] as const) document.addEventListener(type, end, { signal });
      document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
    },
  };
}
