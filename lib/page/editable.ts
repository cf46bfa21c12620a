const TEXTLESS_INPUTS = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);
const TEXT_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

/** Whether keys typed at this element belong to it: none of Dateline's keys acts there. */
export function isEditable(element: Element | null): boolean {
  if (!element) return false;
  if (element.ownerDocument.designMode === 'on') return true;
  const name = element.localName;
  if (name === 'input') return !TEXTLESS_INPUTS.has((element as HTMLInputElement).type);
  if (name === 'textarea' || name === 'select') return true;
  if ((element as HTMLElement).isContentEditable) return true;
  return TEXT_ROLES.has(element.getAttribute('role') ?? '');
}

/** The focused element, looked for inside of open shadow roots too. */
export function focusedElement(page: Document): Element | null {
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** The link or control that a click at this element works on, if any. */
export function controlAround(element: Element | null): Element | null {
  return (
    element?.closest('a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"]') ?? null
  );
}

/** The element that an event is about, in open shadow roots too. */
export function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target : null;
}
