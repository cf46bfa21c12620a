import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isPageOff, setPageOff } from './pages-off.ts';

beforeEach(() => fakeBrowser.reset());

it('remembers the pages that were turned off, until they are turned on', async () => {
  await setPageOff('https://news.example/a', true);
  await setPageOff('https://news.example/b', true);
  await setPageOff('https://news.example/a', false);
  expect(await isPageOff('https://news.example/a')).toBe(false);
  expect(await isPageOff('https://news.example/b')).toBe(true);
});

it('takes what makes no sense for nothing', async () => {
  await browser.storage.local.set({ pagesOff: { 0: 'https://news.example/a' } });
  expect(await isPageOff('https://news.example/a')).toBe(false);
});
