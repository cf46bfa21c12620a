/** Looks into the overlay's closed shadow root, as DevTools does: the build that is tested is the one that is shipped. */
import { expect, type CDPSession, type Page } from '@playwright/test';

export interface OverlayView {
  isThere(): Promise<boolean>;
  /** Text of the first element that fits, white space collapsed; '' when there is none. */
  text(selector: string): Promise<string>;
  count(selector: string): Promise<number>;
  /** Box in the window; CSS px. */
  box(selector: string): Promise<{ left: number; top: number; right: number; bottom: number } | null>;
  /** Clicks the first element that fits (and has the text) with the mouse. */
  click(selector: string, text?: string): Promise<void>;
  /** The card's text, once it is there. */
  card(): Promise<string>;
}

type InRoot<A extends unknown[], R> = (root: ShadowRoot, ...args: A) => R;

export async function overlayOf(page: Page): Promise<OverlayView> {
  const session: CDPSession = await page.context().newCDPSession(page);

  const root = async (): Promise<string | undefined> => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'document.querySelector("dateline-overlay")',
    });
    if (!result.objectId) return undefined;
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return undefined;
    return (await session.send('DOM.resolveNode', { backendNodeId })).object.objectId;
  };

  const run = async <A extends unknown[], R>(work: InRoot<A, R>, ...args: A): Promise<R | undefined> => {
    const objectId = await root();
    if (objectId === undefined) return undefined;
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (...args) { return (${work.toString()})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
    return result.value as R;
  };

  const text = async (selector: string): Promise<string> =>
    (await run(
      (shadow, wanted: string) => (shadow.querySelector(wanted)?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      selector,
    )) ?? '';

  const box = async (selector: string, wantedText = '') =>
    (await run(
      (shadow, wanted: string, words: string) => {
        const element = [...shadow.querySelectorAll(wanted)].find((each) => (each.textContent ?? '').includes(words));
        if (!element) return null;
        element.scrollIntoView({ block: 'nearest' });
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { left, top, right, bottom };
      },
      selector,
      wantedText,
    )) ?? null;

  return {
    isThere: async () => (await root()) !== undefined,
    text,
    count: async (selector) =>
      (await run((shadow, wanted: string) => shadow.querySelectorAll(wanted).length, selector)) ?? 0,
    box,
    async click(selector, wantedText) {
      await expect.poll(() => box(selector, wantedText), { message: `${selector} ${wantedText ?? ''}` }).not.toBeNull();
      const found = await box(selector, wantedText);
      if (found) await page.mouse.click((found.left + found.right) / 2, (found.top + found.bottom) / 2);
    },
    async card() {
      await expect.poll(() => text('.dl-card'), { message: 'a card' }).not.toBe('');
      return text('.dl-card');
    },
  };
}
