import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runPage } from './article.content/page.ts';

// The sample article is a page of the extension, where no content script runs: it brings the same code along itself.
export default defineUnlistedScript(() => {
  const ending = new AbortController();
  addEventListener('pagehide', (event) => {
    if (!event.persisted) ending.abort();
  });
  runPage(ending.signal, 'on');
});
