import { join } from 'node:path';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { fileMessages } from './i18n/file-messages.ts';
import { MessagesContext } from './i18n/messages.ts';

/** For tests: renders with English words into a fresh element of the document. Dates as in Britain. */
export async function show(view: ComponentChild): Promise<HTMLElement> {
  const messages = await fileMessages(join(import.meta.dirname, '../locales/en.yml'), 'en-GB');
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => {
    render(<MessagesContext.Provider value={messages}>{view}</MessagesContext.Provider>, root);
  });
  return root;
}

/** The one element that fits and has the words. @throws Error when there is none. */
export function find(root: ParentNode, selector: string, words = ''): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find((element) =>
    `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.includes(words),
  );
  if (!found) throw new Error(`no ${selector} with "${words}"`);
  return found;
}

export async function click(element: HTMLElement): Promise<void> {
  await act(() => {
    element.click();
  });
}

export async function press(element: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
}

export async function type(element: HTMLElement, text: string): Promise<void> {
  await act(() => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
