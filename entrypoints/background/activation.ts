import { browser, type Browser } from 'wxt/browser';
import { callPage } from '../../lib/messaging/call-page.ts';
import type { PageCommands } from '../../lib/messaging/page-protocol.ts';
import { obstacleAt, obstacleKey } from '../../lib/platform/page-access.ts';
import { isReader, openReader } from '../../lib/platform/reader.ts';
import { injectContentScript, registerAllowedSites } from '../../lib/platform/sites.ts';
import { showObstacle } from './button.ts';

type Tab = Pick<Browser.tabs.Tab, 'id' | 'url' | 'index'>;

/**
 * Makes sure that a tab has a content script, and sends it a command. The button, the menu and the commands bring
 * `activeTab`, without which the browser lets nobody in.
 *
 * @returns false where Dateline can't run; the button then says so.
 */
async function command<T extends keyof PageCommands>(
  tab: Tab,
  type: T,
  request: PageCommands[T]['request'],
): Promise<boolean> {
  const { id, url } = tab;
  if (id === undefined) return false;
  if ((await callPage(id, type, request)) !== undefined) return true;
  const obstacle = obstacleAt(url, browser.runtime.getURL('/'));
  if (obstacle) {
    await showObstacle(id, obstacleKey(obstacle));
    return false;
  }
  try {
    await injectContentScript(id);
  } catch {
    await showObstacle(id, obstacleKey('browser-page'));
    return false;
  }
  await callPage(id, type, request);
  return true;
}

export function togglePage(tab: Tab): Promise<boolean> {
  return command(tab, 'turn', { to: 'toggle' });
}

export function turnOnPage(tab: Tab): Promise<boolean> {
  return command(tab, 'turn', { to: 'on' });
}

export function highlightSelection(tab: Tab): Promise<boolean> {
  return command(tab, 'highlight-selection', { colour: null });
}

/** The tab's article in the reader view, which asks the tab for it. */
export async function readInDateline(tab: Tab): Promise<void> {
  if (tab.id === undefined || isReader(tab.url)) return;
  if (await command(tab, 'ping', null)) await openReader({ tab: tab.id }, tab);
}

export function handleButton(): void {
  browser.action.onClicked.addListener((tab) => void togglePage(tab));
}

export function handleCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab) void run(name, tab);
  });
}

async function run(name: string, tab: Tab): Promise<void> {
  if (name === 'toggle-page') await togglePage(tab);
  else if (name === 'next-mention') await command(tab, 'step', { by: 1 });
  else if (name === 'previous-mention') await command(tab, 'step', { by: -1 });
  else if (name === 'highlight-selection') await highlightSelection(tab);
  else if (name === 'open-reader') await readInDateline(tab);
}

/** A site that the reader has just allowed is read at once, also in the tabs that show it already. */
export function handleGrantedSites(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => void startOn(origins));
  browser.permissions.onRemoved.addListener(() => void registerAllowedSites());
}

async function startOn(origins: string[]): Promise<void> {
  await registerAllowedSites();
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined || (await callPage(id, 'ping', null))) return;
      // A page that the browser keeps to itself: nothing to do there, and nobody asked.
      await injectContentScript(id, true).catch(() => undefined);
    }),
  );
}
