import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { IconButton } from '../ui/Button.tsx';
import { AllKeys, type Shortcut } from './Keys.tsx';

const HelpContext = createContext<(() => void) | undefined>(undefined);

/** Opens the list of keys; undefined where a view stands without its page. */
export function useHelp(): (() => void) | undefined {
  return useContext(HelpContext);
}

/** A key pressed while writing is a letter. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

export interface HelpHostProps {
  /** Asked for when the help opens: the reader may have changed the keys meanwhile. */
  shortcuts(): Promise<Shortcut[]>;
  children: ComponentChildren;
}

/** A page with the keyboard's help: `?` opens it anywhere but in fields. The browser's own dialog keeps and returns focus. */
export function HelpHost({ shortcuts, children }: HelpHostProps) {
  const { t, dir } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const [keys, setKeys] = useState<Shortcut[]>();
  const open = (): void => {
    shortcuts().then(setKeys, () => setKeys([]));
  };
  useEffect(() => {
    if (keys && !dialog.current?.open) dialog.current?.showModal?.();
  }, [keys]);
  useEffect(() => {
    const ending = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
        event.preventDefault();
        open();
      },
      { signal: ending.signal },
    );
    return () => ending.abort();
  }, []);
  return (
    <HelpContext.Provider value={open}>
      {children}
      {keys && (
        <dialog
          ref={dialog}
          class="dl dl-help"
          dir={dir}
          aria-labelledby="dl-help-title"
          onClose={() => setKeys(undefined)}
          onClick={(event) => {
            // A press beside the box, on what the dialog dims.
            if (event.target === event.currentTarget) event.currentTarget.close();
          }}
        >
          <div class="dl-help-box">
            <header>
              <h2 id="dl-help-title">{t('help.title')}</h2>
              <IconButton icon="close" label={t('ui.close')} onClick={() => dialog.current?.close()} />
            </header>
            <AllKeys shortcuts={keys} />
            <p class="dl-small">{t('welcome.keyboardText')}</p>
          </div>
        </dialog>
      )}
    </HelpContext.Provider>
  );
}
