/** When a reader sees something: read off in the page, frame by frame, on the page's own clock. */
import type { Page } from '@playwright/test';
import { marksOf, pointOf } from './marks.ts';

/** Rest before a card by default, ms (docs/design-system.md). */
const REST = 350;

interface Clock {
  datelineMarks?: number;
  datelineCard?: number;
  datelineRest?: number;
}

/** Has every page opened from now on write down the first frame that shows marks. */
export async function watchMarks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = (now: number): void => {
      for (const name of CSS.highlights.keys())
        if (name.startsWith('dateline-')) {
          (window as Clock).datelineMarks = now;
          return;
        }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Time of the first frame with marks, ms since the page's navigation. */
export async function marksShownAt(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as Clock).datelineMarks !== undefined, undefined, { polling: 50 });
  return page.evaluate(() => (window as Clock).datelineMarks ?? 0);
}

/** Rests on the first mark; ms from the end of the rest to the first frame with a card; NaN when something lies over it. */
export async function cardDelay(page: Page): Promise<number> {
  const [mark] = await marksOf(page);
  const { x, y } = await pointOf(page, mark?.text ?? '');
  await page.evaluate(watchCard, { x, y });
  await page.mouse.move(x, y);
  await page.mouse.move(x + 1, y);
  await page
    .waitForFunction(() => (window as Clock).datelineCard !== undefined, undefined, { polling: 50, timeout: 3000 })
    .catch(() => undefined);
  const rested = await page.evaluate(() => {
    const { datelineCard: card = NaN, datelineRest: rest = 0 } = window as Clock;
    return card - rest;
  });
  return rested - REST;
}

/** To be run in the page: looks for the overlay's element above and below a point. */
function watchCard({ x, y }: { x: number; y: number }): void {
  const isCard = (at: number): boolean => document.elementFromPoint(x, at)?.localName === 'dateline-overlay';
  addEventListener('pointermove', (event) => ((window as Clock).datelineRest ??= event.timeStamp), { capture: true });
  const look = (now: number): void => {
    if (isCard(y + 36) || isCard(y - 36)) (window as Clock).datelineCard = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
