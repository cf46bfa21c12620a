import { DEFAULT_SETTINGS, type HoverDelay, type NameLanguage } from '../../../lib/model/settings.ts';
import { useMessages } from '../../i18n/messages.ts';
import type { OptionsProps } from '../../props.ts';
import { ChoiceGroup } from '../../ui/Field.tsx';
import { Option, OptionSection } from './Option.tsx';

/** When a card appears, and in which language it names places. */
export function CardOptions({ settings, onChange }: Pick<OptionsProps, 'settings' | 'onChange'>) {
  const { t } = useMessages();
  const { hover, names } = DEFAULT_SETTINGS;
  const delays: { value: string; delay: HoverDelay; label: string }[] = [
    { value: '200', delay: 200, label: t('options.hover200') },
    { value: '350', delay: 350, label: t('options.hover350') },
    { value: '600', delay: 600, label: t('options.hover600') },
    { value: 'with-key', delay: 'with-key', label: t('options.hoverKey') },
    { value: 'off', delay: 'off', label: t('options.hoverOff') },
  ];
  const languages: { value: NameLanguage; label: string; advice?: string }[] = [
    { value: 'interface', label: t('options.namesInterface') },
    { value: 'en', label: t('options.namesEnglish') },
    { value: 'ru', label: t('options.namesRussian'), advice: t('options.namesRussianAdvice') },
    { value: 'both', label: t('options.namesBoth') },
    { value: 'native', label: t('options.namesNative'), advice: t('options.namesNativeAdvice') },
  ];
  return (
    <OptionSection title={t('options.cards')}>
      <Option
        name={t('options.hover')}
        texts={[t('options.hover'), ...delays.map(({ label }) => label)]}
        onReset={settings.hover === hover ? undefined : () => onChange({ hover })}
      >
        <ChoiceGroup
          label={t('options.hover')}
          choices={delays}
          value={String(settings.hover)}
          onChange={(value) => {
            const chosen = delays.find((delay) => delay.value === value);
            if (chosen) onChange({ hover: chosen.delay });
          }}
        />
      </Option>
      <Option
        name={t('options.names')}
        texts={[t('options.names'), ...languages.flatMap(({ label, advice = '' }) => [label, advice])]}
        onReset={settings.names === names ? undefined : () => onChange({ names })}
      >
        <ChoiceGroup<NameLanguage>
          label={t('options.names')}
          advice={t('options.namesAdvice')}
          choices={languages}
          value={settings.names}
          onChange={(language) => onChange({ names: language })}
        />
      </Option>
    </OptionSection>
  );
}
