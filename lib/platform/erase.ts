import { browser } from 'wxt/browser';

/** How long a database that another window has open may hold the rest up, ms. */
const MOST_WAIT = 3000;

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // Blocked ones go when the last window that has them open is closed.
    for (const type of ['success', 'error', 'blocked']) request.addEventListener(type, () => resolve());
    setTimeout(resolve, MOST_WAIT);
  });
}

/**
 * Deletes everything that the extension has stored besides the notes database, which its owner deletes: other databases,
 * settings, drafts. Permissions for sites are the browser's, and stay.
 */
export async function eraseStorage(): Promise<void> {
  const databases = typeof indexedDB.databases === 'function' ? await indexedDB.databases().catch(() => []) : [];
  await Promise.all(databases.map(({ name }) => (name === undefined ? undefined : deleteDatabase(name))));
  await browser.storage.local.clear();
}
