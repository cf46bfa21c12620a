import { browser } from 'wxt/browser';

type Closed = ShadowRoot | null | undefined;

/**
 * An element's shadow root, a closed one too, which browsers show to extensions only. Custom elements alone are asked:
 * asking costs, and other elements hardly ever close themselves up.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = element.shadowRoot;
  if (open || !element.localName.includes('-')) return open;
  const own = (element as { openOrClosedShadowRoot?: Closed }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  const { dom } = browser as { dom?: { openOrClosedShadowRoot?(element: Element): Closed } };
  return dom?.openOrClosedShadowRoot?.(element) ?? null;
}
