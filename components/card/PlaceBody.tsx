import { Fragment } from 'preact';
import type { CountryFactsView, DemonymCard, DistanceView, NameView, PlaceCard } from '../../lib/cards/view.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { LocatorMap } from '../map/LocatorMap.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { CountryFacts, Leaders, ThenAndNow } from './CountryFacts.tsx';
import { capitalLines, className, kindAndPlace } from './place-words.ts';
import { OfficeHistory } from './OfficeThread.tsx';
import { SourceMark } from './Sources.tsx';
import { SpellingNote } from './SpellingNote.tsx';

type Card = PlaceCard | DemonymCard;

const FEW_COUNTRIES = 8;

function isCountry({ placeClass }: Card): boolean {
  return placeClass === 'country' || placeClass === 'territory' || placeClass === 'former-country';
}

function Distance({ distance }: { distance: DistanceView }) {
  const { t } = useMessages();
  const format = useFormats();
  return (
    <>{t('card.distanceFrom', [format.km(distance.km), t(`compass.${distance.direction}`), distance.from.name])}</>
  );
}

/** What a place is, in one line: "Town in Mangystau, Kazakhstan"; a capital is first of all that. */
export function PlaceLede({ card }: { card: Card }) {
  const messages = useMessages();
  const format = useFormats();
  const [capital, ...others] = capitalLines(card, messages, format);
  const isCapital = card.capitalOf.some(({ when }) => when === 'then');
  const kind = kindAndPlace(card, card.population?.value as number | undefined, messages);
  const countries = card.countries.slice(0, FEW_COUNTRIES).map(({ name }) => name);
  const largest = card.largest && card.country && messages.t('card.largest', [card.country.name]);
  const lede = isCapital && capital !== undefined ? capital : isCountry(card) ? undefined : largest || kind;
  const rest = isCapital ? others : capital === undefined ? [] : [capital, ...others];
  return (
    <>
      {card.kind === 'demonym' && <p class="dl-card-lede">{messages.t('card.people', [card.name])}</p>}
      {lede !== undefined && (
        <p class="dl-card-lede">
          {lede}
          <SourceMark id={card.source} />
        </p>
      )}
      {rest.map((line) => (
        <p key={line} class="dl-card-term">
          {line}
        </p>
      ))}
      {isCountry(card) && card.placeClass !== 'country' && (
        <p class="dl-card-lede">{className(card.placeClass, undefined, messages)}</p>
      )}
      {card.status !== undefined && <p class="dl-card-term">{card.status}</p>}
      {card.placeClass === 'world-region' && countries.length > 0 && (
        <p class="dl-card-term">
          {card.countries.length > FEW_COUNTRIES
            ? `${countries.join(', ')} ${messages.t('card.andMore', [String(card.countries.length - FEW_COUNTRIES)])}`
            : format.list(countries)}
        </p>
      )}
    </>
  );
}

function PlaceFactList({ card }: { card: Card }) {
  const { t } = useMessages();
  const format = useFormats();
  const { population, distances } = card;
  const figure = population && typeof population.value === 'number' ? format.number(population.value) : undefined;
  const facts = isCountry(card) ? card.countryFacts : undefined;
  const people = facts?.facts.find(({ field }) => field === 'population');
  if (figure === undefined && distances.length === 0 && !facts?.capital && !people) return null;
  return (
    <dl class="dl-facts">
      {facts?.capital && (
        <>
          <dt>{t('fact.capital')}</dt>
          <dd>{facts.capital.name}</dd>
        </>
      )}
      {people && (
        <>
          <dt>{t('card.population')}</dt>
          <dd>
            <ThenAndNow pair={people} />
          </dd>
        </>
      )}
      {population && figure !== undefined && (
        <>
          <dt>{t('card.population')}</dt>
          <dd>
            {t('card.listed', [figure, String(population.year)])}
            <SourceMark id={population.source} />
          </dd>
        </>
      )}
      {distances.length > 0 && (
        <>
          <dt>{t('card.distance')}</dt>
          <dd>
            {distances.map((distance) => (
              <div key={distance.from.name}>
                <Distance distance={distance} />
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function NamesOverTime({ card }: { card: Card }) {
  const { t } = useMessages();
  const format = useFormats();
  if (card.names.length === 0) return null;
  // Spellings of one period are one row: Nur-Sultan, Nursultan.
  const periods = Map.groupBy(card.names, ({ from, to }) => [from, to].join(' '));
  const span = ({ from, to }: NameView): string => {
    if (from && to) return t('ui.range', [format.year(from), format.year(to)]);
    return to ? t('ui.until', [format.year(to)]) : t('ui.since', [format.year(from ?? '')]);
  };
  return (
    <Disclosure summary={t('card.names')}>
      <dl class="dl-facts">
        {[...periods].flatMap(([key, names]) => {
          const [first] = names;
          if (!first) return [];
          return (
            <Fragment key={key}>
              <dt>{span(first)}</dt>
              <dd dir="auto">
                {names.map(({ name }) => name).join(', ')}
                <SourceMark id={first.source} />
              </dd>
            </Fragment>
          );
        })}
      </dl>
    </Disclosure>
  );
}

/** Who led the country before and after: one picture an office. */
function OfficeHistories({ facts }: { facts: CountryFactsView }) {
  return (
    <>
      {facts.leaders.map((office) => (
        <OfficeHistory key={office.title} office={office} />
      ))}
    </>
  );
}

/** Everything below a place's lede, the country's leaders on the day among it. */
export function PlaceBody({ card }: { card: Card }) {
  const { t } = useMessages();
  const format = useFormats();
  const country = isCountry(card);
  return (
    <>
      {card.spelling && card.kind !== 'demonym' && <SpellingNote spelling={card.spelling} />}
      {card.map ? (
        <figure class="dl-card-map">
          <LocatorMap map={card.map} />
        </figure>
      ) : (
        <p class="dl-card-unknown">{t('card.noPosition')}</p>
      )}
      <PlaceFactList card={card} />
      {country && card.countryFacts && (card.placeClass === 'country' || card.countryFacts.leaders.length > 0) && (
        <dl class="dl-facts">
          <dt>{t('card.leaders')}</dt>
          <dd>
            <Leaders facts={card.countryFacts} />
          </dd>
        </dl>
      )}
      <div class="dl-unfold">
        {card.countryFacts && <CountryFacts facts={card.countryFacts} day={card.asOf.date} />}
        {!country && card.countryFacts && card.countryFacts.leaders.length > 0 && (
          <Disclosure summary={t('card.leadersOf', [card.countryFacts.country.name])}>
            <Leaders facts={card.countryFacts} />
            <OfficeHistories facts={card.countryFacts} />
          </Disclosure>
        )}
        {country && card.countryFacts && <OfficeHistories facts={card.countryFacts} />}
        <NamesOverTime card={card} />
        {country && card.countryFacts && card.countryFacts.neighbours.length > 0 && (
          <Disclosure summary={t('card.neighbours')}>
            {format.list(card.countryFacts.neighbours.map(({ name }) => name))}
          </Disclosure>
        )}
      </div>
    </>
  );
}
