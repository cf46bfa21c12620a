/** Notes that are never lost: a full disk, a worker that ends between a write and its answer. */
import type { Page } from '@playwright/test';
import { expect, launchExtension, test, type Extension } from './chromium.ts';
import { marksOf, readMarks, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { command } from './page-commands.ts';
import { pageText, publish } from './pages/index.ts';

const article = pageText('border.html');
const PASSAGE = 'no fence would change that for long';

const notesOn = (page: Page) => async (): Promise<string[]> =>
  (await page.evaluate(readMarks))
    .filter(({ layer }) => layer.startsWith('note-'))
    .map(({ layer, text }) => `${layer}: ${text}`);

/** Limits the extension's storage to so many bytes; none: as it was. */
async function setQuota(extension: Extension, quotaSize?: number): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/library.html`);
  const session = await extension.context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: extension.origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
  // The override lasts as long as the session.
  if (quotaSize === undefined) await page.close();
}

let own: Extension | undefined;

test.afterEach(async () => {
  await own?.close();
  own = undefined;
});

test('with a full disk the reader is told, what was typed stays, and is saved as soon as there is room', async () => {
  // A browser of its own: one that has just written to its disk takes the room that it saw then for granted for a while.
  const extension = await launchExtension();
  own = extension;
  const page = await extension.context.newPage();
  await page.goto(publish(extension.site, '/full', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await setQuota(extension, 1);
  await page.bringToFront();
  await select(page, PASSAGE);
  await overlay.click('.dl-toolbar-colour.dl-colour-2');
  await expect.poll(() => overlay.text('.dl-toolbar-error')).toMatch(/storage is full.*Free some disk space/s);
  await overlay.click('.dl-toolbar-note');
  await page.keyboard.type('Not to be lost');
  await page.waitForTimeout(800);
  expect(await overlay.text('.dl-toolbar-error')).toContain('kept');
  await page.keyboard.press('Escape');
  expect(await notesOn(page)()).toEqual([]);
  for (const other of extension.context.pages()) if (other.url().endsWith('library.html')) await other.close();
  await setQuota(extension);

  await page.bringToFront();
  await page.reload();
  await expect.poll(notesOn(page)).toHaveLength(1);
  const { notes } = await command(extension, page, 'state', null);
  expect(notes).toMatchObject([{ note: { body: 'Not to be lost', target: { quote: { exact: PASSAGE } } } }]);
});

test('a worker that ends after a write and before its answer leaves one note', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/killed', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  const worker = await extension.worker();
  // Once the note is on disk the worker hangs: its answer never leaves.
  await worker.evaluate(() => {
    const property = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      ...property,
      set(this: IDBTransaction, listener: () => void) {
        const isNote = this.mode === 'readwrite' && this.objectStoreNames.contains('changes');
        property?.set?.call(this, () => {
          for (const end = Date.now() + (isNote ? 60_000 : 0); Date.now() < end;);
          listener.call(this);
        });
      },
    });
  });
  await select(page, PASSAGE);
  await overlay.click('.dl-toolbar-colour.dl-colour-3');
  await page.waitForTimeout(1500);
  expect(await notesOn(page)()).toEqual([]);
  await extension.stopWorker();
  await expect.poll(notesOn(page)).toEqual([`note-3: ${PASSAGE}`]);
  await page.reload();
  await expect.poll(notesOn(page)).toHaveLength(1);
  const { notes } = await command(extension, page, 'state', null);
  expect(notes).toHaveLength(1);
});
