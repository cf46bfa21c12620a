import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { BOUNDS } from '../../lib/lessons/bounds.ts';
import { newPartId } from '../../lib/lessons/part-id.ts';
import type { TaskItem } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { EditField } from './fields.tsx';

export interface OptionRowsProps {
  items: readonly TaskItem[];
  /** Of the row's field: "Answer 2". */
  nameOf(index: number): string;
  addLabel: string;
  /** What stands before the field: is it right? */
  lead?(item: TaskItem, index: number): ComponentChild;
  /** What stands behind it: its partner. */
  tail?(item: TaskItem, index: number): ComponentChild;
  onChange(items: TaskItem[], merge?: string): void;
  onRemove(item: TaskItem): void;
}

/** Lines of text with something at each; Enter goes on to a new one. */
export function OptionRows({ items, nameOf, addLabel, lead, tail, onChange, onRemove }: OptionRowsProps) {
  const { t } = useMessages();
  const [fresh, setFresh] = useState<string>();
  const add = (after: number): void => {
    if (items.length >= BOUNDS.parts) return;
    const item = { id: newPartId(), text: '' };
    setFresh(item.id);
    onChange([...items.slice(0, after + 1), item, ...items.slice(after + 1)]);
  };
  return (
    <>
      <ul class="dl-option-rows">
        {items.map((item, index) => (
          <li key={item.id} class="dl-option-row">
            {lead?.(item, index)}
            <EditField
              label={nameOf(index)}
              quiet
              placeholder={nameOf(index)}
              value={item.text}
              maxLength={BOUNDS.line}
              focus={fresh === item.id}
              onEnter={() => add(index)}
              onInput={(text) =>
                onChange(
                  items.map((each) => (each.id === item.id ? { ...each, text } : each)),
                  item.id,
                )
              }
            />
            {tail?.(item, index)}
            <IconButton icon="trash" label={t('builder.removeRow', [nameOf(index)])} onClick={() => onRemove(item)} />
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => add(items.length - 1)}>{addLabel}</Button>
      </div>
    </>
  );
}
