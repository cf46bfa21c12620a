import type { ExtractedArticle } from '../../lib/article/types.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { PageArticle, PageState, PageStatus, PlacedNote } from '../../lib/messaging/page-protocol.ts';
import type { Note } from '../../lib/model/note.ts';
import type { Reading } from './context.ts';

/** Where the article's notes stand in its text now. */
export async function placeNotes(article: ExtractedArticle, notes: readonly Note[]): Promise<PlacedNote[]> {
  const targets = notes.flatMap(({ id, target }) => (target ? [{ id, target }] : []));
  const { text, blocks } = article;
  const results = targets.length === 0 ? [] : await callBackground('anchor', { text, blocks, targets });
  const byId = new Map(results.map((result) => [result.id, result]));
  return notes.map((note): PlacedNote => {
    const { state = 'missing', span } = byId.get(note.id) ?? {};
    const nowReads = state === 'approximate' && span ? article.text.slice(span.start, span.end) : undefined;
    return { note, state, ...(span ? { span } : {}), ...(nowReads === undefined ? {} : { nowReads }) };
  });
}

/** What the side panel gets to know of a page. */
export function stateOf(status: PageStatus, problem: string | undefined, reading: Reading | undefined): PageState {
  const known = { status, ...(problem === undefined ? {} : { problem }) };
  if (!reading) return { ...known, mentions: [], notes: [] };
  const { text, blocks, textMap, bodyStart, foundBy, ...article } = reading.article;
  return {
    ...known,
    article: { ...article, length: text.length },
    ...(reading.date ? { date: reading.date } : {}),
    mentions: reading.mentions,
    notes: reading.notes,
  };
}

/** Markup beyond this (UTF-16 code units) stays where it is: the reader view then draws the bare text. */
const MOST_MARKUP = 3_000_000;

/** The article with the markup that it stands in, for the reader view, which trusts none of it. */
export function articleOf({ article, date }: Reading): PageArticle {
  const { textMap, bodyStart, foundBy, ...plain } = article;
  const { root } = textMap;
  const parts = root instanceof Element ? [root] : root instanceof ShadowRoot ? [...root.children] : [];
  const markup = parts.map((part) => part.outerHTML).join('');
  return {
    article: plain,
    base: document.baseURI,
    ...(date ? { date } : {}),
    ...(markup.length <= MOST_MARKUP ? { markup } : {}),
  };
}
