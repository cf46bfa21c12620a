import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { colourName } from '../notes/colours.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import type { DeckDraft, DeckItem, DecksProps } from './props.ts';

interface PartProps {
  label: ComponentChildren;
  /** For the list of its items. */
  name: string;
  advice?: string;
  checked: boolean;
  items: readonly DeckItem[];
  without: ReadonlySet<string>;
  onChecked(checked: boolean): void;
  onItem(id: string, wanted: boolean): void;
}

function Part({ label, name, advice, checked, items, without, onChecked, onItem }: PartProps) {
  const { t } = useMessages();
  const format = useFormats();
  if (items.length === 0) return null;
  const wanted = items.filter(({ id }) => !without.has(id)).length;
  return (
    <div class="dl-study-part">
      <label class="dl-choice">
        <input type="checkbox" checked={checked} onChange={(event) => onChecked(event.currentTarget.checked)} />
        <span>{label}</span>
        {advice !== undefined && <span class="dl-small">{advice}</span>}
      </label>
      {checked && (
        <Disclosure
          summary={
            <>
              {t('study.chosen', [format.number(wanted), format.number(items.length)])}
              <span class="dl-hidden"> {name}</span>
            </>
          }
        >
          <ul>
            {items.map(({ id, label: words }) => (
              <li key={id}>
                <label class="dl-choice">
                  <input
                    type="checkbox"
                    checked={!without.has(id)}
                    onChange={(event) => onItem(id, event.currentTarget.checked)}
                  />
                  <span dir="auto">{words}</span>
                </label>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

/** What of one article is to be learnt. */
export function DeckEditor({
  draft,
  colourNames,
  onChange,
  onSave,
  onCancel,
}: { draft: DeckDraft } & Pick<DecksProps, 'colourNames' | 'onChange' | 'onSave' | 'onCancel'>) {
  const messages = useMessages();
  const format = useFormats();
  const { t } = messages;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [draft.article.id]);
  const { parts } = draft;
  const without = new Set(draft.without);
  const onItem = (id: string, wanted: boolean): void => {
    const left = new Set(without);
    if (wanted) left.delete(id);
    else left.add(id);
    onChange({ without: [...left] });
  };
  const shared = { without, onItem };
  return (
    <form
      class="dl-study-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h2 ref={heading} tabIndex={-1} dir={draft.article.dir ?? 'auto'}>
        {draft.article.title || draft.article.url}
      </h2>
      <fieldset>
        <legend>{t('study.what')}</legend>
        {draft.notes.map(({ colour, items }) => {
          const name = colourName(colour, colourNames, messages);
          return (
            <Part
              key={colour}
              {...shared}
              label={
                <span class={`dl-colour-label dl-colour-${colour}`}>
                  <span class="dl-swatch" /> {name}
                </span>
              }
              name={name}
              advice={t(`studyPart.colourAdvice${colour}`)}
              checked={parts.colours.includes(colour)}
              items={items}
              onChecked={(checked) =>
                onChange({
                  parts: {
                    ...parts,
                    colours: checked ? [...parts.colours, colour] : parts.colours.filter((each) => each !== colour),
                  },
                })
              }
            />
          );
        })}
        {(['places', 'officials', 'leaders'] as const).map((part) => (
          <Part
            key={part}
            {...shared}
            label={t(`studyPart.${part}`)}
            name={t(`studyPart.${part}`)}
            advice={t(`studyPart.${part}Advice`)}
            checked={parts[part]}
            items={draft[part]}
            onChecked={(checked) => onChange({ parts: { ...parts, [part]: checked } })}
          />
        ))}
      </fieldset>
      {draft.withoutData && <p class="dl-small">{t('study.withoutData')}</p>}
      {draft.withoutText && !draft.withoutData && <p class="dl-small">{t('study.withoutText')}</p>}
      <p role="status">{t('study.givesCards', draft.cards, [format.number(draft.cards)])}</p>
      <div class="dl-row">
        <button type="submit" class="dl-button dl-button-main" disabled={draft.cards === 0 && !draft.isDeck}>
          {t(draft.isDeck ? 'ui.save' : 'study.start')}
        </button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
