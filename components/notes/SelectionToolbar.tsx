import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteColour } from '../../lib/model/note.ts';
import { useMessages } from '../i18n/messages.ts';
import type { SelectionToolbarProps } from '../props.ts';
import { IconButton } from '../ui/Button.tsx';
import { COLOURS, colourName } from './colours.ts';
import { TagInput } from './TagInput.tsx';
import { Wording } from './Wording.tsx';

/** Typing is saved at each pause of this length, so that nothing is lost with the page. */
const PAUSE_MS = 500;

/** What the passage names: pressed is linked, so that the note is shown on the card of it from now on. */
function Links({ links, onLink }: Pick<SelectionToolbarProps, 'links' | 'onLink'>) {
  const { t } = useMessages();
  if (links.length === 0) return null;
  return (
    <div class="dl-toolbar-part dl-note-links" role="group" aria-label={t('note.links')}>
      <span class="dl-small">{t('note.links')}</span>
      {links.map(({ entity, name, isLinked }) => (
        <button
          key={entity}
          type="button"
          class="dl-note-link"
          aria-pressed={isLinked}
          dir="auto"
          onClick={() => onLink(entity, !isLinked)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/**
 * Four named colours at the selection: one press saves. Typing adds a note; keys 1–4 work while the note isn't being
 * typed, Escape closes from anywhere. Focus isn't taken: the reader may go on reading.
 */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const {
    colourNames,
    colourOrder = COLOURS,
    subject,
    saved,
    wording,
    onColour,
    onNote,
    onDelete,
    onClose,
    error,
  } = props;
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
    const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    const colour = colourOrder[Number(event.key) - 1];
    if (event.key === 'Escape' || (typing && event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.stopPropagation();
      event.preventDefault();
      close();
    } else if (!typing && colour && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      onColour(colour);
    }
  };

  return (
    <div class="dl dl-toolbar" role="toolbar" aria-label={t('toolbar.label')} dir={dir} onKeyDown={onKeyDown}>
      {subject !== undefined && (
        <p class="dl-toolbar-part dl-toolbar-subject" dir="auto">
          {subject}
        </p>
      )}
      <div class="dl-toolbar-colours">
        {colourOrder.map((colour: NoteColour, i) => {
          const name = colourName(colour, colourNames, messages);
          const label = t(saved ? 'toolbar.change' : 'toolbar.colour', [name, String(i + 1)]);
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
      {wording && (
        <div class="dl-toolbar-part">
          <Wording {...wording} onAccept={props.onAccept} />
        </div>
      )}
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
      {/* There before anything is saved: nothing may move under the pointer when it is. */}
      <div class="dl-toolbar-part">
        <TagInput
          tags={saved?.tags ?? []}
          label={t('library.tags')}
          isLabelHidden
          complete={props.completeTags}
          onChange={props.onTags}
        />
      </div>
      <Links links={props.links} onLink={props.onLink} />
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
