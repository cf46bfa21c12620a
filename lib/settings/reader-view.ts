import { browser } from 'wxt/browser';
import { parseLooks, type ReaderLooks } from '../reader/looks.ts';

/* What the reader view remembers: how it looks, and how far each article was read. */

const LOOKS = 'readerLooks';
const PLACES = 'readerPlaces';
/** Most recent first out of this many; each is some 100 bytes. */
const KEPT_PLACES = 1000;

type Stored = [articleId: string, offset: number][];

export async function readLooks(): Promise<ReaderLooks> {
  return parseLooks((await browser.storage.local.get(LOOKS))[LOOKS]);
}

export async function saveLooks(looks: ReaderLooks): Promise<void> {
  await browser.storage.local.set({ [LOOKS]: looks });
}

/** Calls back when the looks were changed in another tab or here, until the signal aborts. */
export function watchLooks(onChange: (looks: ReaderLooks) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[LOOKS];
    if (area === 'local' && change) onChange(parseLooks(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(listener);
  });
}

async function readPlaces(): Promise<Stored> {
  const stored: unknown = (await browser.storage.local.get(PLACES))[PLACES];
  return Array.isArray(stored) ? stored.filter(isPlace) : [];
}

function isPlace(entry: unknown): entry is Stored[number] {
  return (
    Array.isArray(entry) && typeof entry[0] === 'string' && Number.isSafeInteger(entry[1]) && Number(entry[1]) >= 0
  );
}

/** Where the reader stopped in an article, UTF-16 code units of its text; 0 for the beginning. */
export async function placeIn(articleId: string): Promise<number> {
  return (await readPlaces()).find(([id]) => id === articleId)?.[1] ?? 0;
}

/** 0: forget it. */
export async function keepPlace(articleId: string, offset: number): Promise<void> {
  const others = (await readPlaces()).filter(([id]) => id !== articleId);
  const places: Stored = offset === 0 ? others : [[articleId, offset], ...others];
  await browser.storage.local.set({ [PLACES]: places.slice(0, KEPT_PLACES) });
}
