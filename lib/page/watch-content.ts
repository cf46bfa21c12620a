/**
 * Notices when the article's own text may have changed: late paragraphs, a growing live blog, a page that replaces its
 * DOM. Advertisements, clocks and comment counters elsewhere cost one ancestor walk each and nothing more.
 */

/** The page must be quiet for this long before it is read again, ms. */
const QUIET = 400;
/** … but a page that never is quiet is read after this, ms. */
const PATIENCE = 2500;

export interface ContentWatch {
  /** The article's root now; null while there is no article: then every change counts. */
  follow(root: Node | null): void;
}

/** Calls back after changes inside of the root (or of the root's being there), until the signal aborts. */
export function watchContent(page: Document, onChange: () => void, signal: AbortSignal): ContentWatch {
  let root: Node | null = null;
  let firstChange: number | undefined;
  let id: ReturnType<typeof setTimeout> | undefined;

  const fire = (): void => {
    firstChange = undefined;
    id = undefined;
    if (!signal.aborted) onChange();
  };

  const observer = new MutationObserver((records) => {
    if (root?.isConnected && !records.some((record) => concerns(record, root))) return;
    const now = performance.now();
    firstChange ??= now;
    clearTimeout(id);
    id = setTimeout(fire, Math.max(0, Math.min(QUIET, firstChange + PATIENCE - now)));
  });

  const observe = (target: Node): void => {
    observer.observe(target, { childList: true, characterData: true, subtree: true });
  };
  observe(page);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(id);
  });

  return {
    follow(next) {
      root = next;
      // A shadow root isn't part of the document's subtree; observing a node twice is harmless.
      if (next && next.getRootNode() !== page) observe(next);
    },
  };
}

function concerns(record: MutationRecord, root: Node | null): boolean {
  if (!root?.contains(record.target)) return false;
  if (record.type === 'characterData') return true;
  return hasText(record.addedNodes) || hasText(record.removedNodes);
}

function hasText(nodes: NodeList): boolean {
  for (const node of nodes) if (/\S/.test(node.textContent ?? '')) return true;
  return false;
}
