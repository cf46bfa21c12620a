/** What cards ask about places and officials, out of the dataset, for one day. Runs where the gazetteer is. */
import { localNames, type NameChoice, type NameOf } from '../cards/localise.ts';
import { officeIndex } from '../cards/offices.ts';
import { officialFacts } from '../cards/official-card.ts';
import { placeFacts } from '../cards/place-card.ts';
import { startKey } from '../cards/terms.ts';
import type { OfficeView } from '../cards/view.ts';
import { foldName } from '../gazetteer/fold.ts';
import type { Gazetteer, OfficeIndex } from '../gazetteer/types.ts';
import type { IsoDate } from '../model/date.ts';
import type { EntityId, Office, Term } from '../model/entity.ts';
import type { EntityFacts, Held, OfficeFacts } from './types.ts';

/** Holders on either side that a timeline shows. */
const MOST_NEIGHBOURS = 3;
/** Offices of one person that are asked for: the highest. */
const MOST_OFFICES = 2;
/** Held by many at once: "who was it?" has no answer. */
const SHARED = new Set(['legislature-member', 'judiciary', 'other', 'party', 'ambassador']);

/** The dataset, and what places and offices are called in the reader's language. */
interface Told {
  gazetteer: Gazetteer;
  nameOf: NameOf;
  titleOf(title: string): string;
}

/**
 * Things that the dataset doesn't know, and organisations, are left out.
 * @param day what facts are told for. @param names the reader's; absent: English.
 */
export function entityFacts(
  gazetteer: Gazetteer,
  ids: readonly EntityId[],
  day: IsoDate,
  names?: NameChoice,
): EntityFacts[] {
  const told: Told = {
    gazetteer,
    nameOf: localNames(gazetteer, names),
    titleOf: (title) => names?.texts?.get(title) ?? title,
  };
  return ids.flatMap((id) => factsOf(told, id, day) ?? []);
}

function factsOf(told: Told, id: EntityId, day: IsoDate): EntityFacts | undefined {
  const { gazetteer, nameOf } = told;
  const index = gazetteer.personIndexOf(id);
  if (index >= 0) {
    const person = gazetteer.person(index);
    const { offices } = officialFacts(gazetteer, person, undefined, day);
    const asked = offices.flatMap((office) => officeFacts(told, office, id) ?? []);
    return { type: 'person', id, name: person.name, offices: asked.slice(0, MOST_OFFICES) };
  }
  const entity = gazetteer.entity(id);
  if (entity?.type !== 'place') return undefined;
  const { name, placeClass, lat, lon, region, country, nameThen, countryFacts } = placeFacts(gazetteer, entity, day, {
    text: entity.name,
    mentions: [],
  });
  const isCountry = countryFacts?.country.id === id;
  const leaders = (isCountry ? countryFacts.leaders : []).flatMap((office) => {
    const leader = office.holders[0]?.person.id;
    return (leader === undefined ? undefined : officeFacts(told, office, leader)) ?? [];
  });
  return {
    type: 'place',
    id,
    name: nameOf(id, name),
    placeClass,
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    within: [region, country].flatMap((each) =>
      each && !each.name.includes(name) ? [each.id === undefined ? each.name : nameOf(each.id, each.name)] : [],
    ),
    ...(nameThen ? { nameThen: omitSource(nameThen) } : {}),
    leaders,
  };
}

function omitSource({ name, from, to }: { name: string; from?: IsoDate; to?: IsoDate }) {
  return { name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Undefined where more than one held the office on the day, so that no answer would be the right one. */
function officeFacts(told: Told, view: OfficeView, person: EntityId): OfficeFacts | undefined {
  const { gazetteer, nameOf, titleOf } = told;
  const [holder] = view.holders;
  if (!holder || view.holders.length > 1 || holder.person.id !== person || SHARED.has(view.field)) return undefined;
  const jurisdiction = view.jurisdiction.id;
  const row = jurisdiction === undefined ? undefined : rowOf(gazetteer, jurisdiction, view);
  if (jurisdiction === undefined || row === undefined) return undefined;
  const terms = oneEach(gazetteer.termsOfOffice(row));
  const at = terms.findIndex(
    (term) => term.person === person && startKey(term) === (holder.start?.date ?? holder.knownUntil),
  );
  const held = (term: Term): Held => heldOf(gazetteer, term);
  return {
    key: `${jurisdiction}|${view.field}|${foldName(view.title)}`,
    person,
    title: titleOf(view.title),
    jurisdiction: nameOf(jurisdiction, view.jurisdiction.name),
    holder: {
      name: holder.person.name,
      ...(holder.start ? { start: holder.start } : {}),
      ...(holder.end ? { end: holder.end } : {}),
      acting: holder.acting,
    },
    before: at < 0 ? [] : others(terms.slice(0, at), person).slice(-MOST_NEIGHBOURS).map(held),
    after:
      at < 0
        ? []
        : others(terms.slice(at + 1), person)
            .slice(0, MOST_NEIGHBOURS)
            .map(held),
  };
}

function rowOf(gazetteer: Gazetteer, jurisdiction: EntityId, { title, field }: OfficeView): OfficeIndex | undefined {
  const isIt = (office: Office): boolean => office.title === title && office.field === field;
  const row = gazetteer.officesOf(jurisdiction).find((index) => isIt(gazetteer.office(index)));
  return row === undefined ? undefined : officeIndex(gazetteer, gazetteer.office(row));
}

/** Terms with a known start, in time: without it nobody can be put in order. */
function oneEach(terms: readonly Term[]): Term[] {
  return terms.filter(({ start }) => start).sort((a, b) => startKey(a).localeCompare(startKey(b)));
}

/** The neighbours on a timeline: each person once, and not the one who is asked for. */
function others(terms: readonly Term[], person: EntityId): Term[] {
  const seen = new Set([person]);
  return terms.filter((term) => !seen.has(term.person) && seen.add(term.person));
}

function heldOf(gazetteer: Gazetteer, { person, start, end, acting }: Term): Held {
  const index = gazetteer.personIndexOf(person);
  return {
    name: index < 0 ? person.slice(2) : gazetteer.person(index).name,
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    acting,
  };
}
