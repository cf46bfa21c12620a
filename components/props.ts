import type { ComponentChildren } from 'preact';
import type { PublicationDate } from '../lib/model/article.ts';
import type { DatasetSummary } from '../lib/model/dataset-summary.ts';
import type { IsoDate } from '../lib/model/date.ts';
import type { EntityId } from '../lib/model/entity.ts';
import type { Mention, Span } from '../lib/model/mention.ts';
import type { AnchorState, Note, NoteColour } from '../lib/model/note.ts';
import type { ReaderSettings } from '../lib/model/settings.ts';
import type { ArticleMapView } from '../lib/cards/map-view.ts';
import type { PanelEntry, PanelView } from '../lib/cards/panel-view.ts';
import type { Shortcut } from './help/Keys.tsx';
import type { CardView, NotedBefore, SourceView } from '../lib/cards/view.ts';

/*
 * The props of every view that an entry point mounts. Views hold no state that would be lost with them except what is
 * open or being typed; everything else comes in here, and every wish of the reader goes out as a callback.
 */

/** The names of the four colours as the reader set them; an empty string stands for the default. */
export type ColourNames = ReaderSettings['colourNames'];

export interface ContextCardProps {
  card: CardView;
  /** A pinned card is a dialog with focus; an unpinned one speaks through a polite live region. */
  pinned: boolean;
  onPin(): void;
  onClose(): void;
  /** The reader's correction: this entity, or null for "not a name, don't mark it". */
  onCorrect(entity: EntityId | null): void;
  onOpenNote(note: NotedBefore): void;
  /** A note on what the card tells of. Absent: can't be made here. */
  onNote?: (() => void) | undefined;
  /** Only where an entry point can show another thing's card in place of this one. */
  onShowEntity?(entity: EntityId): void;
}

/** A place or official that a passage names, and whether the note is linked with it. */
export interface NoteLink {
  entity: EntityId;
  name: string;
  isLinked: boolean;
}

export interface SelectionToolbarProps {
  colourNames: ColourNames;
  /** In the reader's order; absent: 1–4. */
  colourOrder?: readonly NoteColour[];
  /** What the note is on, when it isn't a passage: a name, or the article. */
  subject?: string | undefined;
  /** Set once a colour was chosen (and the highlight saved at once). */
  saved?: { colour: NoteColour; body: string; tags: readonly string[] } | undefined;
  links: readonly NoteLink[];
  /** The passage was reworded since. */
  wording?: { was: string; now: string } | undefined;
  /** First press saves, a later one changes the colour. */
  onColour(colour: NoteColour): void;
  /** At each pause in typing and when the toolbar closes. Typing before a colour was chosen saves with colour 1. */
  onNote(body: string): void;
  onTags(tags: string[]): void;
  completeTags(prefix: string): Promise<readonly string[]>;
  onLink(entity: EntityId, isLinked: boolean): void;
  /** The new wording is the passage. */
  onAccept(): void;
  onDelete(): void;
  onClose(): void;
  /** Why saving failed, already in words. */
  error?: string | undefined;
}

/** A note with how it stands in the page now. */
export interface PlacedNote {
  note: Note;
  state: AnchorState;
  /** Approximate: the words that now stand there. */
  nowReads?: string;
  /** Names of what a note without a passage is on. */
  subjects?: readonly string[];
}

export interface NoteItemProps {
  placed: PlacedNote;
  colourNames: ColourNames;
  actions?: NoteActions | undefined;
  onGoTo(note: Note): void;
  onSave(note: Note, change: NoteChange): void;
  onDelete(note: Note): void;
}

/** Why there is nothing to show. `host` is the site whose permission is missing. */
export type PanelState =
  | { kind: 'loading' }
  | { kind: 'off' }
  | { kind: 'no-article' }
  | { kind: 'no-permission'; host: string }
  | { kind: 'pdf' }
  | { kind: 'unsupported' }
  | { kind: 'damaged'; detail: string }
  | { kind: 'article'; article: PanelArticle };

export interface PanelArticle {
  title: string;
  siteName?: string;
  dir?: 'ltr' | 'rtl';
  /** Absent: the page has no date, and facts are told for `datasetAsOf`. */
  published?: PublicationDate;
  /** What the page itself says, where the reader has set another day; null: it says none. */
  pageDate?: IsoDate | null;
  datasetAsOf: IsoDate;
  entries: PanelEntry[];
  map?: ArticleMapView;
  /** Dates that the text names; empty without the article's own. */
  events: PanelView['events'];
  timeline?: PanelView['timeline'];
  notes: PlacedNote[];
}

export interface NoteChange {
  body: string;
  colour: NoteColour;
  tags: string[];
}

/** What can be done with notes beside a page. */
export interface NoteActions {
  /** In the reader's order. */
  colourOrder: readonly NoteColour[];
  /** Tags that begin like this. */
  complete(prefix: string): Promise<readonly string[]>;
  /** The passage's new wording is taken. */
  onAccept(note: Note): void;
  /** A note on the whole article, or on the place or official of an entry. */
  onAdd(change: NoteChange, entry?: PanelEntry): void;
}

export interface SidePanelProps {
  state: PanelState;
  colourNames: ColourNames;
  /** Key of the entry under the pointer or focus in the page, to be shown as current in list and map. */
  currentKey?: string | undefined;
  /** The card of the entry that is open, where the panel shows one. */
  card?: CardView | undefined;
  /** Notes just deleted that can be brought back. */
  undo?: { count: number } | undefined;
  onGoToSpan(span: Span, entry?: PanelEntry): void;
  /** Pointer or focus on an entry or a map mark; undefined when it leaves. */
  onHoverEntry(entry: PanelEntry | undefined): void;
  onOpenCard(entry: PanelEntry): void;
  onCloseCard(): void;
  onCorrect(entry: PanelEntry, entity: EntityId | null): void;
  /** null: back to what the page says. */
  onDateChange(date: IsoDate | null): void;
  onGoToNote(note: Note): void;
  onSaveNote(note: Note, change: NoteChange): void;
  onDeleteNote(note: Note): void;
  /** Absent: notes are read, edited and deleted only. */
  noteActions?: NoteActions;
  onUndo(): void;
  onOpenNoteElsewhere(note: NotedBefore): void;
  /** The student's page, where a lesson file is opened. */
  onOpenLesson?(): void;
  /** The lesson on this article that the student has opened: a tab of its own. */
  lesson?: ComponentChildren;
  onAllowSite(): void;
  onActivate(): void;
  onOpenOptions(): void;
  /** The article in the reader view; absent where that is what the panel stands beside. */
  onRead?: (() => void) | undefined;
  /** A lesson of the article; absent where its page isn't at hand. */
  onMakeLesson?: (() => void) | undefined;
  /** All notes, in the library. */
  onOpenLibrary(): void;
  /** Today's cards, in the panel itself. Absent: nothing is studied. */
  study?: { due: number; open(): void } | undefined;
}

export interface OptionsProps {
  settings: ReaderSettings;
  /** The browser's commands with their keys. */
  shortcuts: Shortcut[];
  /** Ids of the pages on allowed sites on which the reader turned Dateline off. */
  pagesOff: string[];
  /** Match patterns or hosts of the sites that the reader has allowed. */
  sites: string[];
  about: AboutDataProps;
  onChange(change: Partial<ReaderSettings>): void;
  onRemoveSite(site: string): void;
  onPageOn(page: string): void;
  /** The browser's own page for shortcuts, where it can be opened. */
  onOpenShortcuts?: (() => void) | undefined;
  onOpenLibrary(): void;
  onReset(): void;
}

export interface AboutDataProps {
  /** Absent while loading. */
  dataset?: {
    version: string;
    asOf: IsoDate;
    counts: { places: number; persons: number };
    sources: SourceView[];
    summary?: DatasetSummary;
  };
  /** Set when the dataset can't be read. */
  damaged?: string | undefined;
}

/** The passage on the first page, with what Dateline finds in it. */
export interface DemoProps {
  text: string;
  date: IsoDate;
  /** In order of the text; spans in UTF-16 code units. */
  mentions: Mention[];
  open?: { index: number; card: CardView; pinned: boolean } | undefined;
  onOpen(index: number): void;
  onPin(): void;
  onClose(): void;
  onCorrect(entity: EntityId | null): void;
}

export interface WelcomeProps {
  /** Absent until the dataset has answered, and where it can't. */
  demo?: DemoProps | undefined;
  onOpenLesson(): void;
  /** The trainer's page. */
  onPrepareLesson(): void;
  shortcuts: Shortcut[];
  onOpenSample(): void;
  onOpenOptions(): void;
}
