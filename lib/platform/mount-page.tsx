import { render, type ComponentChildren } from 'preact';
import { HelpHost } from '../../components/help/HelpHost.tsx';
import { MessagesContext } from '../../components/i18n/messages.ts';
import type { ReaderSettings } from '../model/settings.ts';
import { readSettings, watchSettings } from '../settings/settings.ts';
import { shortcuts } from './shortcuts.ts';
import { messages } from './words.ts';

/**
 * Mounts an extension page: words, language, direction, and the theme that the reader has set, followed live.
 * `ownTheme`: the page dresses itself.
 */
export function mountPage(page: ComponentChildren, { ownTheme = false } = {}): void {
  const words = messages();
  const root = document.documentElement;
  root.lang = words.locale;
  root.dir = words.dir;
  const dress = ({ theme }: ReaderSettings): void => {
    if (theme === 'system') root.removeAttribute('data-theme');
    else root.dataset.theme = theme;
  };
  if (!ownTheme) {
    readSettings().then(dress, () => undefined);
    watchSettings(dress, new AbortController().signal);
  }
  const mount = document.getElementById('app');
  if (!mount) return;
  render(
    <MessagesContext.Provider value={words}>
      <HelpHost shortcuts={shortcuts}>{page}</HelpHost>
    </MessagesContext.Provider>,
    mount,
  );
}
