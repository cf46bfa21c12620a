import { browser } from 'wxt/browser';
import type { Elsewhere } from './call-page.ts';
import type { PageCommand, PageCommands, PageEnvelope } from './page-protocol.ts';

export type CommandHandlers = {
  [T in PageCommand]: (
    request: PageCommands[T]['request'],
  ) => PageCommands[T]['response'] | Promise<PageCommands[T]['response']>;
};

/**
 * Listens for commands to this page until the signal aborts.
 * @param frame the frame that holds the page's article, while one does: commands are sent on to it.
 */
export function handleCommands(handlers: CommandHandlers, signal: AbortSignal, frame?: () => number | undefined): void {
  const listener = (message: unknown, sender: { id?: string }, sendResponse: (reply: unknown) => void): boolean => {
    if (sender.id !== browser.runtime.id || !isPageEnvelope(message)) return false;
    const handler = handlers[message.type] as ((request: unknown) => unknown) | undefined;
    if (!handler) return false;
    const elsewhere = frame?.();
    if (elsewhere !== undefined) {
      sendResponse({ elsewhere } satisfies Elsewhere);
      return false;
    }
    void Promise.resolve(handler(message.payload)).then(
      (reply) => {
        sendResponse(reply ?? null);
      },
      () => {
        sendResponse(null);
      },
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // After an update of the extension the API objects are dead; there is nothing left to remove then.
    browser.runtime?.onMessage?.removeListener(listener);
  });
}

function isPageEnvelope(message: unknown): message is PageEnvelope {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'page';
}
