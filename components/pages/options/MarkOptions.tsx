import type { MentionKind } from '../../../lib/model/mention.ts';
import { DEFAULT_SETTINGS, type ThresholdStep } from '../../../lib/model/settings.ts';
import { useMessages } from '../../i18n/messages.ts';
import type { OptionsProps } from '../../props.ts';
import { ChoiceGroup, Switch } from '../../ui/Field.tsx';
import { Option, OptionSection } from './Option.tsx';

const KINDS: readonly MentionKind[] = ['place', 'official', 'role', 'organisation', 'demonym'];
const STEPS: readonly ThresholdStep[] = ['careful', 'balanced', 'generous'];

/** What is marked, and how sure it must be. */
export function MarkOptions({ settings, onChange }: Pick<OptionsProps, 'settings' | 'onChange'>) {
  const { t } = useMessages();
  const { threshold, kinds } = DEFAULT_SETTINGS;
  const steps = STEPS.map((step) => ({ value: step, label: t(`step.${step}`), advice: t(`step.${step}Advice`) }));
  const changed = KINDS.some((kind) => settings.kinds[kind] !== kinds[kind]);
  return (
    <OptionSection title={t('options.marks')}>
      <Option
        name={t('options.threshold')}
        texts={[t('options.threshold'), t('options.thresholdAdvice'), ...steps.flatMap((s) => [s.label, s.advice])]}
        onReset={settings.threshold === threshold ? undefined : () => onChange({ threshold })}
      >
        <ChoiceGroup<ThresholdStep>
          label={t('options.threshold')}
          advice={t('options.thresholdAdvice')}
          choices={steps}
          value={settings.threshold}
          onChange={(step) => onChange({ threshold: step })}
        />
      </Option>
      <Option
        name={t('options.kinds')}
        texts={[t('options.kinds'), ...KINDS.map((kind) => t(`kinds.${kind}`))]}
        onReset={changed ? () => onChange({ kinds }) : undefined}
      >
        <fieldset class="dl-choice-group">
          <legend>{t('options.kinds')}</legend>
          {KINDS.map((kind) => (
            <Switch
              key={kind}
              label={<span class={`dl-kind-sample dl-kind-${kind}`}>{t(`kinds.${kind}`)}</span>}
              checked={settings.kinds[kind]}
              onChange={(checked) => onChange({ kinds: { ...settings.kinds, [kind]: checked } })}
            />
          ))}
        </fieldset>
      </Option>
    </OptionSection>
  );
}
