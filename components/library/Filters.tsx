import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { isIsoDate } from '../../lib/model/date.ts';
import { useMessages } from '../i18n/messages.ts';
import { COLOURS, colourName } from '../notes/colours.ts';
import { LinkButton } from '../ui/Button.tsx';
import type { LibraryFilter, LibraryProps } from './props.ts';

interface FilterSelectProps {
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChange(value: string): void;
}

function FilterSelect({ label, value, choices, onChange }: FilterSelectProps) {
  const { t } = useMessages();
  const id = useId();
  return (
    <div class="dl-field">
      <label for={id}>{label}</label>
      <select id={id} class="dl-input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('library.any')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function DayField({
  label,
  value,
  onChange,
}: {
  label: ComponentChildren;
  value: string;
  onChange(day: string): void;
}) {
  const id = useId();
  return (
    <div class="dl-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="dl-input"
        type="date"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

const counted = (label: string, count: number): string => `${label} (${count})`;

/** What narrows the list. A filter with nothing to choose from isn't shown. */
export function Filters({ filter, facets, colourNames, colourOrder = COLOURS, onFilter }: LibraryProps) {
  const messages = useMessages();
  const { t } = messages;
  const change = <K extends keyof LibraryFilter>(key: K, value: LibraryFilter[K] | undefined): void => {
    const { [key]: _, ...others } = filter;
    onFilter(value === undefined ? others : { ...others, [key]: value });
  };
  const tags = facets.tags.map(({ tag, count }) => ({ value: tag, label: counted(tag, count) }));
  const sites = facets.sites
    .filter(({ site }) => site !== '')
    .map(({ site, count }) => ({ value: site, label: counted(site, count) }));
  const entities = facets.entities.map(({ entity, name, count }) => ({ value: entity, label: counted(name, count) }));
  return (
    <div class="dl-library-filters" role="group" aria-label={t('library.filters')}>
      <FilterSelect
        label={t('note.colour')}
        value={String(filter.colour ?? '')}
        choices={colourOrder.map((colour) => ({
          value: String(colour),
          label: colourName(colour, colourNames, messages),
        }))}
        onChange={(value) =>
          change(
            'colour',
            COLOURS.find((colour) => String(colour) === value),
          )
        }
      />
      {tags.length > 0 && (
        <FilterSelect
          label={t('library.tag')}
          value={filter.tag ?? ''}
          choices={tags}
          onChange={(value) => change('tag', value || undefined)}
        />
      )}
      {sites.length > 0 && (
        <FilterSelect
          label={t('library.site')}
          value={filter.site ?? ''}
          choices={sites}
          onChange={(value) => change('site', value || undefined)}
        />
      )}
      {entities.length > 0 && (
        <FilterSelect
          label={t('library.entity')}
          value={filter.entity ?? ''}
          choices={entities}
          onChange={(value) => change('entity', value || undefined)}
        />
      )}
      <DayField
        label={t('library.from')}
        value={filter.fromDay ?? ''}
        onChange={(day) => change('fromDay', isIsoDate(day) ? day : undefined)}
      />
      <DayField
        label={t('library.to')}
        value={filter.toDay ?? ''}
        onChange={(day) => change('toDay', isIsoDate(day) ? day : undefined)}
      />
      {filter.articleId !== undefined && (
        <LinkButton onClick={() => change('articleId', undefined)}>{t('library.oneArticle')} ×</LinkButton>
      )}
      {Object.keys(filter).length > 0 && (
        <LinkButton onClick={() => onFilter({})}>{t('library.clearFilters')}</LinkButton>
      )}
    </div>
  );
}
