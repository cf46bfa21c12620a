// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { click, find, press, show } from '../testing.tsx';
import { HelpHost, useHelp } from './HelpHost.tsx';

const shortcuts = () => Promise.resolve([{ command: 'toggle' as const, keys: 'Alt+Shift+D' }]);

function Opener() {
  return <button onClick={useHelp()}>Keys</button>;
}

async function page() {
  return show(
    <HelpHost shortcuts={shortcuts}>
      <input />
      <Opener />
    </HelpHost>,
  );
}

it('opens by ? with the keys that the browser has now', async () => {
  const root = await page();
  await press(document.body, '?');
  await act(async () => undefined);
  expect(find(root, 'dialog').textContent).toContain('Alt+Shift+DDateline on this page');
});

it('leaves ? alone while the reader writes, and with other keys held', async () => {
  const root = await page();
  await press(find(root, 'input'), '?');
  await press(document.body, '?', { ctrlKey: true });
  await act(async () => undefined);
  expect(root.querySelector('dialog')).toBeNull();
});

it('opens from a view’s own button too', async () => {
  const root = await page();
  await click(find(root, 'button', 'Keys'));
  await act(async () => undefined);
  expect(root.querySelector('dialog')).not.toBeNull();
});
