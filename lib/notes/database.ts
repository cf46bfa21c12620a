/** Tables, indexes and versions of the notes database. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { AttemptRow, ClassAnswersRow, ClassMarkRow, LessonRow, LessonVersionRow } from '../lessons/rows.ts';
import type { Note } from '../model/note.ts';
import type { StudyCard, StudyDeck, StudyReview, StudySettingsRow } from '../study/types.ts';
import { NotesError } from './errors.ts';
import type { Draft, SavedArticle, StoredCorrection } from './types.ts';

/** The article's text lives apart from what lists show, so that a list of thousands reads no text. */
export interface ArticleRow extends Omit<SavedArticle, 'text' | 'blocks'> {
  /** Every normalised address that the article was met under. */
  addresses: string[];
  hasCopy: boolean;
}

export interface CopyRow {
  id: string;
  text: NonNullable<SavedArticle['text']>;
  blocks: NonNullable<SavedArticle['blocks']>;
}

/**
 * An entry of the journal: notes and articles that a transaction wrote or deleted, by id. What is derived from them (the
 * search index) follows by it. `null`: too many to name.
 */
export interface JournalRow {
  seq?: number;
  notes: string[] | null;
  articles: string[] | null;
}

/** A part of the search index (`lib/notes/index/`): a cache, which may be deleted at any time. */
export interface SegmentRow {
  id: string;
  /** The last journal entry that it knows of. */
  seq: number;
  data: unknown;
}

/** One note before and after a change; null: it wasn't there. */
export interface ChangedRow {
  id: string;
  before: Note | null;
  after: Note | null;
}

/** An entry of the undo list. */
export interface ChangeRow {
  id: string;
  at: number;
  rows: ChangedRow[];
  /** An article that came with the change, for taking both back together. */
  article?: { row: ArticleRow; copy?: CopyRow; before: boolean };
  /** Articles that became one with `kept`, or, with `isParted`, that were taken apart from it again. */
  merge?: { kept: string; gone: { row: ArticleRow; copy?: CopyRow }[]; isParted: boolean };
}

export interface NotesDatabase extends Dexie {
  articles: EntityTable<ArticleRow, 'id'>;
  copies: EntityTable<CopyRow, 'id'>;
  notes: EntityTable<Note, 'id'>;
  changes: EntityTable<ChangeRow, 'id'>;
  corrections: Table<StoredCorrection, [name: string, context: string]>;
  drafts: EntityTable<Draft, 'key'>;
  journal: EntityTable<JournalRow, 'seq'>;
  segments: EntityTable<SegmentRow, 'id'>;
  studyDecks: EntityTable<StudyDeck, 'id'>;
  studyCards: EntityTable<StudyCard, 'id'>;
  studyReviews: EntityTable<StudyReview, 'id'>;
  /** One row: `daily`. */
  studySettings: EntityTable<StudySettingsRow, 'key'>;
  lessons: EntityTable<LessonRow, 'id'>;
  lessonVersions: Table<LessonVersionRow, [lessonId: string, version: number]>;
  lessonAnswers: EntityTable<AttemptRow, 'attempt'>;
  classAnswers: EntityTable<ClassAnswersRow, 'attempt'>;
  classMarks: Table<ClassMarkRow, [attempt: string, task: string]>;
}

/** The schema's newest version. */
const VERSION = 5;

export interface DatabaseOptions {
  name?: string;
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
}

/**
 * Declares the schema; opens nothing. Every version that was ever released stays listed with its upgrade, and
 * `upgrade.test.ts` opens a database of each one with data in it.
 */
export function declareDatabase({ name = 'dateline', ...dependencies }: DatabaseOptions = {}): NotesDatabase {
  const db = new Dexie(name, dependencies) as NotesDatabase;
  db.version(1).stores({
    articles: 'id, *addresses, *words, openedAt, createdAt',
    copies: 'id',
    notes: 'id, articleId, *entities, *tags, *words, createdAt, updatedAt, deletedAt',
    changes: 'id, at',
    corrections: '[name+context], context',
    drafts: 'key, updatedAt',
  });
  // Words leave rows and indexes, where each note cost twenty entries, for a packed search index beside them.
  db.version(2)
    .stores({
      articles: 'id, *addresses, openedAt, createdAt',
      notes: 'id, articleId, *entities, *tags, createdAt, updatedAt, deletedAt',
      journal: '++seq',
      segments: 'id',
    })
    .upgrade(async (transaction) => {
      for (const table of ['articles', 'notes']) {
        await transaction
          .table(table)
          .toCollection()
          .modify((row: { words?: unknown }) => {
            delete row.words;
          });
      }
    });
  // Study came: decks by article, their cards, every answer.
  db.version(3).stores({
    studyDecks: 'id',
    studyCards: 'id, articleId',
    studyReviews: 'id, at, card',
    studySettings: 'key',
  });
  // Lessons came: a trainer's drafts and what was exported of them, a student's attempts, a class's, and their marks.
  db.version(4).stores({
    lessons: 'id, updatedAt, deletedAt',
    lessonVersions: '[lessonId+version], lessonId',
    lessonAnswers: 'attempt, lessonId, updatedAt',
    classAnswers: 'attempt, [lessonId+version], lessonId',
    classMarks: '[attempt+task], attempt, lessonId',
  });
  // Times are asked of the search index: without indexes of their own, writing many notes takes a third less.
  db.version(5).stores({
    articles: 'id, *addresses, openedAt',
    notes: 'id, articleId, *entities, *tags, deletedAt',
  });
  db.on('ready', () => refuseNewer(db), true);
  return db;
}

/** Dexie opens databases of newer versions; this one must not: what it would write there may break them. */
function refuseNewer(db: Dexie): void {
  // Dexie keeps ten native versions for each declared one.
  const stored = Math.floor(db.backendDB().version / 10);
  if (stored > VERSION) throw new NotesError('newer-version', `database version ${stored}, known up to ${VERSION}`);
}
