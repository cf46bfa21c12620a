import { useMessages } from '../i18n/messages.ts';
import { ChoiceGroup, Switch } from '../ui/Field.tsx';
import { among, type EditorProps } from './editor-props.ts';
import { Faults } from './fields.tsx';
import { TargetList } from './TargetList.tsx';

const without = <T,>(items: readonly T[], index: number): T[] => items.filter((_, i) => i !== index);

/** The passages that are right to find. */
export function FindEditor({ task, answer, faults, onChange, onPick, onShow }: EditorProps<'find-passage'>) {
  const { t } = useMessages();
  return (
    <fieldset class="dl-editor-part">
      <legend>{t('builder.rightPassages')}</legend>
      <p class="dl-small">{t('builder.rightPassagesAdvice')}</p>
      <TargetList
        targets={answer.targets}
        pickLabel={t('builder.markPassage')}
        onPick={onPick}
        onShow={onShow}
        onRemove={(index) => onChange(task, { ...answer, targets: without(answer.targets, index) })}
      />
      <Faults faults={among(faults, 'noPassage')} />
    </fieldset>
  );
}

/** Whether the statement holds, and what proves it. */
export function TrueFalseEditor({ task, answer, faults, onChange, onPick, onShow }: EditorProps<'true-false'>) {
  const { t } = useMessages();
  return (
    <div class="dl-editor-part">
      <ChoiceGroup
        label={t('builder.statementIs')}
        choices={[
          { value: 'true', label: t('task.true') },
          { value: 'false', label: t('task.false') },
        ]}
        value={answer.value ? 'true' : 'false'}
        onChange={(value) => onChange(task, { ...answer, value: value === 'true' })}
      />
      <Switch
        label={t('builder.evidence')}
        checked={task.evidence}
        onChange={(evidence) => onChange({ ...task, evidence }, answer)}
      />
      {task.evidence && (
        <TargetList
          targets={answer.targets}
          pickLabel={t('builder.markEvidence')}
          onPick={onPick}
          onShow={onShow}
          onRemove={(index) => onChange(task, { ...answer, targets: without(answer.targets, index) })}
        />
      )}
      <Faults faults={among(faults, 'noEvidence')} />
    </div>
  );
}
