import { useEffect } from 'preact/hooks';
import type { CommandHandlers } from '../../lib/messaging/handle-commands.ts';
import { focusedElement, isEditable } from '../../lib/page/editable.ts';

/** Letters that act in the reader view, unless the reader turned them off. They have no business in fields or cards. */
export function useKeys(isOn: boolean, command: CommandHandlers | undefined): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const act: Record<string, () => unknown> = {
      j: () => command?.step({ by: 1 }),
      k: () => command?.step({ by: -1 }),
      a() {
        // With the focus on it, so that the next Tab goes into what it opens, and Escape closes that.
        const button = document.querySelector<HTMLElement>('[data-looks]');
        button?.focus();
        button?.click();
      },
      p: () => print(),
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!event.isTrusted || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const focused = focusedElement(document);
      // The card and the toolbar are behind a closed door: their host has the focus.
      if (isEditable(focused) || focused?.localName === 'dateline-overlay' || document.querySelector('dialog[open]'))
        return;
      const action = act[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isOn, command]);
}
