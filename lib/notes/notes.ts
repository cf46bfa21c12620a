import type { EntityId } from '../model/entity.ts';
import type { Note } from '../model/note.ts';
import { articleIdOf } from './article-id.ts';
import { findArticle, putArticle, summarise } from './articles.ts';
import { nextTime, record, revert } from './changes.ts';
import { operate, type NotesContext } from './context.ts';
import { NotesError } from './errors.ts';
import { omit } from './omit.ts';
import { byPosition } from './order.ts';
import { ArticleSchema, check, NotePatchSchema, NoteSchema } from './schema.ts';
import { foldWord } from './words.ts';
import { TRASH_DAYS, type Changed, type NewNote, type NotePatch, type NoteRepository } from './types.ts';

const DAY = 24 * 60 * 60 * 1000;

export function noteRepository(context: NotesContext): NoteRepository {
  const { db, now } = context;
  return {
    add: (note) => operate(context, () => add(context, note)),
    get: (id) => operate(context, () => db.notes.get(id)),
    update: (id, patch) => operate(context, () => patchAll(context, [id], patch)),
    updateMany: (ids, patch) => operate(context, () => patchAll(context, ids, patch)),
    tag: (ids, { add: more = [], remove: fewer = [] }) =>
      operate(context, () =>
        change(context, ids, (note) => {
          const kept = note.tags.filter((tag) => !fewer.includes(tag));
          return { ...note, tags: check(NotePatchSchema, { tags: distinct([...kept, ...more]) }).tags ?? kept };
        }),
      ),
    renameTag: (from, to) =>
      operate(context, async () => {
        const [name = to] = check(NotePatchSchema, { tags: [to] }).tags ?? [];
        return change(context, await db.notes.where('tags').equals(from).primaryKeys(), (note) => ({
          ...note,
          tags: distinct(note.tags.map((tag) => (tag === from ? name : tag))),
        }));
      }),
    merge: (ids) => operate(context, () => mergeNotes(context, distinct(ids))),
    remove: (ids) => operate(context, () => change(context, ids, (note) => ({ ...note, deletedAt: now() }))),
    restore: (ids) => operate(context, () => change(context, ids, (note) => omit(note, 'deletedAt'))),
    undo: (id) =>
      operate(context, () =>
        db.transaction('rw', db.notes, db.changes, db.articles, db.copies, db.journal, async () => revert(context, id)),
      ),
    ofArticle: (idOrUrl, canonicalUrl) =>
      operate(context, () =>
        db.transaction('r', db.articles, db.notes, async () => {
          const article =
            (await findArticle(db, idOrUrl)) ?? (await findArticle(db, articleIdOf(idOrUrl, canonicalUrl)));
          if (!article) return [];
          return (await db.notes.where('articleId').equals(article.id).toArray())
            .filter((row) => row.deletedAt === undefined)
            .sort(byPosition);
        }),
      ),
    onEntity: (entity) => operate(context, () => onEntity(context, entity)),
    countsOnEntities: (entities) => operate(context, () => countsOnEntities(context, entities)),
    trash: () => operate(context, async () => db.notes.where('deletedAt').above(0).reverse().sortBy('deletedAt')),
    emptyTrash: ({ all = false } = {}) =>
      operate(context, () =>
        // No word in the journal: what is in the trash is in no index.
        db.notes
          .where('deletedAt')
          .belowOrEqual(all ? Number.MAX_SAFE_INTEGER : now() - TRASH_DAYS * DAY)
          .delete(),
      ),
    tags: () => operate(context, () => countTags(context)),
    tagsBeginning: (prefix, limit = 8) => operate(context, () => tagsBeginning(context, prefix, limit)),
  };
}

/** The key of the change that made a note. */
function addedKey(id: string): string {
  return `+${id}`;
}

async function add(context: NotesContext, { article, saveCopy = true, ...given }: NewNote): Promise<Changed> {
  const { db, newId } = context;
  const validArticle = check(ArticleSchema, article);
  return db.transaction('rw', db.articles, db.copies, db.notes, db.changes, db.journal, async () => {
    const { row, added } = await putArticle(context, validArticle, saveCopy);
    const same = given.id === undefined ? undefined : await db.notes.get(given.id);
    // Asked once more, since the worker ended before its answer arrived. Another article's note is nobody's business here.
    if (same?.articleId === row.id) return { notes: [same], change: addedKey(same.id) };
    const time = nextTime(context, null);
    const note: Note = check(NoteSchema, {
      id: same ? newId() : (given.id ?? newId()),
      articleId: row.id,
      target: given.target,
      colour: given.colour,
      body: given.body ?? '',
      tags: distinct(given.tags ?? []),
      entities: distinct(given.entities ?? []),
      createdAt: time,
      updatedAt: time,
    });
    const came = added ? { article: { row, before: false } } : {};
    return record(context, [{ id: note.id, before: null, after: note }], came, addedKey(note.id));
  });
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

async function patchAll(context: NotesContext, ids: readonly string[], patch: NotePatch): Promise<Changed> {
  const valid = check(NotePatchSchema, patch);
  if (valid.tags) valid.tags = distinct(valid.tags);
  if (valid.entities) valid.entities = distinct(valid.entities);
  return change(context, ids, (note) => ({ ...note, ...valid }));
}

/** Reads, changes and writes the notes in one transaction, so that two tabs' changes to different fields both last. */
function change(context: NotesContext, ids: readonly string[], edit: (note: Note) => Note): Promise<Changed> {
  const { db } = context;
  const wanted = distinct(ids);
  return db.transaction('rw', db.notes, db.changes, db.journal, async () => {
    const rows = await db.notes.bulkGet(wanted);
    const changed = rows.map((before, i) => {
      if (!before) throw new NotesError('not-found', `no note ${wanted[i] ?? ''}`);
      return { id: before.id, before, after: { ...edit(before), updatedAt: nextTime(context, before) } };
    });
    return record(context, changed);
  });
}

async function mergeNotes(context: NotesContext, ids: readonly string[]): Promise<Changed> {
  const { db, now } = context;
  return db.transaction('rw', db.notes, db.changes, db.journal, async () => {
    const notes = (await db.notes.bulkGet([...ids])).filter((note) => note !== undefined);
    const [first, ...others] = notes;
    if (!first || others.length === 0) throw new NotesError('not-found', 'fewer than two notes');
    const patch = check(NotePatchSchema, {
      body: distinct(notes.map(({ body }) => body.trim()).filter((body) => body !== '')).join('\n\n'),
      tags: distinct(notes.flatMap(({ tags }) => tags)),
      entities: distinct(notes.flatMap(({ entities }) => entities)),
    });
    const later = { updatedAt: nextTime(context, first) };
    return record(context, [
      { id: first.id, before: first, after: { ...first, ...patch, ...later } },
      ...others.map((note) => ({
        id: note.id,
        before: note,
        after: { ...note, deletedAt: now(), updatedAt: nextTime(context, note) },
      })),
    ]);
  });
}

async function onEntity({ db }: NotesContext, entity: EntityId): ReturnType<NoteRepository['onEntity']> {
  return db.transaction('r', db.notes, db.articles, async () => {
    const notes = (await db.notes.where('entities').equals(entity).toArray()).filter(
      (row) => row.deletedAt === undefined,
    );
    notes.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
    const articles = await db.articles.bulkGet(distinct(notes.map((note) => note.articleId)));
    return {
      notes,
      articles: await summarise(
        db,
        articles.filter((row) => row !== undefined),
      ),
    };
  });
}

async function countsOnEntities({ db }: NotesContext, entities: readonly EntityId[]): Promise<Map<EntityId, number>> {
  const wanted = new Set(entities);
  const articles = new Map<EntityId, Set<string>>();
  await db.notes
    .where('entities')
    .anyOf([...wanted])
    .distinct()
    .each((row) => {
      if (row.deletedAt !== undefined) return;
      for (const entity of row.entities) {
        if (wanted.has(entity)) articles.set(entity, (articles.get(entity) ?? new Set()).add(row.articleId));
      }
    });
  return new Map([...articles].map(([entity, ids]) => [entity, ids.size]));
}

/** The distinct tags first, then how often each is there: a step for each tag, not one for each note. */
async function countTags(
  { db }: NotesContext,
  isWanted?: (tag: string) => boolean,
): ReturnType<NoteRepository['tags']> {
  return db.transaction('r', db.notes, async () => {
    const keys = await db.notes.orderBy('tags').uniqueKeys();
    const tags = keys.filter((key) => typeof key === 'string').filter((tag) => isWanted?.(tag) ?? true);
    const counts = await Promise.all(tags.map((tag) => db.notes.where('tags').equals(tag).count()));
    return tags
      .map((tag, i) => ({ tag, count: counts[i] ?? 0 }))
      .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
  });
}

async function tagsBeginning(context: NotesContext, prefix: string, limit: number): Promise<string[]> {
  const folded = foldWord(prefix.trim());
  const tags = await countTags(context, (tag) => foldWord(tag).startsWith(folded));
  return tags.slice(0, limit).map(({ tag }) => tag);
}
