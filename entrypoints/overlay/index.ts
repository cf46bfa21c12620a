import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OverlayHolder } from '../article.content/overlay.ts';
import { createOverlay } from './create-overlay.tsx';

// Run by the background in the content scripts' world of a page, at the content script's request.
export default defineUnlistedScript(() => {
  (globalThis as OverlayHolder).datelineOverlay = createOverlay;
});
