import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type ReaderSettings } from '../../lib/model/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/settings.ts';

/** Dateline's settings, followed live. */
export function useSettings(): ReaderSettings {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    const ending = new AbortController();
    readSettings().then(setSettings, () => undefined);
    watchSettings(setSettings, ending.signal);
    return () => ending.abort();
  }, []);
  return settings;
}
