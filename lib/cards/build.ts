import type { DateSource } from '../model/article.ts';
import type { IsoDate } from '../model/date.ts';
import type { Entity, EntityId, OrganisationEntity } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import type { Gazetteer } from '../gazetteer/types.ts';
import { alternativesOf } from './alternatives.ts';
import { choiceMap } from './alternatives-map.ts';
import { localised, localNames, type NameChoice } from './localise.ts';
import { locatorMap } from './locator.ts';
import { explainName, explainPersonName } from './names.ts';
import { officesFor } from './offices.ts';
import { introducedView, officesOfWording, officialFacts } from './official-card.ts';
import { placeFacts } from './place-card.ts';
import { countryRef, countryRefs } from './refs.ts';
import type { Shapes } from './shapes.ts';
import { sourcesOf } from './sources.ts';
import type { CardView, NotedBefore, OrganisationCard, RoleCard, UnknownOfficialCard } from './view.ts';

/** What a card needs to know besides the mention. */
export interface CardContext {
  /** The day that facts are told for; absent: the dataset's date is used, and the card says so. */
  date?: IsoDate;
  dateSource?: DateSource;
  /** The article's mentions: distances are told to its other places. */
  mentions?: readonly Mention[];
  /** The reader's earlier notes on the same thing. */
  notedBefore?: readonly NotedBefore[];
  /** Names of places in the reader's language; absent: English. */
  names?: NameChoice | undefined;
  /** Without shapes there is no map. */
  shapes?: Shapes;
}

const DEPUTY = /\b(?:deputy|vice|assistant|under)\b/i;

type Omitted = 'text' | 'mentionKind' | 'confidence' | 'asOf' | 'datasetAsOf' | 'alternatives' | 'evidence';
type Facts<C> = C extends CardView ? Omit<C, Omitted | 'sources' | 'notedBefore'> : never;

function entityOf(gazetteer: Gazetteer, id: EntityId | undefined): Entity | undefined {
  if (id === undefined) return undefined;
  const person = gazetteer.personIndexOf(id);
  return person >= 0 ? gazetteer.person(person) : gazetteer.entity(id);
}

function ministersKnown(gazetteer: Gazetteer, jurisdiction: EntityId | undefined): { ministersKnownUntil?: IsoDate } {
  const until = jurisdiction === undefined ? undefined : gazetteer.ministersKnownUntil(jurisdiction);
  return until === undefined ? {} : { ministersKnownUntil: until };
}

function roleFacts(gazetteer: Gazetteer, mention: Mention, day: IsoDate): Facts<RoleCard> {
  const wording = mention.office ?? { text: mention.text };
  const introduced = introducedView(gazetteer, wording) ?? { text: mention.text, former: false };
  const holder = mention.candidates[0]?.entity;
  const offices = officesOfWording(gazetteer, wording, day, 4);
  const named = offices.filter(({ holders }) => holders.some(({ person }) => person.id === holder));
  return {
    kind: 'role',
    introduced,
    offices: (named.length > 0 ? named : offices).slice(0, 2),
    ...ministersKnown(gazetteer, wording.jurisdiction),
  };
}

function unknownFacts(gazetteer: Gazetteer, mention: Mention, day: IsoDate): Facts<UnknownOfficialCard> {
  const introduced = introducedView(gazetteer, mention.office);
  return {
    kind: 'unknown-official',
    name: mention.fullName ?? mention.text,
    ...(introduced ? { introduced } : {}),
    offices: officesOfWording(gazetteer, mention.office, day),
    ...ministersKnown(gazetteer, mention.office?.jurisdiction),
  };
}

function organisationFacts(
  gazetteer: Gazetteer,
  organisation: OrganisationEntity,
  day: IsoDate,
): Facts<OrganisationCard> {
  const { id, name, abbreviation, category, founded, ended, aim, source } = organisation;
  const country = countryRef(gazetteer, gazetteer.countryOf(gazetteer.indexOf(id)));
  return {
    kind: 'organisation',
    id,
    name,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    category,
    ...(country ? { country } : {}),
    ...(founded === undefined ? {} : { founded }),
    ...(ended === undefined ? {} : { ended }),
    ...(aim === undefined ? {} : { aim }),
    members: countryRefs(gazetteer, gazetteer.members(id)),
    leaders: officesFor(gazetteer, id, 'international-organisation', day)
      .filter(({ title, holders }) => holders.length > 0 && !DEPUTY.test(title))
      .slice(0, 1),
    source,
  };
}

function factsFor(gazetteer: Gazetteer, mention: Mention, day: IsoDate, context: CardContext): Facts<CardView> {
  const entity = entityOf(gazetteer, mention.candidates[0]?.entity);
  if (mention.kind === 'role') return roleFacts(gazetteer, mention, day);
  if (entity?.type === 'person') {
    const spelling = explainPersonName(entity, mention.fullName ?? mention.text);
    return {
      kind: 'official',
      ...officialFacts(gazetteer, entity, mention, day),
      ...(spelling ? { spelling } : {}),
    };
  }
  if (!entity) return unknownFacts(gazetteer, mention, day);
  const spelling = explainName(gazetteer, entity.id, mention.text, entity.name);
  const map = context.shapes
    ? locatorMap(gazetteer, context.shapes, entity, day, localNames(gazetteer, context.names))
    : undefined;
  const shared = { ...(spelling ? { spelling } : {}), ...(map ? { map } : {}) };
  if (entity.type === 'organisation') return { ...organisationFacts(gazetteer, entity, day), ...shared };
  const kind = mention.kind === 'demonym' ? 'demonym' : 'place';
  return {
    kind,
    ...placeFacts(gazetteer, entity, day, { text: mention.text, mentions: context.mentions ?? [] }),
    ...shared,
  };
}

/** What the card is about already: its thing, or the holders of its office. */
function shownIn(facts: Facts<CardView>): EntityId[] {
  if ('id' in facts) return [facts.id];
  return facts.offices.flatMap(({ holders }) => holders.flatMap(({ person }) => person.id ?? []));
}

/**
 * What the card of a mention says, as facts without words. Pure; a few milliseconds, most of them the map.
 * Facts are told for `context.date`, or else for the dataset's own date.
 */
export function buildCard(gazetteer: Gazetteer, mention: Mention, context: CardContext): CardView {
  const day = context.date ?? gazetteer.asOf;
  const facts = factsFor(gazetteer, mention, day, context);
  const alternatives = alternativesOf(gazetteer, mention, shownIn(facts), day);
  const ids = alternatives.map(({ id }) => id);
  const where =
    context.shapes && ids.length > 0
      ? choiceMap(gazetteer, context.shapes, 'id' in facts ? facts.id : undefined, ids)
      : undefined;
  const card: CardView = {
    ...facts,
    text: mention.text,
    mentionKind: mention.kind,
    confidence: mention.confidence,
    asOf:
      context.date === undefined
        ? { date: gazetteer.asOf, from: 'dataset' }
        : {
            date: context.date,
            from: 'article',
            ...(context.dateSource === undefined ? {} : { source: context.dateSource }),
          },
    datasetAsOf: gazetteer.asOf,
    alternatives,
    ...(where ? { choiceMap: where } : {}),
    evidence: mention.evidence,
    sources: sourcesOf(gazetteer, facts),
    notedBefore: [...(context.notedBefore ?? [])],
  };
  return localised(gazetteer, card, context.names, (value) => value === card);
}
