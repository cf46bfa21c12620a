import { hitTest } from '../../lib/highlights/hit-test.ts';
import type { Span } from '../../lib/model/mention.ts';
import type { Note, NoteColour } from '../../lib/model/note.ts';
import { controlAround, focusedElement, isEditable, targetOf } from '../../lib/page/editable.ts';
import { selectedRange } from '../../lib/page/shadow-roots.ts';
import { watchSelection } from '../../lib/page/watch-selection.ts';
import type { Cards } from './cards.ts';
import type { SessionContext } from './context.ts';
import { createNoteToolbar, FIRST_COLOUR, type Open } from './note-toolbar.ts';
import { scrollToSpan } from './page-text.ts';
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

export function createCapture(context: SessionContext, cards: Cards): Capture {
  const { overlay, signal } = context;
  const toolbar = createNoteToolbar(context);
  const { close } = toolbar;

  const show = (next: Open): void => {
    cards.close();
    toolbar.show(next);
  };

  const selectedSpan = (): Span | null => {
    const reading = context.reading();
    if (!reading || isEditable(focusedElement(document))) return null;
    const range = selectedRange(document, reading.shadowRoots);
    return range && reading.article.textMap.spanOf(range);
  };

  cards.onNote((mention) => {
    const [best] = mention.candidates;
    if (best?.entity === undefined) return;
    show(toolbar.at(mention, { subject: { entity: best.entity, name: mention.fullName ?? mention.text } }));
    overlay.focus('toolbar', 'field');
  });

  watchSelection(
    document,
    () => {
      if (context.ownSelections || overlay.hasFocus()) return;
      const span = selectedSpan();
      const open = toolbar.current();
      // Pressing a button of the toolbar leaves the selection as it is: what it says (why saving failed) must stay.
      if (span && open?.span.start === span.start && open.span.end === span.end) return;
      if (span) show(toolbar.at(span));
      else if (open && !open.saved && !open.subject) close();
    },
    signal,
  );

  document.addEventListener(
    'pointerdown',
    (event) => {
      const open = toolbar.current();
      if (event.isTrusted && (open?.saved || open?.subject) && !overlay.holds(event)) close();
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
    show(toolbar.at(placed.span, { saved: placed.note }));
    context.changed({ noteId: note.id });
  };

  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      const open = toolbar.current();
      const colour = context.settings().colourOrder[Number(event.key) - 1];
      if (event.key === 'Escape' && (open || cards.isOpen())) {
        if (open) close();
        else cards.close();
      } else if (colour && open && takesKeys(event)) {
        void toolbar.save(open, { colour });
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
      const open = toolbar.current();
      const target = open && !open.saved && !open.subject ? open : toolbar.at(span);
      if (target !== open) show(target);
      await toolbar.save(target, { colour: colour ?? FIRST_COLOUR });
      overlay.focus('toolbar');
    },
    reveal(noteId) {
      const reading = context.reading();
      const span = reading?.notes.find(({ note }) => note.id === noteId)?.span;
      if (!reading || !span || !scrollToSpan(reading, span)) return;
      light(context.painter, reading.article, span, signal);
    },
    isOpen: () => toolbar.current() !== undefined,
    close,
    notesChanged() {
      const id = toolbar.current()?.saved?.id;
      if (id && !context.reading()?.notes.some(({ note }) => note.id === id)) close();
    },
  };
}
