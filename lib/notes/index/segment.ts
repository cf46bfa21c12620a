/**
 * The packed search index.
 *
 * Method: an inverted index in typed arrays. Words are sorted, so that a prefix is a range of them; a posting is a note's
 * number and the fields that the word stands in; everything that filters ask for (colour, days, tags, entities, article)
 * lies beside it by note number. A query of any prefix over 100,000 notes is a walk over a few arrays, with no note read;
 * only the notes that are shown are read from the database afterwards. It is a cache: rows decide what a note says.
 *
 * Cost: about 170 bytes a note of twenty words; see docs/notes.md for times.
 *
 * Turned down: a multi-entry IndexedDB index of words (the first version: twenty index entries a note made writing
 * fifteen times as slow, and a frequent prefix takes half a second to intersect); postings in database rows, a row a word
 * (each note written rewrites twenty rows, a short prefix reads thousands of them); search libraries (MiniSearch,
 * FlexSearch: objects a posting, some hundred megabytes for this many notes, seconds to load from their serial form).
 *
 * Reference: Zobel, Moffat: Inverted files for text search engines, ACM Computing Surveys 38 (2006).
 */
import type { EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { indexWords } from '../words.ts';

/** Where a word stands. A tag is the reader's own summary. */
export const QUOTE = 1;
export const BODY = 2;
export const TAG = 4;
/** A posting is `note << FIELD_BITS | fields`. */
export const FIELD_BITS = 3;
export const FIELD_MASK = 7;

/** Lists of numbers, one after another: list `i` is `values[starts[i]] … values[starts[i + 1] - 1]`. */
export interface Lists {
  starts: Uint32Array;
  values: Uint32Array;
}

/** Plain data: the database keeps it as it stands. Notes and articles are numbered in the order of their ids here. */
export interface Segment {
  /** Sorted by code units; joined by line feeds, which no word holds. */
  words: string;
  postings: Lists;
  articleWords: string;
  articlePostings: Lists;
  noteIds: string[];
  /** Number of the note's article. */
  articleOf: Uint32Array;
  colours: Uint8Array;
  createdAt: Float64Array;
  updatedAt: Float64Array;
  /** Distinct words of the note. */
  lengths: Uint16Array;
  tagNames: string[];
  tagsOf: Lists;
  entityIds: EntityId[];
  entitiesOf: Lists;
  articleIds: string[];
}

/** What the index keeps of a note; notes in the trash aren't in it. */
export interface NoteEntry {
  id: string;
  articleId: string;
  colour: number;
  createdAt: number;
  updatedAt: number;
  tags: readonly string[];
  entities: readonly EntityId[];
  /** Distinct folded words with their fields. */
  words: Map<string, number>;
}

export interface ArticleEntry {
  id: string;
  words: readonly string[];
}

export function noteEntry({ target, body, ...note }: Note): NoteEntry {
  const words = new Map<string, number>();
  const add = (text: string, field: number): void => {
    if (text !== '') for (const word of indexWords(text)) words.set(word, (words.get(word) ?? 0) | field);
  };
  add(target?.quote.exact ?? '', QUOTE);
  add(body, BODY);
  add(note.tags.join('\n'), TAG);
  const { id, articleId, colour, createdAt, updatedAt, tags, entities } = note;
  return { id, articleId, colour, createdAt, updatedAt, tags, entities, words };
}

export function articleEntry(article: { id: string; title: string; byline?: string; siteName?: string }): ArticleEntry {
  const words = indexWords(`${article.title}\n${article.byline ?? ''}\n${article.siteName ?? ''}`);
  return { id: article.id, words };
}
