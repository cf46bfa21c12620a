import * as v from 'valibot';
import type { KeyedResult } from '../anchoring/types.ts';
import type { CardView, NamedRef, SourceView } from '../cards/view.ts';
import type { ArticleMapView } from '../cards/map-view.ts';
import type { PanelView } from '../cards/panel-view.ts';
import type { LessonMaterial } from '../lessons/suggest/types.ts';
import type { DatasetSummary } from '../model/dataset-summary.ts';
import type { IsoDate } from '../model/date.ts';
import type { LessonPrompt } from '../model/lesson.ts';
import type { EntityId } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import type { Note } from '../model/note.ts';
import type { ReaderSettings } from '../model/settings.ts';
import type { ClickMap } from '../study/click-map.ts';
import type { EntityFacts } from '../study/types.ts';
import type { NotAnArticle, TracedArticle } from '../article/types.ts';
import type { WireError } from './errors.ts';
import type { PlacedNote } from './page-protocol.ts';
import * as s from './schemas.ts';

/*
 * Every message to the background, in one table. A request is validated against its schema before a handler sees it;
 * `from` says who may send it. `page` is a content script: it gets what painting, cards and notes on its own page
 * need, and nothing else. `extension` is a page of the extension's own origin, which may send everything.
 *
 * Types only for whoever sends (`import type`): a content script must not carry the schemas.
 */

/** Who may send a message. */
export type Caller = 'page' | 'extension';

export const REQUESTS = {
  /**
   * A page's snapshot in; its article, what is named in it and the reader's notes on it out, and the toolbar button told.
   * `auto`: nobody asked, so only where the reader allows it. `known`: the key of the article that the page has already.
   */
  read: { from: 'page', schema: s.readRequest },
  /** Run the overlay's script (cards, selection toolbar) in the sender's page. */
  'load-overlay': { from: 'page', schema: v.strictObject({}) },
  /** The reader turned Dateline off (or on again) for a page of an allowed site. */
  'page-off': { from: 'page', schema: v.strictObject({ url: s.address, off: v.boolean() }) },
  /** What the toolbar button should show for the sender's tab. */
  'page-status': { from: 'page', schema: v.strictObject({ status: s.pageStatus, marks: s.count }) },
  /** Text and date in, mentions out. The reader's corrections for the address are applied. */
  recognise: { from: 'page', schema: s.recogniseRequest },
  /** What the card of a mention says. */
  card: { from: 'page', schema: s.cardRequest },
  /** "It's this one" (an entity) or "don't mark this" (null), remembered for the site of `url`. */
  correct: { from: 'page', schema: s.correctRequest },
  /** Forget a correction. */
  'correct-undo': { from: 'page', schema: v.strictObject({ name: s.name, url: s.address }) },
  /** Notes of an article that are not in the trash, in order of position. */
  'notes-of-article': { from: 'page', schema: s.articleAddress },
  /** Tries once more to write what couldn't be written; how many notes still wait. */
  'unsaved-notes': { from: 'extension', schema: v.strictObject({}) },
  /** Where notes stand in a text that may have changed since they were made. */
  anchor: { from: 'page', schema: s.anchorRequest },
  'note-add': { from: 'page', schema: s.newNote },
  /** An approximate note's passage is where it was found: its target is taken anew there. */
  'note-accept': { from: 'page', schema: s.acceptRequest },
  /** Tags in use that begin like this, at most eight. */
  'tags-beginning': { from: 'page', schema: v.strictObject({ prefix: s.tagPrefix }) },
  'note-update': { from: 'page', schema: v.strictObject({ id: s.id, patch: s.notePatch }) },
  'notes-remove': { from: 'page', schema: v.strictObject({ ids: s.ids }) },
  /** Takes back the change with this key. */
  'notes-undo': { from: 'page', schema: v.strictObject({ change: s.id }) },
  /** The reader sets the publication day of an article; null: back to what the page says. */
  'article-date-set': {
    from: 'page',
    schema: v.strictObject({ ...s.articleAddress.entries, date: v.nullable(s.isoDate) }),
  },
  /** The side panel's list and map. */
  'panel-view': { from: 'extension', schema: s.panelRequest },
  /** The map of what was read: places with the number of articles. */
  'reading-map': { from: 'extension', schema: s.readingMapRequest },
  /** Names of places and officials that notes carry. */
  'entity-names': { from: 'extension', schema: v.strictObject({ ids: s.ids }) },
  /** What can be studied of an article besides its notes. */
  'study-article': { from: 'extension', schema: v.strictObject({ article: s.id }) },
  /** Stands for the dataset and the language that `study-article` tells its facts by. */
  'study-version': { from: 'extension', schema: v.strictObject({}) },
  /** A map without names, to click on; null for what has no position. */
  'study-map': { from: 'extension', schema: v.strictObject({ entity: s.id }) },
  /** How many cards are left for today; null: nothing is studied. */
  'study-due': { from: 'extension', schema: v.strictObject({}) },
  /** What a lesson can be made of: cards for the glossary, suggested tasks. The reader's date and corrections count. */
  'lesson-material': { from: 'extension', schema: s.recogniseRequest },
  /** Version, date, sources of the dataset; fails when it can't be read. */
  dataset: { from: 'extension', schema: v.strictObject({}) },
} as const satisfies Record<string, { from: Caller; schema: v.GenericSchema }>;

export type RequestType = keyof typeof REQUESTS;
export type Request<T extends RequestType> = v.InferOutput<(typeof REQUESTS)[T]['schema']>;

/** A change of notes as the page sees it: the notes as they are now, and the key that takes it back. */
export interface NotesChange {
  notes: Note[];
  change: string;
}

export interface DatasetInfo {
  version: string;
  asOf: IsoDate;
  counts: { places: number; persons: number };
  sources: SourceView[];
  summary?: DatasetSummary;
}

export interface PanelData extends PanelView {
  map?: ArticleMapView;
  datasetAsOf: IsoDate;
}

/** What a page is told of itself. */
export type ReadReply =
  /** The reader wants nothing here. */
  | { off: true }
  /** `frame`: the article stands in this frame of the page, which has been given its own Dateline. */
  | { off?: never; settings: ReaderSettings; article: null; reason: NotAnArticle; frame?: number }
  | {
      off?: never;
      settings: ReaderSettings;
      article: TracedArticle;
      /** Stands for the article's text. */
      key: string;
      /** Absent when the page knows the article already: what it knows of it holds. */
      news?: ArticleNews;
    };

export interface ArticleNews {
  mentions: Mention[];
  /** The day that the reader set for this article; the mentions are resolved for it. */
  readerDate: IsoDate | null;
  notes: PlacedNote[];
  /** Of the lesson on this article that the student has opened, if there is one. */
  prompts?: LessonPrompt[];
  /** Recognition failed: notes work, marks don't. */
  problem?: WireError;
}

/** Places and officials of an article with what cards ask about them, in the order in which it names them. */
export interface StudyArticleFacts {
  facts: EntityFacts[];
  /** The day that they are told for. */
  day: IsoDate;
  datasetVersion: string;
  /** No copy of the article is kept: only what notes name. */
  withoutText: boolean;
}

/** What the background answers. */
export interface Responses {
  read: ReadReply;
  'page-off': null;
  'load-overlay': null;
  'page-status': null;
  /** `readerDate`: the day that the reader set for this article; the mentions are resolved for it. */
  recognise: { mentions: Mention[]; datasetAsOf: IsoDate; readerDate: IsoDate | null };
  card: CardView;
  correct: null;
  'correct-undo': null;
  'notes-of-article': Note[];
  anchor: KeyedResult[];
  'note-add': NotesChange;
  'unsaved-notes': { left: number };
  'note-accept': NotesChange;
  'tags-beginning': string[];
  'note-update': NotesChange;
  'notes-remove': NotesChange;
  'notes-undo': NotesChange;
  'article-date-set': null;
  'panel-view': PanelData;
  'reading-map': { map?: ArticleMapView; places: { id: EntityId; name: string; count: number }[] };
  'entity-names': NamedRef[];
  'study-article': StudyArticleFacts;
  'study-version': string;
  'study-map': ClickMap | null;
  'study-due': number | null;
  'lesson-material': LessonMaterial;
  dataset: DatasetInfo;
}

/** Handlers for all requests; the sender has been checked and the request validated. */
export type Handlers<Sender> = {
  [T in RequestType]: (request: Request<T>, sender: Sender) => Promise<Responses[T]> | Responses[T];
};
