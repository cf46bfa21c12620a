/** Chromium with the built extension, a profile of its own, and no network but the test's sites. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { WxtBrowser } from 'wxt/browser';
import { test as base, chromium, expect, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { copyExtension } from './extension.ts';
import { openSite, type Site } from './site.ts';

/** In the extension's worker, where functions given to it run. */
declare const chrome: WxtBrowser;

export const CHROMIUM = process.env['DATELINE_CHROMIUM'] ?? '/usr/bin/chromium';

export interface Extension {
  context: BrowserContext;
  site: Site;
  origin: string;
  /** The service worker; started again when it has been stopped. */
  worker(): Promise<Worker>;
  /** Stops the service worker, as the browser does after 30 idle seconds. */
  stopWorker(): Promise<void>;
  /** The browser's id of the tab that shows a page. */
  tabId(page: Page): Promise<number>;
  close(): Promise<void>;
}

export async function launchExtension(
  options: { change?: (folder: string) => void; args?: string[] } = {},
): Promise<Extension> {
  const site = await openSite();
  const copy = copyExtension('chrome-mv3', options.change);
  const profile = mkdtempSync(join(tmpdir(), 'dateline-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: false,
    viewport: { width: 1100, height: 800 },
    args: [
      '--headless=new',
      '--no-sandbox',
      `--disable-extensions-except=${copy.folder}`,
      `--load-extension=${copy.folder}`,
      `--proxy-server=127.0.0.1:${site.port}`,
      '--proxy-bypass-list=<-loopback>',
      '--lang=en-GB',
      ...(options.args ?? []),
    ],
  });
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const started = await worker();
  const origin = started.url().replace(/^([a-z-]+:\/\/[^/]+).*$/, '$1');
  // Installed, with its site registered: as a reader's browser is long before the first article.
  const isReady = (): Promise<boolean> =>
    started.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
  await expect.poll(isReady, { message: 'the content script is registered' }).toBe(true);
  return {
    context,
    site,
    origin,
    worker,
    async stopWorker() {
      const browser = await context.browser()?.newBrowserCDPSession();
      const page = context.pages()[0];
      const session = browser ?? (page && (await context.newCDPSession(page)));
      const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
      for (const target of targetInfos.filter(({ type }) => type === 'service_worker'))
        await session?.send('Target.closeTarget', { targetId: target.targetId });
    },
    async tabId(page) {
      await page.bringToFront();
      const id = await (
        await worker()
      ).evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab?.id;
      });
      if (id === undefined) throw new Error('no active tab');
      return id;
    },
    async close() {
      await context.close();
      await site.close();
      copy.remove();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** One browser for all tests of a file; each test has a page of its own, and fails when anything asked for the network. */
export const test = base.extend<{ page: Page }, { extension: Extension }>({
  extension: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names off the pattern.
    async ({}, use) => {
      const extension = await launchExtension();
      await use(extension);
      await extension.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ extension }, use) => {
    const errors: string[] = [];
    const page = await extension.context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(page);
    await page.close();
    expect(extension.site.refused, 'requests to the outside').toEqual([]);
    expect(errors, 'uncaught errors').toEqual([]);
  },
});

export { expect };
