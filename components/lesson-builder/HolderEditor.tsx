import { BOUNDS } from '../../lib/lessons/bounds.ts';
import { newPartId } from '../../lib/lessons/part-id.ts';
import { useMessages } from '../i18n/messages.ts';
import { Switch } from '../ui/Field.tsx';
import { among, type EditorProps } from './editor-props.ts';
import { EditField, Faults } from './fields.tsx';
import { OptionRows } from './OptionRows.tsx';

/** Who held the office: names to choose from, or the spellings that count when the name is written. */
export function HolderEditor({ task, answer, faults, onChange }: EditorProps<'holder'>) {
  const { t } = useMessages();
  const { options } = task;
  const isChoice = options.length > 0;
  const nameOf = (index: number): string => t('builder.name', [String(index + 1)]);
  const { option: _, ...open } = answer;
  return (
    <fieldset class="dl-editor-part">
      <legend>{t(isChoice ? 'builder.holders' : 'builder.holderNames')}</legend>
      {isChoice ? (
        <OptionRows
          items={options}
          nameOf={nameOf}
          addLabel={t('builder.addName')}
          lead={(item, index) => (
            <input
              type="radio"
              name={`right-${task.id}`}
              aria-label={t('builder.isRight', [nameOf(index)])}
              title={t('builder.isRight', [nameOf(index)])}
              checked={answer.option === item.id}
              onChange={() => onChange(task, { ...answer, option: item.id, names: [item.text] })}
            />
          )}
          onChange={(next, merge) => {
            const right = next.find(({ id }) => id === answer.option);
            onChange({ ...task, options: next }, right ? { ...answer, names: [right.text] } : answer, merge);
          }}
          onRemove={({ id }) => {
            const left = options.filter((item) => item.id !== id);
            onChange({ ...task, options: left }, answer.option === id || left.length === 0 ? open : answer);
          }}
        />
      ) : (
        <EditField
          label={t('builder.spellings')}
          rows={3}
          value={answer.names.join('\n')}
          maxLength={BOUNDS.line}
          advice={t('builder.spellingsAdvice')}
          onInput={(text) => onChange(task, { ...open, names: namesOf(text) }, 'names')}
        />
      )}
      <Switch
        label={t('builder.fromNames')}
        checked={isChoice}
        onChange={(choose) => {
          const [name = ''] = answer.names;
          const right = { id: newPartId(), text: name };
          const more = [right, { id: newPartId(), text: '' }, { id: newPartId(), text: '' }];
          if (choose) onChange({ ...task, options: more }, { ...answer, ...(name === '' ? {} : { option: right.id }) });
          else onChange({ ...task, options: [] }, open);
        }}
      />
      <Faults faults={among(faults, 'fewOptions', 'emptyOption', 'sameOption', 'noAnswer')} />
    </fieldset>
  );
}

/** As typed: an empty line at the end is where the next name goes. */
function namesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n').slice(0, BOUNDS.parts);
}
