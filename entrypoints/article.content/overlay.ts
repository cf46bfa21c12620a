import type { PagePromptProps } from '../../components/lesson/props.ts';
import type { ContextCardProps, SelectionToolbarProps } from '../../components/props.ts';
import type { Scheme } from '../../lib/highlights/stylesheet.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { Theme } from '../../lib/model/settings.ts';
import type { Box } from '../../lib/page/placement.ts';

/** Where a box of the overlay stands. */
export interface Beside {
  /** Boxes of the text that it belongs to, asked for whenever the page has moved; none: the text is gone. */
  lines(): Box[];
  at?: { x: number; y: number } | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  prefer?: 'above' | 'below' | undefined;
  /** The text has left the window or the page. */
  onLost(): void;
  /** What it is for: another key is another box. */
  key: string;
}

export interface Boxes {
  card: ContextCardProps;
  toolbar: SelectionToolbarProps;
  prompt: PagePromptProps;
}

export type Slot = keyof Boxes;

export interface Action {
  label: string;
  run(): void;
}

/** Everything of Dateline on a page that isn't a highlight. */
export interface Overlay {
  show<S extends Slot>(slot: S, beside: Beside, props: Boxes[S]): void;
  hide(slot: Slot): void;
  isShown(slot: Slot): boolean;
  /** Words that are seen for a while at the window's foot, and heard; with a button where something can be done. */
  say(text: string, action?: Action): void;
  /** Words for screen readers only. */
  announce(text: string): void;
  /** Whether an event happened inside of the overlay. */
  holds(event: Event): boolean;
  /** Moves focus into a box; it goes back to where it was when the box is hidden. */
  focus(slot: Slot, part?: 'field'): void;
  hasFocus(): boolean;
  dress(theme: Theme, page: Scheme): void;
  destroy(): void;
}

/** Where the overlay's script leaves its factory: a name of the content scripts' own world, out of the page's reach. */
export interface OverlayHolder {
  datelineOverlay?: () => Overlay;
}

/**
 * The overlay, whose code (views, their style, the view library) is a script of its own, so that marking a page costs no
 * more than marking. `load` fetches it ahead of the first need; whatever is asked for before is done when it is there.
 */
export function lazyOverlay(): Overlay & { load(): void } {
  const holder = globalThis as OverlayHolder;
  const shown = new Set<Slot>();
  const waiting: ((overlay: Overlay) => void)[] = [];
  let overlay: Overlay | undefined;
  let loading = false;
  let over = false;

  const open = (): void => {
    if (over || overlay || !holder.datelineOverlay) return;
    overlay = holder.datelineOverlay();
    for (const task of waiting.splice(0)) task(overlay);
  };

  const load = (): void => {
    if (overlay || loading || over) return;
    if (holder.datelineOverlay) {
      open();
      return;
    }
    loading = true;
    callBackground('load-overlay', {})
      .then(open, () => waiting.splice(0))
      .finally(() => {
        loading = false;
      });
  };

  const run = (task: (overlay: Overlay) => void): void => {
    if (overlay) {
      task(overlay);
      return;
    }
    waiting.push(task);
    load();
  };

  return {
    load,
    show(slot, beside, props) {
      shown.add(slot);
      run((each) => each.show(slot, beside, props));
    },
    hide(slot) {
      if (shown.delete(slot)) run((each) => each.hide(slot));
    },
    isShown: (slot) => shown.has(slot),
    say: (text, action) => run((each) => each.say(text, action)),
    announce: (text) => run((each) => each.announce(text)),
    holds: (event) => overlay?.holds(event) ?? false,
    focus: (slot, part) => run((each) => each.focus(slot, part)),
    hasFocus: () => overlay?.hasFocus() ?? false,
    dress(theme, page) {
      if (overlay) overlay.dress(theme, page);
      else waiting.push((each) => each.dress(theme, page));
    },
    destroy() {
      over = true;
      waiting.length = 0;
      shown.clear();
      overlay?.destroy();
      overlay = undefined;
    },
  };
}
