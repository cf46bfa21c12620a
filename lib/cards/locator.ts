import type { IsoDate } from '../model/date.ts';
import type { EntityId, OrganisationEntity, PersonEntity, PlaceClass, PlaceEntity } from '../model/entity.ts';
import type { Gazetteer } from '../gazetteer/types.ts';
import { boxAround, frame, spanOf, widened, type Frame } from './frame.ts';
import { placeLabels, rounded, type LabelWish } from './labels.ts';
import type { LocatorMapView } from './map-view.ts';
import type { NameOf } from './localise.ts';
import { nameOnDay } from './names.ts';
import { holdsOn } from './refs.ts';
import { drawShapes } from './drawing.ts';
import { extentOf, pathData } from './paths.ts';
import { shapeCodes, type Box, type Shapes } from './shapes.ts';

/*
 * The small map of a card, drawn where the dataset is (background), sent as path data. What it shows: a country among
 * its neighbours; a town in its country, or, in a country too wide for that, in a window around the town.
 */

const WIDTH = 340;
const HEIGHT = 176;
/** No view is narrower than this (degrees of longitude, of latitude): a city state needs its surroundings. */
const LEAST: [number, number] = [9, 5];
/** Countries wider or higher than this are shown in a window around the place. */
const WINDOW: [number, number] = [30, 15];
/** Degrees of longitude. */
const WIDE = 60;
/** Degrees: smaller countries are drawn as a point. */
const SPECK = 1.2;
const ATOLLS: ReadonlySet<string> = new Set(['KI', 'MV', 'MH', 'FM', 'PF', 'CK', 'TO', 'PW']);
/** Radius of the ring around the point, pixels. */
const HALO = 8;
const ROOM_SHARE = 1.05;

const COUNTRIES: ReadonlySet<PlaceClass> = new Set(['country', 'territory', 'former-country']);
/** Degrees around a thing without known bounds. */
const SPREAD: Partial<Record<PlaceClass, number>> = {
  sea: 14,
  continent: 50,
  'world-region': 30,
  desert: 10,
  river: 9,
};

/** Things without a middle that a dot could mark. */
const AREAS: Partial<Record<PlaceClass, 'place' | 'water'>> = {
  sea: 'water',
  desert: 'place',
  continent: 'place',
  'world-region': 'place',
  'natural-area': 'place',
};

interface Subject {
  box: Box;
  /** Filled as the subject, and more faintly as what contains or makes up it. */
  country?: readonly string[];
  members?: readonly string[];
  point?: { lon: number; lat: number };
  /** Too large for a dot: named where it lies. */
  area?: 'place' | 'water';
  name: string;
  within?: string;
}

function codesOf(gazetteer: Gazetteer, ids: readonly EntityId[]): string[] {
  return ids.flatMap((id) => {
    const entity = gazetteer.entity(id);
    const isCountry = entity?.type === 'place' && COUNTRIES.has(entity.placeClass);
    return isCountry && entity.country !== undefined ? [entity.country] : [];
  });
}

function coreBoxes(shapes: Shapes, codes: readonly string[]): Box[] {
  return codes.map((code) => shapes.core(code)).filter((box) => box !== undefined);
}

function coresOf(shapes: Shapes, codes: readonly string[]): Box | undefined {
  return boxAround(coreBoxes(shapes, codes));
}

/** Parts that aren't countries ("Dagestan" of the Caucasus), as points. */
function regionPoints(gazetteer: Gazetteer, ids: readonly EntityId[]): Box[] {
  return ids.flatMap((id) => {
    const entity = gazetteer.entity(id);
    if (entity?.type !== 'place' || COUNTRIES.has(entity.placeClass)) return [];
    const { lat, lon } = entity;
    return lat === undefined || lon === undefined ? [] : [[lon, lat, lon, lat]];
  });
}

function countrySubject(shapes: Shapes, place: PlaceEntity): Subject | undefined {
  const codes = shapeCodes(place.id.slice(2)).filter((code) => shapes.has(code));
  const core = coresOf(shapes, codes);
  // A speck on its own map says nothing, nor do scattered atolls: a point among its neighbours does.
  const speck = core && spanOf(core) < SPECK && core[3] - core[1] < SPECK;
  if (speck || codes.some((code) => ATOLLS.has(code))) return undefined;
  // Wide countries are their own surroundings.
  const air = core && spanOf(core) > WIDE ? 0.03 : 0.3;
  return core && { box: widened(core, ...LEAST, air), country: codes, name: place.name };
}

function pointSubject(gazetteer: Gazetteer, shapes: Shapes, place: PlaceEntity): Subject | undefined {
  const { lat, lon, country, placeClass } = place;
  const core = country === undefined ? undefined : shapes.core(country);
  const row = gazetteer.countryOf(gazetteer.indexOf(place.id));
  const name = { name: place.name, ...(row >= 0 ? { within: gazetteer.nameOf(row) } : {}) };
  const filled = country === undefined ? {} : { country: [country] };
  if (lat === undefined || lon === undefined) {
    // Known only to lie in its country.
    return core && { box: widened(core, ...LEAST), ...filled, ...name };
  }
  const around: Box = [lon, lat, lon, lat];
  const inside = core && lat >= core[1] && lat <= core[3] && (core[0] > core[2] || (lon >= core[0] && lon <= core[2]));
  if (core && inside && spanOf(core) <= WINDOW[0] && core[3] - core[1] <= WINDOW[1]) {
    return { box: widened(core, ...LEAST), ...filled, point: { lon, lat }, ...name };
  }
  const spread = SPREAD[placeClass] ?? (placeClass === 'city' ? 16 : 20);
  return { box: widened(around, spread * 1.6, spread * 0.8), ...filled, point: { lon, lat }, ...name };
}

function placeSubject(gazetteer: Gazetteer, shapes: Shapes, place: PlaceEntity): Subject | undefined {
  if (COUNTRIES.has(place.placeClass)) {
    // French Guiana, East Germany, without a shape of their own, and Singapore, whose shape is a speck, are points.
    return countrySubject(shapes, place) ?? pointSubject(gazetteer, shapes, place);
  }
  const parts = gazetteer.members(place.id);
  const members = codesOf(gazetteer, parts).filter((code) => shapes.has(code));
  if (place.placeClass === 'world-region' && members.length > 0) {
    const core = boxAround([...coreBoxes(shapes, members), ...regionPoints(gazetteer, parts)]);
    if (core) return { box: widened(core, ...LEAST), members, name: place.name };
  }
  if (place.bounds) {
    const { west, south, east, north } = place.bounds;
    const { lat, lon } = place;
    const point = lat === undefined || lon === undefined ? {} : { point: { lon, lat } };
    return { box: widened([west, south, east, north], ...LEAST, 0.25), ...point, members, name: place.name };
  }
  return pointSubject(gazetteer, shapes, place);
}

function organisationSubject(
  gazetteer: Gazetteer,
  shapes: Shapes,
  { id, name, country }: OrganisationEntity,
): Subject | undefined {
  const codes = codesOf(gazetteer, gazetteer.members(id));
  const members = (codes.length > 0 ? codes : country ? [country] : []).filter((code) => shapes.has(code));
  const core = coresOf(shapes, members);
  return core && { box: widened(core, ...LEAST, 0.1), members, name };
}

function capitalMark(
  gazetteer: Gazetteer,
  subject: Subject,
  place: EntityId,
  day: IsoDate,
  { project }: Frame,
  named: NameOf,
): { x: number; y: number; name: string } | undefined {
  const code = subject.country?.length === 1 ? subject.country[0] : undefined;
  const country = code === undefined ? -1 : gazetteer.countryByCode(code);
  if (country < 0) return undefined;
  const capital = gazetteer.capitals(gazetteer.idOf(country)).find((term) => holdsOn(term, day))?.capital;
  if (capital === undefined || gazetteer.idOf(capital) === place) return undefined;
  const at = project(gazetteer.lonOf(capital), gazetteer.latOf(capital));
  if (!at || at[0] < 4 || at[1] < 4 || at[0] > WIDTH - 4 || at[1] > HEIGHT - 4) return undefined;
  return {
    x: at[0],
    y: at[1],
    name: named(gazetteer.idOf(capital), nameOnDay(gazetteer, gazetteer.idOf(capital), day)),
  };
}

/**
 * The locator map of a place or organisation; undefined for persons and for what has no position.
 * @param named what its labels call a place of this id and English name.
 */
export function locatorMap(
  gazetteer: Gazetteer,
  shapes: Shapes,
  entity: PlaceEntity | OrganisationEntity | PersonEntity,
  day: IsoDate,
  named: NameOf = (_, name) => name,
): LocatorMapView | undefined {
  if (entity.type === 'person') return undefined;
  const subject =
    entity.type === 'organisation'
      ? organisationSubject(gazetteer, shapes, entity)
      : placeSubject(gazetteer, shapes, entity);
  if (!subject) return undefined;
  const area = entity.type === 'place' ? AREAS[entity.placeClass] : undefined;
  if (area) subject.area = area;
  if (entity.type === 'place') subject.name = named(entity.id, nameOnDay(gazetteer, entity.id, day));
  const drawn = frame(subject.box, WIDTH, HEIGHT);
  const { countries, borders, disputed } = drawShapes(shapes, drawn);
  const paths = { land: '', country: '', members: '' };
  const areas: LabelWish[] = [];
  const sized = countries.map(({ code, lines }) => {
    const role = subject.country?.includes(code) ? 'country' : subject.members?.includes(code) ? 'members' : 'land';
    paths[role] += pathData(lines, true);
    return { code, role, extent: extentOf(lines) };
  });
  for (const { code, role, extent } of sized.sort((a, b) => (b.extent?.area ?? 0) - (a.extent?.area ?? 0))) {
    const row = code === '' ? -1 : gazetteer.countryByCode(code);
    if (!extent || row < 0) continue;
    const kind = role === 'land' ? 'neighbour' : 'country';
    const wish: LabelWish = {
      text: named(gazetteer.idOf(row), gazetteer.nameOf(row)),
      x: extent.x,
      y: extent.y,
      kind,
      clear: 0,
      room: extent.width * ROOM_SHARE,
    };
    if (role === 'country') areas.unshift(wish);
    else areas.push(wish);
  }
  const at = subject.point && drawn.project(subject.point.lon, subject.point.lat);
  const middle = at && { x: at[0], y: at[1] };
  const point = subject.area ? undefined : middle;
  const capital = capitalMark(gazetteer, subject, entity.id, day, drawn, named);
  const wishes: LabelWish[] = [
    ...(middle && subject.area ? [{ ...middle, text: subject.name, kind: subject.area, clear: 0 }] : []),
    ...(point ? [{ ...point, text: subject.name, kind: 'place' as const, clear: HALO }] : []),
    ...(capital ? [{ ...capital, text: capital.name, kind: 'capital' as const, clear: 3 }] : []),
    ...areas,
  ];
  const marks = [...(point ? [{ ...point, r: HALO }] : []), ...(capital ? [{ ...capital, r: 3 }] : [])];
  const dashed = pathData(disputed, false);
  return {
    width: WIDTH,
    height: HEIGHT,
    land: paths.land,
    ...(paths.country ? { country: paths.country } : {}),
    ...(paths.members ? { members: paths.members } : {}),
    borders: pathData(borders, false),
    ...(dashed ? { disputed: dashed } : {}),
    ...(point ? { point } : {}),
    ...(capital ? { capital: { x: capital.x, y: capital.y } } : {}),
    labels: placeLabels(wishes, WIDTH, HEIGHT - 14, marks).flatMap((label) => (label ? [rounded(label)] : [])),
    scale: drawn.scale,
    subject: subject.name,
    ...(subject.within === undefined ? {} : { within: subject.within }),
  };
}
