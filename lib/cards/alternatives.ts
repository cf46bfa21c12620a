import type { IsoDate } from '../model/date.ts';
import type { EntityId } from '../model/entity.ts';
import type { Mention, MentionKind } from '../model/mention.ts';
import type { Gazetteer } from '../gazetteer/types.ts';
import { tellingTerm } from './official-card.ts';
import { countryRef, namedRef } from './refs.ts';
import type { Alternative } from './view.ts';

const MOST = 8;

function ofPerson(gazetteer: Gazetteer, id: EntityId, day: IsoDate): Alternative | undefined {
  const index = gazetteer.personIndexOf(id);
  if (index < 0) return undefined;
  const person = gazetteer.person(index);
  const term = tellingTerm(gazetteer, person, day);
  const { firstYear, lastYear } = gazetteer.personSpan(index);
  return {
    id,
    name: person.name,
    kind: 'official',
    ...(term ? { office: term.office.title, country: namedRef(gazetteer, term.office.jurisdiction) } : {}),
    ...(firstYear > 0 ? { years: { from: firstYear, to: lastYear } } : {}),
  };
}

function ofThing(gazetteer: Gazetteer, id: EntityId, kind: MentionKind): Alternative | undefined {
  const row = gazetteer.indexOf(id);
  if (row < 0) return undefined;
  const placeClass = gazetteer.placeClassOf(row);
  const countryRow = gazetteer.countryOf(row);
  const country = countryRow === row ? undefined : countryRef(gazetteer, countryRow);
  const regionRow = gazetteer.regionOf(row);
  const population = gazetteer.populationOf(row);
  const isOrganisation = gazetteer.isOrganisation(row);
  return {
    id,
    name: gazetteer.nameOf(row),
    kind: isOrganisation ? 'organisation' : kind === 'demonym' ? 'demonym' : 'place',
    ...(placeClass ? { placeClass } : {}),
    ...(country ? { country } : {}),
    ...(regionRow >= 0 && regionRow !== row ? { region: namedRef(gazetteer, gazetteer.idOf(regionRow)) } : {}),
    ...(population > 0 ? { population } : {}),
  };
}

/** The other things that the mention may mean, best first. `shown` is what the card is about: a thing, or holders. */
export function alternativesOf(
  gazetteer: Gazetteer,
  mention: Mention,
  shown: readonly EntityId[],
  day: IsoDate,
): Alternative[] {
  const seen = new Set<EntityId>(shown);
  return mention.candidates
    .flatMap(({ entity }) => {
      if (entity === undefined || seen.has(entity)) return [];
      seen.add(entity);
      return ofPerson(gazetteer, entity, day) ?? ofThing(gazetteer, entity, mention.kind) ?? [];
    })
    .slice(0, MOST);
}
