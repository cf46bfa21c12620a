import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPage } from './page.ts';

// Registered at run time only: by the toolbar button for one tab, or for sites that the reader has allowed. WXT ends an
// older instance in the same page when a newer one starts, so injecting twice leaves one.
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main(ctx) {
    runPage(ctx.signal, 'ask');
  },
});
