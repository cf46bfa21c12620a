/** What a card says first, as one to three sentences for a glossary. */
import type { CardView, OfficialCard, OrganisationCard, PlaceCard, DemonymCard } from '../../lib/cards/view.ts';
import { newPartId } from '../../lib/lessons/part-id.ts';
import type { LessonMaterial } from '../../lib/lessons/suggest/types.ts';
import type { GlossaryEntry } from '../../lib/model/lesson.ts';
import { capitalLines, kindAndPlace } from '../card/place-words.ts';
import { holderName, officeTitle, termDates } from '../card/term-text.ts';
import { camel } from '../i18n/camel.ts';
import { formatsFor, type Formats } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';

/** Sources named at an entry at most. */
const MOST_SOURCES = 4;
const COUNTRIES = new Set(['country', 'territory', 'former-country']);

/** An entry for each card that has something to say. */
export function glossaryOf({ entries }: Pick<LessonMaterial, 'entries'>, messages: Messages): GlossaryEntry[] {
  const format = formatsFor(messages.locale);
  return entries.flatMap(({ id, card }) => {
    const entry = entryOf(card, messages, format);
    return entry && entry.text !== '' ? [{ ...entry, id: newPartId(), entity: id }] : [];
  });
}

type Entry = Omit<GlossaryEntry, 'id' | 'entity'>;

function entryOf(card: CardView, messages: Messages, format: Formats): Entry | undefined {
  const shared = { asOf: card.asOf.date, sources: card.sources.slice(0, MOST_SOURCES).map(({ title }) => title) };
  switch (card.kind) {
    case 'place':
    case 'demonym': {
      const position = card.lat === undefined || card.lon === undefined ? {} : { lat: card.lat, lon: card.lon };
      const term = card.nameThen?.name ?? card.name;
      return { ...shared, ...position, term, kind: 'place', text: sentences(placeLines(card, messages, format)) };
    }
    case 'official':
      return { ...shared, term: card.name, kind: 'official', text: sentences(officialLines(card, messages, format)) };
    case 'organisation':
      return { ...shared, term: card.name, kind: 'organisation', text: sentences(organisationLines(card, messages)) };
    default:
      return undefined;
  }
}

function placeLines(card: PlaceCard | DemonymCard, messages: Messages, format: Formats): (string | undefined)[] {
  const { t } = messages;
  const then = card.nameThen && card.nameThen.name !== card.name ? t('builder.nowCalled', [card.name]) : undefined;
  const { status } = card;
  if (COUNTRIES.has(card.placeClass)) {
    const capital = card.countryFacts?.capital;
    const leaders = (card.countryFacts?.leaders ?? []).map(
      ({ title, holders }) => `${title}: ${holders.map((term) => holderName(term, messages)).join(', ')}`,
    );
    return [then, capital && `${t('fact.capital')}: ${capital.name}`, ...leaders, status];
  }
  const [capital] = capitalLines(card, messages, format);
  const kind = kindAndPlace(card, card.population?.value as number | undefined, messages);
  const largest = card.largest && card.country ? t('card.largest', [card.country.name]) : undefined;
  const [distance] = card.distances;
  const from =
    distance &&
    t('card.distanceFrom', [format.km(distance.km), t(`compass.${distance.direction}`), distance.from.name]);
  return [kind, then, capital, capital === undefined ? largest : undefined, from, status];
}

function officialLines(card: OfficialCard, messages: Messages, format: Formats): (string | undefined)[] {
  const { t } = messages;
  const [office] = card.offices;
  if (office) {
    const own = office.holders.find(({ person }) => person.id === card.id);
    const title = officeTitle(office, messages);
    return [own ? t('ui.parenthesis', [title, termDates(own, messages, format)]) : title];
  }
  const nearest = card.uncertain[0] ?? card.later[0] ?? card.earlier[0];
  return [
    card.introduced && t('official.introduced', [card.introduced.text]),
    t(`official.standing.${camel(card.standing)}`),
    nearest && t('ui.comma', [officeTitle(nearest, messages), termDates(nearest, messages, format)]),
  ];
}

function organisationLines(card: OrganisationCard, { t }: Messages): (string | undefined)[] {
  const { abbreviation, aim, founded, members } = card;
  return [
    abbreviation,
    aim,
    founded === undefined ? undefined : `${t('card.founded')}: ${founded.slice(0, 4)}`,
    members.length > 0 ? `${t('card.members')}: ${t('card.membersCount', members.length)}` : undefined,
  ];
}

/** Each line with a full stop, on one line. */
function sentences(lines: readonly (string | undefined)[]): string {
  return lines
    .filter((line): line is string => line !== undefined && line.trim() !== '')
    .map((line) => (/[.!?…]$/.test(line) ? line : `${line}.`))
    .join(' ');
}
