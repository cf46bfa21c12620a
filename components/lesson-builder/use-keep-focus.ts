import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const FOCUSABLE = 'button:not(:disabled), input, select, textarea, a[href], summary';

/**
 * Whoever deletes a row by keyboard goes on at the next one: without it focus falls back to the top of the page. Watches
 * for the focused element's leaving, so that no list has to care.
 */
export function useKeepFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const within = root.current;
    if (!within) return undefined;
    let last: { element: Element; list: Element | null; index: number } | undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      const row = target.closest('li');
      const list = row?.parentElement ?? null;
      last = { element: target, list, index: row && list ? [...list.children].indexOf(row) : -1 };
    };
    const observer = new MutationObserver(() => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      const { list, index } = last;
      last = undefined;
      const rows = list?.isConnected ? [...list.children] : [];
      const next = rows[Math.min(index, rows.length - 1)] ?? within.querySelector('[role=tabpanel]');
      next?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    });
    within.addEventListener('focusin', onFocus);
    observer.observe(within, { childList: true, subtree: true });
    return () => {
      within.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, []);
}
