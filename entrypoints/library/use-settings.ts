import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type ReaderSettings } from '../../lib/model/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/settings.ts';

/** The reader's settings, as they are now. */
export function useSettings(): ReaderSettings {
  const [settings, set] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    const ending = new AbortController();
    readSettings().then(set, () => undefined);
    watchSettings(set, ending.signal);
    return () => ending.abort();
  }, []);
  return settings;
}
