import type { CardView } from '../../lib/cards/view.ts';
import { hitTest } from '../../lib/highlights/hit-test.ts';
import { MARK_LAYERS } from '../../lib/highlights/layers.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Mention, Span } from '../../lib/model/mention.ts';
import { controlAround, targetOf } from '../../lib/page/editable.ts';
import { createHoverIntent } from '../../lib/page/hover-intent.ts';
import type { SessionContext } from './context.ts';
import { isShown, linesOf, scrollToSpan } from './page-text.ts';
import { light, paintSpans } from './painting.ts';
import { words } from '../../lib/platform/words.ts';

/** The one card of a page: opened by hovering, by a click or tap, by keyboard, and from the side panel. */
export interface Cards {
  mentionAt(x: number, y: number): Mention | undefined;
  /** A click or tap on a mention. True when the event was used up. */
  click(mention: Mention, event: PointerEvent): boolean;
  isOpen(): boolean;
  isPinned(): boolean;
  step(by: 1 | -1): Promise<void>;
  reveal(span: Span): Promise<void>;
  /** Enter on a card that the keyboard opened: focus goes into it. False when there is none. */
  enter(): boolean;
  close(): void;
  /** The reader wants to write a note on what a card tells of. */
  onNote(listener: (mention: Mention) => void): void;
  /** Dates or corrections have changed: what cards said is out of date. */
  forget(): void;
}

type Opener = 'hover' | 'click' | 'key';

interface Open {
  mention: Mention;
  card: CardView;
  by: Opener;
  pinned: boolean;
  lines: () => ReturnType<typeof linesOf>;
  at: { x: number; y: number } | undefined;
}

/** Rest before a card while the key is held, in the setting that asks for it, ms. */
const WITH_KEY_DELAY = 150;
/** Distances are told to at most this many of the article's places. */
const MOST_PLACES = 300;

export function createCards(context: SessionContext): Cards {
  const { overlay, painter, signal } = context;
  let open: Open | undefined;
  let visited: Span | undefined;
  let altHeld = false;
  let request = 0;
  let noteOn: ((mention: Mention) => void) | undefined;
  let known = new Map<string, Promise<CardView>>();

  const mentionAt = (x: number, y: number): Mention | undefined => {
    const hits = hitTest(painter, MARK_LAYERS, x, y, context.reading()?.shadowRoots);
    for (const subject of hits) if (subject.type === 'mention') return subject.mention;
    return undefined;
  };

  const intent = createHoverIntent<Mention>({
    hit: mentionAt,
    delay() {
      const { hover } = context.settings();
      if (overlay.isShown('toolbar') || open?.pinned || hover === 'off') return undefined;
      if (hover === 'with-key') return altHeld ? WITH_KEY_DELAY : undefined;
      return hover;
    },
    onCandidate(mention) {
      // While the pointer rests, the worker may wake up and the card be made. A failure is told when it is wanted.
      viewOf(mention).catch(() => undefined);
    },
    onIntent(mention, x, y) {
      void show(mention, 'hover', { x, y });
    },
    onLeave() {
      if (open && !open.pinned) close();
    },
    signal,
  });

  const viewOf = (mention: Mention): Promise<CardView> => {
    const key = `${mention.start}-${mention.end}`;
    const reading = context.reading();
    const view =
      known.get(key) ??
      callBackground('card', {
        mention,
        url: reading?.article.url ?? location.href,
        ...(reading?.date ? { date: { date: reading.date.date, source: reading.date.source } } : {}),
        places: placesOf(reading?.mentions ?? []),
      });
    known.set(key, view);
    view.catch(() => known.delete(key));
    return view;
  };

  const show = async (mention: Mention, by: Opener, at?: { x: number; y: number }): Promise<void> => {
    const mine = ++request;
    visited = { start: mention.start, end: mention.end };
    intent.show(mention);
    let card: CardView;
    try {
      card = await viewOf(mention);
    } catch (error) {
      const sentence = context.failed(error);
      if (mine === request && by !== 'hover') overlay.say(sentence);
      return;
    }
    if (mine !== request || signal.aborted) return;
    const reading = context.reading();
    open = { mention, card, by, pinned: by === 'click', at, lines: () => linesOf(reading, mention) };
    paintSpans(painter, 'current', reading?.article, [mention]);
    draw();
    if (open.pinned) overlay.focus('card');
    context.changed({ mention: { start: mention.start, end: mention.end } });
  };

  const draw = (): void => {
    if (!open) return;
    const { card, pinned, lines, at, mention } = open;
    const dir = context.reading()?.article.dir;
    const key = `${mention.start}-${mention.end}`;
    overlay.show(
      'card',
      { key, lines, at, dir, onLost: close },
      {
        card,
        pinned,
        onPin: pin,
        onClose: close,
        onCorrect: (entity) => void correct(mention, entity),
        onNote: mention.candidates[0]?.entity === undefined ? undefined : () => noteOn?.(mention),
        onOpenNote(note) {
          window.open(note.articleUrl, '_blank', 'noopener');
        },
      },
    );
  };

  const pin = (): void => {
    if (!open || open.pinned) return;
    open = { ...open, pinned: true };
    draw();
    overlay.focus('card');
  };

  const close = (): void => {
    request++;
    intent.show(undefined);
    if (!open) return;
    open = undefined;
    paintSpans(painter, 'current', undefined, []);
    overlay.hide('card');
  };

  const correct = async (mention: Mention, entity: EntityId | null): Promise<void> => {
    const url = context.reading()?.article.url ?? location.href;
    close();
    try {
      await callBackground('correct', { name: mention.text, entity, url });
      await context.recognise();
    } catch (error) {
      overlay.say(context.failed(error));
      return;
    }
    overlay.say(words(entity === null ? 'page.unmarked' : 'page.corrected', [mention.text]), {
      label: words('page.undo'),
      run() {
        callBackground('correct-undo', { name: mention.text, url })
          .then(() => context.recognise())
          .catch((error: unknown) => {
            overlay.say(context.failed(error));
          });
      },
    });
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      altHeld = event.altKey;
      if (event.buttons !== 0) return;
      intent.move(event.clientX, event.clientY, event.timeStamp, overlay.holds(event));
    },
    { capture: true, passive: true, signal },
  );
  document.documentElement.addEventListener('pointerleave', () => intent.leave(), { signal });

  return {
    mentionAt,
    click(mention, event) {
      const control = controlAround(targetOf(event));
      const isSame = open?.mention === mention;
      if (control && event.pointerType !== 'touch') return false;
      // The first tap on a link's mention tells, the second follows.
      if (control && isSame) return false;
      if (isSame) pin();
      else void show(mention, 'click', { x: event.clientX, y: event.clientY });
      return true;
    },
    isOpen: () => open !== undefined,
    isPinned: () => open?.pinned === true,
    async step(by) {
      const reading = context.reading();
      const steps = reading?.shown.filter((mention) => isShown(reading, mention)) ?? [];
      if (steps.length === 0) {
        overlay.say(words('page.noMentions'));
        return;
      }
      const index = nextIndex(steps, by, visited, (mention) => linesOf(reading, mention)[0]?.bottom ?? 0);
      const mention = steps[index];
      if (!mention) return;
      close();
      scrollToSpan(reading, mention);
      overlay.announce(words('page.position', [mention.text, String(index + 1), String(steps.length)]));
      await show(mention, 'key');
    },
    async reveal(span) {
      const reading = context.reading();
      if (!reading || !scrollToSpan(reading, span)) return;
      const mention = reading.shown.find(({ start, end }) => start === span.start && end === span.end);
      if (mention) await show(mention, 'key');
      else light(painter, reading.article, span, signal);
    },
    enter() {
      if (!open || open.pinned || open.by !== 'key') return false;
      pin();
      return true;
    },
    close,
    onNote(listener) {
      noteOn = listener;
    },
    forget() {
      known = new Map();
      close();
    },
  };
}

/** The mention after (before) the one visited last; without one, the first below the window's upper edge. */
function nextIndex(
  mentions: readonly Mention[],
  by: 1 | -1,
  visited: Span | undefined,
  bottomOf: (mention: Mention) => number,
): number {
  const count = mentions.length;
  if (visited) {
    const { start } = visited;
    const index =
      by > 0
        ? mentions.findIndex((mention) => mention.start > start)
        : mentions.findLastIndex((mention) => mention.start < start);
    return index >= 0 ? index : by > 0 ? 0 : count - 1;
  }
  const first = mentions.findIndex((mention) => bottomOf(mention) > 0);
  return by > 0 ? Math.max(first, 0) : (Math.max(first, 0) + count - 1) % count;
}

/** The article's places, each once, with what a distance needs. */
function placesOf(mentions: readonly Mention[]): Mention[] {
  const places = new Map<EntityId, Mention>();
  for (const mention of mentions) {
    const [best] = mention.candidates;
    if (mention.kind !== 'place' || best?.entity === undefined || places.has(best.entity)) continue;
    places.set(best.entity, { ...mention, candidates: [best], evidence: [] });
    if (places.size === MOST_PLACES) break;
  }
  return [...places.values()];
}
