import type { Box } from '../../lib/page/placement.ts';
import type { Span } from '../../lib/model/mention.ts';
import { selectedRange } from '../../lib/page/shadow-roots.ts';
import type { Reading } from './context.ts';

/** Share of the window's height at which a revealed passage stands: a bit above the middle leaves room for its card. */
const READING_LINE = 0.38;

/** The boxes of a span in the window now, one a line; none when its text is gone or not shown. CSS px. */
export function linesOf(reading: Reading | undefined, span: Span): Box[] {
  const ranges = reading?.article.textMap.rangesOf(span) ?? [];
  return ranges.flatMap((range) => [...range.getClientRects()]).filter((box) => box.width > 0 && box.height > 0);
}

/** What is selected in the article. */
export function selectedSpan(reading: Reading | undefined): Span | null {
  const range = reading && selectedRange(document, reading.shadowRoots);
  return range ? reading.article.textMap.spanOf(range) : null;
}

/** Scrolls a span into the window, through scrolling boxes too. False when there is nothing to scroll to. */
export function scrollToSpan(reading: Reading | undefined, span: Span): boolean {
  const [range] = reading?.article.textMap.rangesOf(span) ?? [];
  const [line] = linesOf(reading, span);
  if (!range || !line) return false;
  const isComfortable = (box: Box): boolean => box.top > innerHeight * 0.12 && box.bottom < innerHeight * 0.75;
  if (isComfortable(line)) return true;
  // Scrolling boxes first; the window then puts the line where it reads well.
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const [now] = linesOf(reading, span);
  if (now && !isComfortable(now)) scrollBy({ top: now.top - innerHeight * READING_LINE, behavior: 'instant' });
  return true;
}

/** Something is painted, but not where the reader can see it: collapsed, hidden, or no longer there. */
export function isShown(reading: Reading | undefined, span: Span): boolean {
  return linesOf(reading, span).length > 0;
}
