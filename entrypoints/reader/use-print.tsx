import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { MessagesContext } from '../../components/i18n/messages.ts';
import { PrintCopy, type PrintCopyProps } from '../../components/reader/PrintCopy.tsx';
import { messages } from '../../lib/platform/words.ts';

/**
 * Draws the copy for paper when the browser is about to print, by the page's button or its own command, and takes it
 * away again. `make` gives undefined while there is nothing to print.
 */
export function usePrint(make: () => PrintCopyProps | undefined): void {
  const latest = useRef(make);
  latest.current = make;
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const mount = document.getElementById('print');
    if (!mount) return undefined;
    addEventListener(
      'beforeprint',
      () => {
        const copy = latest.current();
        if (!copy) return;
        render(
          <MessagesContext.Provider value={messages()}>
            <PrintCopy {...copy} />
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
