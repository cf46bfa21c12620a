import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';

export interface TagInputProps {
  tags: readonly string[];
  /** Seen, or for screen readers alone. */
  label: string;
  isLabelHidden?: boolean;
  /** Tags that begin like this; absent: none are proposed. */
  complete?: ((prefix: string) => Promise<readonly string[]>) | undefined;
  onChange(tags: string[]): void;
}

/** Longest tag that the notes database takes, in UTF-16 code units. */
const TAG_LENGTH = 100;
/** A tag ends at any of these, and at Enter. */
const SEPARATOR = /[,;،、]/;

/** "border, #trade" → its tags, each once. */
export function tagsIn(text: string): string[] {
  const tags = text.split(SEPARATOR).map((tag) => tag.trim().replace(/^#/, '').slice(0, TAG_LENGTH).trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/**
 * Tags as they are, each with a button that takes it off, and a field for more: Enter or a comma ends a tag, arrows choose
 * among those proposed, Backspace in the empty field takes the last one off. What is typed when the field is left counts.
 */
export function TagInput({ tags, label, isLabelHidden = false, complete, onChange }: TagInputProps) {
  const { t } = useMessages();
  const id = useId();
  const [text, setText] = useState('');
  const [proposed, setProposed] = useState<readonly string[]>([]);
  const [at, setAt] = useState(-1);
  const asked = useRef(0);
  useEffect(
    () => () => {
      asked.current = -1;
    },
    [],
  );

  const propose = (prefix: string): void => {
    const mine = ++asked.current;
    setAt(-1);
    if (!complete || prefix.trim() === '') {
      setProposed([]);
      return;
    }
    complete(prefix).then(
      (found) => {
        if (mine === asked.current) setProposed(found.filter((tag) => !tags.includes(tag)));
      },
      () => setProposed([]),
    );
  };
  const add = (typed: string): void => {
    setText('');
    setProposed([]);
    asked.current++;
    const all = [...new Set([...tags, ...tagsIn(typed)])];
    if (all.length > tags.length) onChange(all);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = proposed[at];
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && text.trim() !== '') add(chosen ?? text);
    else if (event.key === 'ArrowDown' && proposed.length > 0) setAt((at + 1) % proposed.length);
    else if (event.key === 'ArrowUp' && proposed.length > 0)
      setAt((Math.max(at, 0) + proposed.length - 1) % proposed.length);
    else if (event.key === 'Escape' && proposed.length > 0) setProposed([]);
    else if (event.key === 'Backspace' && text === '' && tags.length > 0) onChange(tags.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="dl-tag-input">
      <label for={id} class={isLabelHidden ? 'dl-hidden' : 'dl-small'}>
        {label}
      </label>
      <div class="dl-tag-line">
        {tags.map((tag) => (
          <span key={tag} class="dl-tag" dir="auto">
            {tag}
            <button
              type="button"
              aria-label={t('note.removeTag', [tag])}
              onClick={() => onChange(tags.filter((each) => each !== tag))}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          id={id}
          type="text"
          dir="auto"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={proposed.length > 0}
          aria-controls={`${id}-list`}
          {...(at >= 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
          placeholder={t('note.addTag')}
          value={text}
          onInput={(event) => {
            const { value } = event.currentTarget;
            if (SEPARATOR.test(value)) {
              add(value);
              return;
            }
            setText(value);
            propose(value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => add(text)}
        />
      </div>
      <ul id={`${id}-list`} class="dl-tag-list" role="listbox" aria-label={label} hidden={proposed.length === 0}>
        {proposed.map((tag, i) => (
          <li
            key={tag}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            dir="auto"
            // Before the field loses its focus, and with it what was typed.
            onPointerDown={(event) => {
              event.preventDefault();
              add(tag);
            }}
          >
            {tag}
          </li>
        ))}
      </ul>
    </div>
  );
}
