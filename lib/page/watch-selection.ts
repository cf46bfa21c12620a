/** A selection is done when the pointer is up and nothing has changed for this long, ms. */
const SETTLED = 250;

/** Calls back when a selection has been made or given up, by mouse, touch or keyboard, until the signal aborts. */
export function watchSelection(page: Document, onSettled: () => void, signal: AbortSignal): void {
  let pressed = false;
  let id: ReturnType<typeof setTimeout> | undefined;

  const settle = (): void => {
    clearTimeout(id);
    id = setTimeout(() => {
      if (!pressed && !signal.aborted) onSettled();
    }, SETTLED);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(id);
  });
  const options = { capture: true, passive: true, signal };
  page.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted) pressed = event.pointerType === 'mouse';
    },
    options,
  );
  const release = (event: Event): void => {
    if (!event.isTrusted) return;
    if (pressed) settle();
    pressed = false;
  };
  page.addEventListener('pointerup', release, options);
  page.addEventListener('pointercancel', release, options);
  page.addEventListener(
    'selectionchange',
    (event) => {
      if (event.isTrusted) settle();
    },
    options,
  );
}
