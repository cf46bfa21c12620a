import type { IsoDate } from '../model/date.ts';
import type { EntityId, PlaceClass } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import type { Gazetteer } from '../gazetteer/types.ts';
import { foldName } from '../gazetteer/fold.ts';
import type { Span } from '../model/mention.ts';
import { datedEvents, type DatedEvent } from './dated-events.ts';
import { localised, type NameChoice } from './localise.ts';
import type { MapPlace } from './map-view.ts';
import { officesOfWording, standingOn, tellingTerm } from './official-card.ts';
import type { PanelEntry, PanelView } from './panel-view.ts';
import { countryRef, namedRef } from './refs.ts';
import { articleTimeline } from './timeline.ts';

export interface PanelContext {
  date?: IsoDate;
  /** Confidence (0–1) from which mentions are painted. */
  threshold: number;
  /** Names of places in the reader's language; absent: English. */
  names?: NameChoice | undefined;
  /** The article's text, where the dates that it names are wanted. */
  text?: string;
  blocks?: readonly Span[];
}

/** Drawn as a dot; everything else is an area. */
const DOTS: ReadonlySet<PlaceClass> = new Set(['city', 'building', 'district', 'mountain', 'island']);
const COUNTRIES: ReadonlySet<PlaceClass> = new Set(['country', 'territory']);

type Described = Omit<PanelEntry, 'spans' | 'confidence' | 'possible'>;

function describePerson(gazetteer: Gazetteer, id: EntityId, mention: Mention, day: IsoDate): Described | undefined {
  const index = gazetteer.personIndexOf(id);
  if (index < 0) return undefined;
  const person = gazetteer.person(index);
  const term = tellingTerm(gazetteer, person, day);
  const country = term && countryRef(gazetteer, gazetteer.indexOf(term.office.jurisdiction));
  const office = term?.office.title ?? mention.office?.text;
  return {
    key: id,
    id,
    kind: 'official',
    name: person.name,
    ...(country ? { country } : {}),
    ...(office === undefined ? {} : { office }),
    standing: standingOn(gazetteer, person, day),
  };
}

function describeThing(gazetteer: Gazetteer, id: EntityId, mention: Mention): Described | undefined {
  const row = gazetteer.indexOf(id);
  if (row < 0) return undefined;
  const placeClass = gazetteer.placeClassOf(row);
  const countryRow = gazetteer.countryOf(row);
  const country = countryRow === row ? undefined : countryRef(gazetteer, countryRow);
  const regionRow = gazetteer.regionOf(row);
  return {
    // A country and its demonym are two rows of the list: "Uzbeks" aren't a place.
    key: mention.kind === 'demonym' ? `${id}#people` : id,
    id,
    kind: gazetteer.isOrganisation(row) ? 'organisation' : mention.kind,
    name: gazetteer.nameOf(row),
    ...(placeClass ? { placeClass } : {}),
    ...(country ? { country } : {}),
    ...(regionRow >= 0 && regionRow !== row ? { region: namedRef(gazetteer, gazetteer.idOf(regionRow)) } : {}),
  };
}

function describeRole(gazetteer: Gazetteer, mention: Mention, day: IsoDate): Described {
  const wording = mention.office;
  const holder = officesOfWording(gazetteer, wording, day)[0]?.holders[0];
  const country =
    wording?.jurisdiction === undefined ? undefined : countryRef(gazetteer, gazetteer.indexOf(wording.jurisdiction));
  return {
    key: `role:${wording?.jurisdiction ?? ''}:${foldName(wording?.text ?? mention.text)}`,
    kind: 'role',
    name: wording?.text ?? mention.text,
    ...(country ? { country } : {}),
    ...(holder ? { office: holder.person.name } : {}),
  };
}

function describeUnknown({ kind, text, fullName, office }: Mention): Described {
  const name = fullName ?? text;
  return { key: `name:${foldName(name)}`, kind, name, ...(office ? { office: office.text } : {}) };
}

function describe(gazetteer: Gazetteer, mention: Mention, day: IsoDate): Described {
  if (mention.kind === 'role') return describeRole(gazetteer, mention, day);
  const id = mention.candidates[0]?.entity;
  const known = id && (describePerson(gazetteer, id, mention, day) ?? describeThing(gazetteer, id, mention));
  return known || describeUnknown(mention);
}

function mapPlace(gazetteer: Gazetteer, { key, id, kind, name, placeClass, spans }: PanelEntry): MapPlace | undefined {
  if (kind !== 'place' || id === undefined || !placeClass) return undefined;
  const row = gazetteer.indexOf(id);
  const [lat, lon] = [gazetteer.latOf(row), gazetteer.lonOf(row)];
  if (Number.isNaN(lat) || Number.isNaN(lon)) return undefined;
  const code = COUNTRIES.has(placeClass) ? countryRef(gazetteer, row)?.code : undefined;
  return {
    key,
    id,
    name,
    lat,
    lon,
    count: spans.length,
    area: !DOTS.has(placeClass),
    ...(code === undefined ? {} : { countryCode: code }),
  };
}

/** The dates in the text, oldest first; the article's own day is the line that they stand on either side of. */
function eventsOf({ date, text, blocks }: PanelContext): DatedEvent[] {
  if (date === undefined || text === undefined || !blocks) return [];
  return datedEvents(text, blocks, date)
    .filter(({ from, to }) => from !== date || to !== date)
    .sort((a, b) => a.from.localeCompare(b.from) || a.start - b.start);
}

/** The side panel's list and the places of its map. Pure; O(mentions). Mentions in order of their start. */
export function buildPanel(gazetteer: Gazetteer, mentions: readonly Mention[], context: PanelContext): PanelView {
  const day = context.date ?? gazetteer.asOf;
  const entries = new Map<string, PanelEntry>();
  for (const mention of mentions) {
    const described = describe(gazetteer, mention, day);
    const known = entries.get(described.key);
    const { start, end, confidence } = mention;
    if (known) {
      known.spans.push({ start, end });
      known.confidence = Math.max(known.confidence, confidence);
      known.possible = known.confidence < context.threshold;
    } else {
      entries.set(described.key, {
        ...described,
        spans: [{ start, end }],
        confidence,
        possible: confidence < context.threshold,
      });
    }
  }
  const list = [...entries.values()];
  const events = eventsOf(context);
  const officials = list.flatMap(({ key, id, kind, possible }) =>
    kind === 'official' && id !== undefined && !possible ? [{ key, id }] : [],
  );
  const timeline = articleTimeline(gazetteer, officials, events, day);
  const view: PanelView = {
    ...(context.date === undefined ? {} : { date: context.date }),
    entries: list,
    places: list.filter(({ possible }) => !possible).flatMap((entry) => mapPlace(gazetteer, entry) ?? []),
    events,
    ...(timeline ? { timeline } : {}),
  };
  return localised(gazetteer, view, context.names, (value) => 'spans' in value || 'count' in value);
}
