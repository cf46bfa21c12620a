import type { Alternative, CapitalView, DemonymCard, PlaceCard } from '../../lib/cards/view.ts';
import type { PlaceClass } from '../../lib/model/entity.ts';
import { camel } from '../i18n/camel.ts';
import type { Formats } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';

/** From this many people a town is called a city. */
const CITY = 100_000;

export function className(placeClass: PlaceClass, population: number | undefined, { t }: Messages): string {
  if (placeClass === 'city' && (population ?? 0) >= CITY) return t('placeClass.cityLarge');
  return t(`placeClass.${camel(placeClass)}`);
}

/** "Mangystau, Kazakhstan"; the region of a city that is one ("City of Almaty") says nothing and is left out. */
export function whereabouts(
  { name, english, region, country }: Pick<Alternative, 'name' | 'english' | 'region' | 'country'>,
  { t }: Messages,
): string | undefined {
  const inEnglish = region?.english ?? region?.name ?? '';
  const other = region && !inEnglish.includes(english ?? name) && region.name !== country?.name ? region : undefined;
  if (other && country) return t('card.region', [other.name, country.name]);
  return country?.name ?? other?.name;
}

/** "Town in Mangystau, Kazakhstan". */
export function kindAndPlace(
  place: Pick<PlaceCard, 'name' | 'english' | 'placeClass' | 'region' | 'country'>,
  population: number | undefined,
  messages: Messages,
): string {
  const kind = className(place.placeClass, population, messages);
  const where = whereabouts(place, messages);
  return where === undefined ? kind : messages.t('card.inPlace', [kind, where]);
}

function capitalWords({ of, from, to, when }: CapitalView, { t }: Messages, format: Formats): string {
  const [start, end] = [from && format.shortDate(from), to && format.shortDate(to)];
  if (when === 'later') return t('card.capitalLater', [of.name, start ?? '']);
  if (start && end) return t('card.capitalFromTo', [of.name, start, end]);
  if (end) return t('card.capitalUntil', [of.name, end]);
  if (when === 'earlier') return t('card.capitalEarlier', [of.name]);
  return start ? t('card.capitalSince', [of.name, start]) : t('card.capitalThen', [of.name]);
}

/** One line for each term as a capital, the one on the card's day first. */
export function capitalLines(card: PlaceCard | DemonymCard, messages: Messages, format: Formats): string[] {
  const order = ['then', 'earlier', 'later'];
  return [...card.capitalOf]
    .sort((a, b) => order.indexOf(a.when) - order.indexOf(b.when))
    .map((capital) => capitalWords(capital, messages, format));
}
