/** Some sites write to the root's style at every scroll step: one look after the last change is enough, ms. */
const QUIET = 150;

/**
 * Calls back when the page may have turned light or dark, until the signal aborts. Sites do it by a class or attribute
 * at the root.
 */
export function watchTheme(onChange: () => void, signal: AbortSignal): void {
  let id: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(id);
    id = setTimeout(onChange, QUIET);
  });
  for (const element of [document.documentElement, document.body])
    observer.observe(element, {
      attributes: true,
      attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode'],
    });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(id);
  });
}
