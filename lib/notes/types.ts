import type { Article } from '../model/article.ts';
import type { Correction } from '../model/mention.ts';
import type { AttemptRow, ClassAnswersRow, ClassMarkRow, LessonRow, LessonVersionRow } from '../lessons/rows.ts';
import type { EntityId } from '../model/entity.ts';
import type { Note, NoteColour, Target } from '../model/note.ts';
import type { StudyDump } from '../study/types.ts';

/**
 * The article's stable key: its normalised address (see `article-id.ts`), so that the same story met under a tracking
 * link, an AMP address or with a trailing slash is one article.
 */
export type ArticleId = string;

/** An article that the reader has written on. Times are milliseconds since the epoch. */
export interface SavedArticle {
  id: ArticleId;
  url: string;
  canonicalUrl?: string;
  title: string;
  byline?: string;
  siteName?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  published?: Article['published'];
  /** The saved copy, kept with the first note when the reader wants one: `text` and `blocks` come together or not at all. */
  text?: Article['text'];
  blocks?: Article['blocks'];
  /** Places that the text names, most mentioned first: for the map of what was read. Absent: not looked for yet. */
  places?: EntityId[];
  createdAt: number;
  updatedAt: number;
  openedAt: number;
}

/** What capture knows: the article as the page has it now, and the passage. */
export interface NewNote {
  /**
   * Made by whoever asks, so that asking again after an answer was lost makes no second note. Absent: a new one. At most
   * 100 code units.
   */
  id?: string;
  article: Article;
  /** null: a note on the whole article, or on the entities alone. */
  target: Target | null;
  colour: NoteColour;
  body?: string;
  tags?: readonly string[];
  entities?: readonly EntityId[];
  /** Keep a copy of the article's text (the reader's setting; default true). */
  saveCopy?: boolean;
}

/** Fields of a note that may change after it was made. Absent: stays as it is. */
export interface NotePatch {
  target?: Target | null;
  colour?: NoteColour;
  body?: string;
  tags?: readonly string[];
  entities?: readonly EntityId[];
}

/** What a change gives back: the notes as they are now, and the key that takes the change back. */
export interface Changed {
  notes: Note[];
  /** For {@link NoteRepository.undo}; kept in the database, so that undo outlives the worker. */
  change: string;
}

/** An article without its copy: what lists show. */
export interface ArticleInfo extends Omit<SavedArticle, 'text' | 'blocks'> {
  hasCopy: boolean;
}

export interface ArticleSummary extends ArticleInfo {
  /** Notes that are not in the trash. */
  noteCount: number;
}

export interface ArticleRepository {
  /**
   * Adds the article or refreshes what is known of it. A newer copy replaces the kept one unless it is much shorter
   * (a paywall, a page still loading).
   */
  save(article: Article, options?: { saveCopy?: boolean }): Promise<SavedArticle>;
  /** By id, address or canonical address. */
  get(idOrUrl: string): Promise<SavedArticle | undefined>;
  /** Remembers that the article was opened now; does nothing for an article without an entry. */
  touch(idOrUrl: string): Promise<void>;
  /** Remembers which places the text names. Does nothing for an article without an entry. */
  setPlaces(id: ArticleId, places: readonly EntityId[]): Promise<void>;
  /**
   * One article of several, met under different addresses: notes, addresses and, where it has none, the copy of the
   * others go to the first. Undone by {@link NoteRepository.undo}.
   */
  merge(ids: readonly ArticleId[]): Promise<Changed>;
  /** Newest opening first. */
  list(options?: { offset?: number; limit?: number }): Promise<ArticleSummary[]>;
  /** Removes the article, its copy and its notes for good. */
  erase(idOrUrl: string): Promise<void>;
}

export interface NoteRepository {
  /** Article and note in one transaction. */
  add(note: NewNote): Promise<Changed>;
  get(id: string): Promise<Note | undefined>;
  /** Patches one note; fields that the patch doesn't name keep what another tab may have just written. */
  update(id: string, patch: NotePatch): Promise<Changed>;
  updateMany(ids: readonly string[], patch: NotePatch): Promise<Changed>;
  /** Tags on and off many notes at once. */
  tag(ids: readonly string[], change: { add?: readonly string[]; remove?: readonly string[] }): Promise<Changed>;
  /** Another name for a tag, on all notes that have it; a name that is in use makes one tag of two. */
  renameTag(from: string, to: string): Promise<Changed>;
  /**
   * One note of several: the first keeps its passage and colour, and takes words, tags and links of the others, which go
   * into the trash.
   */
  merge(ids: readonly string[]): Promise<Changed>;
  /** Into the trash, for {@link TRASH_DAYS} days. */
  remove(ids: readonly string[]): Promise<Changed>;
  restore(ids: readonly string[]): Promise<Changed>;
  /**
   * Takes a change back. Notes that were changed again since then are left alone (`conflict` error when all were). Asking
   * again, since an answer was lost, gives the answer again.
   */
  undo(change: string): Promise<Changed>;
  /**
   * Notes of an article that are not in the trash, in order of position, then age. A page's own address counts before
   * its canonical one: it may have been noted before it had one, and single-page sites leave an earlier story's there.
   */
  ofArticle(idOrUrl: string, canonicalUrl?: string): Promise<Note[]>;
  /** Notes on a place or official, newest first: "you noted this in 3 articles". */
  onEntity(entity: EntityId): Promise<{ notes: Note[]; articles: ArticleSummary[] }>;
  /** How many articles have notes on each of the entities; entities without notes are absent. */
  countsOnEntities(entities: readonly EntityId[]): Promise<Map<EntityId, number>>;
  trash(): Promise<Note[]>;
  /** Deletes for good what has been in the trash for longer than {@link TRASH_DAYS} days; returns how many notes. */
  emptyTrash(options?: { all?: boolean }): Promise<number>;
  /** All tags in use with their counts, most used first. */
  tags(): Promise<{ tag: string; count: number }[]>;
  /** Tags that begin like `prefix` (case and diacritics aside), most used first. An empty one: the most used. */
  tagsBeginning(prefix: string, limit?: number): Promise<string[]>;
}

export const TRASH_DAYS = 30;

/** A correction as stored: for every article, or for those of a context (a site's host, an article's id) only. */
export interface StoredCorrection extends Correction {
  /** `''`: everywhere. */
  context: string;
  createdAt: number;
}

export interface CorrectionRepository {
  /** Replaces an earlier correction of the same name and context. `name` is folded (`foldName`). */
  put(correction: Correction, context?: string): Promise<void>;
  remove(name: string, context?: string): Promise<void>;
  list(): Promise<StoredCorrection[]>;
  /** What applies in the contexts given; the first context wins over later ones, each wins over everywhere. */
  forContexts(contexts: readonly string[]): Promise<Correction[]>;
}

/** Text that the reader is typing. Kept at each pause, so that it survives a crash. */
export interface Draft {
  /** Note id for an edit, `new:` + article id for a note not saved yet. */
  key: string;
  body: string;
  target?: Target | null;
  colour?: NoteColour;
  tags?: readonly string[];
  updatedAt: number;
}

export interface DraftRepository {
  put(draft: Omit<Draft, 'updatedAt'>): Promise<void>;
  get(key: string): Promise<Draft | undefined>;
  list(): Promise<Draft[]>;
  clear(key: string): Promise<void>;
}

export interface SearchOptions {
  limit?: number;
  colour?: NoteColour;
  tag?: string;
  entity?: EntityId;
  articleId?: ArticleId;
  /** Host of the article's normalised address ("news.example"). */
  site?: string;
  /** Made at this time or later, and before that one; milliseconds since the epoch. */
  from?: number;
  before?: number;
}

export interface SearchHit {
  note: Note;
  article: ArticleInfo | undefined;
  /** Higher is better; comparable within one answer only. */
  score: number;
}

export interface LibraryQuery extends Omit<SearchOptions, 'limit'> {
  /** As for {@link NotesStore.search}; absent or empty: everything that the filters leave. */
  query?: string;
  /** Notes to read; whole articles are given, so there may be a few more. */
  limit: number;
}

export interface ArticleGroup {
  /** Absent when the article is gone, which only a damaged database has. */
  article: ArticleInfo | undefined;
  notes: Note[];
}

export interface LibraryPage {
  /** By the article's last opening; with note filters by the newest note; with a query by the best hit. */
  groups: ArticleGroup[];
  /** Whether a higher limit would give more. */
  hasMore: boolean;
  /** With a query or note filters: all notes that fit. */
  total?: number;
}

export interface LibraryFacets {
  tags: { tag: string; count: number }[];
  sites: { site: string; count: number }[];
  entities: { entity: EntityId; count: number }[];
}

export interface LibraryCounts {
  /** Not in the trash. */
  notes: number;
  /** Those that have such notes. */
  articles: number;
  trash: number;
}

/** An article as maps and time lines of what was read need it. */
export interface ReadArticle extends Pick<SavedArticle, 'id' | 'url' | 'title' | 'siteName' | 'dir' | 'published'> {
  /** When the first note was made. */
  readAt: number;
  /** Notes that are not in the trash. */
  notes: number;
  /** Places that its text names, and all that notes on it are linked with. */
  entities: EntityId[];
}

/** Lists over all articles. */
export interface LibraryRepository {
  page(query: LibraryQuery): Promise<LibraryPage>;
  /** What is in the trash, last deleted first. */
  trash(): Promise<ArticleGroup[]>;
  counts(): Promise<LibraryCounts>;
  /** Tags and entities of notes with the number of notes, hosts with the number of articles that have some; most first. */
  facets(): Promise<LibraryFacets>;
  /** All articles that have notes, last read first. */
  reading(): Promise<ReadArticle[]>;
  /** Ids of all notes that a page without limit would show. */
  ids(query: Omit<LibraryQuery, 'limit'>): Promise<string[]>;
}

/** Everything, as plain data. Times are milliseconds since the epoch. */
export interface NotesDump extends StudyDump {
  articles: SavedArticle[];
  notes: Note[];
  corrections: StoredCorrection[];
  /** What lessons keep; absent where there is none. */
  lessons?: LessonRow[];
  lessonVersions?: LessonVersionRow[];
  lessonAnswers?: AttemptRow[];
  classAnswers?: ClassAnswersRow[];
  classMarks?: ClassMarkRow[];
}

export interface ImportSummary {
  added: number;
  updated: number;
  unchanged: number;
}

export interface ImportSummaries {
  articles: ImportSummary;
  notes: ImportSummary;
  corrections: ImportSummary;
  /** Lessons, attempts and a class's answers together; absent where the dump has none. */
  lessons?: ImportSummary;
  /** Decks and cards together; absent where the dump has none. */
  study?: ImportSummary;
}

/**
 * The notes database. Every operation is one transaction and keeps no state between calls, so a service worker may die
 * between any two. All reject with `NotesError`.
 */
export interface NotesStore {
  readonly articles: ArticleRepository;
  readonly notes: NoteRepository;
  readonly corrections: CorrectionRepository;
  readonly drafts: DraftRepository;
  readonly library: LibraryRepository;
  /** Prefix search over quotes, notes, tags and titles with folded diacritics; best first. Empty query: newest first. */
  search(query: string, options?: SearchOptions): Promise<SearchHit[]>;
  exportAll(): Promise<NotesDump>;
  /**
   * What a backup made at `time` (milliseconds since the epoch) lacks, of notes, lessons, a class and study; `rows` is how
   * many there are of all these, trash included.
   */
  changedSince(time: number): Promise<{ changed: number; rows: number }>;
  /** What `importAll` would do. Validates; writes nothing. */
  previewImport(dump: unknown): Promise<ImportSummaries>;
  /** All or nothing; importing the same dump twice changes nothing the second time; the newer version of a row wins. */
  importAll(dump: unknown): Promise<ImportSummaries>;
  /** Deletes the whole database. */
  eraseAll(): Promise<void>;
  /** Runs `query` now and whenever what it read changes, in this or another tab. Returns the function that stops it. */
  watch<T>(
    query: (store: NotesStore) => Promise<T>,
    onValue: (value: T) => void,
    onError?: (error: unknown) => void,
  ): () => void;
  close(): void;
}
