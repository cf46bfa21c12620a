import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/pages/Welcome.tsx';
import type { WelcomeProps } from '../../components/props.ts';

type Shortcut = WelcomeProps['shortcuts'][number];

const COMMANDS: Record<string, Shortcut['command']> = {
  'toggle-page': 'toggle',
  'next-mention': 'next',
  'previous-mention': 'previous',
  'highlight-selection': 'highlight',
};

/** The keys as the reader's browser has them: they may have been changed, or taken by another extension. */
async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name = '', shortcut = '' }) => {
    const command = COMMANDS[name];
    return command && shortcut !== '' ? [{ command, keys: shortcut }] : [];
  });
}

export function WelcomePage() {
  const [keys, setKeys] = useState<Shortcut[]>([]);
  useEffect(() => {
    void shortcuts().then(setKeys);
  }, []);
  return (
    <Welcome
      shortcuts={keys}
      onOpenSample={() => void browser.tabs.create({ url: browser.runtime.getURL('/sample/index.html' as '/') })}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
