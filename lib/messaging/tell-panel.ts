import { browser } from 'wxt/browser';
import { isContextAlive } from './call-background.ts';
import type { PageChanged } from './page-protocol.ts';

/**
 * Tells open side panels that a page's state has changed. Nobody need be listening.
 * @param of the page's tab, where it isn't the page itself that says so.
 */
export function tellPanel(of: Pick<PageChanged, 'focus' | 'tabId'> = {}): void {
  if (!isContextAlive()) return;
  const message: PageChanged = { to: 'panel', type: 'page-changed', ...of };
  browser.runtime.sendMessage(message).catch(() => undefined);
}
