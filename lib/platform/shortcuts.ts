import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/help/Keys.tsx';

const COMMANDS: Record<string, Shortcut['command']> = {
  'toggle-page': 'toggle',
  'next-mention': 'next',
  'previous-mention': 'previous',
  'highlight-selection': 'highlight',
};

/** The keys as the reader's browser has them: they may have been changed, or taken by another extension. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name = '', shortcut = '' }) => {
    const command = COMMANDS[name];
    return command && shortcut !== '' ? [{ command, keys: shortcut }] : [];
  });
}

/** Firefox has a call for it, which the shared types don't know; Chrome a page that only its own address opens. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's own page where shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  const commands: FirefoxCommands = browser.commands as FirefoxCommands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
