/**
 * Asks the browser not to clear the notes when disk space runs low. Workers can't ask: there the first page of the
 * extension that is opened after a note was made does it. Never rejects. True when storage is kept.
 */
export async function askToPersist(): Promise<boolean> {
  const { storage } = navigator;
  // Older and private windows have none of it.
  if (typeof storage?.persisted !== 'function') return false;
  try {
    if (await storage.persisted()) return true;
    return typeof storage.persist === 'function' && (await storage.persist());
  } catch {
    return false;
  }
}
