import { hitTest } from '../../lib/highlights/hit-test.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { NotesChange } from '../../lib/messaging/protocol.ts';
import type { Article } from '../../lib/model/article.ts';
import type { Span } from '../../lib/model/mention.ts';
import type { Note, NoteColour } from '../../lib/model/note.ts';
import { controlAround, focusedElement, isEditable, targetOf } from '../../lib/page/editable.ts';
import { selectedRange } from '../../lib/page/shadow-roots.ts';
import { watchSelection } from '../../lib/page/watch-selection.ts';
import type { Cards } from './cards.ts';
import type { Reading, SessionContext } from './context.ts';
import { linesOf, scrollToSpan } from './page-text.ts';
import { light, NOTE_LAYERS } from './painting.ts';
import { words } from '../../lib/platform/words.ts';

/** Notes on the page: the toolbar at a selection or at a note, and everything that it saves. */
export interface Capture {
  /** Highlights the selection at once; null: in the first colour. */
  highlightSelection(colour: NoteColour | null): Promise<void>;
  reveal(noteId: string): void;
  isOpen(): boolean;
  close(): void;
  /** The notes of the page were loaded anew. */
  notesChanged(): void;
}

interface Open {
  span: Span;
  lines: () => ReturnType<typeof linesOf>;
  saved?: { id: string; colour: NoteColour; body: string };
  error?: string;
}

const FIRST_COLOUR: NoteColour = 1;

export function createCapture(context: SessionContext, cards: Cards): Capture {
  const { overlay, signal } = context;
  let open: Open | undefined;
  /** Saves follow one another, so that a note typed while its highlight is being saved doesn't make a second one. */
  let saving: Promise<void> = Promise.resolve();

  const show = (next: Open): void => {
    cards.close();
    open = next;
    draw();
  };

  const draw = (): void => {
    if (!open) return;
    const target = open;
    const { lines, saved, error, span } = target;
    overlay.show(
      'toolbar',
      {
        key: `${span.start}-${span.end}`,
        lines,
        dir: context.reading()?.article.dir,
        prefer: 'above',
        onLost() {
          if (!overlay.hasFocus()) close();
        },
      },
      {
        colourNames: context.settings().colourNames,
        saved: saved ? { colour: saved.colour, body: saved.body } : undefined,
        onColour: (colour) => void save(target, { colour }),
        // Also called while the toolbar goes away: what was typed belongs to its passage, not to the next one.
        onNote: (body) => void save(target, { body }),
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

  const save = (target: Open, change: { colour?: NoteColour; body?: string }): Promise<void> => {
    saving = saving.then(() => write(target, change));
    return saving;
  };

  const write = async (target: Open, change: { colour?: NoteColour; body?: string }): Promise<void> => {
    const reading = context.reading();
    if (!reading) return;
    if (target.saved && change.body === target.saved.body && change.colour === undefined) return;
    if (!target.saved && change.colour === undefined && !change.body) return;
    try {
      const { notes } = target.saved
        ? await callBackground('note-update', { id: target.saved.id, patch: change })
        : await add(reading, target.span, change);
      const [note] = notes;
      if (!note) return;
      target.saved = { id: note.id, colour: note.colour, body: note.body };
      delete target.error;
      put(reading, note, target.span);
      // The selection would hide the fill that has just been painted.
      if (!overlay.hasFocus()) document.getSelection()?.removeAllRanges();
    } catch (error) {
      target.error = context.failed(error);
    }
    if (open === target) draw();
    else if (target.error) overlay.say(target.error);
  };

  const put = (reading: Reading, note: Note, span: Span): void => {
    const others = reading.notes.filter((each) => each.note.id !== note.id);
    reading.notes = [...others, { note, state: 'exact', span }];
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

  const selectedSpan = (): Span | null => {
    const reading = context.reading();
    if (!reading || isEditable(focusedElement(document))) return null;
    const range = selectedRange(document, reading.shadowRoots);
    return range && reading.article.textMap.spanOf(range);
  };

  const openAt = (span: Span, rest: Pick<Open, 'saved'> = {}): Open => {
    const reading = context.reading();
    return { span, lines: () => linesOf(reading, span), ...rest };
  };

  watchSelection(
    document,
    () => {
      if (overlay.hasFocus()) return;
      const span = selectedSpan();
      if (span) show(openAt(span));
      else if (open && !open.saved) close();
    },
    signal,
  );

  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && open?.saved && !overlay.holds(event)) close();
    },
    { capture: true, signal },
  );

  // A click on a mention is the card's, beside it the note's; links keep theirs.
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      if (overlay.holds(event) || document.getSelection()?.isCollapsed === false) return;
      const mention = cards.mentionAt(event.clientX, event.clientY);
      if (mention) {
        if (!cards.click(mention, event as PointerEvent)) return;
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      if (cards.isPinned()) cards.close();
      const note = noteAt(event.clientX, event.clientY);
      if (!note || controlAround(targetOf(event))) return;
      openNote(note);
    },
    { capture: true, signal },
  );

  const noteAt = (x: number, y: number): Note | undefined => {
    // Of notes over one another the last one lies on top.
    const hits = hitTest(context.painter, NOTE_LAYERS, x, y, context.reading()?.shadowRoots);
    return hits.flatMap((subject) => (subject.type === 'note' ? [subject.note] : [])).at(-1);
  };

  const openNote = (note: Note): void => {
    const placed = context.reading()?.notes.find((each) => each.note.id === note.id);
    if (!placed?.span) return;
    show(openAt(placed.span, { saved: { id: note.id, colour: note.colour, body: note.body } }));
    context.changed({ noteId: note.id });
  };

  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape' && (open || cards.isOpen())) {
        if (open) close();
        else cards.close();
      } else if (/^[1-4]$/.test(event.key) && open && takesKeys(event)) {
        void save(open, { colour: Number(event.key) as NoteColour });
      } else if (open?.saved && [...event.key].length === 1 && event.key !== ' ' && takesKeys(event)) {
        // Typing after choosing a colour is the note: the letter itself lands in the field that has the focus now.
        overlay.focus('toolbar', 'field');
        return;
      } else if (!(event.key === 'Enter' && takesKeys(event) && isIdle() && cards.enter())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );

  const takesKeys = (event: KeyboardEvent): boolean =>
    !event.altKey && !event.ctrlKey && !event.metaKey && !overlay.hasFocus() && !isEditable(focusedElement(document));
  const isIdle = (): boolean => controlAround(focusedElement(document)) === null;

  return {
    async highlightSelection(colour) {
      if (isEditable(focusedElement(document))) return;
      const span = selectedSpan();
      if (!span) {
        overlay.say(words('page.selectFirst'));
        return;
      }
      const target = open && !open.saved ? open : openAt(span);
      if (target !== open) show(target);
      await save(target, { colour: colour ?? FIRST_COLOUR });
      overlay.focus('toolbar');
    },
    reveal(noteId) {
      const reading = context.reading();
      const span = reading?.notes.find(({ note }) => note.id === noteId)?.span;
      if (!reading || !span || !scrollToSpan(reading, span)) return;
      light(context.painter, reading.article, span, signal);
    },
    isOpen: () => open !== undefined,
    close,
    notesChanged() {
      const id = open?.saved?.id;
      if (id && !context.reading()?.notes.some(({ note }) => note.id === id)) close();
    },
  };
}

function add(reading: Reading, span: Span, change: { colour?: NoteColour; body?: string }): Promise<NotesChange> {
  const { textMap, bodyStart, foundBy, ...article } = reading.article;
  const named = reading.shown
    .filter((mention) => mention.start >= span.start && mention.end <= span.end)
    .flatMap(({ candidates: [best] }) => (best?.entity ? [best.entity] : []));
  return callBackground('note-add', {
    article: article satisfies Article,
    span,
    colour: change.colour ?? FIRST_COLOUR,
    ...(change.body ? { body: change.body } : {}),
    entities: [...new Set(named)],
  });
}
