import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Options } from '../../components/pages/Options.tsx';
import type { Shortcut } from '../../components/help/Keys.tsx';
import type { AboutDataProps } from '../../components/props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { openLibrary } from '../../lib/platform/library.ts';
import { openShortcutSettings, shortcuts } from '../../lib/platform/shortcuts.ts';
import { allowedSites, forgetSite } from '../../lib/platform/sites.ts';
import { pagesOff, setPageOff, watchPagesOff } from '../../lib/settings/pages-off.ts';
import { changeSettings, readSettings, resetSettings, watchSettings } from '../../lib/settings/settings.ts';

export function OptionsPage() {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const [sites, setSites] = useState<string[]>([]);
  const [keys, setKeys] = useState<Shortcut[]>([]);
  const [off, setOff] = useState<string[]>([]);
  const [about, setAbout] = useState<AboutDataProps>({});

  useEffect(() => {
    const ending = new AbortController();
    const refresh = (): void => void allowedSites().then(setSites);
    void readSettings().then(setSettings);
    watchSettings(setSettings, ending.signal);
    refresh();
    void shortcuts().then(setKeys);
    void pagesOff().then(setOff);
    watchPagesOff(setOff, ending.signal);
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    callBackground('dataset', {}).then(
      (dataset) => setAbout({ dataset }),
      (error: unknown) => setAbout({ damaged: String(error) }),
    );
    return () => {
      ending.abort();
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, []);

  return (
    <Options
      settings={settings}
      sites={sites}
      about={about}
      shortcuts={keys}
      pagesOff={off}
      onPageOn={(page) => void setPageOff(page, false)}
      onOpenShortcuts={() => void openShortcutSettings()}
      onChange={(change) => void changeSettings(change).then(setSettings)}
      onRemoveSite={(site) => void forgetSite(site)}
      onOpenLibrary={() => void openLibrary()}
      onReset={() => void resetSettings().then(setSettings)}
    />
  );
}
