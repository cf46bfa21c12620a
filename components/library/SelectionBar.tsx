import { useState } from 'preact/hooks';
import type { Note } from '../../lib/model/note.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { COLOURS, colourName } from '../notes/colours.ts';
import { TagInput } from '../notes/TagInput.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import type { LibraryProps } from './props.ts';
import type { Selection } from './use-selection.ts';

export interface SelectionBarProps extends Pick<
  LibraryProps,
  'colourNames' | 'colourOrder' | 'completeTags' | 'onBulk' | 'onAllIds'
> {
  selection: Selection;
  /** Those of the selected that are in the list; more may be selected. */
  notes: readonly Note[];
  /** All notes that search and filters leave, where that is known and more than the list has. */
  total: number | undefined;
  onExport(): void;
}

/** More can't be changed at once: undo has to remember each of them. */
export const MOST_SELECTED = 5000;

/** What can be done with the selected notes; nothing while none is. */
export function SelectionBar(props: SelectionBarProps) {
  const { selection, notes, total, colourNames, colourOrder = COLOURS, onBulk, onAllIds } = props;
  const messages = useMessages();
  const { t } = messages;
  const format = useFormats();
  const [tagging, setTagging] = useState(false);
  const [added, setAdded] = useState<string[]>([]);
  const ids = [...selection.ids];
  if (ids.length === 0) return null;
  const articles = new Set(notes.map(({ articleId }) => articleId)).size;
  const isWhole = notes.length === ids.length;
  const tags = [...new Set(notes.flatMap((note) => note.tags))];
  const clear = (): void => {
    setTagging(false);
    setAdded([]);
    selection.set([]);
  };
  return (
    <section class="dl-selection-bar" aria-label={t('library.selection')}>
      <p role="status">{t('library.selected', ids.length, [format.number(ids.length)])}</p>
      {total !== undefined && total > ids.length && total <= MOST_SELECTED && (
        <LinkButton
          onClick={() =>
            void onAllIds().then(
              (all) => selection.set(all),
              () => undefined,
            )
          }
        >
          {t('library.selectAll', [format.number(total)])}
        </LinkButton>
      )}
      <div class="dl-row" role="group" aria-label={t('note.colour')}>
        {colourOrder.map((colour) => {
          const label = t('library.colourThem', [colourName(colour, colourNames, messages)]);
          return (
            <button
              key={colour}
              type="button"
              class={`dl-toolbar-colour dl-colour-${colour}`}
              aria-label={label}
              title={label}
              onClick={() => onBulk(ids, { kind: 'colour', colour })}
            >
              <span class="dl-swatch" />
            </button>
          );
        })}
      </div>
      <Button onClick={() => setTagging(!tagging)}>{t('library.tags')}</Button>
      {isWhole && articles === 1 && ids.length > 1 && (
        <Button onClick={() => onBulk(ids, { kind: 'merge-notes' })}>{t('library.mergeNotes')}</Button>
      )}
      {isWhole && articles > 1 && (
        <Button
          onClick={() =>
            onBulk(ids, { kind: 'merge-articles', articles: [...new Set(notes.map(({ articleId }) => articleId))] })
          }
        >
          {t('library.mergeArticles')}
        </Button>
      )}
      <Button onClick={props.onExport}>{t('library.export')}</Button>
      <Button
        onClick={() => {
          onBulk(ids, { kind: 'delete' });
          clear();
        }}
      >
        {t('library.deleteThem')}
      </Button>
      <LinkButton onClick={clear}>{t('library.selectNone')}</LinkButton>
      {tagging && (
        <div class="dl-selection-tags">
          <TagInput tags={added} label={t('library.addTags')} complete={props.completeTags} onChange={setAdded} />
          {added.length > 0 && (
            <Button
              main
              onClick={() => {
                onBulk(ids, { kind: 'tags', add: added, remove: [] });
                setAdded([]);
              }}
            >
              {t('library.addTags')}
            </Button>
          )}
          {tags.length > 0 && (
            <div class="dl-note-links" role="group" aria-label={t('library.removeTags')}>
              <span class="dl-small">{t('library.removeTags')}</span>
              {tags.map((tag) => (
                <button
                  key={tag}
                  type="button"
                  class="dl-note-link"
                  dir="auto"
                  onClick={() => onBulk(ids, { kind: 'tags', add: [], remove: [tag] })}
                >
                  {tag}
                </button>
              ))}
            </div>
          )}
        </div>
      )}
    </section>
  );
}
