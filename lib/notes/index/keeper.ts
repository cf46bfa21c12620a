/**
 * Keeps a search index in memory in step with the database.
 *
 * A large part (`base`) is kept in the database as a cache; what the journal names since then is read anew and makes a
 * small second part (`recent`). When that grows, both are merged and the result is kept in the base's place, which also
 * shortens the journal. Two windows may do so at once: who finds a newer base than what it follows loads that one.
 * Whatever is wrong with the cache, it is made again from the notes.
 */
import type { Note } from '../../model/note.ts';
import type { ArticleRow, NotesDatabase } from '../database.ts';
import { lastEntry } from './journal.ts';
import { mergeParts } from './merge.ts';
import { Packer } from './pack.ts';
import { Part } from './part.ts';
import { articleEntry, noteEntry, type ArticleEntry, type NoteEntry, type Segment } from './segment.ts';

/** Form of the segments, and of the words in them; another one is made anew. */
const FORM = 1;
const BASE = 'base';
/** Says what the base is without the reading of it. */
const HEAD = 'head';

/** From so many changed notes on, both parts are merged. */
const MERGE_FROM = 1000;
/** From so many changed notes on, the next to open the index shall not have to read them again. */
const KEEP_FROM = 100;
/** Rest after the last question before the index is kept, ms; a large change is kept at once. */
const KEEP_AFTER = 3000;
/** Rows read and indexed in one go: some ten milliseconds of work, after which others have their turn. */
const ROWS_AT_ONCE = 500;

interface Following {
  /** The last journal entry that both parts know of. */
  seq: number;
  base: Part;
  recent: Part;
  notes: Map<string, NoteEntry>;
  articles: Map<string, ArticleEntry>;
  /** Changes since the base was kept. */
  unkept: number;
}

export interface IndexKeeper {
  /**
   * The parts, up to date with what was in the database when it was called.
   * @param last the newest journal entry as the caller has just read it: when the index knows of it, nothing is read.
   */
  parts(last: number): Promise<readonly Part[]>;
  /** Brings the index up to date and keeps it now: after an import nobody shall wait for it. Never rejects. */
  settle(): Promise<void>;
  /** Forgets what is in memory. */
  forget(): void;
}

/** Bounds that tests make small. */
export interface KeeperOptions {
  mergeFrom?: number;
  keepFrom?: number;
  /** Milliseconds. */
  keepAfter?: number;
}

export function indexKeeper(
  db: NotesDatabase,
  { mergeFrom = MERGE_FROM, keepFrom = KEEP_FROM, keepAfter = KEEP_AFTER }: KeeperOptions = {},
): IndexKeeper {
  let following: Following | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const update = async (last: number): Promise<readonly Part[]> => {
    if (following?.seq !== last) {
      following = await catchUp(db, following ?? (await load(db)) ?? (await build(db)));
      if (following.notes.size >= mergeFrom) merge(following);
      if (following.unkept >= keepFrom) keepSoon(following.unkept >= mergeFrom ? 0 : keepAfter);
    }
    return [following.base, following.recent];
  };

  const keepNow = async (): Promise<void> => {
    clearTimeout(keeping);
    // A cache that can't be kept (full disk, private window) costs the next opening a few seconds, no more.
    if (following) await keep(db, following).catch(() => undefined);
  };

  const keepSoon = (pause: number): void => {
    clearTimeout(keeping);
    keeping = setTimeout(() => {
      turn = turn.then(keepNow);
    }, pause);
    // A process of its own (tests, tools) may end before.
    if (typeof keeping === 'object') keeping.unref?.();
  };

  return {
    parts(last) {
      const result = turn.then(() => update(last));
      turn = result.catch(() => {
        following = undefined;
      });
      return result;
    },
    async settle() {
      turn = turn.then(() => update(-1)).then(keepNow, () => undefined);
      await turn;
    },
    forget() {
      clearTimeout(keeping);
      following = undefined;
    },
  };
}

function follow(segment: Segment, seq: number, unkept: number): Following {
  const recent = new Part(new Packer().finish());
  return { seq, base: new Part(segment), recent, notes: new Map(), articles: new Map(), unkept };
}

async function load(db: NotesDatabase): Promise<Following | undefined> {
  const row = await db.segments.get(BASE);
  const data = row?.data;
  if (!row || typeof data !== 'object' || data === null || !('form' in data) || data.form !== FORM) return undefined;
  if (!('segment' in data)) return undefined;
  try {
    return follow(data.segment as Segment, row.seq, 0);
  } catch {
    // Damaged: it is made again.
    return undefined;
  }
}

/** Reads everything, a bit at a time; what is written meanwhile is in the journal. */
async function build(db: NotesDatabase): Promise<Following> {
  // A base of another form may have shortened the journal.
  const seq = Math.max(await lastEntry(db), (await db.segments.get(HEAD))?.seq ?? 0);
  const packer = new Packer();
  await inSteps(
    (last) => db.articles.where(':id').above(last).limit(ROWS_AT_ONCE).toArray(),
    (row: ArticleRow) => packer.addArticle(articleEntry(row)),
  );
  await inSteps(
    (last) => db.notes.where(':id').above(last).limit(ROWS_AT_ONCE).toArray(),
    (note: Note) => {
      if (note.deletedAt === undefined) packer.addNote(noteEntry(note));
    },
  );
  const segment = packer.finish();
  return follow(segment, seq, segment.noteIds.length);
}

async function inSteps<Row extends { id: string }>(
  read: (last: string) => PromiseLike<Row[]>,
  add: (row: Row) => void,
): Promise<void> {
  for (let last = ''; ;) {
    const rows = await read(last);
    for (const row of rows) add(row);
    const end = rows.at(-1);
    if (!end || rows.length < ROWS_AT_ONCE) return;
    last = end.id;
  }
}

async function catchUp(db: NotesDatabase, state: Following): Promise<Following> {
  const change = await db.transaction('r', db.journal, db.segments, db.notes, db.articles, async () => {
    const head = await db.segments.get(HEAD);
    const kept = head?.seq ?? 0;
    // Another window has shortened the journal, or the database was deleted and begun again.
    if (kept > state.seq || (kept !== state.seq && (await lastEntry(db)) < state.seq)) return 'behind';
    const entries = await db.journal.where(':id').above(state.seq).toArray();
    if (entries.some(({ notes, articles }) => notes === null || articles === null)) return 'everything';
    const noteIds = [...new Set(entries.flatMap(({ notes }) => notes ?? []))];
    const articleIds = [...new Set(entries.flatMap(({ articles }) => articles ?? []))];
    return {
      seq: entries.at(-1)?.seq ?? state.seq,
      noteIds,
      notes: noteIds.length === 0 ? [] : await db.notes.bulkGet(noteIds),
      articleIds,
      articles: articleIds.length === 0 ? [] : await db.articles.bulkGet(articleIds),
    };
  });
  if (change === 'behind') return catchUp(db, (await load(db)) ?? (await build(db)));
  if (change === 'everything') return catchUp(db, await build(db));
  if (change.noteIds.length + change.articleIds.length === 0) return { ...state, seq: change.seq };
  change.noteIds.forEach((id, i) => {
    const note = change.notes[i];
    state.base.drop(id);
    if (note && note.deletedAt === undefined) state.notes.set(id, noteEntry(note));
    else state.notes.delete(id);
  });
  change.articleIds.forEach((id, i) => {
    const article = change.articles[i];
    state.base.dropArticle(id);
    if (article) state.articles.set(id, articleEntry(article));
    else state.articles.delete(id);
  });
  const packer = new Packer();
  for (const article of state.articles.values()) packer.addArticle(article);
  for (const note of state.notes.values()) packer.addNote(note);
  return {
    ...state,
    seq: change.seq,
    recent: new Part(packer.finish()),
    unkept: state.unkept + change.noteIds.length,
  };
}

function merge(state: Following): void {
  if (state.notes.size + state.articles.size === 0 && !state.base.deadNotes.includes(1)) return;
  state.base = new Part(mergeParts([state.base, state.recent]));
  state.recent = new Part(new Packer().finish());
  state.notes.clear();
  state.articles.clear();
}

async function keep(db: NotesDatabase, state: Following): Promise<void> {
  merge(state);
  const { seq } = state;
  await db.transaction('rw', db.segments, db.journal, async () => {
    const head = await db.segments.get(HEAD);
    if ((head?.seq ?? 0) > seq) return;
    await db.segments.bulkPut([
      { id: BASE, seq, data: { form: FORM, segment: state.base.segment } },
      { id: HEAD, seq, data: null },
    ]);
    // The newest entry stays, by which all others see at a glance that there is nothing new.
    await db.journal.where(':id').below(seq).delete();
  });
  state.unkept = 0;
}
