/**
 * Decks, cards and answers in the full backup. A deck or card that the database knows is replaced only by a newer one,
 * answers are never changed, so importing twice, or an old backup over newer answers, does no harm.
 */
import type { NotesDatabase } from '../notes/database.ts';
import type { ImportSummary } from '../notes/types.ts';
import type { StudyDump } from './types.ts';

/** The tables that a transaction over these functions needs. */
export function studyTablesOf({ studyDecks, studyCards, studyReviews, studySettings }: NotesDatabase) {
  return [studyDecks, studyCards, studyReviews, studySettings];
}

/** All of it; tables without a row are left out, so that a backup without study is what it always was. */
export async function readStudyTables(db: NotesDatabase): Promise<StudyDump> {
  const tables: StudyDump = {
    studyDecks: await db.studyDecks.toArray(),
    studyCards: await db.studyCards.toArray(),
    studyReviews: await db.studyReviews.toArray(),
    studySettings: await db.studySettings.toArray(),
  };
  return Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0));
}

export interface StudyPlan {
  summary: ImportSummary;
  tables: StudyDump;
}

/**
 * What is to be written, and how many decks and cards are new, newer, known; `undefined` where the dump has none.
 * @param renamed articles that the database knows under another id.
 */
export async function planStudyTables(
  db: NotesDatabase,
  { studyDecks = [], studyCards = [], studyReviews = [], studySettings = [] }: StudyDump,
  renamed: ReadonlyMap<string, string>,
): Promise<StudyPlan | undefined> {
  if (studyDecks.length + studyCards.length + studyReviews.length + studySettings.length === 0) return undefined;
  const summary: ImportSummary = { added: 0, updated: 0, unchanged: 0 };
  const newer = <Row extends { updatedAt: number }>(rows: readonly Row[], known: readonly (Row | undefined)[]): Row[] =>
    rows.filter((row, i) => {
      const stored = known[i];
      const isNewer = !stored || row.updatedAt > stored.updatedAt;
      summary[!stored ? 'added' : isNewer ? 'updated' : 'unchanged']++;
      return isNewer;
    });
  const decks = studyDecks.map((deck) => ({ ...deck, id: renamed.get(deck.id) ?? deck.id }));
  const cards = studyCards.map((card) => ({ ...card, articleId: renamed.get(card.articleId) ?? card.articleId }));
  const limits = await db.studySettings.bulkGet(studySettings.map(({ key }) => key));
  return {
    summary,
    tables: {
      studyDecks: newer(decks, await db.studyDecks.bulkGet(decks.map(({ id }) => id))),
      studyCards: newer(cards, await db.studyCards.bulkGet(cards.map(({ id }) => id))),
      studyReviews,
      studySettings: studySettings.filter(({ updatedAt }, i) => updatedAt > (limits[i]?.updatedAt ?? -1)),
    },
  };
}

export async function writeStudyTables(db: NotesDatabase, { tables }: StudyPlan): Promise<void> {
  await db.studyDecks.bulkPut(tables.studyDecks ?? []);
  await db.studyCards.bulkPut(tables.studyCards ?? []);
  await db.studyReviews.bulkPut(tables.studyReviews ?? []);
  await db.studySettings.bulkPut(tables.studySettings ?? []);
}
