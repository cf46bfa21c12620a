/** Exchange in Firefox: imports with their preview and with a broken file, a deck, no folder but a reminder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import { unzip } from '../../lib/exchange/testing-zip.ts';
import { HYPOTHESIS, READWISE } from './exchange-files.ts';
import { launchFirefox, type FirefoxExtension } from './firefox.ts';

declare const browser: WxtBrowser;

test.describe.configure({ mode: 'serial' });

let firefox: FirefoxExtension;
let library: Page;

test.beforeAll(async () => {
  firefox = await launchFirefox();
  library = await firefox.openOwnPage('/library.html');
});

test.afterAll(async () => {
  expect(firefox.site.refused, 'requests to the outside').toEqual([]);
  await firefox.close();
});

const text = (): Promise<string> => library.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

async function press(role: 'tab' | 'button', name: string): Promise<void> {
  await expect
    .poll(() =>
      library.evaluate(
        (kind, wanted) => {
          const all = [
            ...document.querySelectorAll<HTMLElement>(kind === 'tab' ? '[role=tab]' : 'button:not([role=tab])'),
          ];
          const found = all.find(({ textContent }) => textContent.startsWith(wanted));
          found?.click();
          return found !== undefined;
        },
        role,
        name,
      ),
    )
    .toBe(true);
}

/** The field takes a file as from the reader: WebDriver can't upload what is only in memory. */
async function offer(name: string, content: string): Promise<void> {
  await press('tab', 'Export and import');
  await library.evaluate(
    (fileName, words) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!field) throw new Error('no field for a file');
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], fileName));
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );
}

test('imports Hypothesis and Readwise after a preview, and refuses a broken file', async () => {
  await offer('hypothesis.json', JSON.stringify(HYPOTHESIS));
  await expect.poll(text).toContain('annotations.2 no quote and no words');
  await press('button', 'Import');
  await expect.poll(text).toContain('2 notes imported');
  await offer('readwise.csv', READWISE);
  await expect.poll(text).toContain('It holds highlights of Readwise.');
  await press('button', 'Import');
  await expect.poll(text).toContain('Notes (4)');
  await offer('cut.csv', `${READWISE}"never closed,x`);
  await expect.poll(text).toContain('“cut.csv” can’t be imported. Nothing was changed. This table is broken');
  await offer('cut.json', '{"annotations": [');
  await expect.poll(text).toContain('This is no JSON file.');
});

test('writes a deck that opens as SQLite', async () => {
  await library.evaluate(() => {
    const made: Blob[] = [];
    Object.assign(globalThis, { made });
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) made.push(blob);
      return create(blob);
    };
    document.querySelector<HTMLElement>('input[value=anki]')?.click();
  });
  await press('button', 'Export');
  await expect.poll(text).toContain('4 notes exported');
  const bytes = await library.evaluate(async () => {
    const [blob] = (globalThis as unknown as { made: Blob[] }).made;
    return blob ? Array.from(new Uint8Array(await blob.arrayBuffer())) : [];
  });
  const [collection] = await unzip(new Blob([Uint8Array.from(bytes)]));
  const folder = mkdtempSync(join(tmpdir(), 'dateline-anki-'));
  try {
    writeFileSync(join(folder, 'collection.anki2'), collection?.data ?? '');
    const db = new DatabaseSync(join(folder, 'collection.anki2'), { readOnly: true });
    expect(db.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
    expect(db.prepare('SELECT count(*) AS n FROM notes JOIN cards ON cards.nid = notes.id').get()).toMatchObject({
      n: 4,
    });
    db.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('has no folder to give, and reminds instead', async () => {
  expect(await text()).toContain('This browser gives no page a folder.');
  await library.evaluate(
    async (since) => {
      await browser.storage.local.set({ backup: { since } });
    },
    Date.now() - 40 * 24 * 60 * 60 * 1000,
  );
  library = await firefox.openOwnPage('/library.html');
  await expect.poll(text).toContain('4 changes have no backup yet');
  await press('button', 'Not now');
  await expect.poll(text).not.toContain('have no backup yet');
});
