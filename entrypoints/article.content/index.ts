import { defineContentScript } from 'wxt/utils/define-content-script';
import type { AutoStart } from '../auto.ts';
import { runPage } from './page.ts';

// Registered at run time only: by the toolbar button for one tab, or for sites that the reader has allowed; there
// `auto.js` runs before it. WXT ends an older instance in the same page when a newer one starts, so injecting twice
// leaves one.
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main(ctx) {
    runPage(ctx.signal, (globalThis as AutoStart).datelineAuto ? 'auto' : 'off');
  },
});
