import { useId } from 'preact/hooks';
import type { MessageKey } from '../../i18n/messages.ts';
import { useMessages } from '../../i18n/messages.ts';
import type { ExportFormat } from './props.ts';

/** Formats by what they are for. */
const GROUPS: readonly { label: MessageKey; formats: readonly ExportFormat[] }[] = [
  { label: 'exchange.formatNotes', formats: ['markdown', 'print', 'csv', 'annotations'] },
  { label: 'exchange.formatStudy', formats: ['anki', 'ankiText'] },
  { label: 'exchange.formatSources', formats: ['bibtex', 'csl'] },
  { label: 'exchange.formatKeep', formats: ['backup'] },
];

export interface FormatChoiceProps {
  value: ExportFormat;
  onChange(format: ExportFormat): void;
}

/** One choice, told in groups: nine formats in a row are read by nobody. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const { t } = useMessages();
  const name = useId();
  return (
    <fieldset class="dl-choice-group dl-formats">
      <legend>{t('library.format')}</legend>
      {GROUPS.map(({ label, formats }) => (
        <div key={label} role="group" aria-label={t(label)}>
          <p class="dl-formats-label" aria-hidden="true">
            {t(label)}
          </p>
          {formats.map((format) => (
            <label key={format} class="dl-choice">
              <input
                type="radio"
                name={name}
                value={format}
                checked={format === value}
                onChange={() => onChange(format)}
              />
              <span>{t(`exportFormat.${format}`)}</span>
              <span class="dl-small">{t(`exportFormat.${format}Advice`)}</span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
