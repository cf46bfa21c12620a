import type { ExtractedArticle } from '../../lib/article/types.ts';
import { COLOURS, MARK_LAYERS, noteLayer, type Layer } from '../../lib/highlights/layers.ts';
import type { Paint, Painter } from '../../lib/highlights/painter.ts';
import type { LessonPrompt } from '../../lib/model/lesson.ts';
import type { Mention, Span } from '../../lib/model/mention.ts';
import type { Note } from '../../lib/model/note.ts';
import type { PlacedNote } from '../../lib/messaging/page-protocol.ts';

export { shownMentions } from '../../lib/model/shown.ts';

/** What a painted range stands for. */
export type Subject =
  | { type: 'mention'; mention: Mention }
  | { type: 'note'; note: Note }
  | { type: 'prompt'; prompt: LessonPrompt }
  | { type: 'light' };

export const NOTE_LAYERS: readonly Layer[] = COLOURS.flatMap((colour) => [
  noteLayer(colour, false),
  noteLayer(colour, true),
]);

export function paintMentions(
  painter: Painter<Subject>,
  article: ExtractedArticle,
  mentions: readonly Mention[],
): void {
  const paints = mentions.map((mention): Paint<Subject> => ({
    layer: mention.kind,
    ranges: article.textMap.rangesOf(mention),
    subject: { type: 'mention', mention },
  }));
  painter.paint(MARK_LAYERS, paints);
}

export function paintNotes(painter: Painter<Subject>, article: ExtractedArticle, notes: readonly PlacedNote[]): void {
  const paints = notes.flatMap(({ note, state, span }): Paint<Subject>[] =>
    span === undefined || state === 'missing'
      ? []
      : [
          {
            layer: noteLayer(note.colour, state === 'approximate'),
            ranges: article.textMap.rangesOf(span),
            subject: { type: 'note', note },
          },
        ],
  );
  painter.paint(NOTE_LAYERS, paints);
}

export const LESSON_LAYERS: readonly Layer[] = COLOURS.map((colour): Layer => `lesson-${colour}`);

export function paintPrompts(
  painter: Painter<Subject>,
  article: ExtractedArticle,
  prompts: readonly LessonPrompt[],
): void {
  const paints = prompts.map((prompt): Paint<Subject> => ({
    layer: `lesson-${prompt.colour}`,
    ranges: article.textMap.rangesOf(prompt.span),
    subject: { type: 'prompt', prompt },
  }));
  painter.paint(LESSON_LAYERS, paints);
}

/** Shows spans by a passing light: what the side panel points at, or the mention whose card is open. */
export function paintSpans(
  painter: Painter<Subject>,
  layer: 'flash' | 'current',
  article: ExtractedArticle | undefined,
  spans: readonly Span[],
): void {
  const ranges = article ? spans.flatMap((span) => article.textMap.rangesOf(span)) : [];
  painter.paint([layer], ranges.length === 0 ? [] : [{ layer, ranges, subject: { type: 'light' } }]);
}

/** How long a passage is lit that the reader was brought to, ms. */
const LIT = 1600;

/** Lights a span for a moment: "here". */
export function light(painter: Painter<Subject>, article: ExtractedArticle, span: Span, signal: AbortSignal): void {
  paintSpans(painter, 'flash', article, [span]);
  setTimeout(() => {
    if (!signal.aborted) paintSpans(painter, 'flash', undefined, []);
  }, LIT);
}
