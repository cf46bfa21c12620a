import { render } from 'preact';
import { ContextCard } from '../../components/card/ContextCard.tsx';
import { MessagesContext } from '../../components/i18n/messages.ts';
import { PagePrompt } from '../../components/lesson/PagePrompt.tsx';
import { SelectionToolbar } from '../../components/notes/SelectionToolbar.tsx';
import { LinkButton } from '../../components/ui/Button.tsx';
import looks from '../../components/overlay.css?inline';
import type { Scheme } from '../../lib/highlights/stylesheet.ts';
import type { Theme } from '../../lib/model/settings.ts';
import { messages } from '../../lib/platform/words.ts';
import type { Action, Beside, Boxes, Overlay } from '../article.content/overlay.ts';
import { Floating } from './Floating.tsx';
import layout from './overlay.css?inline';

type Shown = { [S in keyof Boxes]?: { beside: Beside; props: Boxes[S] } };

/** How long a message is seen, ms: time to read two sentences. */
const SEEN = 7000;
const HOST = 'dateline-overlay';
const FOCUSABLE = '[autofocus], [role="dialog"], button, a[href], textarea, input';

/** Events that end at the overlay: a page's "click outside" or key shortcuts are none of the card's business. */
const OWN_EVENTS = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'focusin',
  'focusout',
];

/** The one element that Dateline adds to a page: a closed shadow root in the top layer. */
export function createOverlay(): Overlay {
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

  const boxes: Shown = {};
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
        <div class="overlay">
          <div class="heard" role="status" aria-live="polite">
            {announcement}
          </div>
          {notice && <Notice {...notice} onDone={dismiss} />}
          {boxes.card && (
            <Floating {...boxes.card.beside} key={boxes.card.beside.key} class="card">
              <ContextCard {...boxes.card.props} />
            </Floating>
          )}
          {boxes.prompt && (
            <Floating {...boxes.prompt.beside} key={boxes.prompt.beside.key} class="prompt">
              <PagePrompt {...boxes.prompt.props} />
            </Floating>
          )}
          {boxes.toolbar && (
            <Floating {...boxes.toolbar.beside} key={boxes.toolbar.beside.key} class="toolbar">
              <SelectionToolbar {...boxes.toolbar.props} />
            </Floating>
          )}
        </div>
      </MessagesContext.Provider>,
      mount,
    );
  };

  // Scroll bars and fields follow the scheme of the host, which its own reset would keep at the page's.
  const wear = (): void => {
    const scheme = theme === 'system' ? page : theme;
    host.dataset.theme = scheme;
    host.style.setProperty('color-scheme', scheme, 'important');
  };

  const dismiss = (): void => {
    notice = undefined;
    update();
  };

  wear();
  document.documentElement.append(host);
  host.showPopover();
  update();
  return {
    show(slot, beside, props) {
      const isNew = boxes[slot] === undefined;
      Object.assign(boxes, { [slot]: { beside, props } });
      if (isNew) raise();
      update();
    },
    hide(slot) {
      if (!boxes[slot]) return;
      delete boxes[slot];
      const hadFocus = root.activeElement !== null;
      update();
      if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
      focusBefore = null;
    },
    isShown: (slot) => boxes[slot] !== undefined,
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
    focus(slot, part) {
      if (root.activeElement === null) focusBefore = document.activeElement;
      const box = mount.querySelector(`.floating.${slot}`);
      box?.querySelector<HTMLElement>(part === 'field' ? 'textarea' : FOCUSABLE)?.focus({ preventScroll: true });
    },
    hasFocus: () => root.activeElement !== null,
    dress(nextTheme, nextPage) {
      if (theme === nextTheme && page === nextPage) return;
      theme = nextTheme;
      page = nextPage;
      wear();
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
    <div class="dl notice">
      <span>{text}</span>
      {action && (
        <LinkButton
          onClick={() => {
            onDone();
            action.run();
          }}
        >
          {action.label}
        </LinkButton>
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
