/** Notes and the library in Firefox: by mouse and keys, edited and late text, two tabs, found, changed, deleted, restored. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { launchFirefox, overlayText, type FirefoxExtension } from './firefox.ts';
import { readMarks, selectionEnds } from './marks.ts';
import { pageText, publish } from './pages/index.ts';

const article = pageText('border.html');
const PASSAGE = 'no fence would change that for long';
const LATE = 'nobody watches them';

test.describe.configure({ mode: 'serial' });

let firefox: FirefoxExtension;
let page: Page;
let library: Page;

test.beforeAll(async () => {
  firefox = await launchFirefox();
  page = await firefox.newPage();
});

test.afterAll(async () => {
  await firefox.close();
});

const notesOn = async (which: Page): Promise<string[]> =>
  (await which.evaluate(readMarks))
    .filter(({ layer }) => /^(?:note|approximate)-/.test(layer))
    .map(({ layer, text }) => `${layer}: ${text}`)
    .toSorted();

/** Opens an address, and waits until Dateline has marked it. */
async function open(which: Page, path: string, text = article): Promise<void> {
  const address = publish(firefox.site, path, text);
  await expect
    .poll(
      async () => {
        await which.bringToFront();
        await which.goto(address);
        await which.waitForFunction(() => CSS.highlights.size > 0, { timeout: 3000 }).catch(() => undefined);
        return (await which.evaluate(readMarks)).length;
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(5);
}

async function select(words: string): Promise<void> {
  const ends = await page.evaluate(selectionEnds, words, words);
  if (!ends) throw new Error(`"${words}" is not there`);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => overlayText(page)).toMatch(/highlight, Esc closes/);
}

test('a colour by key, words typed after it, both there after a reload', async () => {
  await open(page, '/fx-1');
  await select(PASSAGE);
  await page.keyboard.press('2');
  await expect.poll(() => notesOn(page)).toEqual([`note-2: ${PASSAGE}`]);
  await page.keyboard.type('Since when?');
  await expect.poll(() => overlayText(page)).toContain('Saved');
  await page.keyboard.press('Escape');
  await select(LATE);
  await page.keyboard.press('3');
  await expect.poll(() => notesOn(page)).toHaveLength(2);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect.poll(() => notesOn(page)).toEqual([`note-2: ${PASSAGE}`, `note-3: ${LATE}`]);
});

test('another tab of the article follows', async () => {
  const other = await firefox.newPage();
  await open(other, '/fx-1');
  await expect.poll(() => notesOn(other)).toHaveLength(2);
  await page.bringToFront();
  await select('open water');
  await page.keyboard.press('1');
  await expect.poll(() => notesOn(other)).toContain('note-1: open water');
  await page.keyboard.press('Escape');
  await other.close();
});

test('an edited article: approximate where it was reworded, in its place when it comes late', async () => {
  const passage = new RegExp(`<p>(?:(?!</p>).)*${LATE}(?:(?!</p>).)*</p>`, 's').exec(article)?.[0] ?? '';
  const edited = article
    .replace('no fence would change that for long', 'no high fence would change this for long')
    .replace(passage, '<div id="later"></div>');
  publish(firefox.site, '/fx-1', edited);
  await page.bringToFront();
  await page.reload();
  await expect
    .poll(() => notesOn(page))
    .toEqual([expect.stringMatching(/^approximate-2: .*fence would change this/), 'note-1: open water']);
  await page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    document.querySelector('#later')?.replaceWith(...parsed.body.childNodes);
  }, passage);
  await expect.poll(() => notesOn(page)).toContain(`note-3: ${LATE}`);
  await page.evaluate(() => {
    history.pushState(null, '', '/fx-other');
    for (const heading of document.querySelectorAll('h1')) heading.textContent = 'Another story altogether';
  });
  await expect.poll(() => notesOn(page)).toEqual([]);
});

const shown = (): Promise<string> => library.evaluate(() => document.body.innerText);

async function press(...keys: Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
  for (const key of keys) await library.keyboard.press(key);
}

test('the library finds them by beginnings of words', async () => {
  library = await firefox.openOwnPage('/library.html');
  await library.bringToFront();
  await expect.poll(shown).toMatch(/Notes \(3\).*Since when\?/s);
  await library.click('.dl-library-search input');
  await library.keyboard.type('sinc');
  await expect.poll(() => library.$$eval('[data-note]', (notes) => notes.length)).toBe(1);
  expect(await library.$$eval('mark', (marks) => marks.map((mark) => mark.textContent))).toEqual(['Since']);
  for (let i = 0; i < 4; i++) await press('Backspace');
  await expect.poll(() => library.$$eval('[data-note]', (notes) => notes.length)).toBe(3);
});

test('notes are changed together by keyboard, deleted and taken back', async () => {
  await press('ArrowDown', 'x');
  await library.keyboard.down('Shift');
  await press('ArrowDown');
  await library.keyboard.up('Shift');
  await expect.poll(shown).toContain('2 notes selected');
  await library.click('.dl-selection-bar .dl-colour-4');
  await expect.poll(() => library.$$eval('.dl-selected.dl-colour-4', (notes) => notes.length)).toBe(2);
  await library.$eval('.dl-selected', (note) => note instanceof HTMLElement && note.focus());
  await press('Delete');
  await expect.poll(shown).toMatch(/Notes \(1\).*Trash \(2\)/s);
  await library.keyboard.down('Control');
  await press('z');
  await library.keyboard.up('Control');
  await expect.poll(shown).toMatch(/Notes \(3\).*Trash \(0\)/s);
});

test('map and time line are drawn; nothing went over the network', async () => {
  await library.evaluate(() => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
    tabs.find((tab) => tab.innerText.includes('Map and time'))?.click();
  });
  await expect.poll(() => library.$$eval('.dl-map-mark', (marks) => marks.length)).toBeGreaterThan(3);
  expect(await library.$$eval('.dl-bars button', (bars) => bars.length)).toBe(1);
  expect(firefox.site.refused, 'requests to the outside').toEqual([]);
});
