import { render } from 'preact';
import { MessagesContext } from '../../components/i18n/messages.ts';
import type { Scheme } from '../../lib/highlights/stylesheet.ts';
import type { Theme } from '../../lib/model/settings.ts';
import { Floating, type FloatingProps } from './Floating.tsx';
import looks from '../../components/overlay.css?inline';
import layout from './overlay.css?inline';
import { messages } from '../../lib/platform/words.ts';

export type Slot = 'card' | 'toolbar';

export interface Overlay {
  show(slot: Slot, box: Omit<FloatingProps, 'class'>): void;
  hide(slot: Slot): void;
  isShown(slot: Slot): boolean;
  /** Words that are seen for a while at the window's foot, and heard; with a button where something can be done. */
  say(text: string, action?: Action): void;
  /** Words for screen readers only. */
  announce(text: string): void;
  /** Whether an event happened inside of the overlay. */
  holds(event: Event): boolean;
  /** Moves focus into a box; it goes back to where it was when the box is hidden. */
  focus(slot: Slot): void;
  hasFocus(): boolean;
  dress(theme: Theme, page: Scheme): void;
  destroy(): void;
}

export interface Action {
  label: string;
  run(): void;
}

/** How long a message is seen, ms: time to read two sentences. */
const SEEN = 7000;
const HOST = 'dateline-overlay';
/** Events that end at the overlay: a page's "click outside" or key shortcuts are none of the card's business. */
const OWN_EVENTS = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'input', 'focusin', 'focusout'];

/** The one element that Dateline adds to a page: a closed shadow root in the top layer. */
export function createOverlay(signal: AbortSignal): Overlay {
  const host = document.createElement(HOST);
  // Inline and important: no rule of the page can move, hide or restyle it.
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = looks + layout;
  const mount = document.createElement('div');
  root.append(style, mount);
  const { t, locale, dir } = messages();
  host.lang = locale;
  host.dir = dir;
  host.popover = 'manual';

  const boxes = new Map<Slot, Omit<FloatingProps, 'class'>>();
  let notice: { text: string; action?: Action | undefined } | undefined;
  let announcement = '';
  let focusBefore: Element | null = null;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let theme: Theme = 'system';
  let page: Scheme = 'light';

  // Pressing a button of the toolbar keeps the selection that it is for.
  root.addEventListener('mousedown', (event) => {
    const at = event.target instanceof Element ? event.target : null;
    if (at?.closest('.toolbar') && !at.closest('textarea, input')) event.preventDefault();
  });
  for (const type of OWN_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());

  const raise = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
    // Shown last lies on top, also of dialogs that the page has opened since.
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  };

  const update = (): void => {
    render(
      <MessagesContext.Provider value={{ t, locale, dir }}>
        <div class="overlay" data-theme={theme === 'system' ? page : theme} dir={dir} lang={locale}>
          <div class="heard" role="status" aria-live="polite">
            {announcement}
          </div>
          {notice && <Notice {...notice} onDone={dismiss} />}
          {[...boxes].map(([slot, box]) => (
            <Floating key={slot} {...box} class={slot} />
          ))}
        </div>
      </MessagesContext.Provider>,
      mount,
    );
  };

  const dismiss = (): void => {
    notice = undefined;
    update();
  };

  document.documentElement.append(host);
  host.showPopover();
  update();
  signal.addEventListener('abort', () => {
    clearTimeout(hiding);
  });

  return {
    show(slot, box) {
      const isNew = !boxes.has(slot);
      boxes.set(slot, box);
      if (isNew) raise();
      update();
    },
    hide(slot) {
      if (!boxes.delete(slot)) return;
      const hadFocus = root.activeElement !== null;
      update();
      if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
      focusBefore = null;
    },
    isShown: (slot) => boxes.has(slot),
    say(text, action) {
      notice = { text, action };
      announcement = text;
      raise();
      update();
      clearTimeout(hiding);
      hiding = setTimeout(dismiss, SEEN);
    },
    announce(text) {
      // The same words again are only heard when they differ.
      announcement = announcement === text ? `${text}\u00a0` : text;
      update();
    },
    holds: (event) => event.composedPath().includes(host),
    focus(slot) {
      if (root.activeElement === null) focusBefore = document.activeElement;
      const box = mount.querySelector(`.floating.${slot}`);
      box?.querySelector<HTMLElement>('[autofocus], [role="dialog"], button, a[href], textarea, input')?.focus({ preventScroll: true });
    },
    hasFocus: () => root.activeElement !== null,
    dress(nextTheme, nextPage) {
      if (theme === nextTheme && page === nextPage) return;
      theme = nextTheme;
      page = nextPage;
      update();
    },
    destroy() {
      clearTimeout(hiding);
      render(null, mount);
      host.remove();
    },
  };
}

function Notice({ text, action, onDone }: { text: string; action?: Action | undefined; onDone(): void }) {
  return (
    <div class="notice">
      <span>{text}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            onDone();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}

const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'none',
  display: 'block',
  'z-index': '2147483647',
};
