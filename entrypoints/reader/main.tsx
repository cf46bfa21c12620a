import { openNotes } from '../../lib/notes/open.ts';
import { mountPage } from '../../lib/platform/mount-page.tsx';
import { createOverlay } from '../overlay/create-overlay.tsx';
import type { OverlayHolder } from '../article.content/overlay.ts';
import { paramsOf } from './load-article.ts';
import { ReaderPage } from './ReaderPage.tsx';

// No content script runs in pages of the extension: card and toolbar come along.
(globalThis as OverlayHolder).datelineOverlay = createOverlay;
// The place in the article is restored by the page itself.
history.scrollRestoration = 'manual';
mountPage(
  <ReaderPage
    store={openNotes()}
    params={paramsOf(location.search)}
    images={location.pathname.startsWith('/reader-images')}
  />,
  { ownTheme: true },
);
