import { hitTest } from '../../lib/highlights/hit-test.ts';
import type { LessonPrompt } from '../../lib/model/lesson.ts';
import { controlAround, targetOf } from '../../lib/page/editable.ts';
import type { SessionContext } from './context.ts';
import { linesOf } from './page-text.ts';
import { LESSON_LAYERS } from './painting.ts';
import type { Tools } from './tools.ts';

/** What the trainer says at a lesson's passages, on the page itself: a press on the passage shows it. */
export interface Prompts {
  close(): void;
}

export function createPrompts(context: SessionContext, others: Pick<Tools, 'cards' | 'capture'>): Prompts {
  const { overlay, painter, signal } = context;
  let open: LessonPrompt | undefined;

  const close = (): void => {
    if (!open) return;
    open = undefined;
    overlay.hide('prompt');
  };

  const show = (prompt: LessonPrompt, at: { x: number; y: number }): void => {
    open = prompt;
    const reading = context.reading();
    const lines = (): ReturnType<typeof linesOf> => linesOf(reading, prompt.span);
    const key = `${prompt.span.start}-${prompt.span.end}`;
    const { number, colour, comment, tasks } = prompt;
    overlay.show(
      'prompt',
      { key, lines, at, dir: reading?.article.dir, onLost: close },
      { number, colour, comment, tasks, onClose: close },
    );
  };

  const promptAt = (x: number, y: number): LessonPrompt | undefined =>
    hitTest(painter, LESSON_LAYERS, x, y, context.reading()?.shadowRoots)
      .flatMap((subject) => (subject.type === 'prompt' ? [subject.prompt] : []))
      .at(-1);

  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || overlay.holds(event)) return;
      // A mention's card and a note's toolbar come first; links keep their own.
      const isTaken = others.cards.isPinned() || others.capture.isOpen() || controlAround(targetOf(event)) !== null;
      const isSelecting = document.getSelection()?.isCollapsed === false;
      const prompt = isTaken || isSelecting ? undefined : promptAt(event.clientX, event.clientY);
      if (prompt && prompt !== open && hasWords(prompt)) show(prompt, { x: event.clientX, y: event.clientY });
      else close();
    },
    { signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || !open) return;
      close();
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
  return { close };
}

function hasWords({ comment, tasks }: LessonPrompt): boolean {
  return comment.length > 0 || tasks.length > 0;
}
