import { callBackground } from '../../lib/messaging/call-background.ts';
import { ContextGoneError } from '../../lib/messaging/errors.ts';
import { handleCommands, type CommandHandlers } from '../../lib/messaging/handle-commands.ts';
import type { PageCommands, PageState } from '../../lib/messaging/page-protocol.ts';
import { tellPanel } from '../../lib/messaging/tell-panel.ts';
import { pageAddress } from '../../lib/page/watch-address.ts';
import { startSession, type GivenArticle, type Session } from './session.ts';

const OFF: PageState = { status: 'off', mentions: [], notes: [] };
const PDF: PageState = { ...OFF, status: 'no-article', problem: 'obstacle.pdf' };
const isPdf = document.contentType === 'application/pdf';

/**
 * One page's Dateline: off until someone turns it on, and without a trace after it is turned off.
 *
 * @param signal ends everything, listeners for commands included. @param start `off`: waits for a command. `auto`: the
 * site is allowed, so on by itself unless the reader has turned this page off. `on`: at once (the sample article, the
 * reader view). @param given the article, where it need not be looked for.
 * @returns what commands from elsewhere do, for a page that holds the reins itself.
 */
export function runPage(signal: AbortSignal, start: 'off' | 'auto' | 'on', given?: GivenArticle): CommandHandlers {
  let session: Session | undefined;
  /** The frame that holds the article, when it isn't the page itself. */
  let frame: number | undefined;

  const turnOff = (): void => {
    session?.destroy();
    session = undefined;
    tellPanel();
    report('off', 0);
  };

  let reported = '';
  /** @param known the background has told the button already. */
  const report = (status: PageState['status'], marks: number, known = false): void => {
    const news = `${status} ${marks}`;
    if (status === 'reading' || news === reported) return;
    reported = news;
    if (known) return;
    callBackground('page-status', { status, marks }).catch((error: unknown) => {
      // The extension was updated under this page: nobody is left to talk to, so nothing of it may stay.
      if (error instanceof ContextGoneError) session?.destroy();
    });
  };

  const onFrame = (found: number | undefined): void => {
    frame = found;
  };

  const turn = (to: PageCommands['turn']['request']['to']): { on: boolean } => {
    if (!isReadable(document)) {
      if (isPdf) callBackground('page-status', { status: 'pdf', marks: 0 }).catch(() => undefined);
      else report('no-article', 0);
      return { on: false };
    }
    const wanted = to === 'toggle' ? !session || session.isWaiting() : to !== 'off';
    // On an allowed site the reader's word is kept for this page, or it would turn itself on again at the next visit.
    if (start === 'auto' && to !== 'auto')
      callBackground('page-off', { url: pageAddress(location.href), off: !wanted }).catch(() => undefined);
    if (!wanted) turnOff();
    else if (!session) session = startSession({ report, onOff: turnOff, onFrame, asked: to !== 'auto', given });
    else if (to !== 'auto') session.readNow();
    return { on: session !== undefined };
  };

  // Back from the back/forward cache: the toolbar button has forgotten this page meanwhile.
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      reported = '';
      session?.reportAgain();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    session?.destroy();
    session = undefined;
  });

  const handlers: CommandHandlers = {
    ping: () => ({ on: session !== undefined }),
    turn: ({ to }) => turn(to),
    state: () => session?.state() ?? (isPdf ? PDF : OFF),
    text: () => session?.text() ?? null,
    article: async () => {
      if (!session) turn('on');
      return (await session?.article()) ?? null;
    },
    step: async ({ by }) => {
      if (!session) turn('on');
      await session?.step(by);
      return null;
    },
    'highlight-selection': async ({ colour }) => {
      if (!session) turn('on');
      await session?.highlightSelection(colour);
      return null;
    },
    reveal: async (what) => {
      await session?.reveal(what);
      return null;
    },
    flash: ({ spans }) => {
      session?.flash(spans);
      return null;
    },
    lesson: ({ prompts }) => {
      session?.showLesson(prompts);
      return null;
    },
    selection: () => session?.selection() ?? null,
    'set-date': async ({ date }) => {
      await session?.setDate(date);
      return null;
    },
    'notes-changed': async () => {
      await session?.loadNotes();
      return null;
    },
    'corrections-changed': async () => {
      await session?.recognise();
      return null;
    },
    'settings-changed': (settings) => {
      session?.settingsChanged(settings);
      return null;
    },
  };
  handleCommands(handlers, signal, () => frame);

  if (start !== 'off') turn(start);
  return handlers;
}

/** Feeds, images and other documents that browsers show by themselves have nothing to read, nor a body to put it in. */
function isReadable({ contentType, body }: Document): boolean {
  return (contentType === 'text/html' || contentType === 'application/xhtml+xml') && body !== null;
}
