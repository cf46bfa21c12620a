import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { articleDate, setArticleDate } from './article-dates.ts';
import { changeSettings, parseSettings, readSettings, resetSettings, watchSettings } from './settings.ts';

test('whatever is stored, settings come out', () => {
  for (const stored of [undefined, null, 7, 'x', [], { threshold: 'wild', kinds: 3, hover: 351, colourNames: {} }])
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  expect(parseSettings({ hover: 'off', kinds: { place: false }, colourNames: ['Key', 9] })).toEqual({
    ...DEFAULT_SETTINGS,
    hover: 'off',
    kinds: { ...DEFAULT_SETTINGS.kinds, place: false },
    colourNames: ['Key', '', '', ''],
  });
});

test('a change keeps the rest, is heard, and can be reset', async () => {
  fakeBrowser.reset();
  const heard: string[] = [];
  const ending = new AbortController();
  watchSettings(({ threshold, theme }) => heard.push(`${threshold} ${theme}`), ending.signal);
  await changeSettings({ threshold: 'careful' });
  await changeSettings({ theme: 'dark' });
  expect(await readSettings()).toMatchObject({ threshold: 'careful', theme: 'dark' });
  ending.abort();
  await resetSettings();
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect(heard).toEqual(['careful system', 'careful dark']);
});

test('the day that the reader set for an article, until it is taken back', async () => {
  fakeBrowser.reset();
  await setArticleDate('https://a.example/1', '2004-09-14');
  await setArticleDate('https://a.example/2', '2021-06-01');
  await setArticleDate('https://a.example/1', '2004-09-15');
  expect(await articleDate('https://a.example/1')).toBe('2004-09-15');
  expect(await articleDate('https://a.example/2')).toBe('2021-06-01');
  await setArticleDate('https://a.example/1', null);
  expect(await articleDate('https://a.example/1')).toBeNull();
});
