import { createCapture, type Capture } from './capture.ts';
import { createCards, type Cards } from './cards.ts';
import type { SessionContext } from './context.ts';
import { createPrompts, type Prompts } from './prompts.ts';

/** What the reader works with on a page: cards and notes. */
export interface Tools {
  cards: Cards;
  capture: Capture;
  prompts: Prompts;
}

export interface LazyTools {
  get(): Tools;
  /** Undefined until they were needed. */
  made(): Tools | undefined;
  close(): void;
}

/**
 * Cards and capture, made at the reader's first movement or key: until then a marked page costs no more than its marks.
 * Their script for what is shown (the overlay) is fetched then, too.
 */
export function lazyTools(context: SessionContext, signal: AbortSignal): LazyTools {
  let tools: Tools | undefined;
  const get = (): Tools => {
    if (tools) return tools;
    const cards = createCards(context);
    const capture = createCapture(context, cards);
    tools = { cards, capture, prompts: createPrompts(context, { cards, capture }) };
    return tools;
  };
  // At the window, before the document, so that the very first event reaches the listeners that it brings about.
  for (const type of ['pointermove', 'pointerdown', 'keydown'] as const)
    window.addEventListener(
      type,
      () => {
        get();
        context.overlay.load();
      },
      { once: true, passive: true, capture: true, signal },
    );
  return {
    get,
    made: () => tools,
    close() {
      tools?.cards.close();
      tools?.capture.close();
      tools?.prompts.close();
    },
  };
}
