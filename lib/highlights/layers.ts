import type { MentionKind } from '../model/mention.ts';
import type { NoteColour } from '../model/note.ts';

/*
 * Names in `CSS.highlights`, all with one prefix, since the registry is shared with the page. A layer is one name: its
 * ranges share a look and a priority.
 */

export const PREFIX = 'dateline-';

export type MarkLayer = MentionKind;
export type NoteLayer = `note-${NoteColour}` | `approximate-${NoteColour}`;
/** Passages of a lesson. */
export type LessonLayer = `lesson-${NoteColour}`;
/** `current`: the mention whose card is open. `flash`: what the side panel points at. */
export type Layer = MarkLayer | NoteLayer | LessonLayer | 'current' | 'flash';

export const MARK_LAYERS: readonly MarkLayer[] = ['place', 'demonym', 'organisation', 'role', 'official'];
export const COLOURS: readonly NoteColour[] = [1, 2, 3, 4];

/** Lowest first: a note is a fill behind the marks, what the reader points at lies above both. */
export const LAYERS: readonly Layer[] = [
  ...COLOURS.map((colour): Layer => `approximate-${colour}`),
  ...COLOURS.map((colour): Layer => `lesson-${colour}`),
  ...COLOURS.map((colour): Layer => `note-${colour}`),
  ...MARK_LAYERS,
  'flash',
  'current',
];

export function noteLayer(colour: NoteColour, approximate: boolean): NoteLayer {
  return approximate ? `approximate-${colour}` : `note-${colour}`;
}
