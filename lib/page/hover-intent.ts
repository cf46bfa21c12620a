/**
 * Tells a pointer that rests on something from one that passes by.
 *
 * Only a slow pointer asks what lies under it, so that moving across the page costs a subtraction an event. A rest that
 * lasts for the delay is an intent; leaving is forgiven for a grace period, long enough to reach the card. The numbers
 * are those of `docs/design-system.md`; Wikipedia's page previews and Hypothesis use similar ones.
 */

/** A pointer faster than this is on its way elsewhere, CSS px per ms. */
const PASSING_SPEED = 0.5;
/** No event for this long means that the pointer stands still, ms. */
const SETTLED = 50;
/** Time to move from the mention into its card, ms. */
export const GRACE = 300;

export interface HoverIntentOptions<T> {
  /** What is under a point of the viewport. */
  hit(x: number, y: number): T | undefined;
  /** Rest before an intent, ms; undefined while hovering does nothing. */
  delay(): number | undefined;
  /** The pointer has slowed down on something: time to get its card ready. */
  onCandidate?(subject: T): void;
  onIntent(subject: T, x: number, y: number): void;
  /** The pointer has left the subject and its card for good. */
  onLeave(): void;
  signal: AbortSignal;
}

export interface HoverIntent<T> {
  /** Feed with every pointer position: CSS px of the viewport, milliseconds; `inside`: the pointer is in the card. */
  move(x: number, y: number, time: number, inside: boolean): void;
  /** The pointer has left the window. */
  leave(): void;
  /** What is shown now, however it was opened: the pointer on it or in its card keeps it open. */
  show(subject: T | undefined): void;
}

export function createHoverIntent<T>(options: HoverIntentOptions<T>): HoverIntent<T> {
  let last: { x: number; y: number; time: number } | undefined;
  let shown: T | undefined;
  let candidate: T | undefined;
  const resting = timer(options.signal);
  const settling = timer(options.signal);
  const leaving = timer(options.signal);

  const drop = (): void => {
    candidate = undefined;
    resting.stop();
  };

  const startLeaving = (): void => {
    if (shown === undefined || leaving.running()) return;
    leaving.start(GRACE, () => {
      drop();
      options.onLeave();
    });
  };

  const look = (x: number, y: number): void => {
    const subject = options.hit(x, y);
    if (subject === undefined || subject !== shown) startLeaving();
    else leaving.stop();
    if (subject === candidate) return;
    drop();
    const delay = options.delay();
    if (subject === undefined || subject === shown || delay === undefined) return;
    candidate = subject;
    options.onCandidate?.(subject);
    resting.start(delay, () => {
      leaving.stop();
      candidate = undefined;
      options.onIntent(subject, x, y);
    });
  };

  return {
    move(x, y, time, inside) {
      const before = last;
      last = { x, y, time };
      settling.stop();
      if (inside) {
        leaving.stop();
        drop();
        return;
      }
      const elapsed = before ? Math.max(time - before.time, 1) : Infinity;
      const speed = before ? Math.hypot(x - before.x, y - before.y) / elapsed : 0;
      if (speed <= PASSING_SPEED) {
        look(x, y);
        return;
      }
      drop();
      startLeaving();
      settling.start(SETTLED, () => {
        look(x, y);
      });
    },
    leave() {
      last = undefined;
      drop();
      settling.stop();
      startLeaving();
    },
    show(subject) {
      shown = subject;
      leaving.stop();
      if (subject !== undefined) drop();
    },
  };
}

function timer(signal: AbortSignal) {
  let id: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(id);
    id = undefined;
  };
  signal.addEventListener('abort', stop);
  return {
    stop,
    running: () => id !== undefined,
    start(delay: number, then: () => void) {
      stop();
      if (signal.aborted) return;
      id = setTimeout(() => {
        id = undefined;
        then();
      }, delay);
    },
  };
}
