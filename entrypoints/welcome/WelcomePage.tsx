import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/pages/Welcome.tsx';
import type { Shortcut } from '../../components/help/Keys.tsx';
import { openLesson, openOwnPage } from '../../lib/platform/lesson.ts';
import { shortcuts } from '../../lib/platform/shortcuts.ts';
import { useDemo } from './use-demo.ts';

export function WelcomePage() {
  const [keys, setKeys] = useState<Shortcut[]>([]);
  useEffect(() => {
    void shortcuts().then(setKeys);
  }, []);
  const demo = useDemo();
  return (
    <Welcome
      demo={demo}
      shortcuts={keys}
      onOpenSample={() => void browser.tabs.create({ url: browser.runtime.getURL('/sample/index.html' as '/') })}
      onOpenLesson={() => void openLesson()}
      onPrepareLesson={() => void openOwnPage('lessons.html')}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
