import { Fragment, type ComponentChild } from 'preact';
import type { Span } from '../../lib/model/mention.ts';
import type { Inline } from '../../lib/reader/rich.ts';
import { segmentsOf, type Segment } from '../../lib/reader/segments.ts';

/** A passage drawn as an element; several may lie over one another. */
export interface TextMark extends Span {
  id: string;
  class: string;
}

/** Something drawn at a place of the text without being of it: the number of a note. */
export interface TextInsert {
  id: string;
  /** UTF-16 code units of the article text. */
  at: number;
  content: ComponentChild;
}

export interface BlockWordsProps {
  block: Span;
  /** The article text from `offset` on. */
  text: string;
  offset: number;
  inlines: readonly Inline[];
  marks: readonly TextMark[];
  inserts: readonly TextInsert[];
}

type Piece = Inline | (TextMark & { tag: 'mark' }) | (Span & { tag: 'insert' });

/** The words of one block with its links, emphasis and marks. Each text node is a stretch of the article text. */
export function BlockWords({ block, text, offset, inlines, marks, inserts }: BlockWordsProps) {
  const pieces: Piece[] = [
    ...inlines,
    ...marks.map((mark) => ({ ...mark, tag: 'mark' as const })),
    ...inserts.map(({ at }) => ({ start: at, end: at, tag: 'insert' as const })),
  ];
  const segments = segmentsOf(block, pieces);
  const insertsAt = (at: number): ComponentChild[] =>
    inserts
      .filter((insert) => insert.at === at)
      .map(({ id, content }) => (
        <span key={`i${id}`} data-aside="">
          {content}
        </span>
      ));
  return (
    <>
      {insertsAt(block.start)}
      {byLink(segments).map(({ href, start, parts }) => {
        const words = parts.map((part) => (
          <Fragment key={part.start}>
            {dressed(text.slice(part.start - offset, part.end - offset), part.over)}
            {insertsAt(part.end)}
          </Fragment>
        ));
        return href === undefined ? (
          <Fragment key={start}>{words}</Fragment>
        ) : (
          <a key={start} href={href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {words}
          </a>
        );
      })}
    </>
  );
}

/** Neighbouring segments of one link stay one link, for the keyboard and for screen readers. */
function byLink(segments: readonly Segment<Piece>[]) {
  const groups: { href: string | undefined; link: Piece | undefined; start: number; parts: Segment<Piece>[] }[] = [];
  for (const segment of segments) {
    const link = segment.over.find(({ tag }) => tag === 'a');
    const last = groups.at(-1);
    if (last && last.link === link) last.parts.push(segment);
    else groups.push({ link, href: link?.tag === 'a' ? link.href : undefined, start: segment.start, parts: [segment] });
  }
  return groups;
}

function dressed(words: string, over: readonly Piece[]): ComponentChild {
  return over.reduce<ComponentChild>((inner, piece) => {
    if (piece.tag === 'a' || piece.tag === 'insert') return inner;
    if (piece.tag === 'mark')
      return (
        <mark class={piece.class} data-mark={piece.id}>
          {inner}
        </mark>
      );
    const Tag = piece.tag;
    return <Tag>{inner}</Tag>;
  }, words);
}
