/** Why Dateline can't run on a page, told by its address; undefined when it can (or the address isn't known). */
export type Obstacle = 'browser-page' | 'store' | 'pdf' | 'extension-page';

const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore/,
  /^https:\/\/addons\.mozilla\.org\//,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons/,
];

/** @param ownOrigin of the extension itself, whose sample page runs Dateline without being injected. */
export function obstacleAt(address: string | undefined, ownOrigin: string): Obstacle | undefined {
  if (address === undefined || address === '' || address.startsWith(ownOrigin)) return undefined;
  if (STORES.some((store) => store.test(address))) return 'store';
  if (/^(?:chrome|moz)-extension:/.test(address)) return 'extension-page';
  if (!/^(?:https?|file):/.test(address)) return 'browser-page';
  return /\.pdf(?:$|[?#])/i.test(address) ? 'pdf' : undefined;
}

/** Message key of the sentence that says so. */
export function obstacleKey(obstacle: Obstacle) {
  const keys = {
    'browser-page': 'obstacle.browserPage',
    store: 'obstacle.store',
    pdf: 'obstacle.pdf',
    'extension-page': 'obstacle.extensionPage',
  } as const;
  return keys[obstacle];
}
