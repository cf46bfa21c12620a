import type { CountryFactsView, FactPair, FactValue } from '../../lib/cards/view.ts';
import { camel } from '../i18n/camel.ts';
import { useFormats, type Formats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { SourceMark } from './Sources.tsx';
import { holderName, termDates } from './term-text.ts';

function factWords({ value, unit }: FactValue, format: Formats): string {
  if (typeof value !== 'number') return value;
  if (unit === 'years') return format.years(value);
  const dollars = unit?.startsWith('USD');
  const rest = dollars ? unit?.slice('USD'.length).trim() : unit;
  const told = dollars ? format.dollars(value) : format.number(value);
  return rest ? `${told} ${rest}` : told;
}

function Value({ fact, year }: { fact: FactValue | undefined; year: number | undefined }) {
  const { t } = useMessages();
  const format = useFormats();
  if (!fact) return <td class="dl-small">{t('ui.unknown')}</td>;
  const words = factWords(fact, format);
  return (
    <td dir="auto">
      {fact.year === year ? words : t('fact.inYear', [words, String(fact.year)])}
      <SourceMark id={fact.source} />
    </td>
  );
}

/** "15,143,704 (2004); 20,260,006 (2024)": a figure of the day beside the newest, in one line. */
export function ThenAndNow({ pair }: { pair: FactPair }) {
  const { t } = useMessages();
  const format = useFormats();
  const told = [pair.past, pair.now].filter((fact, index, all) => fact && fact.year !== all[index - 1]?.year);
  return (
    <>
      {told.map((fact, index) =>
        fact ? (
          <span key={fact.year} class={index > 0 ? 'dl-small' : ''}>
            {index > 0 && '; '}
            {t('fact.inYear', [factWords(fact, format), String(fact.year)])}
            <SourceMark id={fact.source} />
          </span>
        ) : null,
      )}
    </>
  );
}

function FactRow({ pair, year }: { pair: FactPair; year: number }) {
  const { t } = useMessages();
  const format = useFormats();
  const { field, past, now } = pair;
  const same = past && now && past.value === now.value;
  return (
    <tr>
      <th scope="row">{t(`fact.${camel(field)}`)}</th>
      {same ? (
        // Told once when nothing has changed.
        <td dir="auto" colSpan={2}>
          {factWords(now, format)}
          <SourceMark id={now.source} />
        </td>
      ) : (
        <>
          <Value fact={past} year={year} />
          <Value fact={now} year={undefined} />
        </>
      )}
    </tr>
  );
}

/** Who led the country on the card's day: one line each. */
export function Leaders({ facts }: { facts: CountryFactsView }) {
  const messages = useMessages();
  const { t } = messages;
  const format = useFormats();
  if (facts.leaders.length === 0) return <p class="dl-small">{t('card.leadersUnknown')}</p>;
  return (
    <ul class="dl-terms">
      {facts.leaders.flatMap((office) =>
        office.holders.map((term) => (
          <li key={office.title + term.person.name} dir="auto">
            <span class="dl-holder">{holderName(term, messages)}</span>
            <SourceMark id={term.source} />
            <span class="dl-holder-term">{t('ui.comma', [office.title, termDates(term, messages, format)])}</span>
          </li>
        )),
      )}
    </ul>
  );
}

/** The country in the article's year beside the newest figures. */
export function CountryFacts({ facts, day, open = false }: { facts: CountryFactsView; day: string; open?: boolean }) {
  const { t } = useMessages();
  const year = Number(day.slice(0, 4));
  if (facts.facts.length === 0) return null;
  return (
    <Disclosure summary={t('card.thenAndNow', [facts.country.name, String(year)])} open={open}>
      <table class="dl-compare">
        <thead>
          <tr>
            <th scope="col">
              <span class="dl-hidden">{t('card.fact')}</span>
            </th>
            <th scope="col">{year}</th>
            <th scope="col">{t('card.newest')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.facts.map((pair) => (
            <FactRow key={pair.field} pair={pair} year={year} />
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
