/** The library: notes made on a page are listed, found, deleted and brought back; out into files and in again. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, test, type Extension } from './chromium.ts';
import { violations } from './axe.ts';
import { marksOf, readMarks, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { pageText, publish } from './pages/index.ts';
import { wipe } from './wipe.ts';

const article = pageText('border.html');
const TITLE = 'Kazakstan to guard its frontier more closely';

/** Highlights two passages, the second with a note. */
async function noteTwo(page: Page, extension: Extension, path: string): Promise<void> {
  await page.goto(publish(extension.site, path, article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, 'nobody watches them');
  await overlay.click('.dl-toolbar-colour.dl-colour-3');
  await marksOf(page, 'note-3');
  await page.keyboard.press('Escape');
  await select(page, 'open water');
  await overlay.click('.dl-toolbar-colour.dl-colour-2');
  await overlay.click('.dl-toolbar-note');
  await page.keyboard.type('Ask about the café');
  await expect.poll(() => overlay.text('.dl-toolbar-foot')).toContain('Saved');
  await page.keyboard.press('Escape');
  await marksOf(page, 'note-2');
}

async function openLibrary(extension: Extension): Promise<Page> {
  const library = await extension.context.newPage();
  await library.goto(`${extension.origin}/library.html`);
  await expect(library.locator('h1')).toBeVisible();
  return library;
}

async function exported(library: Page, format: RegExp): Promise<Download> {
  await library.getByRole('tab', { name: 'Export and import' }).click();
  await library.getByRole('radio', { name: format }).check();
  const waiting = library.waitForEvent('download');
  await library.getByRole('button', { name: 'Export', exact: true }).click();
  return waiting;
}

test.beforeEach(({ extension }) => wipe(extension));

test('notes made on a page are listed under their article, found, edited, filtered', async ({ page, extension }) => {
  const empty = await openLibrary(extension);
  await expect(empty.locator('.dl-empty')).toContainText('No notes yet');
  await empty.close();

  await noteTwo(page, extension, '/library-1');
  const library = await openLibrary(extension);
  const notes = library.locator('.dl-library-note');
  await expect(library.locator('.dl-library-article')).toHaveCount(1);
  await expect(library.locator('.dl-library-article')).toContainText(TITLE);
  await expect(library.locator('.dl-library-article')).toContainText(/2004.*2 notes/s);
  await expect(notes).toHaveCount(2);
  const link = await notes.filter({ hasText: 'open water' }).locator('a').getAttribute('href');
  expect(link).toMatch(/^http:\/\/news\.example\/library-1#:~:text=.*open%20water/);

  await library.keyboard.press('/');
  await library.keyboard.type('cafe');
  await expect(notes).toHaveCount(1);
  await expect(notes.locator('mark')).toHaveText(['café']);
  await library.getByRole('button', { name: 'Edit note' }).click();
  await library.getByRole('combobox', { name: 'Tags', exact: true }).fill('sea, #port,');
  await library.getByRole('button', { name: 'Save' }).click();
  await expect(notes.locator('.dl-tags li')).toHaveText(['sea', 'port']);

  await library.getByRole('searchbox').fill('nothing of the kind');
  await expect(library.locator('.dl-empty')).toContainText('Nothing fits');
  await library.getByRole('searchbox').fill('');
  await expect(notes).toHaveCount(2);
  await library.getByLabel('Colour').selectOption({ label: 'Check this' });
  await expect(notes).toHaveText([/nobody watches them/]);
  await library.getByRole('button', { name: 'Clear filters' }).click();
  await library.getByLabel('Tag', { exact: true }).selectOption('port');
  await expect(notes).toHaveText([/open water/]);
  await library.getByLabel('Noted until').fill('2001-01-01');
  await expect(notes).toHaveCount(0);
  await library.close();
});

test('notes are found by the place that their passage names', async ({ page, extension }) => {
  await noteTwo(page, extension, '/library-place');
  await select(page, 'travellers from Aktau');
  await (await overlayOf(page)).click('.dl-toolbar-colour.dl-colour-1');
  await marksOf(page, 'note-1');
  const library = await openLibrary(extension);
  await expect(library.locator('.dl-library-note')).toHaveCount(3);
  await library.getByLabel('Named in the passage').selectOption({ label: 'Aktau (1)' });
  await expect(library.locator('.dl-library-note')).toHaveText([/travellers from Aktau/]);
  await library.close();
});

test('by keyboard: to a note, delete, undo, and out of the trash; open pages follow', async ({ page, extension }) => {
  await noteTwo(page, extension, '/library-2');
  const library = await openLibrary(extension);
  const notes = library.locator('.dl-library-note');
  await expect(notes).toHaveCount(2);
  await library.keyboard.press('/');
  await library.keyboard.press('ArrowDown');
  await expect(notes.first()).toBeFocused();
  await library.keyboard.press('ArrowDown');
  await expect(notes.nth(1)).toBeFocused();
  const painted = async () => (await page.evaluate(readMarks)).filter(({ layer }) => layer.startsWith('note-')).length;
  await library.keyboard.press('Delete');
  await expect(notes).toHaveCount(1);
  await expect(notes.first()).toBeFocused();
  await expect.poll(painted).toBe(1);
  await library.keyboard.press('Control+z');
  await expect(notes).toHaveCount(2);
  await expect.poll(painted).toBe(2);

  await notes.first().getByRole('button', { name: 'Delete note' }).click();
  await expect(library.getByRole('tab', { name: 'Trash (1)' })).toBeVisible();
  await library.getByRole('tab', { name: /Trash/ }).click();
  await library.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(library.locator('.dl-empty')).toContainText('The trash is empty');
  await expect(library.getByRole('tab', { name: 'Notes (2)' })).toBeVisible();
  await library.close();
});

test('Enter opens the article at the passage', async ({ page, extension }) => {
  await noteTwo(page, extension, '/library-3');
  const library = await openLibrary(extension);
  await library.getByRole('searchbox').fill('watches');
  await expect(library.locator('.dl-library-note')).toHaveCount(1);
  await library.keyboard.press('ArrowDown');
  const opening = extension.context.waitForEvent('page');
  await library.keyboard.press('Enter');
  const opened = await opening;
  await opened.waitForLoadState();
  expect(opened.url()).toContain('news.example/library-3');
  await marksOf(opened, 'note-3');
  await opened.close();
  await library.close();
});

for (const [format, ending] of [
  [/^Backup/, 'json'],
  [/^W3C/, 'jsonld'],
] as const) {
  test(`export → wipe → import gives the same notes (${ending})`, async ({ page, extension }) => {
    await noteTwo(page, extension, `/library-${ending}`);
    let library = await openLibrary(extension);
    await expect(library.locator('.dl-library-note')).toHaveCount(2);
    const file = await exported(library, format);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^dateline-.*\\.${ending}$`));
    const path = await file.path();
    const before = readFileSync(path, 'utf8');
    await expect(library.locator('.dl-toast')).toContainText('2 notes exported');
    await library.close();
    await wipe(extension);

    library = await openLibrary(extension);
    await expect(library.locator('.dl-empty')).toContainText('No notes yet');
    await library.getByRole('tab', { name: 'Export and import' }).click();
    await library.locator('input[type=file]').setInputFiles(path);
    await expect(library.locator('.dl-library-preview tbody tr').nth(1)).toHaveText(/Notes\s*2\s*0\s*0/);
    await library.getByRole('button', { name: 'Import' }).click();
    await expect(library.locator('.dl-toast')).toContainText('2 notes imported');
    const again = readFileSync(await (await exported(library, format)).path(), 'utf8');
    const rows = (text: string): unknown => {
      const { data, items } = JSON.parse(text) as { data?: unknown; items?: unknown };
      return data ?? items;
    };
    expect(rows(again)).toEqual(rows(before));

    await library.locator('input[type=file]').setInputFiles(path);
    await expect(library.locator('.dl-library-preview tbody tr').nth(1)).toHaveText(/Notes\s*0\s*0\s*2/);
    await library.close();
  });
}

test('Markdown of one article, CSV of all', async ({ page, extension }) => {
  await noteTwo(page, extension, '/library-5');
  const library = await openLibrary(extension);
  await library.getByRole('button', { name: `Export ${TITLE}` }).click();
  const waiting = library.waitForEvent('download');
  await library.getByRole('button', { name: 'Export', exact: true }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^Kazakstan to guard.*\.md$/);
  expect(readFileSync(await file.path(), 'utf8')).toContain('> open water');
  const csv = readFileSync(await (await exported(library, /^Table/)).path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(3);
  await library.close();
});

test('a bad file says why and changes nothing', async ({ page, extension }) => {
  await noteTwo(page, extension, '/library-6');
  const library = await openLibrary(extension);
  const backup = readFileSync(await (await exported(library, /^Backup/)).path(), 'utf8');
  const offer = (text: string) =>
    library
      .locator('input[type=file]')
      .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  for (const [text, reason] of [
    ['not json', 'no JSON file'],
    ['{"some":"thing"}', 'neither a backup'],
    [backup.replace('open water', 'open waters'), 'check sum'],
    ['{"items":[{"target":{"source":"javascript:alert(1)"}}]}', 'items.0.target.source'],
  ] as const) {
    await offer(text);
    await expect(library.getByRole('tabpanel')).toContainText(reason);
    await expect(library.getByRole('tabpanel')).toContainText('Nothing was changed');
  }
  await expect(library.getByRole('tab', { name: 'Notes (2)' })).toBeVisible();
  await library.close();
});

test('a database that does not open is explained, and a backup takes its place', async ({ page, extension }) => {
  await noteTwo(page, extension, '/library-7');
  let library = await openLibrary(extension);
  const path = await (await exported(library, /^Backup/)).path();
  await library.close();

  library = await extension.context.newPage();
  await library.addInitScript(() => {
    // As a browser with a damaged profile: it can't open the database, only throw it away.
    const { open, deleteDatabase } = IDBFactory.prototype;
    let isDamaged = true;
    IDBFactory.prototype.open = function (this: IDBFactory, ...args) {
      if (isDamaged) throw new DOMException('Internal error opening backing store', 'UnknownError');
      return open.apply(this, args);
    };
    IDBFactory.prototype.deleteDatabase = function (this: IDBFactory, name) {
      isDamaged = false;
      return deleteDatabase.call(this, name);
    };
  });
  await library.goto(`${extension.origin}/library.html`);
  await expect(library.locator('.dl-empty')).toContainText('The notes can’t be opened');
  expect(await violations(library)).toEqual([]);
  const input = library.locator('input[type=file]');
  await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(library.locator('.dl-empty')).toContainText('neither a backup');
  await input.setInputFiles(path);
  await expect(library.locator('.dl-library-note')).toHaveCount(2);
  await library.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the library, ${colorScheme}, wide and narrow`, async ({ page, extension }) => {
    await noteTwo(page, extension, `/library-axe-${colorScheme}`);
    const library = await openLibrary(extension);
    await library.emulateMedia({ colorScheme });
    for (const width of [1000, 320]) {
      await library.setViewportSize({ width, height: 800 });
      for (const tab of [/Notes/, /Trash/, /Export/]) {
        await library.getByRole('tab', { name: tab }).click();
        expect(await violations(library), `${String(tab)} ${width}`).toEqual([]);
        const overflow = await library.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${String(tab)} fits ${width} px`).toBeLessThanOrEqual(0);
      }
    }
    await library.close();
  });
}
