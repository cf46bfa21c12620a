/**
 * W3C selectors ⇄ spans of the article text.
 *
 * Method: the quote letter by letter first (`exact.ts`), told apart by context and position; then word by word
 * (`candidates.ts`, `align.ts`, `approximate.ts`) with a floor that short quotes reach only together with their context.
 * What is under the floor is missing: a note shown as an orphan is a nuisance, a note on the wrong words is an error.
 * Cost: text length for each exact search; approximate search adds the text's words once for all targets and some
 * thousand cells for each. See docs/anchoring.md for figures and for what was turned down.
 */
import type { Block } from '../model/article.ts';
import type { AnchorResult, Target } from '../model/note.ts';
import { findApproximate } from './approximate.ts';
import { findExact } from './exact.ts';
import { indexText, type TextIndex } from './text-index.ts';
import type { AnchorOptions, KeyedResult, KeyedTarget } from './types.ts';

export { describeTarget } from './describe.ts';
export type { AnchorOptions, KeyedResult, KeyedTarget } from './types.ts';

/** Milliseconds that approximate search of one target may take; on a page of 10,000 words it takes 0.4 on average. */
const BUDGET = 20;
/** Milliseconds of work between two yields to the page. */
const SLICE = 8;

/** Finds a target's place in a text that may have changed since it was described. Offsets are UTF-16 code units. */
export function anchor(
  text: string,
  blocks: readonly Block[] | undefined,
  target: Target,
  options: AnchorOptions = {},
): AnchorResult {
  return anchorIn(indexText(text, blocks), target, options);
}

/** Like {@link anchor} for many targets of one text: what can be shared is prepared once. In the order of `targets`. */
export function anchorAll(
  text: string,
  blocks: readonly Block[] | undefined,
  targets: readonly KeyedTarget[],
  options: AnchorOptions = {},
): KeyedResult[] {
  const index = indexText(text, blocks);
  return targets.map(({ id, target }) => ({ id, ...anchorIn(index, target, options) }));
}

/**
 * {@link anchorAll} in slices of about `slice` milliseconds (default 8), yielding to the page between them. Rejects with
 * the signal's reason when aborted.
 */
export async function anchorAllYielding(
  text: string,
  blocks: readonly Block[] | undefined,
  targets: readonly KeyedTarget[],
  options: AnchorOptions & { slice?: number; signal?: AbortSignal } = {},
): Promise<KeyedResult[]> {
  const index = indexText(text, blocks);
  const results: KeyedResult[] = [];
  let sliceEnd = performance.now() + (options.slice ?? SLICE);
  for (const { id, target } of targets) {
    if (performance.now() >= sliceEnd) {
      await nextTask();
      options.signal?.throwIfAborted();
      sliceEnd = performance.now() + (options.slice ?? SLICE);
    }
    results.push({ id, ...anchorIn(index, target, options) });
  }
  return results;
}

function anchorIn(index: TextIndex, target: Target, { budget = BUDGET }: AnchorOptions): AnchorResult {
  const exact = findExact(index, target);
  if (exact) return { state: 'exact', ...exact };
  const near = findApproximate(index, target, performance.now() + budget);
  if (!near) return { state: 'missing', score: 0 };
  const found = index.text.slice(near.span.start, near.span.end);
  return { state: sameLetters(found, target.quote.exact) ? 'exact' : 'approximate', ...near };
}

/** Only white space differs: a paragraph was joined or split. */
function sameLetters(a: string, b: string): boolean {
  return a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
}

/** A task of its own. A message is not throttled to 4 ms as nested timers are. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const arrived = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', arrived, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
