/**
 * A text under revision as pieces that know where they came from, so that the true place of any span of the old text in
 * the new one is known whatever was inserted, deleted, replaced or moved.
 */
import type { Span } from '../../lib/model/mention.ts';

export interface Piece {
  text: string;
  /** Offset in the old text; a replacement has the span that it stands for; an insertion has neither. */
  from?: number;
  instead?: Span;
}

export type Pieces = readonly Piece[];

export function piecesOf(text: string): Pieces {
  return [{ text, from: 0 }];
}

export function textOf(pieces: Pieces): string {
  return pieces.map(({ text }) => text).join('');
}

/** Cuts the pieces so that old offset `at` begins one. */
function cut(pieces: Pieces, at: number): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.from === undefined || at <= piece.from || at >= piece.from + piece.text.length) return [piece];
    const head = at - piece.from;
    return [
      { text: piece.text.slice(0, head), from: piece.from },
      { text: piece.text.slice(head), from: at },
    ];
  });
}

function within(piece: Piece, { start, end }: Span): boolean {
  const { from, instead, text } = piece;
  if (from !== undefined) return from >= start && from + text.length <= end;
  return instead !== undefined && instead.start >= start && instead.end <= end;
}

/** Replaces an old span; '' deletes it. A span that is gone already changes nothing. */
export function replace(pieces: Pieces, span: Span, text: string): Pieces {
  const parts = cut(cut(pieces, span.start), span.end);
  const first = parts.findIndex((piece) => within(piece, span));
  if (first < 0) return parts;
  const kept = parts.filter((piece) => !within(piece, span));
  return [...kept.slice(0, first), ...(text === '' ? [] : [{ text, instead: span }]), ...kept.slice(first)];
}

/** Inserts new text before the old offset. */
export function insert(pieces: Pieces, at: number, text: string): Pieces {
  const parts = cut(pieces, at);
  const index = parts.findIndex(({ from }) => from === at);
  return index < 0 ? [...parts, { text }] : [...parts.slice(0, index), { text }, ...parts.slice(index)];
}

/** Moves an old span before another old offset. */
export function move(pieces: Pieces, span: Span, to: number): Pieces {
  const parts = cut(cut(cut(pieces, span.start), span.end), to);
  const moved = parts.filter((piece) => within(piece, span));
  const rest = parts.filter((piece) => !within(piece, span));
  const index = rest.findIndex(({ from }) => from === to);
  return index < 0 ? [...rest, ...moved] : [...rest.slice(0, index), ...moved, ...rest.slice(index)];
}

/** Where an old span is now; undefined when all of it was deleted. */
export function placeOf(pieces: Pieces, { start, end }: Span): Span | undefined {
  let at = 0;
  let place: Span | undefined;
  for (const { text, from, instead } of pieces) {
    let own: Span | undefined;
    if (from !== undefined && from < end && from + text.length > start) {
      own = { start: at + Math.max(0, start - from), end: at + Math.min(text.length, end - from) };
    } else if (instead && instead.start < end && instead.end > start) own = { start: at, end: at + text.length };
    if (own) place = { start: place?.start ?? own.start, end: own.end };
    at += text.length;
  }
  return place;
}
