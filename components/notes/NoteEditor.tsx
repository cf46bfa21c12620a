import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteColour } from '../../lib/model/note.ts';
import { useMessages } from '../i18n/messages.ts';
import type { ColourNames } from '../props.ts';
import { Button } from '../ui/Button.tsx';
import { COLOURS, colourName } from './colours.ts';
import { TagInput, type TagInputProps } from './TagInput.tsx';

export interface NoteEditorProps {
  body: string;
  colour: NoteColour;
  /** Absent: tags aren't edited here. */
  tags?: readonly string[];
  completeTags?: TagInputProps['complete'];
  colourNames: ColourNames;
  colourOrder?: readonly NoteColour[];
  onSave(change: { body: string; colour: NoteColour; tags?: string[] }): void;
  onCancel(): void;
}

/** Text and colour, where wanted tags, of a note. Ctrl or Command with Enter saves, Escape leaves things as they were. */
export function NoteEditor(props: NoteEditorProps) {
  const { body, colour, tags, colourNames, colourOrder = COLOURS, onSave, onCancel } = props;
  const messages = useMessages();
  const { t } = messages;
  const [text, setText] = useState(body);
  const [chosen, choose] = useState(colour);
  const [chosenTags, setTags] = useState<string[]>([...(tags ?? [])]);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = (): void => onSave({ body: text.trim(), colour: chosen, ...(tags ? { tags: chosenTags } : {}) });
  return (
    <form
      class="dl-note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        else return;
        event.stopPropagation();
        event.preventDefault();
      }}
    >
      <textarea
        ref={field}
        class="dl-input"
        rows={3}
        dir="auto"
        aria-label={t('note.body')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {tags && (
        <TagInput tags={chosenTags} label={t('library.tags')} complete={props.completeTags} onChange={setTags} />
      )}
      <fieldset class="dl-note-colours">
        <legend class="dl-hidden">{t('note.colour')}</legend>
        {colourOrder.map((each) => (
          <label key={each} class={`dl-note-colour dl-colour-${each}`} title={colourName(each, colourNames, messages)}>
            <input
              type="radio"
              name="colour"
              class="dl-hidden"
              checked={each === chosen}
              onChange={() => choose(each)}
            />
            <span class="dl-swatch" />
            <span>{colourName(each, colourNames, messages)}</span>
          </label>
        ))}
      </fieldset>
      <div class="dl-row">
        <Button main onClick={save}>
          {t('ui.save')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
