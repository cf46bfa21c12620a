import type { NoteColour } from '../../lib/model/note.ts';
import type { Messages } from '../i18n/messages.ts';
import type { ColourNames } from '../props.ts';

export const COLOURS: readonly NoteColour[] = [1, 2, 3, 4];

/** The reader's own name of a colour, or the default in the reader's language. */
export function colourName(colour: NoteColour, names: ColourNames, { t }: Messages): string {
  return names[colour - 1] || t(`colour.name${colour}`);
}
