import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Theme } from '../../lib/model/settings.ts';
import { DEFAULT_LOOKS, type ReaderLooks } from '../../lib/reader/looks.ts';
import { readLooks, saveLooks, watchLooks } from '../../lib/settings/reader-view.ts';
import { readSettings, watchSettings } from '../../lib/settings/settings.ts';

/** Sliders report at each step: writing waits for a pause, ms. */
const SETTLE = 300;

export interface Looks {
  /** Undefined until they are read: a page that changes its type after a moment is worse than one a moment later. */
  looks: ReaderLooks | undefined;
  change(change: Partial<ReaderLooks>): void;
  reset(): void;
}

/** How the reader view looks, kept for all articles and in step with other tabs. Dresses the page. */
export function useLooks(): Looks {
  const [looks, setLooks] = useState<ReaderLooks>();
  const [theme, setTheme] = useState<Theme>(DEFAULT_SETTINGS.theme);
  const [unsaved, setUnsaved] = useState<ReaderLooks>();

  useEffect(() => {
    const ending = new AbortController();
    readLooks().then(setLooks, () => setLooks(DEFAULT_LOOKS));
    readSettings().then(
      (settings) => setTheme(settings.theme),
      () => undefined,
    );
    watchLooks(setLooks, ending.signal);
    watchSettings((settings) => setTheme(settings.theme), ending.signal);
    return () => ending.abort();
  }, []);

  useEffect(() => {
    if (!unsaved) return undefined;
    const id = setTimeout(() => void saveLooks(unsaved).catch(() => undefined), SETTLE);
    return () => clearTimeout(id);
  }, [unsaved]);

  useEffect(() => {
    const { dataset } = document.documentElement;
    // "As the system" is as the reader has set Dateline's other pages.
    const wanted = looks && looks.theme !== 'system' ? looks.theme : theme;
    const scheme = wanted === 'sepia' ? 'light' : wanted;
    if (scheme === 'system') delete dataset.theme;
    else dataset.theme = scheme;
    if (wanted === 'sepia') dataset.paper = 'sepia';
    else delete dataset.paper;
  }, [looks?.theme, theme]);

  const take = (next: ReaderLooks): void => {
    setLooks(next);
    setUnsaved(next);
  };
  return {
    looks,
    change: (change) => take({ ...(looks ?? DEFAULT_LOOKS), ...change }),
    reset: () => take(DEFAULT_LOOKS),
  };
}
