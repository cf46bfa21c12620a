import type { Block } from '../model/article.ts';
import type { Span } from '../model/mention.ts';
import type { AnchorResult, Target } from '../model/note.ts';
import type { AnchorOptions, KeyedResult, KeyedTarget } from './types.ts';

/**
 * The W3C selectors of a span of the article text. Offsets are UTF-16 code units; prefix and suffix never begin or end
 * within a surrogate pair. @throws RangeError when the span is empty or outside the text.
 */
export declare function describeTarget(text: string, span: Span, blocks?: readonly Block[]): Target;

/** Finds a target's place in a text that may have changed since it was described. */
export declare function anchor(
  text: string,
  blocks: readonly Block[] | undefined,
  target: Target,
  options?: AnchorOptions,
): AnchorResult;

/** Like {@link anchor} for many targets of one text: what can be shared is prepared once. In the order of `targets`. */
export declare function anchorAll(
  text: string,
  blocks: readonly Block[] | undefined,
  targets: readonly KeyedTarget[],
  options?: AnchorOptions,
): KeyedResult[];

/** {@link anchorAll} in slices of at most about `slice` milliseconds (default 8), yielding to the page between them. */
export declare function anchorAllYielding(
  text: string,
  blocks: readonly Block[] | undefined,
  targets: readonly KeyedTarget[],
  options?: AnchorOptions & { slice?: number; signal?: AbortSignal },
): Promise<KeyedResult[]>;
