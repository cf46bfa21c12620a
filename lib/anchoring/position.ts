import type { Target } from '../model/note.ts';
import type { TextIndex } from './text-index.ts';

/**
 * Where the target would begin if nothing else had changed. The text may have grown above or below, so the offset from
 * the start, the place in the same block, and the place in the same block counted from the end all are good guesses.
 */
export function expectedPlaces({ blocks }: TextIndex, { position, block }: Target): number[] {
  const places = [position.start];
  if (!block) return places;
  for (const number of [block.block, blocks.length - (block.blocks - block.block)]) {
    const there = blocks[number];
    if (there) places.push(there.start + block.offset * (there.end - there.start));
  }
  return places;
}

/** How close a place is to the nearest of those expected, 0–1 (a text's length away). */
export function closeness({ text }: TextIndex, expected: readonly number[], start: number): number {
  let nearest = Infinity;
  for (const place of expected) nearest = Math.min(nearest, Math.abs(place - start));
  return Math.max(0, 1 - nearest / Math.max(1, text.length));
}

/** Code units that a place may be off from where it is expected, and share of blocks that may have come or gone. */
const SAME_PLACE = 100;
const SAME_BLOCKS = 0.1;

/** Whether a place is where the target stood, in a text of the same build: evidence where all words around it changed. */
export function staysPut(index: TextIndex, target: Target, start: number): boolean {
  const { block } = target;
  if (!block || Math.abs(index.blocks.length - block.blocks) > block.blocks * SAME_BLOCKS) return false;
  return expectedPlaces(index, target).some((place) => Math.abs(place - start) <= SAME_PLACE);
}
