/**
 * What a class has highlighted, as heat over the text.
 *
 * Method: highlights are placed (letter by letter where the text says what the target says, else by `lib/anchoring`, all
 * in one go), then a sweep over their ends cuts the text into stretches of equally many *students*: one who marks a
 * passage twice counts once. Shares of the class become five steps. O(n log n) in the highlights. Turned down: an
 * opacity for each number, since nobody tells the eleventh shade from the twelfth.
 */
import { anchorAll } from '../../anchoring/anchor.ts';
import type { LessonArticle, StudentHighlight } from '../../model/lesson.ts';
import type { Span } from '../../model/mention.ts';
import type { NoteColour, Target } from '../../model/note.ts';
import { sectionsOf, type LessonSection } from '../player/sections.ts';

export const HEAT_STEPS = [1, 2, 3, 4, 5] as const;
export type HeatStep = (typeof HEAT_STEPS)[number];

/** A stretch of the text, UTF-16 code units of the original article text. */
export interface HeatSpan extends Span {
  students: number;
  step: HeatStep;
}

export interface HeatNote extends Span {
  attempt: string;
  colour: NoteColour;
  body: string;
  quote: string;
}

export interface Heat {
  spans: HeatSpan[];
  /** All highlights that have a place, in order of the text. */
  notes: HeatNote[];
  /** Quotes that stand nowhere in the text that is there, with how many students marked them, most first. */
  elsewhere: { quote: string; students: number }[];
}

/** A trainer sees the whole text where it is known, whatever was shared. */
export function heatSections(article: LessonArticle): LessonSection[] {
  const { text, blocks } = article;
  return text !== undefined && blocks ? [{ start: 0, text, blocks }] : sectionsOf(article);
}

export interface HeatInput {
  attempt: string;
  highlights: readonly StudentHighlight[];
}

/** @param colour only highlights of this one. */
export function heatOf(sections: readonly LessonSection[], students: readonly HeatInput[], colour?: NoteColour): Heat {
  const marked = students.flatMap(({ attempt, highlights }) =>
    highlights
      .filter((each) => colour === undefined || each.colour === colour)
      .map((highlight) => ({ attempt, highlight })),
  );
  const places = placeAll(
    sections,
    marked.map(({ highlight }) => highlight.target),
  );
  const notes: HeatNote[] = [];
  const lost = new Map<string, Set<string>>();
  for (const [i, { attempt, highlight }] of marked.entries()) {
    const span = places[i];
    const quote = highlight.target.quote.exact;
    if (span) notes.push({ ...span, attempt, colour: highlight.colour, body: highlight.body, quote });
    else lost.set(quote, (lost.get(quote) ?? new Set()).add(attempt));
  }
  notes.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    spans: sweep(notes, students.length),
    notes,
    elsewhere: [...lost]
      .map(([quote, attempts]) => ({ quote, students: attempts.size }))
      .sort((a, b) => b.students - a.students),
  };
}

function placeAll(sections: readonly LessonSection[], targets: readonly Target[]): (Span | undefined)[] {
  const places = targets.map((target) => exactPlace(sections, target));
  for (const { start: from, text, blocks } of sections) {
    const open = targets.flatMap((target, i) => (places[i] ? [] : [{ id: String(i), target: moved(target, -from) }]));
    if (open.length === 0) break;
    const local = blocks.map((block) => ({ ...block, start: block.start - from, end: block.end - from }));
    for (const { id, span } of anchorAll(text, local, open))
      if (span) places[Number(id)] = { start: span.start + from, end: span.end + from };
  }
  return places;
}

function exactPlace(sections: readonly LessonSection[], { position: { start, end }, quote }: Target): Span | undefined {
  const section = sections.find(({ start: from, text }) => start >= from && end <= from + text.length);
  if (!section || start >= end) return undefined;
  return section.text.slice(start - section.start, end - section.start) === quote.exact ? { start, end } : undefined;
}

function moved(target: Target, by: number): Target {
  if (by === 0) return target;
  const { block: _, ...rest } = target;
  const at = (value: number): number => Math.max(0, value + by);
  const { start, end } = target.position;
  return { ...rest, position: { type: 'TextPositionSelector', start: at(start), end: at(end) } };
}

function sweep(notes: readonly HeatNote[], classSize: number): HeatSpan[] {
  const edges = notes
    .flatMap(({ start, end, attempt }) => [
      { at: start, attempt, by: 1 },
      { at: end, attempt, by: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Map<string, number>();
  const spans: HeatSpan[] = [];
  for (const [i, { at, attempt, by }] of edges.entries()) {
    const count = (open.get(attempt) ?? 0) + by;
    if (count > 0) open.set(attempt, count);
    else open.delete(attempt);
    const next = edges[i + 1]?.at ?? at;
    if (next === at || open.size === 0) continue;
    const last = spans.at(-1);
    if (last && last.end === at && last.students === open.size) last.end = next;
    else spans.push({ start: at, end: next, students: open.size, step: stepOf(open.size, classSize) });
  }
  return spans;
}

/** Fifths of the class, rounded up: one student alone is step 1 in any class of five or more. */
export function stepOf(students: number, classSize: number): HeatStep {
  const step = Math.ceil((5 * students) / Math.max(1, classSize));
  return HEAT_STEPS[Math.max(0, Math.min(4, step - 1))] ?? 1;
}

/** How many students a step stands for, both ends included; undefined where no number of this class falls into it. */
export function studentsInStep(step: HeatStep, classSize: number): [least: number, most: number] | undefined {
  const counts = Array.from({ length: classSize }, (_, i) => i + 1).filter((n) => stepOf(n, classSize) === step);
  const [least, most] = [counts[0], counts.at(-1)];
  return least === undefined || most === undefined ? undefined : [least, most];
}
