import type { PanelEntry } from '../../lib/cards/panel-view.ts';
import type { ColourNames, NoteActions } from '../props.ts';
import { NoteEditor } from './NoteEditor.tsx';

export interface NewNoteProps {
  actions: NoteActions;
  colourNames: ColourNames;
  /** What the note is on; absent: the whole article. */
  entry?: PanelEntry | undefined;
  onDone(): void;
}

/** A note that has no passage: on the whole article, or on a place or official. */
export function NewNote({ actions, colourNames, entry, onDone }: NewNoteProps) {
  return (
    <NoteEditor
      body=""
      colour={actions.colourOrder[0] ?? 1}
      tags={[]}
      completeTags={actions.complete}
      colourNames={colourNames}
      colourOrder={actions.colourOrder}
      onSave={({ body, colour, tags = [] }) => {
        onDone();
        if (body !== '' || tags.length > 0) actions.onAdd({ body, colour, tags }, entry);
      }}
      onCancel={onDone}
    />
  );
}
