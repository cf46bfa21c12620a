/** The reader view: clean text of a live page or of a saved copy, with the marks, cards and notes of the live page. */
import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { violations } from './axe.ts';
import { expect, test } from './chromium.ts';
import { hover, marksOf, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { command } from './page-commands.ts';
import { publish } from './pages/index.ts';
import { HARBOUR, notesOn, openLive, openReader, PASSAGE } from './reader.ts';

declare const chrome: WxtBrowser;

/** What a page asks for outside of the extension. */
function asked(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:chrome-extension|data|blob):/.test(request.url())) requests.push(request.url());
  });
  return requests;
}

test('shows the article as clean text, with its marks and cards', async ({ page, extension }) => {
  await openLive(extension, page, '/reader-1');
  const reader = await openReader(extension, page);
  const text = reader.locator('.dl-article');
  await expect(text.locator('h1')).toHaveText('Aktau port counts its ships');
  await expect(text.locator('ol > li')).toHaveCount(3);
  await expect(text.locator('ol > li > ul > li')).toHaveCount(2);
  await expect(text.locator('blockquote')).toContainText('We do not ask for a new port');
  await expect(text.locator('h2')).toHaveText('What the tables say');
  await expect(text.locator('table tr')).toHaveCount(3);
  await expect(text.locator('tr').last().locator('td')).toHaveText(['July', '', '37']);
  await expect(text.locator('b, strong').first()).toHaveText('Aktau');
  const link = text.locator('a').first();
  await expect(link).toHaveAttribute('href', 'http://news.example/baku?from=port');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(reader.locator('.dl-reader-head')).toContainText(/September.*2004.*Caspian Post.*Marta Lind/s);

  const marks = (await marksOf(reader)).map((mark) => mark.text);
  expect(marks).toEqual(expect.arrayContaining(['Aktau', 'Baku', 'Astana', 'Nursultan Nazarbaev', 'Islam Karimov']));
  const live = (await marksOf(page)).map((mark) => mark.text);
  expect(marks.toSorted()).toEqual(live.toSorted());
  await hover(reader, 'Nursultan Nazarbaev');
  const overlay = await overlayOf(reader);
  expect(await overlay.card()).toMatch(/2004.*Nazarbayev.*President/);
  await reader.keyboard.press('Escape');
  await expect.poll(() => overlay.count('.dl-card')).toBe(0);
  await reader.close();
});

test('a note made there stands on the live page, and the other way round', async ({ page, extension }) => {
  const address = await openLive(extension, page, '/reader-2');
  const reader = await openReader(extension, page);
  await select(reader, PASSAGE);
  const overlay = await overlayOf(reader);
  await overlay.click('.dl-toolbar-colour.dl-colour-3');
  await expect.poll(() => notesOn(reader)).toEqual([`note-3: ${PASSAGE}`]);
  await reader.keyboard.type('Who wrote it?');
  await reader.keyboard.press('Escape');
  await expect(reader.locator('.dl-reader-notes')).toContainText('Who wrote it?');
  await expect.poll(() => notesOn(page)).toEqual([`note-3: ${PASSAGE}`]);
  await page.goto(address);
  await expect.poll(() => notesOn(page)).toEqual([`note-3: ${PASSAGE}`]);

  // In a tab in the background the browser draws nothing, and the mouse waits for it.
  await page.bringToFront();
  await select(page, 'one for everyone else');
  await (await overlayOf(page)).click('.dl-toolbar-colour.dl-colour-1');
  await expect.poll(() => notesOn(reader)).toEqual([`note-3: ${PASSAGE}`, 'note-1: one for everyone else']);
  await expect(reader.locator('.dl-reader-notes .dl-note')).toHaveCount(2);

  await reader.bringToFront();
  await reader.locator('.dl-note').first().getByRole('button', { name: 'Delete note' }).click();
  await expect.poll(() => notesOn(page)).toEqual(['note-1: one for everyone else']);
  await reader.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => notesOn(page)).toHaveLength(2);
  await expect.poll(() => notesOn(reader)).toHaveLength(2);
  await reader.close();
});

test('hostile markup is harmless, and nothing is asked from the network', async ({ page, extension }) => {
  await openLive(extension, page, '/reader-3');
  const tab = await extension.tabId(page);
  const reader = await extension.context.newPage();
  const requests = asked(reader);
  const errors: string[] = [];
  reader.on('pageerror', (error) => errors.push(String(error)));
  await reader.goto(`${extension.origin}/reader.html?tab=${tab}`);
  await marksOf(reader);
  const found = await reader.evaluate(() => {
    const root = document.querySelector('.dl-reader-text');
    const elements = [...(root?.querySelectorAll('*') ?? [])];
    return {
      names: [...new Set(elements.map(({ localName }) => localName))],
      attributes: [...new Set(elements.flatMap((element) => element.getAttributeNames()))],
      links: [...(root?.querySelectorAll('a') ?? [])].map(({ href }) => href),
    };
  });
  expect(found.names).toEqual(
    expect.not.arrayContaining([
      'script',
      'iframe',
      'form',
      'input',
      'button',
      'style',
      'img',
      'svg',
      'object',
      'link',
    ]),
  );
  expect(found.attributes.filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
  expect(found.links.every((href) => href.startsWith('http://news.example/'))).toBe(true);
  await reader.locator('.dl-article p').nth(2).click();
  await reader.waitForTimeout(500);
  expect(await reader.title()).toBe('Aktau port counts its ships');
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
  // Not only is nothing asked for: the page's own policy would refuse it.
  const refused = await reader.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve(true), { once: true });
        const image = new Image();
        image.addEventListener('load', () => resolve(false), { once: true });
        image.src = 'http://news.example/quay.png';
      }),
  );
  expect(refused).toBe(true);
  await reader.close();
});

test('pictures come when they are asked for, and go again', async ({ page, extension }) => {
  await openLive(extension, page, '/reader-4');
  const reader = await openReader(extension, page);
  const requests = asked(reader);
  await expect(reader.locator('.dl-article img')).toHaveCount(0);
  await expect(reader.locator('figcaption')).toHaveText('The ferry berth on a calm morning');
  await expect(reader.locator('.dl-reader-images')).toContainText('news.example');
  expect(requests).toEqual([]);
  await reader.getByRole('button', { name: 'Show pictures' }).click();
  const picture = reader.locator('.dl-article img');
  await expect(picture).toHaveAttribute('alt', 'Two ferries at a quay');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  expect(new Set(requests)).toEqual(new Set(['http://news.example/quay.png']));
  await marksOf(reader);
  await reader.getByRole('button', { name: 'Hide pictures' }).click();
  await expect(picture).toHaveCount(0);
  await marksOf(reader);
  await reader.close();
});

test('a saved copy opens with its page gone, takes notes, and begins at a note', async ({ page, extension }) => {
  const address = await openLive(extension, page, '/reader-5');
  await select(page, 'the slower one is called careful');
  await (await overlayOf(page)).click('.dl-toolbar-colour.dl-colour-2');
  await expect.poll(() => notesOn(page)).toHaveLength(1);
  const [noted] = (await command(extension, page, 'state', null)).notes;
  extension.site.pages.delete(address);
  await page.goto(`${extension.origin}/library.html`);
  const link = page.getByRole('link', { name: /Read in Dateline.*Aktau port/ }).first();
  const [reader] = await Promise.all([extension.context.waitForEvent('page'), link.click()]);
  await expect.poll(() => notesOn(reader)).toEqual(['note-2: the slower one is called careful']);
  await expect(reader.locator('.dl-reader-head')).toContainText(/Copy kept on/);
  await expect(reader.locator('h1')).toHaveText('Aktau port counts its ships');
  await select(reader, 'behind glass');
  await (await overlayOf(reader)).click('.dl-toolbar-colour.dl-colour-4');
  await expect.poll(() => notesOn(reader)).toHaveLength(2);
  await reader.reload();
  await expect.poll(() => notesOn(reader)).toHaveLength(2);

  const params = new URLSearchParams({ article: address, note: noted?.note.id ?? '' });
  await reader.setViewportSize({ width: 700, height: 400 });
  await reader.goto(`${extension.origin}/reader.html?${params.toString()}`);
  await expect.poll(() => reader.evaluate(() => scrollY)).toBeGreaterThan(300);
  extension.site.pages.set(address, { body: HARBOUR });
  await page.goto(address);
  await expect.poll(() => notesOn(page)).toHaveLength(2);
  await reader.close();
});

test('says why there is nothing to read, and where it may be', async ({ page, extension }) => {
  const address = await openLive(extension, page, '/reader-10');
  const reader = await openReader(extension, page);
  // A reload doesn't need the page any more; a copy of the tab, whose session is another, does.
  await page.goto('about:blank');
  await reader.reload();
  await marksOf(reader);
  const problem = await extension.context.newPage();
  const gone = new URLSearchParams({ tab: '999999', url: address });
  await problem.goto(`${extension.origin}/reader.html?${gone.toString()}`);
  await expect(problem.locator('h1')).toHaveText(/no longer open/);
  await expect(problem.getByRole('link', { name: 'Open the live page' })).toHaveAttribute('href', address);
  expect(await violations(problem)).toEqual([]);
  const unknown = new URLSearchParams({ article: 'https://nowhere.example/story' });
  await problem.goto(`${extension.origin}/reader.html?${unknown.toString()}`);
  await expect(problem.locator('h1')).toHaveText(/doesn’t know/);
  const uncopied = publish(extension.site, '/reader-uncopied', HARBOUR);
  await problem.evaluate(() => chrome.storage.local.set({ settings: { saveCopy: false } }));
  await page.goto(uncopied);
  await marksOf(page);
  await page.bringToFront();
  await select(page, PASSAGE);
  await (await overlayOf(page)).click('.dl-toolbar-colour.dl-colour-1');
  await expect.poll(() => notesOn(page)).toHaveLength(1);
  await problem.evaluate(() => chrome.storage.local.remove('settings'));
  await problem.goto(`${extension.origin}/reader.html?${new URLSearchParams({ article: uncopied }).toString()}`);
  await expect(problem.locator('h1')).toHaveText(/No copy/);
  await expect(problem.locator('cite')).toHaveText('Aktau port counts its ships');
  await expect(problem.getByRole('link', { name: 'Open the live page' })).toHaveAttribute('href', uncopied);
  await problem.goto(`${extension.origin}/reader.html?article=javascript:alert(1)`);
  await expect(problem.locator('h1')).toHaveText(/doesn’t know/);
  await expect(problem.getByRole('link')).toHaveCount(0);
  await problem.close();
  await reader.close();
});

test('the side panel stands beside it, and leads to it from the live page', async ({ page, extension }) => {
  await openLive(extension, page, '/reader-11');
  const tabId = await extension.tabId(page);
  const panel = await extension.context.newPage();
  await panel.goto(`${extension.origin}/sidepanel.html?tabId=${tabId}`);
  const [reader] = await Promise.all([
    extension.context.waitForEvent('page'),
    panel.getByRole('button', { name: 'Read in Dateline' }).click(),
  ]);
  await marksOf(reader);
  const readerTab = await extension.tabId(reader);
  await panel.goto(`${extension.origin}/sidepanel.html?tabId=${readerTab}`);
  await expect(panel.locator('.dl-panel-head')).toContainText('Aktau port counts its ships');
  await expect(panel.getByRole('button', { name: 'Read in Dateline' })).toHaveCount(0);
  const badge = (await extension.worker()).evaluate((id) => chrome.action.getBadgeText({ tabId: id }), readerTab);
  expect(Number(await badge)).toBeGreaterThan(5);
  await panel.close();
  // Back to the tab that it came from, while that is there; else to a new one.
  await reader.bringToFront();
  await reader.getByRole('link', { name: 'Live page' }).click();
  const shown = async () =>
    (await extension.worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id;
    });
  await expect.poll(shown).toBe(tabId);
  await page.goto('about:blank');
  await reader.bringToFront();
  const [again] = await Promise.all([
    extension.context.waitForEvent('page'),
    reader.getByRole('link', { name: 'Live page' }).click(),
  ]);
  await expect(again).toHaveURL(/\/reader-11$/);
  await again.close();
  await reader.close();
});

test('the menu opens it beside its page, and says where there is nothing to read', async ({ page, extension }) => {
  await openLive(extension, page, '/reader-menu');
  const id = await extension.tabId(page);
  const choose = async (tab: { id: number; url: string; index: number }): Promise<void> =>
    (await extension.worker()).evaluate((chosen) => {
      const { onClicked } = chrome.contextMenus as unknown as {
        onClicked: { dispatch(info: unknown, where: unknown): void };
      };
      onClicked.dispatch({ menuItemId: 'reader' }, chosen);
    }, tab);
  const [reader] = await Promise.all([
    extension.context.waitForEvent('page'),
    choose({ id, url: page.url(), index: 0 }),
  ]);
  await marksOf(reader);
  await expect(reader.locator('.dl-article h1')).toHaveText('Aktau port counts its ships');
  const readerId = await extension.tabId(reader);
  const open = extension.context.pages().length;
  // The reader view of the reader view would be the same once more.
  await choose({ id: readerId, url: reader.url(), index: 1 });
  await page.goto('about:blank');
  await choose({ id, url: 'chrome://settings/', index: 0 });
  const badge = async () =>
    (await extension.worker()).evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), id);
  await expect.poll(badge).toBe('–');
  expect(extension.context.pages()).toHaveLength(open);
  await reader.close();
});
