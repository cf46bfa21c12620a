import type { NoteLink } from '../../components/props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { NotesChange } from '../../lib/messaging/protocol.ts';
import type { Article } from '../../lib/model/article.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Mention, Span } from '../../lib/model/mention.ts';
import type { Note, NoteColour } from '../../lib/model/note.ts';
import { words } from '../../lib/platform/words.ts';
import type { Reading, SessionContext } from './context.ts';
import { linesOf } from './page-text.ts';

/** What a toolbar is open for. */
export interface Open {
  /** Where it stands: the passage, or the mention of the place or official that the note is on. */
  span: Span;
  lines: () => ReturnType<typeof linesOf>;
  /** Set: the note is on this thing, not on a passage. */
  subject?: { entity: EntityId; name: string };
  /** Id of the note that the first save makes: asked for twice, it is made once. */
  newId: string;
  saved?: Note;
  error?: string;
}

type Change = { colour?: NoteColour; body?: string; tags?: string[]; entities?: EntityId[] };

/** The toolbar at a passage, and everything that it saves. */
export interface NoteToolbar {
  current(): Open | undefined;
  show(open: Open): void;
  close(): void;
  save(target: Open, change: Change): Promise<void>;
  at(span: Span, rest?: Pick<Open, 'saved' | 'subject'>): Open;
}

export const FIRST_COLOUR: NoteColour = 1;

export function createNoteToolbar(context: SessionContext): NoteToolbar {
  const { overlay } = context;
  let open: Open | undefined;
  /** Saves follow one another, so that a note typed while its highlight is being saved doesn't make a second one. */
  let saving: Promise<void> = Promise.resolve();

  const draw = (): void => {
    if (!open) return;
    const target = open;
    const { lines, saved, error, span, subject } = target;
    const reading = context.reading();
    const placed = reading?.notes.find(({ note }) => note.id === saved?.id);
    const settings = context.settings();
    overlay.show(
      'toolbar',
      {
        key: `${span.start}-${span.end}-${subject?.entity ?? ''}`,
        lines,
        dir: reading?.article.dir,
        prefer: 'above',
        onLost() {
          if (!overlay.hasFocus()) close();
        },
      },
      {
        colourNames: settings.colourNames,
        colourOrder: settings.colourOrder,
        subject: subject && words('note.onEntity', [subject.name]),
        saved: saved && { colour: saved.colour, body: saved.body, tags: saved.tags },
        links: subject ? [] : linksOf(reading, span, saved),
        wording:
          placed?.state === 'approximate' && placed.nowReads !== undefined
            ? { was: placed.note.target?.quote.exact ?? '', now: placed.nowReads }
            : undefined,
        onColour: (colour) => void save(target, { colour }),
        // Also called while the toolbar goes away: what was typed belongs to its passage, not to the next one.
        onNote: (body) => void save(target, { body }),
        onTags: (tags) => void save(target, { tags }),
        completeTags: (prefix) => callBackground('tags-beginning', { prefix: prefix.slice(0, 100) }),
        onLink(entity, isLinked) {
          const now = target.saved?.entities ?? linksOf(reading, span, undefined).map((link) => link.entity);
          const others = now.filter((each) => each !== entity);
          void save(target, { entities: isLinked ? [...others, entity] : others });
        },
        onAccept: () => void accept(target),
        onDelete: () => void remove(),
        onClose: close,
        error,
      },
    );
  };

  const close = (): void => {
    if (!open) return;
    open = undefined;
    overlay.hide('toolbar');
  };

  const save = (target: Open, change: Change): Promise<void> => {
    saving = saving.then(() => write(target, change));
    return saving;
  };

  const write = async (target: Open, change: Change): Promise<void> => {
    const reading = context.reading();
    if (!reading) return;
    const { saved } = target;
    if (saved && Object.keys(change).length === 1 && change.body === saved.body) return;
    if (!saved && change.colour === undefined && !change.body && !change.tags && !change.entities) return;
    await run(target, reading, () =>
      saved ? callBackground('note-update', { id: saved.id, patch: change }) : add(reading, target, change),
    );
    // The selection would hide the fill that has just been painted.
    if (target.saved && !overlay.hasFocus()) document.getSelection()?.removeAllRanges();
  };

  const accept = async (target: Open): Promise<void> => {
    const reading = context.reading();
    const { saved, span } = target;
    if (!reading || !saved) return;
    const { text, blocks } = reading.article;
    await run(target, reading, () => callBackground('note-accept', { id: saved.id, text, blocks, span }));
    if (!target.error) overlay.announce(words('note.accepted'));
  };

  const run = async (target: Open, reading: Reading, work: () => Promise<NotesChange>): Promise<void> => {
    try {
      const { notes } = await work();
      const [note] = notes;
      if (!note) return;
      target.saved = note;
      delete target.error;
      put(reading, note, target);
    } catch (error) {
      target.error = context.failed(error);
    }
    if (open === target) draw();
    else if (target.error) overlay.say(target.error);
  };

  const put = (reading: Reading, note: Note, { span }: Open): void => {
    const known = reading.notes.find((each) => each.note.id === note.id);
    const others = reading.notes.filter((each) => each !== known);
    // A change of words or colour leaves the place as sure as it was.
    const isSame = known !== undefined && known.note.target?.quote.exact === note.target?.quote.exact;
    const placed = !note.target
      ? { note, state: 'missing' as const }
      : isSame
        ? { ...known, note }
        : { note, state: 'exact' as const, span };
    reading.notes = [...others, placed];
    context.showNotes();
  };

  const remove = async (): Promise<void> => {
    const id = open?.saved?.id;
    const reading = context.reading();
    close();
    if (!id || !reading) return;
    try {
      const { change } = await callBackground('notes-remove', { ids: [id] });
      reading.notes = reading.notes.filter(({ note }) => note.id !== id);
      context.showNotes();
      overlay.say(words('page.noteDeleted'), {
        label: words('page.undo'),
        run: () => void undo(change),
      });
    } catch (error) {
      overlay.say(context.failed(error));
    }
  };

  const undo = async (change: string): Promise<void> => {
    try {
      await callBackground('notes-undo', { change });
      await context.loadNotes();
    } catch (error) {
      overlay.say(context.failed(error));
    }
  };

  return {
    current: () => open,
    show(next) {
      open = next;
      draw();
    },
    close,
    save,
    at: (span, rest = {}) => ({
      span,
      lines: () => linesOf(context.reading(), span),
      newId: newId(),
      ...rest,
    }),
  };
}

/** Not `randomUUID`, which pages without a secure connection lack. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Mentions in a passage. */
function mentionsIn(reading: Reading | undefined, span: Span): Mention[] {
  return reading?.shown.filter(({ start, end }) => start >= span.start && end <= span.end) ?? [];
}

/** What the passage names, each once, under its first name there. */
function linksOf(reading: Reading | undefined, span: Span, saved: Note | undefined): NoteLink[] {
  const names = new Map<EntityId, string>();
  for (const { candidates, text } of mentionsIn(reading, span)) {
    const entity = candidates[0]?.entity;
    if (entity !== undefined && !names.has(entity)) names.set(entity, text);
  }
  return [...names].map(([entity, name]) => ({ entity, name, isLinked: saved?.entities.includes(entity) ?? true }));
}

function add(reading: Reading, { span, subject, newId: id }: Open, change: Change): Promise<NotesChange> {
  const { textMap, bodyStart, foundBy, ...article } = reading.article;
  const named = subject ? [subject.entity] : linksOf(reading, span, undefined).map(({ entity }) => entity);
  return callBackground('note-add', {
    id,
    article: article satisfies Article,
    span: subject ? null : span,
    colour: change.colour ?? FIRST_COLOUR,
    ...(change.body ? { body: change.body } : {}),
    ...(change.tags ? { tags: change.tags } : {}),
    entities: change.entities ?? named,
  });
}
