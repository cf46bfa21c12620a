import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteColour } from '../../lib/model/note.ts';
import { useMessages } from '../i18n/messages.ts';
import type { SelectionToolbarProps } from '../props.ts';
import { IconButton } from '../ui/Button.tsx';
import { COLOURS, colourName } from './colours.ts';

/** Typing is saved at each pause of this length, so that nothing is lost with the page. */
const PAUSE_MS = 500;

/**
 * Four named colours at the selection: one press saves. Typing adds a note; keys 1–4 work while the note isn't being
 * typed, Escape closes from anywhere. Focus isn't taken: the reader may go on reading.
 */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { colourNames, saved, onColour, onNote, onDelete, onClose, error } = props;
  const messages = useMessages();
  const { t, dir } = messages;
  const [body, setBody] = useState(saved?.body ?? '');
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; body: string } | undefined>(undefined);
  const latest = useRef(onNote);
  latest.current = onNote;

  const flush = (): void => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    const { body: typed } = pending.current;
    pending.current = undefined;
    latest.current(typed);
  };
  useEffect(() => flush, []);

  const type = (value: string): void => {
    setBody(value);
    clearTimeout(pending.current?.timer);
    pending.current = { timer: setTimeout(flush, PAUSE_MS), body: value };
  };
  const close = (): void => {
    flush();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Escape' || (typing && event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.stopPropagation();
      event.preventDefault();
      close();
    } else if (!typing && /^[1-4]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      onColour(Number(event.key) as NoteColour);
    }
  };

  return (
    <div class="dl dl-toolbar" role="toolbar" aria-label={t('toolbar.label')} dir={dir} onKeyDown={onKeyDown}>
      <div class="dl-toolbar-colours">
        {COLOURS.map((colour) => {
          const name = colourName(colour, colourNames, messages);
          const label = t(saved ? 'toolbar.change' : 'toolbar.colour', [name, String(colour)]);
          return (
            <button
              key={colour}
              type="button"
              class={`dl-toolbar-colour dl-colour-${colour}`}
              aria-label={label}
              aria-pressed={saved?.colour === colour}
              title={label}
              // The selection must survive the press.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onColour(colour)}
            >
              <span class="dl-swatch" />
            </button>
          );
        })}
        <span class="dl-toolbar-divider" />
        {saved && <IconButton icon="trash" label={t('toolbar.remove')} onClick={onDelete} />}
        <IconButton icon="close" label={t('ui.close')} onClick={close} />
      </div>
      <textarea
        class="dl-input dl-toolbar-note"
        rows={1}
        dir="auto"
        aria-label={t('toolbar.note')}
        placeholder={t('toolbar.notePlaceholder')}
        value={body}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={flush}
      />
      {error !== undefined && (
        <p class="dl-toolbar-error" role="alert">
          {error} {t('note.draftKept')}
        </p>
      )}
      <div class="dl-toolbar-foot">
        <span class="dl-small" role="status">
          {saved && error === undefined ? t('toolbar.saved', [colourName(saved.colour, colourNames, messages)]) : ''}
        </span>
        <span class="dl-small">{t('toolbar.keys')}</span>
      </div>
    </div>
  );
}
