/** Notes out to Anki, citations and backups; in from Hypothesis and Readwise; bad files refused in words. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { unzip } from '../../lib/exchange/testing-zip.ts';
import { violations } from './axe.ts';
import { expect, test, type Extension } from './chromium.ts';
import { HYPOTHESIS, READWISE } from './exchange-files.ts';

/** In pages of the extension, where functions given to them run. */
declare const chrome: WxtBrowser;

async function openLibrary(extension: Extension): Promise<Page> {
  const library = await extension.context.newPage();
  await library.goto(`${extension.origin}/library.html`);
  await expect(library.locator('h1')).toBeVisible();
  return library;
}

async function offer(library: Page, name: string, text: string): Promise<void> {
  await library.getByRole('tab', { name: 'Export and import' }).click();
  await library
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

async function imported(library: Page, name: string, text: string): Promise<void> {
  await offer(library, name, text);
  await library.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(library.locator('.dl-toast')).toContainText('imported');
}

/** Deletes what earlier tests left: notes, the folder, what is remembered of backups. */
test.beforeEach(async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/welcome.html`);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name ?? '');
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(new Error('the database was not deleted')));
      });
    await chrome.storage.local.remove('backup');
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('copies', { recursive: true }).catch(() => undefined);
  });
  await page.close();
});

test('an Anki deck opens as the collection that Anki reads, and again updates the same notes', async ({
  page,
  extension,
}) => {
  void page;
  const library = await openLibrary(extension);
  await imported(library, 'hypothesis.json', JSON.stringify(HYPOTHESIS));
  const folder = mkdtempSync(join(tmpdir(), 'dateline-anki-'));
  const exported = async (): Promise<Record<string, unknown>[]> => {
    await library.getByRole('radio', { name: /^Anki deck/ }).check();
    const waiting = library.waitForEvent('download');
    await library.getByRole('button', { name: 'Export', exact: true }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toMatch(/^dateline-.*\.apkg$/);
    const files = await unzip(new Blob([Uint8Array.from(readFileSync(await file.path()))]));
    expect(files.map(({ name }) => name)).toEqual(['collection.anki2', 'media']);
    const path = join(folder, 'collection.anki2');
    writeFileSync(path, files[0]?.data ?? '');
    const db = new DatabaseSync(path, { readOnly: true });
    expect(db.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
    expect(db.prepare('SELECT ver FROM col').get()).toMatchObject({ ver: 11 });
    const rows = db
      .prepare('SELECT notes.*, cards.did FROM notes JOIN cards ON cards.nid = notes.id ORDER BY notes.id')
      .all();
    db.close();
    return rows.map((row) => ({ ...row }));
  };
  try {
    const first = await exported();
    expect(first.map(({ flds }) => String(flds).split('\x1f').slice(0, 2))).toEqual([
      ['the old pier', 'Who &#60;b&#62;pays&#60;/b&#62;?'],
      ['the old pier', 'The state.<br><br>— aigul'],
    ]);
    await expect(library.locator('.dl-toast')).toContainText('2 notes exported');
    expect(await exported()).toEqual(first);
  } finally {
    rmSync(folder, { recursive: true });
  }
  await library.close();
});

test('Hypothesis: a preview with what is left out, then the notes; again nothing is new', async ({
  page,
  extension,
}) => {
  void page;
  const library = await openLibrary(extension);
  await offer(library, 'hypothesis.json', JSON.stringify(HYPOTHESIS));
  const tab = library.getByRole('tabpanel');
  await expect(library.locator('.dl-library-preview tbody tr').nth(1)).toHaveText(/Notes\s*2\s*0\s*0/);
  await expect(tab).toContainText('It holds annotations of Hypothesis.');
  await expect(tab).toContainText('1 entry can’t become a note');
  await expect(tab).toContainText('annotations.2 no quote and no words');
  expect(await violations(library)).toEqual([]);
  await library.getByRole('button', { name: 'Cancel' }).click();
  await expect(library.getByRole('tab', { name: 'Notes (0)' })).toBeVisible();

  await imported(library, 'hypothesis.json', JSON.stringify(HYPOTHESIS));
  await expect(library.getByRole('tab', { name: 'Notes (2)' })).toBeVisible();
  await offer(library, 'again.json', JSON.stringify(HYPOTHESIS));
  await expect(library.locator('.dl-library-preview tbody tr').nth(1)).toHaveText(/Notes\s*0\s*0\s*2/);
  await expect(tab).toContainText('Everything in it is here already.');
  await expect(library.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0);
  await library.getByRole('tab', { name: 'Notes (2)' }).click();
  await expect(library.locator('.dl-library-article')).toContainText('Ferry talks');
  await expect(library.locator('.dl-library-note').first()).toContainText('Who <b>pays</b>?');
  await library.close();
});

test('Readwise: highlights of a book and of a page', async ({ page, extension }) => {
  void page;
  const library = await openLibrary(extension);
  await offer(library, 'readwise.csv', READWISE);
  await expect(library.locator('.dl-library-preview tbody tr').nth(1)).toHaveText(/Notes\s*2\s*0\s*0/);
  await expect(library.getByRole('tabpanel')).toContainText('It holds highlights of Readwise.');
  await expect(library.getByRole('tabpanel')).toContainText('row 4 (line 4) no quote and no words');
  await library.getByRole('button', { name: 'Import', exact: true }).click();
  await library.getByRole('tab', { name: 'Notes (2)' }).click();
  const book = library.locator('.dl-library-article', { hasText: 'A history of ports' });
  await expect(book.locator('.dl-note-quote')).toHaveText('Nobody, said "he", builds a pier twice');
  await expect(book.locator('h2 a, a.dl-note-quote')).toHaveCount(0);
  await expect(library.locator('.dl-library-article', { hasText: 'Ferry talks' }).locator('h2 a')).toHaveAttribute(
    'href',
    'https://news.example/ferry',
  );
  await library.close();
});

test('a bad file says where and why, and changes nothing', async ({ page, extension }) => {
  void page;
  const library = await openLibrary(extension);
  await imported(library, 'readwise.csv', READWISE);
  const tab = library.getByRole('tabpanel');
  for (const [name, text, ...reasons] of [
    ['cut.csv', `${READWISE}"never closed,x`, 'This table is broken', 'line'],
    ['mail.csv', 'Name,Mail\nA,a@a.example\n', 'neither a backup', '"Name", "Mail"'],
    ['typed.json', JSON.stringify({ annotations: [{ id: 'a', uri: 7 }] }), 'isn’t as expected', 'annotations.0.uri'],
    ['deep.json', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'isn’t as expected', 'nested deeper'],
    ['cut.json', '{"annotations": [', 'no JSON'],
  ] as const) {
    await offer(library, name, text);
    await expect(tab).toContainText(`“${name}” can’t be imported. Nothing was changed.`);
    for (const reason of reasons) await expect(tab).toContainText(reason);
  }
  await library
    .locator('input[type=file]')
    .setInputFiles({ name: 'cp1251.csv', mimeType: 'text/csv', buffer: Buffer.from([0x48, 0x2c, 0x0a, 0xcf, 0xe0]) });
  await expect(tab).toContainText('isn’t text in UTF-8');
  await expect(tab).toContainText('line 2');
  await expect(library.getByRole('tab', { name: 'Notes (2)' })).toBeVisible();
  await library.close();
});

test('an article is cited to the clipboard, and printed as a page that runs nothing', async ({ page, extension }) => {
  void page;
  const library = await openLibrary(extension);
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await imported(library, 'hypothesis.json', JSON.stringify(HYPOTHESIS));
  await library.getByRole('tab', { name: /^Notes/ }).click();
  await library.getByRole('button', { name: 'Export Ferry talks' }).click();
  await library.getByRole('radio', { name: /^BibTeX/ }).check();
  await library.getByRole('button', { name: 'Copy' }).click();
  await expect(library.locator('.dl-toast')).toContainText('Copied');
  expect(await library.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^@misc\{newsexampleferry,\n {2}title = \{\{Ferry talks\}\}/,
  );

  await library.getByRole('radio', { name: /^Page to print/ }).check();
  const waiting = library.waitForEvent('download');
  await library.getByRole('button', { name: 'Export', exact: true }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^Ferry talks \([0-9a-f]{8}\)\.html$/);
  const html = readFileSync(await file.path(), 'utf8');
  const print = await extension.context.newPage();
  await print.setContent(html);
  await expect(print.locator('li').first()).toContainText('Who <b>pays</b>?');
  await expect(print.locator('script')).toHaveCount(0);
  expect(await violations(print)).toEqual([]);
  await print.close();
  await library.close();
});

/** No test can press the browser's folder dialog: a folder of the page's own stands in for the chosen one. */
async function withFolder(library: Page, permission: 'granted' | 'prompt' = 'granted'): Promise<void> {
  await library.addInitScript((state) => {
    let given = state;
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('copies', { create: true }),
    });
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: () => Promise.resolve(given),
      requestPermission: () => Promise.resolve((given = 'granted')),
    });
  }, permission);
}

const filesIn = (library: Page): Promise<string[]> =>
  library.evaluate(async () => {
    const copies = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies', { create: true });
    const names: string[] = [];
    for await (const name of copies.keys()) names.push(name);
    return names.sort();
  });

test('a folder gets a backup at once, when asked, and daily by itself; the last ones are kept', async ({
  page,
  extension,
}) => {
  await withFolder(page);
  await page.goto(`${extension.origin}/library.html`);
  await imported(page, 'readwise.csv', READWISE);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('Into the folder “copies”, of which the last 10 are kept.');
  await expect.poll(() => filesIn(page)).toHaveLength(1);
  const [name = ''] = await filesIn(page);
  expect(name).toMatch(/^dateline-[\d-]+\.dateline-backup\.json$/);
  const backup = await page.evaluate(async (wanted) => {
    const copies = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies');
    return (await (await copies.getFileHandle(wanted)).getFile()).text();
  }, name);
  expect(JSON.parse(backup)).toMatchObject({ format: 'dateline-backup', data: { notes: [{}, {}] } });

  // Older backups and a file of the reader's own lie there as well.
  await page.evaluate(async () => {
    const copies = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies');
    const days = Array.from({ length: 12 }, (_, i) => `dateline-2020-01-${String(i + 10)}-000000.dateline-backup.json`);
    for (const old of [...days, 'taxes.ods']) await copies.getFileHandle(old, { create: true });
  });
  await page.getByLabel('How many backups are kept').selectOption('5');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.locator('.dl-toast')).toContainText('Backup written');
  await expect.poll(async () => (await filesIn(page)).filter((each) => each.startsWith('dateline'))).toHaveLength(5);
  expect(await filesIn(page)).toContain('taxes.ods');

  // A day later something has changed: opening the page is enough.
  await imported(page, 'hypothesis.json', JSON.stringify(HYPOTHESIS));
  const last = await filesIn(page);
  await page.evaluate(async () => {
    const { backup: record } = await chrome.storage.local.get('backup');
    await chrome.storage.local.set({ backup: { ...(record as object), lastAt: Date.now() - 25 * 60 * 60 * 1000 } });
  });
  await page.reload();
  await expect.poll(() => filesIn(page), { timeout: 20_000 }).not.toEqual(last);

  // Any page of the extension does it.
  const own = await filesIn(page);
  await imported(page, 'another.csv', READWISE.replace('open water', 'wide open water'));
  await page.evaluate(async () => {
    const { backup: record } = await chrome.storage.local.get('backup');
    await chrome.storage.local.set({ backup: { ...(record as object), lastAt: Date.now() - 25 * 60 * 60 * 1000 } });
  });
  await page.goto(`${extension.origin}/options.html`);
  await expect.poll(() => filesIn(page), { timeout: 30_000 }).not.toEqual(own);
});

test('a yes that has lapsed is asked for again; a folder that is gone is told', async ({ page, extension }) => {
  await withFolder(page, 'prompt');
  await page.goto(`${extension.origin}/library.html`);
  await imported(page, 'readwise.csv', READWISE);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  const tab = page.getByRole('tabpanel');
  await expect(tab).toContainText('The browser wants your yes again');
  expect(await filesIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Allow' }).click();
  await expect.poll(() => filesIn(page)).toHaveLength(1);

  await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry('copies', { recursive: true });
  });
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(tab).toContainText('The last backup could not be written.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  await page.reload();
  await page.getByRole('tab', { name: 'Export and import' }).click();
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
});

test('a month without a backup is told above the list, once put off not again; exporting one ends it', async ({
  page,
  extension,
}) => {
  void page;
  const library = await openLibrary(extension);
  await imported(library, 'readwise.csv', READWISE);
  const reminder = library.locator('.dl-backup-reminder');
  await expect(reminder).toHaveCount(0);
  const days = (record: object) => library.evaluate((change) => chrome.storage.local.set({ backup: change }), record);
  const day = 24 * 60 * 60 * 1000;
  await days({ since: Date.now() - 40 * day });
  await library.reload();
  await expect(reminder).toContainText('2 changes have no backup yet');
  expect(await violations(library)).toEqual([]);
  await library.getByRole('button', { name: 'Not now' }).click();
  await expect(reminder).toHaveCount(0);
  await library.reload();
  await expect(library.locator('.dl-library-note')).toHaveCount(2);
  await expect(reminder).toHaveCount(0);

  await days({ since: Date.now() - 40 * day });
  await library.reload();
  const waiting = library.waitForEvent('download');
  await library.getByRole('button', { name: 'Export a backup' }).click();
  await waiting;
  await expect(reminder).toHaveCount(0);
  await library.close();
});
