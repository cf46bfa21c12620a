import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { MessagesContext } from '../../components/i18n/messages.ts';
import { PrintCopy, type PrintCopyProps } from '../../components/reader/PrintCopy.tsx';
import { messages } from '../../lib/platform/words.ts';

/**
 * Draws the copy for paper when the browser is about to print, by the page's button or its own command, and takes it
 * away again. Undefined: there is nothing to print yet.
 */
export function usePrint(copy: PrintCopyProps | undefined): void {
  const latest = useRef(copy);
  latest.current = copy;
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const mount = document.getElementById('print');
    if (!mount) return undefined;
    addEventListener(
      'beforeprint',
      () => {
        if (!latest.current) return;
        render(
          <MessagesContext.Provider value={messages()}>
            <PrintCopy {...latest.current} />
          </MessagesContext.Provider>,
          mount,
        );
      },
      { signal },
    );
    addEventListener('afterprint', () => render(null, mount), { signal });
    return () => ending.abort();
  }, []);
}
