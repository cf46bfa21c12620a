import type { NoteColour } from '../../../lib/model/note.ts';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings.ts';
import { useMessages } from '../../i18n/messages.ts';
import { colourName } from '../../notes/colours.ts';
import type { OptionsProps } from '../../props.ts';
import { IconButton, LinkButton } from '../../ui/Button.tsx';
import { Switch, TextField } from '../../ui/Field.tsx';
import { Option, OptionSection } from './Option.tsx';

const NAME_LENGTH = 40;

type Props = Pick<OptionsProps, 'settings' | 'onChange'>;

/** One colour: what it is called, and its place among the others, which is its key too. */
function ColourField({ colour, position, settings, onChange }: Props & { colour: NoteColour; position: number }) {
  const messages = useMessages();
  const { t } = messages;
  const { colourNames, colourOrder } = settings;
  const name = colourName(colour, colourNames, messages);
  const move = (by: 1 | -1): void => {
    const order = colourOrder.filter((each) => each !== colour);
    order.splice(position + by, 0, colour);
    onChange({ colourOrder: order });
  };
  return (
    <li class="dl-colour-field">
      <TextField
        label={
          <span class={`dl-colour-label dl-colour-${colour}`}>
            <span class="dl-swatch" /> {t('options.colourNumber', [String(position + 1)])}
          </span>
        }
        value={colourNames[colour - 1] ?? ''}
        placeholder={t(`colour.name${colour}`)}
        maxLength={NAME_LENGTH}
        onChange={(changed) => {
          const [a, b, c, d] = colourNames.map((old, index) => (index === colour - 1 ? changed : old));
          onChange({ colourNames: [a ?? '', b ?? '', c ?? '', d ?? ''] });
        }}
      />
      <IconButton
        icon="previous"
        label={t('options.colourUp', [name])}
        disabled={position === 0}
        onClick={() => move(-1)}
      />
      <IconButton
        icon="next"
        label={t('options.colourDown', [name])}
        disabled={position === colourOrder.length - 1}
        onClick={() => move(1)}
      />
    </li>
  );
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((each, index) => each === b[index]);
}

/** The four colours, and what is kept with a note. */
export function NoteOptions({ settings, onChange, onOpenLibrary }: Props & Pick<OptionsProps, 'onOpenLibrary'>) {
  const { t } = useMessages();
  const { colourNames, colourOrder, saveCopy } = DEFAULT_SETTINGS;
  const changed = !same(settings.colourNames, colourNames) || !same(settings.colourOrder, colourOrder);
  return (
    <OptionSection title={t('options.notes')}>
      <Option
        name={t('options.colours')}
        texts={[t('options.colours'), t('options.coloursAdvice'), ...settings.colourNames]}
        onReset={changed ? () => onChange({ colourNames, colourOrder }) : undefined}
      >
        <fieldset class="dl-choice-group">
          <legend>{t('options.colours')}</legend>
          <p class="dl-small">{t('options.coloursAdvice')}</p>
          <ol class="dl-colour-fields">
            {settings.colourOrder.map((colour, position) => (
              <ColourField key={colour} {...{ colour, position, settings, onChange }} />
            ))}
          </ol>
        </fieldset>
      </Option>
      <Option
        name={t('options.saveCopy')}
        texts={[t('options.saveCopy'), t('options.saveCopyAdvice')]}
        onReset={settings.saveCopy === saveCopy ? undefined : () => onChange({ saveCopy })}
      >
        <Switch
          label={t('options.saveCopy')}
          advice={t('options.saveCopyAdvice')}
          checked={settings.saveCopy}
          onChange={(checked) => onChange({ saveCopy: checked })}
        />
      </Option>
      <Option texts={[t('library.openAll')]}>
        <LinkButton onClick={onOpenLibrary}>{t('library.openAll')}</LinkButton>
      </Option>
    </OptionSection>
  );
}
