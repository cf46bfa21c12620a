import type { Article, Block, PublicationDate } from '../model/article.ts';
import type { IsoDate } from '../model/date.ts';
import type { LessonPrompt } from '../model/lesson.ts';
import type { Mention, Span } from '../model/mention.ts';
import type { AnchorState, Note, NoteColour } from '../model/note.ts';
import type { ReaderSettings } from '../model/settings.ts';

/*
 * Messages to a content script, and its broadcasts to the extension's pages. They come from the extension only (a
 * content script's `runtime.onMessage` hears nobody else), so a content script checks their shape by hand and stays
 * small.
 */

/** Commands to the content script of a tab. */
export interface PageCommands {
  /** Is a content script there, and is it on? */
  ping: { request: null; response: { on: boolean } };
  /** `auto`: the site is allowed, so go to work if this is an article, without a word if it isn't. */
  turn: { request: { to: 'on' | 'off' | 'toggle' | 'auto' }; response: { on: boolean } };
  step: { request: { by: 1 | -1 }; response: null };
  'highlight-selection': { request: { colour: NoteColour | null }; response: null };
  state: { request: null; response: PageState };
  /** The article for the reader view; turns Dateline on. null: there is none. */
  article: { request: null; response: PageArticle | null };
  /** The article's text, for the dates that it names; null: there is none. */
  text: { request: null; response: { text: string; blocks: Block[] } | null };
  /** Scrolls there, flashes it, and opens the card of the mention if there is one. */
  reveal: { request: { span: Span } | { noteId: string }; response: null };
  /** Marks these spans while the reader points at their row in the panel; an empty list ends it. */
  flash: { request: { spans: Span[] }; response: null };
  /** The passages of the lesson that the student has opened on this article; none: there is no lesson any more. */
  lesson: { request: { prompts: LessonPrompt[] }; response: null };
  /** What is selected in the article; null: nothing. */
  selection: { request: null; response: Span | null };
  /** The reader sets the article's day; null: back to what the page says. */
  'set-date': { request: { date: IsoDate | null }; response: null };
  /** Notes were changed elsewhere; the page loads them again when `articleId` is absent or its own. */
  'notes-changed': { request: null; response: null };
  'corrections-changed': { request: null; response: null };
  'settings-changed': { request: ReaderSettings; response: null };
}

export type PageCommand = keyof PageCommands;

export interface PageEnvelope<T extends PageCommand = PageCommand> {
  to: 'page';
  type: T;
  payload: PageCommands[T]['request'];
}

/** Why a page isn't being read. */
export type PageStatus =
  | 'off'
  /** Being read: extraction or recognition under way. */
  | 'reading'
  | 'on'
  | 'no-article'
  /** Recognition failed (dataset damaged, background error): notes work, cards don't. */
  | 'failed';

export interface PlacedNote {
  note: Note;
  state: AnchorState;
  span?: Span;
  /** Approximate: the words that now stand there. */
  nowReads?: string;
}

/** Everything that the side panel needs to know of a tab. */
export interface PageState {
  status: PageStatus;
  /** Message key of what went wrong, with `failed`; of why there is no article, with `no-article`. */
  problem?: string;
  article?: {
    url: string;
    canonicalUrl?: string;
    title: string;
    byline?: string;
    siteName?: string;
    lang?: string;
    dir?: 'ltr' | 'rtl';
    /** As read from the page. */
    published?: PublicationDate;
    /** UTF-16 code units. */
    length: number;
  };
  /** The day that facts are told for: the reader's, else the page's. */
  date?: PublicationDate;
  mentions: Mention[];
  notes: PlacedNote[];
}

/** An article on its way to the reader view. Everything in it is the page's word. */
export interface PageArticle {
  article: Article;
  /** The day that facts are told for. */
  date?: PublicationDate;
  /** What addresses in the markup are relative to. */
  base: string;
  /** The part of the page that holds the article, as HTML; absent when it is too large to send. */
  markup?: string;
}

/** Broadcast by a content script when its state has changed; the panel asks for the new one. */
export interface PageChanged {
  to: 'panel';
  type: 'page-changed';
  /** Set when the background says it for a page. */
  tabId?: number;
  /** Set when the reader acted on a mention or note in the page: the panel shows its row. */
  focus?: { mention: Span } | { noteId: string };
}
