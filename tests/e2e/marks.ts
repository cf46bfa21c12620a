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

/** Scrolls the nth mark of this text into the window; gives the middle of its first line. */
export async function pointOf(page: Page, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(
    ([wanted, index]) => {
      const found: Range[] = [];
      for (const [name, highlight] of CSS.highlights)
        if (name.startsWith('dateline-'))
          for (const range of highlight) if (String(range) === wanted) found.push(range as Range);
      found.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = found[index];
      if (!range) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const line = range.getClientRects()[0];
      return line ? { x: line.left + line.width / 2, y: line.top + line.height / 2 } : null;
    },
    [text, nth] as const,
  );
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
export async function select(page: Page, from: string, to = from): Promise<void> {
  const ends = await page.evaluate(
    ([first, last]) => {
      const article = document.querySelector('article') ?? document.body;
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let started = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const data = (node as Text).data;
        const start = started ? -1 : data.indexOf(first);
        if (start >= 0) {
          range.setStart(node, start);
          started = true;
        }
        const end = started ? data.indexOf(last, Math.max(start, 0)) : -1;
        if (end >= 0) {
          range.setEnd(node, end + last.length);
          range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const lines = [...range.getClientRects()];
          const [a, b] = [lines[0], lines.at(-1)];
          return a && b ? { from: [a.left, a.top + a.height / 2], to: [b.right, b.top + b.height / 2] } : null;
        }
      }
      return null;
    },
    [from, to] as const,
  );
  if (!ends) throw new Error(`"${from}" … "${to}" is not in the page`);
  const [x = 0, y = 0] = ends.from;
  const [x2 = 0, y2 = 0] = ends.to;
  await page.mouse.move(x + 1, y);
  await page.mouse.down();
  await page.mouse.move((x + x2) / 2, (y + y2) / 2, { steps: 3 });
  await page.mouse.move(x2, y2, { steps: 3 });
  await page.mouse.up();
}
