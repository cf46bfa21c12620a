import { BOUNDS } from '../../lib/lessons/bounds.ts';
import { newPartId } from '../../lib/lessons/part-id.ts';
import { disordered } from '../../lib/lessons/shuffle.ts';
import type { TaskItem } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { among, type EditorProps } from './editor-props.ts';
import { EditField, Faults } from './fields.tsx';
import { OptionRows } from './OptionRows.tsx';

/** Pairs, side by side; students see the right-hand ones mixed, with those that have no partner among them. */
export function MatchEditor({ task, answer, faults, onChange }: EditorProps<'match'>) {
  const { t } = useMessages();
  const partnerOf = ({ id }: TaskItem): TaskItem | undefined => {
    const right = answer.pairs.find(([left]) => left === id)?.[1];
    return task.right.find((item) => item.id === right);
  };
  const paired = new Set(answer.pairs.map(([, right]) => right));
  const extras = task.right.filter(({ id }) => !paired.has(id));
  /** `right` in the order of the pairs, before it is mixed. */
  const put = (left: TaskItem[], right: TaskItem[], pairs: [string, string][], merge?: string): void =>
    onChange({ ...task, left, right: disordered(right, task.id) }, { ...answer, pairs }, merge);
  const inOrder = (): TaskItem[] => [...task.left.flatMap((item) => partnerOf(item) ?? []), ...extras];
  const putLeft = (left: TaskItem[], merge?: string): void => {
    const [pairs, right] = [[...answer.pairs], inOrder()];
    for (const { id } of left) {
      if (pairs.some(([known]) => known === id)) continue;
      const partner = { id: newPartId(), text: '' };
      pairs.push([id, partner.id]);
      right.push(partner);
    }
    put(left, right, pairs, merge);
  };
  const putRight = (item: TaskItem, text: string): void =>
    put(
      task.left,
      inOrder().map((each) => (each.id === item.id ? { ...each, text } : each)),
      answer.pairs,
      item.id,
    );
  return (
    <fieldset class="dl-editor-part">
      <legend>{t('builder.pairs')}</legend>
      <p class="dl-small">{t('builder.mixed')}</p>
      <OptionRows
        items={task.left}
        nameOf={(index) => t('builder.pairLeft', [String(index + 1)])}
        addLabel={t('builder.addPair')}
        tail={(item, index) => {
          const partner = partnerOf(item);
          return (
            partner && (
              <EditField
                label={t('builder.pairRight', [String(index + 1)])}
                quiet
                placeholder={t('builder.pairRight', [String(index + 1)])}
                value={partner.text}
                maxLength={BOUNDS.line}
                onInput={(text) => putRight(partner, text)}
              />
            )
          );
        }}
        onChange={putLeft}
        onRemove={({ id }) => {
          const gone = answer.pairs.find(([left]) => left === id)?.[1];
          put(
            task.left.filter((item) => item.id !== id),
            inOrder().filter((item) => item.id !== gone),
            answer.pairs.filter(([left]) => left !== id),
          );
        }}
      />
      <Disclosure summary={t('builder.extras', extras.length)}>
        <OptionRows
          items={extras}
          nameOf={(index) => t('builder.extra', [String(index + 1)])}
          addLabel={t('builder.addExtra')}
          onChange={(next, merge) =>
            put(task.left, [...inOrder().filter(({ id }) => paired.has(id)), ...next], answer.pairs, merge)
          }
          onRemove={({ id }) =>
            put(
              task.left,
              inOrder().filter((item) => item.id !== id),
              answer.pairs,
            )
          }
        />
      </Disclosure>
      <Faults faults={among(faults, 'fewPairs', 'emptyOption', 'sameOption')} />
    </fieldset>
  );
}
