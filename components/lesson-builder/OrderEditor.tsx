import { useState } from 'preact/hooks';
import { BOUNDS } from '../../lib/lessons/bounds.ts';
import { moved } from '../../lib/lessons/edit.ts';
import { newPartId } from '../../lib/lessons/part-id.ts';
import { disordered } from '../../lib/lessons/shuffle.ts';
import type { TaskItem } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { among, type EditorProps } from './editor-props.ts';
import { EditField, Faults } from './fields.tsx';
import { SortableList } from './SortableList.tsx';

/** The steps in their right order; what students see is mixed here. */
export function OrderEditor({ task, answer, faults, onChange }: EditorProps<'order'>) {
  const { t } = useMessages();
  const [fresh, setFresh] = useState<string>();
  const right = answer.ids.flatMap((id) => task.items.find((item) => item.id === id) ?? []);
  const put = (next: TaskItem[], merge?: string): void =>
    onChange({ ...task, items: disordered(next, task.id) }, { ...answer, ids: next.map(({ id }) => id) }, merge);
  const add = (after: number): void => {
    if (right.length >= BOUNDS.parts) return;
    const item = { id: newPartId(), text: '' };
    setFresh(item.id);
    put([...right.slice(0, after + 1), item, ...right.slice(after + 1)]);
  };
  const nameOf = (index: number): string => t('builder.step', [String(index + 1)]);
  return (
    <fieldset class="dl-editor-part">
      <legend>{t('builder.rightOrder')}</legend>
      <p class="dl-small">{t('builder.mixed')}</p>
      <SortableList
        items={right}
        nameOf={(_, index) => nameOf(index)}
        onMove={(from, to) => put(moved(right, from, to))}
      >
        {(item, index, handle) => (
          <div class="dl-option-row">
            {handle}
            <EditField
              label={nameOf(index)}
              quiet
              placeholder={nameOf(index)}
              value={item.text}
              maxLength={BOUNDS.line}
              focus={fresh === item.id}
              onEnter={() => add(index)}
              onInput={(text) =>
                put(
                  right.map((each) => (each.id === item.id ? { ...each, text } : each)),
                  item.id,
                )
              }
            />
            <IconButton
              icon="trash"
              label={t('builder.removeRow', [nameOf(index)])}
              onClick={() => put(right.filter((each) => each.id !== item.id))}
            />
          </div>
        )}
      </SortableList>
      <div>
        <Button onClick={() => add(right.length - 1)}>{t('builder.addStep')}</Button>
      </div>
      <Faults faults={among(faults, 'fewItems', 'emptyOption', 'sameOption')} />
    </fieldset>
  );
}
