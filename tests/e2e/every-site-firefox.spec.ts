/** Pages of every make in Firefox: frames, closed shadow roots, pages that replace their DOM, endless scrolling. */
import { expect, test } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';
import { launchFirefox, type FirefoxExtension } from './firefox.ts';
import { readMarks } from './marks.ts';
import { pageText, publish } from './pages/index.ts';

const article = pageText('border.html');
const story = /<article>.*<\/article>/s.exec(article)?.[0] ?? '';
const RIVER = [
  'Ministers from Bolivia and Paraguay met in Asunción on Tuesday to speak about the waterway that both countries share, and about the cost of keeping it open for barges in years of little rain.',
  'Nobody expects a treaty soon. Officials in La Paz say that the study which both governments ordered will take until the spring, and that the money for the first works has yet to be found by either side.',
];

let firefox: FirefoxExtension;
let page: Page;

test.beforeAll(async () => {
  firefox = await launchFirefox();
  page = await firefox.newPage();
});

test.afterAll(async () => {
  await firefox.close();
});

const textsOf = async (where: Page | Frame): Promise<string> =>
  (await where.evaluate(readMarks)).map(({ text }) => text).join('|');

/** Opens a page until it is marked: the first start of an extension takes a while. */
async function open(path: string, html: string, marked: () => Promise<string>): Promise<void> {
  const address = publish(firefox.site, path, html);
  await expect
    .poll(
      async () => {
        await page.bringToFront();
        await page.goto(address);
        for (let tries = 0; tries < 12 && !(await marked()); tries += 1)
          await new Promise((resolve) => {
            setTimeout(resolve, 250);
          });
        return marked();
      },
      { timeout: 40_000 },
    )
    .toContain('Kazakstan');
}

/** To be run in the page: an article of these paragraphs. */
function addStory(paragraphs: string[]): void {
  const next = document.createElement('article');
  const title = document.createElement('h1');
  title.textContent = 'Two landlocked countries and their river';
  next.append(title);
  for (const text of paragraphs) next.append(Object.assign(document.createElement('p'), { textContent: text }));
  const room = document.createElement('div');
  room.style.height = '100vh';
  next.append(room);
  document.querySelector('article')?.after(next);
  next.scrollIntoView({ behavior: 'instant' });
}

test('an article in a frame of the same site', async () => {
  publish(firefox.site, '/framed-story', article);
  const framed = (): Frame | undefined => page.frames().find((each) => each.url().endsWith('/framed-story'));
  await open(
    '/frame',
    '<!doctype html><title>Reading room</title><h1>Reading room</h1><iframe src="/framed-story" width="900" height="650"></iframe>',
    async () => {
      const frame = framed();
      return frame ? textsOf(frame) : '';
    },
  );
  expect(await textsOf(page)).toBe('');
});

test('an article in a closed shadow root', async () => {
  const body = article.replace(story, '<story-view></story-view>').replace(
    '</body>',
    `<template id="t">${story}</template><script>
      const root = document.querySelector('story-view').attachShadow({ mode: 'closed' });
      root.append(document.querySelector('#t').content);
    </script></body>`,
  );
  await open('/closed', body, () => textsOf(page));
});

test('a page that replaces all of its DOM, and one that goes on with another story', async () => {
  await open('/endless', article, () => textsOf(page));
  await page.evaluate(addStory, RIVER);
  await page.evaluate(() => history.replaceState({}, '', '/endless-second'));
  await expect.poll(() => textsOf(page), { timeout: 15_000 }).toMatch(/Bolivia.*Asunción/);
  expect(await textsOf(page)).not.toContain('Kazakstan');
  await open('/replaced', article, () => textsOf(page));
  await page.evaluate(addStory, RIVER);
  await page.evaluate(() => {
    const body = document.createElement('body');
    const [, next] = document.querySelectorAll('article');
    if (next) body.append(next);
    document.body.replaceWith(body);
  });
  await expect.poll(() => textsOf(page), { timeout: 15_000 }).toMatch(/Bolivia.*Asunción/);
  expect(await textsOf(page)).not.toContain('Kazakstan');
});
