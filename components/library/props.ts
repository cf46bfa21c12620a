import type { PublicationDate } from '../../lib/model/article.ts';
import type { IsoDate } from '../../lib/model/date.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Span } from '../../lib/model/mention.ts';
import type { Note, NoteColour } from '../../lib/model/note.ts';
import type { ColourNames } from '../props.ts';
import type { ExchangeProps } from './exchange/props.ts';
import type { ReadingProps } from './reading-props.ts';

/* The props of the library: all articles with their notes, in a page of their own. */

export interface LibraryArticle {
  id: string;
  url: string;
  title: string;
  siteName?: string;
  dir?: 'ltr' | 'rtl';
  published?: PublicationDate | undefined;
  /** Its text was kept, so that the reader view can show it without its page. */
  hasCopy?: boolean;
}

export interface NoteGroup {
  /** Absent when the article is gone. */
  article: LibraryArticle | undefined;
  notes: readonly Note[];
}

/** What narrows the list. Days are those on which notes were made, both included. */
export interface LibraryFilter {
  colour?: NoteColour;
  tag?: string;
  site?: string;
  entity?: EntityId;
  /** One article's notes. */
  articleId?: string;
  fromDay?: IsoDate;
  toDay?: IsoDate;
}

/** What there is to filter by, with counts. */
export interface Facets {
  tags: readonly { tag: string; count: number }[];
  sites: readonly { site: string; count: number }[];
  entities: readonly { entity: EntityId; name: string; count: number }[];
}

export interface LibraryCounts {
  notes: number;
  articles: number;
  trash: number;
}

export type ListState =
  | { kind: 'loading' }
  /** Already in words. `canRecover`: a backup may take the place of what can't be opened. */
  | { kind: 'failed'; message: string; advice: string; detail: string; canRecover: boolean }
  /** `isCurrent`: it answers the query and filters as they are now, and not an earlier letter. */
  | {
      kind: 'list';
      groups: readonly NoteGroup[];
      hasMore: boolean;
      isCurrent: boolean;
      /** With a search or filters: all notes that fit. */
      total?: number;
    };

/** What happens to all selected notes. */
export type BulkAction =
  | { kind: 'colour'; colour: NoteColour }
  | { kind: 'tags'; add: readonly string[]; remove: readonly string[] }
  | { kind: 'delete' }
  | { kind: 'merge-notes' }
  | { kind: 'merge-articles'; articles: readonly string[] };

export interface NoteChange {
  body: string;
  colour: NoteColour;
  tags: string[];
}

export interface LibraryProps extends ExchangeProps, ReadingProps {
  state: ListState;
  /** Last deleted first. */
  trash: readonly NoteGroup[];
  counts: LibraryCounts | undefined;
  facets: Facets;
  query: string;
  filter: LibraryFilter;
  colourNames: ColourNames;
  /** In the reader's order; absent: 1–4. */
  colourOrder?: readonly NoteColour[];
  /** Tags that begin like this. */
  completeTags(prefix: string): Promise<readonly string[]>;
  /** Of a place or official; undefined while names are being read. */
  nameOf(entity: EntityId): string | undefined;
  /** Something just happened, in words; with `canUndo` it can be taken back. */
  notice: { message: string; canUndo: boolean } | undefined;
  /** Where the reader view shows an article's copy. */
  readerLink?(article: LibraryArticle): string;
  /** Where a lesson is made of an article. */
  lessonLink?(article: LibraryArticle): string;
  /** Where the words of the search stand in a text. */
  marksIn(text: string): Span[];
  onQuery(query: string): void;
  onFilter(filter: LibraryFilter): void;
  onMore(): void;
  onSave(note: Note, change: NoteChange): void;
  onDelete(note: Note): void;
  onBulk(ids: readonly string[], action: BulkAction): void;
  /** Ids of all notes that search and filters leave. */
  onAllIds(): Promise<readonly string[]>;
  onRenameTag(from: string, to: string): void;
  /** A note on the whole article. */
  onAddNote(article: LibraryArticle, change: NoteChange): void;
  onRestore(notes: readonly Note[]): void;
  onEmptyTrash(): void;
  /** Room that the data takes, and whether the browser has promised to keep it. */
  storage?: { bytes: number; isKept: boolean } | undefined;
  /** Notes, copies, lessons, study, settings: all of it. */
  onEraseAll(): void;
  onUndo(): void;
  /** Puts a backup in the place of a database that doesn't open. */
  onRecover(file: File): void;
  /** The student’s and the trainer’s pages. */
  onOpenLesson?(): void;
  onPrepareLesson?(): void;
}
