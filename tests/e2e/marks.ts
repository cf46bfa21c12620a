/** What is painted on a page, read the way any script of the page could: from the shared highlight registry. */
import { expect, type Page } from '@playwright/test';

export interface Mark {
  layer: string;
  text: string;
}

/** To be run in the page: all marks and notes in order of the text. */
export function readMarks(): Mark[] {
  const marks: { layer: string; range: Range }[] = [];
  for (const [name, highlight] of CSS.highlights)
    if (name.startsWith('dateline-'))
      for (const range of highlight) marks.push({ layer: name.slice('dateline-'.length), range: range as Range });
  marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return marks.map(({ layer, range }) => ({ layer, text: String(range) }));
}

/** Waits until something is painted. */
export async function marksOf(page: Page, layer?: string): Promise<Mark[]> {
  const read = async (): Promise<Mark[]> => {
    const marks = await page.evaluate(readMarks);
    return layer === undefined ? marks : marks.filter((mark) => mark.layer === layer);
  };
  await expect.poll(async () => (await read()).length, { message: `marks ${layer ?? ''}` }).toBeGreaterThan(0);
  return read();
}

/** To be run in the page: scrolls the nth mark of this text into the window; the middle of its first line. */
export function hoverPoint(text: string, nth: number): { x: number; y: number } | null {
  const found: Range[] = [];
  for (const [name, highlight] of CSS.highlights)
    if (name.startsWith('dateline-'))
      for (const range of highlight) if (String(range) === text) found.push(range as Range);
  found.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const range = found[nth];
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const line = range?.getClientRects()[0];
  return line ? { x: line.left + line.width / 2, y: line.top + line.height / 2 } : null;
}

interface Ends {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** To be run in the page: where to press and release the mouse to select from one string to the end of another. */
export function selectionEnds(first: string, last: string): Ends | null {
  const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let started = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    const start = started ? -1 : data.indexOf(first);
    if (start >= 0) {
      range.setStart(node, start);
      started = true;
    }
    const end = started ? data.indexOf(last, Math.max(start, 0)) : -1;
    if (end < 0) continue;
    range.setEnd(node, end + last.length);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const lines = [...range.getClientRects()];
    const [a, b] = [lines[0], lines.at(-1)];
    if (!a || !b) return null;
    return { from: { x: a.left + 1, y: a.top + a.height / 2 }, to: { x: b.right, y: b.top + b.height / 2 } };
  }
  return null;
}

/** Runs a function of two arguments in the page; Playwright passes one. */
function inPage<A, B, R>(page: Page, work: (a: A, b: B) => R, a: A, b: B): Promise<R> {
  return page.evaluate(`(${work.toString()})(${JSON.stringify(a)}, ${JSON.stringify(b)})`);
}

/** The middle of the nth mark of this text, scrolled into the window. */
export async function pointOf(page: Page, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const point = await inPage(page, hoverPoint, text, nth);
  if (!point) throw new Error(`"${text}" is not marked`);
  return point;
}

/** Moves the pointer onto a mark and rests there. */
export async function hover(page: Page, text: string, nth = 0): Promise<void> {
  const { x, y } = await pointOf(page, text, nth);
  await page.mouse.move(x, y - 60);
  await page.mouse.move(x, y);
}

/** Selects from the first occurrence of a string to the end of another with the mouse. */
export async function select(page: Page, first: string, last = first): Promise<void> {
  const ends = await inPage(page, selectionEnds, first, last);
  if (!ends) throw new Error(`"${first}" … "${last}" is not in the page`);
  const { from, to } = ends;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** Clicks in the middle of the first occurrence of some words, marked or not. */
export async function clickText(page: Page, words: string): Promise<void> {
  const ends = await inPage(page, selectionEnds, words, words);
  if (!ends) throw new Error(`"${words}" is not in the page`);
  await page.mouse.click((ends.from.x + ends.to.x) / 2, ends.from.y);
}
