import type { Article, PublicationDate } from '../../lib/model/article.ts';
import type { Note } from '../../lib/model/note.ts';
import type { ReaderLooks } from '../../lib/reader/looks.ts';
import type { RichText } from '../../lib/reader/rich.ts';
import type { ColourNames, NoteActions, NoteChange, PlacedNote } from '../props.ts';

/** How far someone has read, and how long the rest takes. */
export interface Progress {
  /** 0–1. */
  share: number;
  minutesLeft: number;
}

export interface ReaderViewProps {
  article: Article;
  rich: RichText | undefined;
  /** The day that facts are told for. */
  date: PublicationDate | undefined;
  /** Milliseconds since the epoch at which the copy was kept; absent for the text of an open page. */
  copyOf?: number | undefined;
  /** Whole minutes, at least 1. */
  minutes: number;
  progress: Progress;
  looks: ReaderLooks;
  /** Whether pictures are loaded. */
  images: boolean;
  notes: readonly PlacedNote[];
  noteActions: NoteActions;
  colourNames: ColourNames;
  /** Something just happened, in words; with `canUndo` it can be taken back. */
  notice: { message: string; canUndo: boolean } | undefined;
  /** Names aren't marked: why, in words. */
  problem: string | undefined;
  /** Receives the element that `ArticleText` draws. */
  textRef(element: HTMLElement | null): void;
  onLooks(change: Partial<ReaderLooks>): void;
  onResetLooks(): void;
  onImages(load: boolean): void;
  onPrint(): void;
  /** The article's own page: its tab where that is still open, else a new one. */
  onGoLive(): void;
  onGoToNote(note: Note): void;
  onSaveNote(note: Note, change: NoteChange): void;
  onDeleteNote(note: Note): void;
  onUndo(): void;
  onOpenLibrary(): void;
}

/** Why there is nothing to read. */
export type ReaderProblemKind =
  /** The tab that had the article is closed or shows something else. */
  | 'gone'
  /** The page is no article. */
  | 'no-article'
  /** The library has the article's notes and not its text. */
  | 'no-copy'
  /** The library doesn't know it. */
  | 'unknown';

export interface ReaderProblemProps {
  problem:
    | { kind: ReaderProblemKind; title?: string | undefined }
    | { kind: 'failed'; message: string; advice: string };
  /** Where the article can still be read. */
  liveUrl: string | undefined;
}
