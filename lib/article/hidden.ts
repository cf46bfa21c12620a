/** What of a page its reader doesn't see, as far as that can be told without layout. */

const INLINE_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Hidden by attribute, inline style, or by what `isVisible` knows of the layout. `aria-hidden` is believed for small
 * parts only: consent dialogs set it on the whole page behind them.
 */
export function isHiddenElement(
  element: Element,
  role: string | null,
  isVisible?: (element: Element) => boolean,
): boolean {
  if (isVisible && isUnseen(element, isVisible)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  if (!isVisible && INLINE_STYLE.test(element.getAttribute('style') ?? '')) return true;
  if (element.getAttribute('aria-hidden') === 'true') {
    return element.querySelector('article, main, h1, p') === null;
  }
  return role === 'dialog' && element.getAttribute('aria-modal') === 'true';
}

/** Not shown, as far as the layout tells. */
export function isUnseen(element: Element, isVisible: (element: Element) => boolean): boolean {
  return !isVisible(element) && !isBoxless(element);
}

/** `display: contents` has no box of its own, so `checkVisibility` calls it hidden; its children are shown all the same. */
function isBoxless(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';
}

const MARK = /^\s*[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§¶]{1,3}|note \d+|nb \d+)[\])]?\s*$/i;

/** A raised number or sign that leads to a footnote: no part of the word that it hangs on. */
export function isFootnoteMark(element: Element): boolean {
  if (element.tagName !== 'SUP' || !MARK.test(element.textContent ?? '')) return false;
  const link = element.querySelector('a[href*="#"]') ?? element.closest('a[href*="#"]');
  return link !== null || /ref|note|cite/i.test(element.className);
}
