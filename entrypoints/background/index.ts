import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { tellOtherPages } from '../../lib/messaging/call-page.ts';
import { handleRequests } from '../../lib/messaging/handle-requests.ts';
import { keepButtonForPage } from '../../lib/platform/side-panel.ts';
import { registerAllowedSites } from '../../lib/platform/sites.ts';
import { watchSettings } from '../../lib/settings/settings.ts';
import { handleButton, handleCommands, handleGrantedSites } from './activation.ts';
import { createMenus, handleMenus } from './menus.ts';
import { requestHandlers } from './requests.ts';

// A worker is started by an event and ended 30 s after the last one: everything that listens is registered before the
// first turn of the event loop ends, and nothing that matters is kept in memory.
export default defineBackground(() => {
  handleRequests(requestHandlers());
  handleButton();
  handleCommands();
  handleMenus();
  handleGrantedSites();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenus();
    void keepButtonForPage();
    void registerAllowedSites();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
  });
  // Pages don't watch the storage themselves: most are read and left without a setting ever changing.
  watchSettings((settings) => void tellOtherPages(undefined, 'settings-changed', settings));
  browser.runtime.onStartup.addListener(() => void registerAllowedSites());
});
