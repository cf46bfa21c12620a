import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OverlayHolder } from './article.content/overlay.ts';
import { runPage } from './article.content/page.ts';
import { createOverlay } from './overlay/create-overlay.tsx';

// The sample article is a page of the extension, where no content script runs: it brings the same code along itself.
export default defineUnlistedScript(() => {
  const ending = new AbortController();
  addEventListener('pagehide', (event) => {
    if (!event.persisted) ending.abort();
  });
  (globalThis as OverlayHolder).datelineOverlay = createOverlay;
  runPage(ending.signal, 'on');
});
