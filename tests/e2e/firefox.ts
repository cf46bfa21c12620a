/** Firefox with the built extension over WebDriver BiDi, a profile of its own, and no network but the test's sites. */
import process from 'node:process';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { copyExtension } from './extension.ts';
import { openSite, type Site } from './site.ts';

export const FIREFOX = process.env['DATELINE_FIREFOX'] ?? '/usr/bin/firefox-esr';
const ADDON = 'dateline@dateline.example';
/** Firefox gives every installation a random host; a fixed one lets tests open the extension's own pages. */
const HOST = '0c6f4b9e-7d55-4d0a-9a3e-51d5a7b0c0de';
/** The browser never tells that an extension's page has been loaded; it has, after this, ms. */
const LOADED = 3000;

export interface FirefoxExtension {
  browser: Browser;
  site: Site;
  newPage(): Promise<Page>;
  /** A page of the extension in a tab of its own. */
  openOwnPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

export async function launchFirefox(): Promise<FirefoxExtension> {
  const site = await openSite();
  const copy = copyExtension('firefox-mv3');
  const browser = await launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    defaultViewport: { width: 1100, height: 800 },
    // The extension's own pages are closed to remote control without it.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }),
      // A manifest's hosts count as granted, as after the reader's yes.
      'extensions.originControls.grantByDefault': true,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': site.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': site.port,
      'network.proxy.allow_hijacking_localhost': true,
      'intl.locale.requested': 'en-GB',
      // No prefetching or connectivity checks that would look like requests of the extension.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'browser.safebrowsing.downloads.remote.enabled': false,
    },
  });
  await browser.installExtension(copy.folder);
  return {
    browser,
    site,
    newPage: () => browser.newPage(),
    async openOwnPage(path) {
      const page = await browser.newPage();
      await page.goto(`moz-extension://${HOST}${path}`, { timeout: LOADED }).catch(() => undefined);
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
      copy.remove();
    },
  };
}

interface BidiNode {
  type?: string;
  value?: {
    nodeValue?: string;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
    attributes?: Record<string, string>;
  };
}

/** Puppeteer's own parts, which it doesn't declare: a protocol command has no other way out. */
interface BidiParts {
  connection: { send(method: string, parameters: unknown): Promise<{ result: { result?: BidiNode } }> };
}

/** All text of the overlay's closed shadow root, which the protocol serialises when asked for it. */
export async function overlayText(page: Page): Promise<string> {
  const { browsingContext } = page.mainFrame() as unknown as { browsingContext: { id: string } };
  const { connection } = page.browser() as unknown as BidiParts;
  const { result } = await connection.send('script.evaluate', {
    expression: 'document.querySelector("dateline-overlay")',
    target: { context: browsingContext.id },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
  });
  return textOf(result.result).replace(/\s+/g, ' ').trim();
}

function textOf(node: BidiNode | null | undefined): string {
  const { nodeValue = '', children = [], shadowRoot } = node?.value ?? {};
  return [nodeValue, ...(shadowRoot ? [textOf(shadowRoot)] : []), ...children.map(textOf)].join(' ');
}
