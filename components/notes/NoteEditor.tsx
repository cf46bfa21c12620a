import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteColour } from '../../lib/model/note.ts';
import { useMessages } from '../i18n/messages.ts';
import type { ColourNames } from '../props.ts';
import { Button } from '../ui/Button.tsx';
import { COLOURS, colourName } from './colours.ts';

export interface NoteEditorProps {
  body: string;
  colour: NoteColour;
  /** Absent: tags aren't edited here. */
  tags?: readonly string[];
  colourNames: ColourNames;
  onSave(change: { body: string; colour: NoteColour; tags?: string[] }): void;
  onCancel(): void;
}

/** Longest tag that the notes database takes. */
const TAG_LENGTH = 100;

/** "border, trade" → its tags, each once. */
function tagsIn(text: string): string[] {
  const tags = text.split(/[,;،、]/).map((tag) => tag.trim().replace(/^#/, '').slice(0, TAG_LENGTH).trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** Text and colour, where wanted tags, of a note. Ctrl or Command with Enter saves, Escape leaves things as they were. */
export function NoteEditor({ body, colour, tags, colourNames, onSave, onCancel }: NoteEditorProps) {
  const messages = useMessages();
  const { t } = messages;
  const [text, setText] = useState(body);
  const [chosen, choose] = useState(colour);
  const [tagText, setTagText] = useState(tags?.join(', ') ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = (): void => onSave({ body: text.trim(), colour: chosen, ...(tags ? { tags: tagsIn(tagText) } : {}) });
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
        <label class="dl-field">
          <span class="dl-small">{t('library.tagsAdvice')}</span>
          <input
            class="dl-input"
            type="text"
            dir="auto"
            value={tagText}
            onInput={(event) => setTagText(event.currentTarget.value)}
          />
        </label>
      )}
      <fieldset class="dl-note-colours">
        <legend class="dl-hidden">{t('note.colour')}</legend>
        {COLOURS.map((each) => (
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
