import { browser } from 'wxt/browser';

/*
 * Sites on which Dateline goes to work by itself. The browser's list of granted origins is the one record of them, so
 * that revoking a site in the browser's own settings needs no second step.
 */

const SCRIPT_ID = 'allowed-sites';
const CONTENT_SCRIPT = 'content-scripts/article.js';
/** Says to the content script that it may start by itself. */
const AUTO_START = 'auto.js';

/** The match pattern for a page's site, all schemes and ports; undefined where no extension may run. */
export function patternFor(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return undefined;
  return `*://${hostname}/*`;
}

/** Match patterns of all allowed sites. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:\*|https?|file):\/\//.test(origin) || origin === '<all_urls>');
}

/** Asks the reader. Must be called from a click or key press, before anything is awaited. */
export function askForSite(address: string): Promise<boolean> {
  const pattern = patternFor(address);
  return pattern ? browser.permissions.request({ origins: [pattern] }) : Promise.resolve(false);
}

interface HostAccessRequests {
  addHostAccessRequest?(request: { tabId: number }): Promise<void>;
}

/**
 * Asks the reader by the browser's own sign at the toolbar, for a tab whose address the extension may not see (Chrome
 * 133). Elsewhere nothing happens; the toolbar button remains.
 */
export async function askForTab(tabId: number): Promise<void> {
  await (browser.permissions as HostAccessRequests).addHostAccessRequest?.({ tabId }).catch(() => undefined);
}

export async function forgetSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/**
 * Makes the browser start the content script on allowed sites, and on no others. Idempotent; run at start and whenever
 * permissions change. Calls follow one another, since registering the same id twice at once fails.
 */
export function registerAllowedSites(): Promise<void> {
  registration = registration.then(register, register);
  return registration;
}

let registration: Promise<void> = Promise.resolve();

async function register(): Promise<void> {
  const matches = await allowedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    js: [AUTO_START, CONTENT_SCRIPT],
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the overlay's script beside a content script that has asked for it. */
export async function injectOverlay(tabId: number, frameId = 0): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/overlay.js' as never] });
}

/** Runs the content script in one frame of a tab. @throws when the browser doesn't let extensions into it. */
export async function injectIntoFrame(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [CONTENT_SCRIPT as never] });
}

/**
 * Runs the content script in a tab now. @param auto it goes to work by itself, as on every later visit.
 * @throws when the browser doesn't let extensions into the page.
 */
export async function injectContentScript(tabId: number, auto = false): Promise<void> {
  const files = auto ? [AUTO_START, CONTENT_SCRIPT] : [CONTENT_SCRIPT];
  await browser.scripting.executeScript({ target: { tabId }, files: files as never[] });
}
