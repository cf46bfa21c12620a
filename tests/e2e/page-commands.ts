import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { PageCommand, PageCommands } from '../../lib/messaging/page-protocol.ts';
import type { Extension } from './chromium.ts';

declare const chrome: WxtBrowser;

/**
 * What the background sends to a page after the toolbar button, a menu entry or a keyboard command: automation can press
 * none of these in the browser's own interface.
 */
export async function command<T extends PageCommand>(
  extension: Extension,
  page: Page,
  type: T,
  payload: PageCommands[T]['request'],
): Promise<PageCommands[T]['response']> {
  const tabId = await extension.tabId(page);
  const worker = await extension.worker();
  return worker.evaluate(
    async ({ id, envelope }) => (await chrome.tabs.sendMessage(id, envelope)) as PageCommands[T]['response'],
    { id: tabId, envelope: { to: 'page', type, payload } },
  );
}
