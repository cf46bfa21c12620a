import { browser } from 'wxt/browser';

/** A frame with less text than this (UTF-16 code units) holds a form or an advertisement. */
const ENOUGH = 600;

/**
 * The frame of a tab that shows most text, among those of the top page's own origin and of a size to read in; undefined
 * when there is none. For pages whose article stands in a frame: nothing runs in any frame before it is asked for.
 */
export async function frameWithText(tabId: number): Promise<number | undefined> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: textHere })
    .catch(() => []);
  let best: { frameId: number; length: number } | undefined;
  for (const { frameId, result } of results)
    if (typeof result === 'number' && result >= ENOUGH && result > (best?.length ?? 0))
      best = { frameId, length: result };
  return best?.frameId;
}

/** To be run in each frame: how much text it shows. */
function textHere(): number {
  if (window === window.top || innerWidth < 250 || innerHeight < 150) return 0;
  try {
    if (window.top?.location.origin !== location.origin) return 0;
  } catch {
    return 0; // another origin's top page doesn't say
  }
  return document.body?.innerText.length ?? 0;
}
