import { useState } from 'preact/hooks';
import { BOUNDS } from '../../lib/lessons/bounds.ts';
import { moved, putGlossary, removeGlossary } from '../../lib/lessons/edit.ts';
import { lessonFaults } from '../../lib/lessons/faults.ts';
import { newPartId } from '../../lib/lessons/part-id.ts';
import type { GlossaryEntry, Lesson } from '../../lib/model/lesson.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { EditField } from './fields.tsx';
import type { Edit, MaterialState } from './props.ts';
import { SortableList } from './SortableList.tsx';

const KINDS = ['place', 'official', 'organisation', 'word'] as const;

export interface GlossaryTabProps {
  lesson: Lesson;
  material: MaterialState;
  onEdit: Edit;
  onFill(): void;
}

/** The words that the lesson explains: filled in from the article, the trainer's from then on. */
export function GlossaryTab({ lesson, material, onEdit, onFill }: GlossaryTabProps) {
  const { t } = useMessages();
  const format = useFormats();
  const [fresh, setFresh] = useState<string>();
  const { glossary } = lesson;
  const faults = Map.groupBy(
    lessonFaults(lesson).filter(({ place }) => place === 'glossary'),
    ({ id }) => id,
  );
  const put = (entry: GlossaryEntry, field: string): void =>
    onEdit((draft) => putGlossary(draft, entry), `glossary ${entry.id} ${field}`);
  const add = (): void => {
    const entry: GlossaryEntry = { id: newPartId(), term: '', kind: 'word', text: '', sources: [] };
    setFresh(entry.id);
    onEdit((draft) => ({ ...draft, glossary: [...draft.glossary, entry] }));
  };
  return (
    <>
      <div class="dl-row">
        <Button onClick={add}>{t('builder.addTerm')}</Button>
        {material.kind !== 'none' && <Button onClick={onFill}>{t('builder.fillGlossary')}</Button>}
        {glossary.length > 1 && (
          <Button
            onClick={() =>
              onEdit((draft) => ({
                ...draft,
                glossary: draft.glossary.toSorted((a, b) => a.term.localeCompare(b.term, draft.lang)),
              }))
            }
          >
            {t('builder.sortGlossary')}
          </Button>
        )}
      </div>
      <p class="dl-small">{t('builder.glossaryAdvice')}</p>
      {glossary.length === 0 && <p>{t('builder.noGlossary')}</p>}
      <SortableList
        class="dl-builder-glossary"
        items={glossary}
        nameOf={({ term }, index) => (term === '' ? t('builder.term', [String(index + 1)]) : term)}
        onMove={(from, to) => onEdit((draft) => ({ ...draft, glossary: moved(draft.glossary, from, to) }), 'move')}
      >
        {(entry, index, handle) => {
          const keys = (faults.get(entry.id) ?? []).map(({ key }) => key);
          const name = entry.term === '' ? t('builder.term', [String(index + 1)]) : entry.term;
          return (
            <div class={`dl-glossary-entry${entry.kind === 'word' ? '' : ` dl-kind-${entry.kind}`}`}>
              {handle}
              <EditField
                label={t('builder.term', [String(index + 1)])}
                quiet
                placeholder={t('builder.termWord')}
                value={entry.term}
                maxLength={BOUNDS.line}
                focus={fresh === entry.id}
                faults={keys.filter((key) => key === 'noTerm')}
                onInput={(term) => put({ ...entry, term }, 'term')}
              />
              <label class="dl-field dl-inline-field">
                <span class="dl-hidden">{t('builder.kindOf', [name])}</span>
                <select
                  class="dl-input"
                  value={entry.kind}
                  onChange={({ currentTarget: { value } }) => {
                    const kind = KINDS.find((each) => each === value) ?? 'word';
                    onEdit((draft) => putGlossary(draft, { ...entry, kind }));
                  }}
                >
                  {KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`builder.kind.${kind}`)}
                    </option>
                  ))}
                </select>
              </label>
              <IconButton
                icon="trash"
                label={t('builder.removeRow', [name])}
                onClick={() => onEdit((draft) => removeGlossary(draft, entry.id))}
              />
              <div class="dl-glossary-text">
                <EditField
                  label={t('builder.explains', [name])}
                  quiet
                  rows={2}
                  value={entry.text}
                  maxLength={BOUNDS.text}
                  faults={keys.filter((key) => key === 'noExplanation')}
                  onInput={(text) => put({ ...entry, text }, 'text')}
                />
                {(entry.asOf !== undefined || entry.sources.length > 0) && (
                  <p class="dl-small">
                    {[
                      entry.asOf === undefined ? '' : t('card.asOf', [format.date(entry.asOf)]),
                      entry.sources.join('; '),
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </p>
                )}
              </div>
            </div>
          );
        }}
      </SortableList>
    </>
  );
}
