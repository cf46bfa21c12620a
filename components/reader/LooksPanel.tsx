import { MEASURES, type Measure, type ReaderLooks } from '../../lib/reader/looks.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { LinkButton } from '../ui/Button.tsx';
import { ChoiceGroup, Switch } from '../ui/Field.tsx';
import { Slider } from './Slider.tsx';

export interface LooksPanelProps {
  looks: ReaderLooks;
  onChange(change: Partial<ReaderLooks>): void;
  onReset(): void;
}

/** Type, measures, colours and paper of the reader view. Everything acts at once, on the text beside it. */
export function LooksPanel({ looks, onChange, onReset }: LooksPanelProps) {
  const { t } = useMessages();
  const format = useFormats();
  const slider = (measure: Measure, label: string, said: string) => (
    <Slider
      label={label}
      value={looks[measure]}
      {...MEASURES[measure]}
      said={said}
      onChange={(value) => onChange({ [measure]: value })}
    />
  );
  return (
    <div class="dl-looks">
      <ChoiceGroup<ReaderLooks['typeface']>
        label={t('reader.typeface')}
        value={looks.typeface}
        choices={[
          { value: 'serif', label: t('reader.serif') },
          { value: 'sans', label: t('reader.sans') },
          { value: 'dyslexia', label: t('reader.dyslexia'), advice: t('reader.dyslexiaAdvice') },
        ]}
        onChange={(typeface) => onChange({ typeface })}
      />
      <ChoiceGroup<ReaderLooks['theme']>
        label={t('reader.theme')}
        value={looks.theme}
        choices={[
          { value: 'system', label: t('options.themeSystem') },
          { value: 'light', label: t('options.themeLight') },
          { value: 'sepia', label: t('reader.sepia') },
          { value: 'dark', label: t('options.themeDark') },
        ]}
        onChange={(theme) => onChange({ theme })}
      />
      <fieldset class="dl-looks-measures">
        <legend class="dl-hidden">{t('reader.measures')}</legend>
        {slider('size', t('reader.size'), format.number(looks.size))}
        {slider('width', t('reader.width'), format.number(looks.width))}
        {slider('leading', t('reader.leading'), format.number(looks.leading))}
        {slider('letterSpacing', t('reader.letterSpacing'), format.percent(looks.letterSpacing / 100))}
      </fieldset>
      <ChoiceGroup<ReaderLooks['printNotes']>
        label={t('reader.printNotes')}
        value={looks.printNotes}
        choices={[
          { value: 'end', label: t('reader.printEnd') },
          { value: 'margin', label: t('reader.printMargin') },
          { value: 'none', label: t('reader.printNone') },
        ]}
        onChange={(printNotes) => onChange({ printNotes })}
      />
      <Switch
        label={t('reader.letterKeys')}
        advice={t('reader.letterKeysAdvice')}
        checked={looks.letterKeys}
        onChange={(letterKeys) => onChange({ letterKeys })}
      />
      <p>
        <LinkButton onClick={onReset}>{t('reader.reset')}</LinkButton>
      </p>
    </div>
  );
}
