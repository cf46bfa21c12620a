import { browser } from 'wxt/browser';
import { isIsoDate, type IsoDate } from '../model/date.ts';

/*
 * The publication days that the reader has set, by article id. They are settings of a page, not notes: an article may
 * have one without any note.
 */

const KEY = 'articleDates';
/** Most recent first out of this many; each is some 100 bytes. */
const KEPT = 2000;

type Stored = [articleId: string, date: IsoDate][];

async function read(): Promise<Stored> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
}

function isEntry(entry: unknown): entry is Stored[number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string' && isIsoDate(entry[1]);
}

export async function articleDate(articleId: string): Promise<IsoDate | null> {
  return (await read()).find(([id]) => id === articleId)?.[1] ?? null;
}

/** null: forget it. */
export async function setArticleDate(articleId: string, date: IsoDate | null): Promise<void> {
  const others = (await read()).filter(([id]) => id !== articleId);
  const dates: Stored = date === null ? others : [[articleId, date], ...others];
  await browser.storage.local.set({ [KEY]: dates.slice(0, KEPT) });
}
