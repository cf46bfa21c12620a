import { expect, test } from 'vitest';
import { obstacleAt } from './page-access.ts';
import { patternFor } from './sites.ts';

const OWN = 'chrome-extension://dateline/';

test.each([
  ['https://news.example/story', undefined],
  [`${OWN}sample/index.html`, undefined],
  [undefined, undefined],
  ['chrome://settings/', 'browser-page'],
  ['about:addons', 'browser-page'],
  ['view-source:https://news.example/', 'browser-page'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://addons.mozilla.org/firefox/', 'store'],
  ['chrome-extension://another/page.html', 'extension-page'],
  ['https://news.example/report.pdf?download=1', 'pdf'],
])('%s: %s', (address, obstacle) => {
  expect(obstacleAt(address, OWN)).toBe(obstacle);
});

test.each([
  ['https://www.news.example:8443/a?b#c', '*://www.news.example/*'],
  ['http://localhost:3000/', '*://localhost/*'],
  ['file:///home/reader/page.html', undefined],
  ['chrome://newtab/', undefined],
  ['', undefined],
])('the site of %s is %s', (address, pattern) => {
  expect(patternFor(address)).toBe(pattern);
});
