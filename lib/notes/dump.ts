/**
 * Everything out, everything in. An import is one transaction: it is validated as a whole before the first write and
 * either all of it is there afterwards or nothing. A row that the database knows is replaced only by a newer one, which
 * makes importing twice, or importing an old backup over newer notes, harmless.
 */
import { lessonTablesOf, planLessonTables, readLessonTables, writeLessonTables } from '../lessons/dump.ts';
import { planStudyTables, readStudyTables, studyTablesOf, writeStudyTables, type StudyPlan } from '../study/dump.ts';
import { addressesOf } from './article-id.ts';
import { operate, type NotesContext } from './context.ts';
import type { ArticleRow } from './database.ts';
import { NotesError } from './errors.ts';
import { countNotes } from './index/count-notes.ts';
import { journal, lastEntry } from './index/journal.ts';
import { omit } from './omit.ts';
import { articleRow, savedArticleOf } from './rows.ts';
import { FullDumpSchema } from './dump-schema.ts';
import { check } from './schema.ts';
import type { ImportSummaries, ImportSummary, NotesDump, SavedArticle } from './types.ts';

/** From so many notes on, an import ends when they can be searched, too. */
const INDEX_FROM = 1000;

export function exportAll(context: NotesContext): Promise<NotesDump> {
  const { db } = context;
  return operate(context, () =>
    db.transaction('r', [db.articles, db.copies, db.notes, db.corrections, ...furtherTables(db)], async () => {
      const copies = new Map((await db.copies.toArray()).map((copy) => [copy.id, copy]));
      const articles = (await db.articles.orderBy('id').toArray()).map((row) =>
        savedArticleOf(row, copies.get(row.id)),
      );
      const notes = await db.notes.orderBy('id').toArray();
      const corrections = await db.corrections.orderBy('[name+context]').toArray();
      return { articles, notes, corrections, ...(await readLessonTables(db)), ...(await readStudyTables(db)) };
    }),
  );
}

export function changedSince(context: NotesContext, time: number): Promise<{ changed: number; rows: number }> {
  const { db } = context;
  const isLater = ({ updatedAt }: { updatedAt: number }): boolean => updatedAt > time;
  return operate(context, async () => {
    const last = await lastEntry(db);
    const { notes, changed: changedNotes } = countNotes(await context.index.parts(last), time);
    return db.transaction('r', [db.notes, ...furtherTables(db)], async () => {
      const changed = await Promise.all([
        changedNotes,
        db.notes.where('deletedAt').above(time).count(),
        db.lessons.where('updatedAt').above(time).count(),
        db.lessonAnswers.where('updatedAt').above(time).count(),
        db.studyReviews.where('at').above(time).count(),
        // Small, and not indexed by time.
        db.classMarks.filter(isLater).count(),
        db.studyDecks.filter(isLater).count(),
      ]);
      const trash = db.notes.where('deletedAt').above(0);
      const counted = [trash, db.lessons, db.lessonAnswers, db.classAnswers, db.classMarks, db.studyDecks];
      const rows = await Promise.all(counted.map((table) => table.count()));
      return { changed: sum(changed), rows: notes + sum(rows) };
    });
  });
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

interface Plan {
  summaries: ImportSummaries;
  articles: { row: ArticleRow; article: Pick<SavedArticle, 'text' | 'blocks'> }[];
  notes: NotesDump['notes'];
  corrections: NotesDump['corrections'];
  lessons: Parameters<typeof writeLessonTables>[1] | undefined;
  study: StudyPlan | undefined;
}

export function previewImport(context: NotesContext, dump: unknown): Promise<ImportSummaries> {
  const { db } = context;
  return operate(context, async () => {
    const valid = validate(dump);
    const plan = await db.transaction('r', [db.articles, db.notes, db.corrections, ...furtherTables(db)], async () =>
      planImport(context, valid),
    );
    return plan.summaries;
  });
}

export function importAll(context: NotesContext, dump: unknown): Promise<ImportSummaries> {
  const { db } = context;
  return operate(context, async () => {
    const valid = validate(dump);
    const summaries = await db.transaction(
      'rw',
      [db.articles, db.copies, db.notes, db.corrections, db.journal, ...furtherTables(db)],
      async () => {
        const plan = await planImport(context, valid);
        await db.articles.bulkPut(plan.articles.map(({ row }) => row));
        await db.copies.bulkPut(
          plan.articles.flatMap(({ row: { id }, article: { text, blocks } }) =>
            text !== undefined && blocks ? [{ id, text, blocks }] : [],
          ),
        );
        await db.notes.bulkPut(plan.notes);
        await db.corrections.bulkPut(plan.corrections);
        if (plan.lessons) await writeLessonTables(db, plan.lessons);
        if (plan.study) await writeStudyTables(db, plan.study);
        await journal(db, { notes: plan.notes.map(({ id }) => id), articles: plan.articles.map(({ row }) => row.id) });
        return plan.summaries;
      },
    );
    if (valid.notes.length >= INDEX_FROM) await context.index.settle();
    return summaries;
  });
}

/** What a backup holds beside notes. */
function furtherTables(db: NotesContext['db']) {
  return [...lessonTablesOf(db), ...studyTablesOf(db)];
}

function validate(dump: unknown): NotesDump {
  const valid = check(FullDumpSchema, dump);
  const articles = unique(valid.articles, ({ id }) => id, 'articles');
  unique(valid.notes, ({ id }) => id, 'notes');
  unique(valid.corrections, ({ name, context }) => JSON.stringify([name, context]), 'corrections');
  unique(valid.lessons ?? [], ({ id }) => id, 'lessons');
  unique(valid.lessonVersions ?? [], ({ lessonId, version }) => `${lessonId} ${version}`, 'lessonVersions');
  unique(valid.lessonAnswers ?? [], ({ attempt }) => attempt, 'lessonAnswers');
  unique(valid.classAnswers ?? [], ({ attempt }) => attempt, 'classAnswers');
  unique(valid.studyDecks ?? [], ({ id }) => id, 'studyDecks');
  unique(valid.studyCards ?? [], ({ id }) => id, 'studyCards');
  unique(valid.studyReviews ?? [], ({ id }) => id, 'studyReviews');
  unique(valid.classMarks ?? [], ({ attempt, task }) => `${attempt} ${task}`, 'classMarks');
  valid.notes.forEach((note, i) => {
    if (!articles.has(note.articleId))
      throw new NotesError('validation', `notes.${i}.articleId: no such article in the file`);
  });
  return valid;
}

function unique<T>(rows: readonly T[], keyOf: (row: T) => string, table: string): Set<string> {
  const seen = new Set<string>();
  rows.forEach((row, i) => {
    if (seen.has(keyOf(row))) throw new NotesError('validation', `${table}.${i}: the same id twice`);
    seen.add(keyOf(row));
  });
  return seen;
}

async function planImport({ db }: NotesContext, dump: NotesDump): Promise<Plan> {
  const summaries: ImportSummaries = { articles: empty(), notes: empty(), corrections: empty() };
  const articles: Plan['articles'] = [];
  /** Articles that the database knows under another id: the imported notes go there. */
  const renamed = new Map<string, string>();
  const knownArticles = await articlesAt(db, dump.articles);
  for (const [i, article] of dump.articles.entries()) {
    const known = knownArticles[i];
    if (known) renamed.set(article.id, known.id);
    if (judge(summaries.articles, known, article)) articles.push({ row: rowOf(article, known), article });
    else if (known && adds(article, known))
      articles.push({ row: joined(article, known), article: known.hasCopy ? {} : article });
  }
  const notes = dump.notes.map((note) => ({ ...note, articleId: renamed.get(note.articleId) ?? note.articleId }));
  // Into an empty database, the common case of a large file, nothing needs to be looked up.
  const knownNotes = (await db.notes.count()) === 0 ? [] : await db.notes.bulkGet(notes.map(({ id }) => id));
  const corrections = await db.corrections.bulkGet(dump.corrections.map(({ name, context }) => [name, context]));
  const lessons = await planLessonTables(db, dump);
  const study = await planStudyTables(db, dump, renamed);
  return {
    summaries: {
      ...summaries,
      ...(lessons ? { lessons: lessons.summary } : {}),
      ...(study ? { study: study.summary } : {}),
    },
    lessons: lessons?.tables,
    study,
    articles,
    notes: notes.filter((note, i) => judge(summaries.notes, knownNotes[i], note)),
    corrections: dump.corrections.filter((row, i) =>
      judge(summaries.corrections, corrections[i] && { updatedAt: corrections[i].createdAt }, {
        updatedAt: row.createdAt,
      }),
    ),
  };
}

/** The known row of each article, by id or address. One question for all: one each would take ten times as long. */
async function articlesAt(
  db: NotesContext['db'],
  articles: readonly SavedArticle[],
): Promise<(ArticleRow | undefined)[]> {
  const ids = articles.map(({ id }) => id);
  const addresses = articles.map(({ id, url, canonicalUrl }) => [id, ...addressesOf(url, canonicalUrl)]);
  if ((await db.articles.count()) === 0) return [];
  const known = await db.articles.bulkGet(ids);
  const unknown = addresses.filter((_, i) => !known[i]).flat();
  const byAddress = new Map<string, ArticleRow>();
  if (unknown.length > 0)
    for (const row of await db.articles.where('addresses').anyOf(unknown).distinct().toArray())
      for (const address of row.addresses) byAddress.set(address, row);
  return known.map((row, i) => row ?? addresses[i]?.map((address) => byAddress.get(address)).find((found) => found));
}

function rowOf(article: SavedArticle, known: ArticleRow | undefined): ArticleRow {
  const about = omit(article, 'text', 'blocks');
  const hasCopy = article.text !== undefined || (known?.hasCopy ?? false);
  return articleRow({ ...about, id: known?.id ?? about.id, hasCopy }, known?.addresses);
}

/** Whether an article that is not newer still brings an address or a copy that the known one lacks. */
function adds(article: SavedArticle, known: ArticleRow): boolean {
  return (
    (article.text !== undefined && !known.hasCopy) || joined(article, known).addresses.length > known.addresses.length
  );
}

function joined(article: SavedArticle, known: ArticleRow): ArticleRow {
  const addresses = new Set([...known.addresses, article.id, ...addressesOf(article.url, article.canonicalUrl)]);
  return { ...known, addresses: [...addresses], hasCopy: known.hasCopy || article.text !== undefined };
}

function empty(): ImportSummary {
  return { added: 0, updated: 0, unchanged: 0 };
}

/** Counts the row; true when it is to be written. */
function judge(
  summary: ImportSummary,
  known: { updatedAt: number } | undefined,
  given: { updatedAt: number },
): boolean {
  if (!known) summary.added++;
  else if (given.updatedAt > known.updatedAt) summary.updated++;
  else summary.unchanged++;
  return !known || given.updatedAt > known.updatedAt;
}
