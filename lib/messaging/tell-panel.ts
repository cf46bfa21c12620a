import { browser } from 'wxt/browser';
import { isContextAlive } from './call-background.ts';
import type { PageChanged } from './page-protocol.ts';

/** Tells open side panels that this page's state has changed. Nobody need be listening. */
export function tellPanel(focus?: PageChanged['focus']): void {
  if (!isContextAlive()) return;
  const message: PageChanged = { to: 'panel', type: 'page-changed', ...(focus ? { focus } : {}) };
  browser.runtime.sendMessage(message).catch(() => undefined);
}
