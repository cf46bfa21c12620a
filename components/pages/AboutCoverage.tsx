import { useId, useState } from 'preact/hooks';
import type { Coverage, CountryName, KnownGap } from '../../lib/model/dataset-summary.ts';
import { camel } from '../i18n/camel.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages, type Messages } from '../i18n/messages.ts';

/** A country's name in the reader's language, where the browser knows it. */
export function countryWords({ name, code }: CountryName, { locale }: Messages): string {
  if (code === undefined || locale.startsWith('en')) return name;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code) ?? name;
}

/** Marks and capitals aside: "cote" finds Côte d’Ivoire. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What is known of each country's officials, by name, with a field to find one. */
export function AboutCoverage({ coverage }: { coverage: readonly Coverage[] }) {
  const messages = useMessages();
  const { t, locale } = messages;
  const format = useFormats();
  const [wanted, setWanted] = useState('');
  const label = useId();
  const named = coverage
    .map((each) => ({
      ...each,
      name: each.country ? countryWords(each.country, messages) : t('about.international'),
      english: each.country?.name ?? '',
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  const shown = named.filter(({ name, english }) => plain(`${name} ${english}`).includes(plain(wanted.trim())));
  return (
    <>
      <p class="dl-small" id={label}>
        {t('about.coverageLead')}
      </p>
      <input
        class="dl-input"
        type="search"
        aria-label={t('about.findCountry')}
        placeholder={t('about.findCountry')}
        value={wanted}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      {shown.length === 0 ? (
        <p class="dl-small" role="status">
          {t('about.noCountry')}
        </p>
      ) : (
        <div class="dl-scroll" role="region" aria-labelledby={label} tabIndex={0}>
          <table class="dl-compare dl-figures">
            <thead>
              <tr>
                <th scope="col">{t('about.country')}</th>
                <th scope="col">{t('about.persons')}</th>
                <th scope="col">{t('about.offices')}</th>
                <th scope="col">{t('about.ministersUntil')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ name, persons, offices, ministersUntil }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{format.number(persons)}</td>
                  <td>{format.number(offices)}</td>
                  <td>{ministersUntil === undefined ? '–' : format.month(ministersUntil)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** Times without a head of state or of government. The reasons are the dataset's own words. */
export function AboutGaps({ gaps }: { gaps: readonly KnownGap[] }) {
  const messages = useMessages();
  const { t } = messages;
  const format = useFormats();
  return (
    <ul class="dl-gaps">
      {gaps.map(({ country, seat, from, to, reason }) => (
        <li key={`${country.name} ${seat} ${from.date}`}>
          <strong>{countryWords(country, messages)}</strong>
          {', '}
          {t(`about.seat.${camel(seat)}`)}
          {': '}
          {to ? t('about.fromTo', [format.date(from), format.date(to)]) : t('about.since', [format.date(from)])}
          {'. '}
          <span class="dl-small">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
