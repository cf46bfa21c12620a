import type { ExtractedArticle } from '../../lib/article/types.ts';
import type { Painter } from '../../lib/highlights/painter.ts';
import type { PageChanged, PlacedNote } from '../../lib/messaging/page-protocol.ts';
import type { PublicationDate } from '../../lib/model/article.ts';
import type { LessonPrompt } from '../../lib/model/lesson.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { ReaderSettings } from '../../lib/model/settings.ts';
import type { Overlay } from './overlay.ts';
import type { Subject } from './painting.ts';

/** What is known of the article on the page. Replaced as a whole when the page shows another one. */
export interface Reading {
  article: ExtractedArticle;
  /** Open shadow roots that hold parts of the article. */
  shadowRoots: ShadowRoot[];
  /** The reader's date, else the page's. */
  date?: PublicationDate;
  /** All mentions, below the threshold too. */
  mentions: Mention[];
  /** Those that are painted, in order of the text. */
  shown: Mention[];
  notes: PlacedNote[];
  /** Of a lesson on this article. */
  prompts: LessonPrompt[];
  /** Stands for the article's text in messages. */
  key: string;
}

/** What the parts of a session share. */
export interface SessionContext {
  /** Selections are the page's business. */
  ownSelections: boolean;
  signal: AbortSignal;
  painter: Painter<Subject>;
  overlay: Overlay & { load(): void };
  settings(): ReaderSettings;
  reading(): Reading | undefined;
  /** Notes were added, changed or removed here: paint them, and tell the panel. */
  showNotes(): void;
  loadNotes(): Promise<void>;
  /** After a correction: what the page shows follows. */
  recognise(): Promise<void>;
  /** Says to the panel that something changed, and what the reader acted on. */
  changed(focus?: PageChanged['focus']): void;
  /** A call to the background failed: the session ends when the extension is gone. Gives the words for the reader. */
  failed(error: unknown): string;
}
