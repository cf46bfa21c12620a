import type { Target } from '../model/note.ts';
import type { TextIndex } from './text-index.ts';

/**
 * How close a place is to where the target stood, 0–1. The text may have grown above or below, so the offset from the
 * start, the place in the same block, and the place in the same block counted from the end all are good guesses; the
 * best of them counts.
 */
export function closeness(index: TextIndex, target: Target, start: number): number {
  const length = Math.max(1, index.text.length);
  let nearest = Infinity;
  for (const guess of guesses(index, target)) nearest = Math.min(nearest, Math.abs(guess - start));
  return Math.max(0, 1 - nearest / length);
}

function guesses({ blocks }: TextIndex, { position, block }: Target): number[] {
  if (!block) return [position.start];
  const fromEnd = blocks.length - (block.blocks - block.block);
  return [position.start].concat(
    [block.block, fromEnd].flatMap((number) => {
      const there = blocks[number];
      return there ? [there.start + block.offset * (there.end - there.start)] : [];
    }),
  );
}
