/** Decks, cards and answers in the extension's database. Every operation is one transaction. */
import { liveQuery } from 'dexie';
import { operate, type NotesContext } from '../notes/context.ts';
import { declareDatabase, type DatabaseOptions, type NotesDatabase } from '../notes/database.ts';
import { toNotesError } from '../notes/guard.ts';
import { byPosition } from '../notes/order.ts';
import { savedArticleOf } from '../notes/rows.ts';
import { check } from '../notes/schema.ts';
import { dayAfter } from './day.ts';
import { changesTo, derivedCards, type DeckInput } from './derive.ts';
import { outcomes } from './schedule.ts';
import { StudySettingsSchema } from './schema.ts';
import {
  DEFAULT_STUDY_SETTINGS,
  LONGEST_ANSWER,
  type Grade,
  type StudyCard,
  type StudyDeck,
  type StudyReview,
  type StudySettings,
} from './types.ts';

type StudyContext = Pick<NotesContext, 'db' | 'now' | 'newId'>;

const SETTINGS_KEY = 'daily';

export interface StudyStore {
  decks(): Promise<StudyDeck[]>;
  /** Adds a deck or replaces what is studied of its article. */
  putDeck(deck: Omit<StudyDeck, 'addedAt' | 'updatedAt'>): Promise<void>;
  /** The deck's cards are no longer asked; their schedules stay, should the article be studied again. */
  removeDeck(articleId: string): Promise<void>;
  /** Brings the cards into line with notes and decks. Decks of articles that are gone go too, with their cards. */
  sync(): Promise<void>;
  /** All cards that are in some deck. */
  cards(): Promise<StudyCard[]>;
  /** Answers given at this time or later, in time. Milliseconds since the epoch. */
  reviewsSince(time: number): Promise<StudyReview[]>;
  /**
   * Grades a card. Undefined when the card was answered elsewhere since it was shown (`card` is what was shown): then
   * nothing is written.
   */
  answer(card: StudyCard, grade: Grade, took: number): Promise<StudyReview | undefined>;
  /** Takes an answer back; false when the card was answered again since. */
  takeBack(review: StudyReview): Promise<boolean>;
  /** Not asked until resumed. */
  suspend(card: string, suspended: boolean): Promise<void>;
  /** Not asked before the learner's next day; false: asked again. */
  bury(card: string, buried: boolean): Promise<void>;
  settings(): Promise<StudySettings>;
  putSettings(settings: StudySettings): Promise<void>;
  /** Runs `query` now and whenever what it read changes, in this or another tab. Returns the function that stops it. */
  watch<T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void): () => void;
  close(): void;
}

export interface StudyOptions extends DatabaseOptions {
  /** Milliseconds since the epoch. */
  now?: () => number;
  newId?: () => string;
}

/** Opens lazily, as `openNotes` does; rejects with `NotesError`. Never in a content script. */
export function openStudy(options: StudyOptions = {}): StudyStore {
  const { now = Date.now, newId = () => crypto.randomUUID(), ...databaseOptions } = options;
  const context: StudyContext = { db: declareDatabase(databaseOptions), now, newId };
  const { db } = context;
  const run = <T>(operation: () => PromiseLike<T>): Promise<T> => operate(context, operation);
  const settings = async (): Promise<StudySettings> => {
    const row = await db.studySettings.get(SETTINGS_KEY);
    if (!row) return DEFAULT_STUDY_SETTINGS;
    const { newPerDay, reviewsPerDay, retention } = row;
    return { newPerDay, reviewsPerDay, retention };
  };
  return {
    decks: () => run(() => db.studyDecks.toArray()),
    putDeck: (deck) =>
      run(() =>
        db.transaction('rw', db.studyDecks, async () => {
          const known = await db.studyDecks.get(deck.id);
          await db.studyDecks.put({ ...deck, addedAt: known?.addedAt ?? now(), updatedAt: now() });
        }),
      ),
    removeDeck: (articleId) => run(() => db.studyDecks.delete(articleId)),
    sync: () => run(() => sync(context)),
    cards: () => run(() => db.studyCards.filter(({ goneSince }) => goneSince === undefined).toArray()),
    reviewsSince: (time) => run(() => db.studyReviews.where('at').aboveOrEqual(time).sortBy('at')),
    answer: (shown, grade, took) =>
      run(() =>
        db.transaction('rw', db.studyCards, db.studyReviews, db.studySettings, async () => {
          const card = await db.studyCards.get(shown.id);
          if (!card || card.schedule.reps !== shown.schedule.reps || card.schedule.due !== shown.schedule.due)
            return undefined;
          const at = now();
          const { retention } = await settings();
          const review: StudyReview = {
            id: newId(),
            card: card.id,
            at,
            grade,
            took: Math.max(0, Math.min(LONGEST_ANSWER, Math.round(took))),
            before: card.schedule,
          };
          await db.studyCards.put({ ...card, schedule: outcomes(card.schedule, at, retention)[grade], updatedAt: at });
          await db.studyReviews.add(review);
          return review;
        }),
      ),
    takeBack: (review) =>
      run(() =>
        db.transaction('rw', db.studyCards, db.studyReviews, async () => {
          const card = await db.studyCards.get(review.card);
          const stored = await db.studyReviews.get(review.id);
          if (!card || !stored || card.schedule.reps !== stored.before.reps + 1) return false;
          await db.studyCards.put({ ...card, schedule: stored.before, updatedAt: now() });
          await db.studyReviews.delete(stored.id);
          return true;
        }),
      ),
    suspend: (id, suspended) =>
      run(() => change(context, id, ({ suspended: _, ...card }) => (suspended ? { ...card, suspended } : card))),
    bury: (id, buried) =>
      run(() =>
        change(context, id, ({ buriedUntil: _, ...card }) =>
          buried ? { ...card, buriedUntil: dayAfter(now()) } : card,
        ),
      ),
    settings: () => run(settings),
    putSettings: (given) =>
      run(async () => {
        await db.studySettings.put({ key: SETTINGS_KEY, ...check(StudySettingsSchema, given), updatedAt: now() });
      }),
    watch: (query, onValue, onError) => {
      const subscription = liveQuery(query).subscribe({
        next: onValue,
        error: (error: unknown) => onError(toNotesError(error)),
      });
      return () => subscription.unsubscribe();
    },
    close: () => db.close(),
  };
}

async function change({ db, now }: StudyContext, id: string, edit: (card: StudyCard) => StudyCard): Promise<void> {
  await db.transaction('rw', db.studyCards, async () => {
    const card = await db.studyCards.get(id);
    if (card) await db.studyCards.put({ ...edit(card), updatedAt: now() });
  });
}

async function sync({ db, now }: StudyContext): Promise<void> {
  const tables = [db.studyDecks, db.studyCards, db.studyReviews, db.articles, db.copies, db.notes];
  await db.transaction('rw', tables, async () => {
    const decks = await db.studyDecks.toArray();
    const [articles, copies] = await Promise.all([
      db.articles.bulkGet(decks.map(({ id }) => id)),
      db.copies.bulkGet(decks.map(({ id }) => id)),
    ]);
    const inputs: DeckInput[] = [];
    const orphans: string[] = [];
    for (const [i, deck] of decks.entries()) {
      const article = articles[i];
      if (!article) {
        orphans.push(deck.id);
        continue;
      }
      const notes = await db.notes.where('articleId').equals(deck.id).toArray();
      inputs.push({
        deck,
        article: savedArticleOf(article, copies[i]),
        notes: notes.filter(({ deletedAt }) => deletedAt === undefined).sort(byPosition),
      });
    }
    // What the reader erased for good leaves no words behind.
    await db.studyDecks.bulkDelete(orphans);
    const derived = derivedCards(inputs);
    const known = await db.studyCards.toArray();
    const unwanted = known.filter(({ id }) => !derived.has(id));
    const erased = await erasedSources(db, unwanted);
    const lost = unwanted.filter(({ articleId, source }) => orphans.includes(articleId) || erased.has(source));
    const lostIds = new Set(lost.map(({ id }) => id));
    await db.studyCards.bulkDelete([...lostIds]);
    await db.studyReviews
      .where('card')
      .anyOf([...lostIds])
      .delete();
    const kept = known.filter(({ id }) => !lostIds.has(id));
    await db.studyCards.bulkPut(changesTo(kept, derived, now()));
  });
}

const NOTE = 'note:';

/** Sources of cards whose note isn't even in the trash any more. */
async function erasedSources({ notes }: NotesDatabase, cards: readonly StudyCard[]): Promise<Set<string>> {
  const sources = [...new Set(cards.map(({ source }) => source))].filter((source) => source.startsWith(NOTE));
  const found = await notes.bulkGet(sources.map((source) => source.slice(NOTE.length)));
  return new Set(sources.filter((_, i) => !found[i]));
}
