import { useEffect, useState } from 'preact/hooks';
import type { LibraryCounts } from '../../components/library/props.ts';
import { askToPersist } from '../../lib/platform/persist.ts';

/** Room that the data takes, and whether the browser keeps it: asked here, as soon as there are notes. */
export function useStorage(counts: LibraryCounts | undefined): { bytes: number; isKept: boolean } | undefined {
  const [storage, set] = useState<{ bytes: number; isKept: boolean }>();
  const hasNotes = (counts?.notes ?? 0) > 0;
  useEffect(() => {
    if (!counts) return;
    const read = async (): Promise<void> => {
      const isKept = hasNotes && (await askToPersist());
      const { usage = 0 } = await navigator.storage.estimate();
      set({ bytes: usage, isKept });
    };
    // Private windows may know nothing of storage.
    read().catch(() => undefined);
  }, [hasNotes, counts === undefined]);
  return storage;
}
