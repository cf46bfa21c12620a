/**
 * Toponyms → entities, over the whole article.
 *
 * Names are resolved together, each distinct name once (one sense a discourse, Gale, Church, Yarowsky 1992): every reading
 * of a name gets a score from its fame, from how the name stands for it, from what the text says to contain it ("X, Y",
 * "X (Y)"), from the countries and regions that the other names speak of, and from how near the other names' readings
 * lie. Beliefs of all names are refined in turn a few rounds (mean field), so that certain names decide uncertain ones.
 * Cost: O(names × readings × neighbours), each capped. Ranking each mention alone by population, the usual baseline,
 * places a fifth fewer of local news' names right.
 */
import type { Gazetteer, Posting } from '../gazetteer/types.ts';
import { FocusCounter } from './focus.ts';
import type { Focus } from './focus.ts';

/** A distinct name of the article with its readings. */
export interface PlaceGroup {
  readonly key: string;
  readonly postings: readonly Posting[];
  /** Mentions, by their number. */
  readonly count: number;
  /** Group keys that the text names as containing it, with how often. */
  readonly containers: ReadonlyMap<string, number>;
  /** Entity rows that contain it by the text ("the Russian town of X"), with how often. */
  readonly within: ReadonlyMap<number, number>;
  /** Group keys of what the text says it lies on ("X, on the Y Sea"). */
  readonly beside: ReadonlySet<string>;
  /** Kind words beside the name: prefer a region ("X County"), a city ("city of X"), a feature ("X River"). */
  readonly wants: ReadonlySet<string>;
}

export interface Belief {
  readonly entity: number;
  readonly score: number;
}

export interface PlaceContext {
  readonly gazetteer: Gazetteer;
  /** Year of the article, if known. */
  readonly year: number | undefined;
  /** Countries and regions named otherwise: demonyms, the source's country; entity row and weight. */
  readonly hints: readonly { entity: number; weight: number }[];
  /** Parts switched off, for measuring what each buys. */
  readonly without?: ReadonlySet<string>;
}

/** Weights in log-odds, tuned on the development halves by halving and doubling each. */
const W = {
  fame: 7.0,
  population: 0.35,
  country: 0.5,
  region: 1.0,
  alternate: -0.8,
  historic: -1.2,
  outOfDate: -1.5,
  abbreviation: -0.2,
  metonym: -0.5,
  container: 7,
  holding: 4,
  countryFocus: 3.5,
  regionFocus: 6.0,
  near: 1.25,
  beside: 4,
  wanted: 2.5,
  unwanted: -2,
};
/** A region with less of the article than this is no focus: one village there vouches for no other. */
const REGION_FROM = 0.05;
const NEAR_KM = 300.0;
const KM_PER_DEGREE = 111.2;
const MAX_READINGS = 24;
const MAX_NEIGHBOURS = 24;
const ROUNDS = 3;

interface Reading {
  readonly entity: number;
  prior: number;
  score: number;
  belief: number;
  readonly lat: number;
  readonly lon: number;
}

function usePrior(posting: Posting, year: number | undefined): number {
  let prior = 0;
  if (posting.use === 'alternate') prior = W.alternate;
  else if (posting.use === 'historic') prior = W.historic;
  else if (posting.use === 'abbreviation') prior = W.abbreviation;
  else if (posting.use === 'metonym') prior = W.metonym;
  if (year !== undefined && posting.from !== undefined && year < posting.from - 1) prior += W.outOfDate;
  return prior;
}

function readingsOf(group: PlaceGroup, context: PlaceContext): Reading[] {
  const { gazetteer, year } = context;
  const byEntity = new Map<number, Reading>();
  for (const posting of group.postings) {
    if (posting.use === 'demonym' || gazetteer.isOrganisation(posting.entity)) continue;
    const { entity } = posting;
    let prior =
      (W.fame * gazetteer.fameOf(entity)) / 255 + W.population * Math.log10(1 + gazetteer.populationOf(entity));
    const placeClass = gazetteer.placeClassOf(entity);
    if (placeClass === 'country') prior += W.country;
    else if (placeClass === 'region') prior += W.region;
    prior += usePrior(posting, year);
    if (group.wants.size > 0) {
      prior += placeClass && group.wants.has(placeClass) ? W.wanted : W.unwanted;
    }
    const known = byEntity.get(entity);
    if (!known || known.prior < prior) {
      const [lat, lon] = [gazetteer.latOf(entity), gazetteer.lonOf(entity)];
      byEntity.set(entity, { entity, prior, score: prior, belief: 0, lat, lon });
    }
  }
  return [...byEntity.values()];
}

function believe(readings: Reading[]): void {
  let top = -Infinity;
  for (const reading of readings) top = Math.max(top, reading.score);
  let sum = 0;
  for (const reading of readings) sum += reading.belief = Math.exp(reading.score - top);
  for (const reading of readings) reading.belief /= sum;
}

/** Beliefs over the readings of each group, best first, in the order of `groups`. */
export function resolvePlaces(groups: readonly PlaceGroup[], context: PlaceContext): Belief[][] {
  const { gazetteer } = context;
  const off = context.without ?? new Set<string>();
  const all = groups.map((group) => readingsOf(group, context));
  const indexOf = new Map(groups.map((group, k) => [group.key, k]));

  // Containment first: it needs no other context and decides most ties.
  groups.forEach((group, k) => {
    const readings = all[k] ?? [];
    if (!off.has('containment')) {
      for (const [key, times] of group.containers) {
        const containers = all[indexOf.get(key) ?? -1] ?? [];
        const pairs = readings.map((reading) =>
          containers.filter(
            (container) => container.entity !== reading.entity && gazetteer.contains(container.entity, reading.entity),
          ),
        );
        // Both ways: "Alexandria, La." tells which Alexandria, and that La. is no Los Angeles.
        const holding = new Set(pairs.flat());
        readings.forEach((reading, i) => {
          if (pairs[i]?.length) reading.score += W.container * Math.min(1.5, times);
        });
        for (const container of holding) container.score += W.holding * Math.min(1.5, times);
      }
    }
    if (!off.has('containment'))
      for (const key of group.beside) addBeside(readings, all[indexOf.get(key) ?? -1] ?? [], gazetteer);
    for (const [container, times] of group.within)
      for (const reading of readings)
        if (gazetteer.contains(container, reading.entity)) reading.score += W.container * Math.min(1, times);
  });
  for (const readings of all) {
    for (const reading of readings) reading.prior = reading.score;
    readings.sort((a, b) => b.score - a.score);
    readings.length = Math.min(readings.length, MAX_READINGS);
    believe(readings);
  }

  for (let round = 0; round < ROUNDS; round++) {
    const counter = new FocusCounter(gazetteer);
    if (!off.has('source')) for (const hint of context.hints) counter.add(hint.entity, hint.weight);
    groups.forEach((group, k) => {
      for (const reading of all[k] ?? []) counter.add(reading.entity, reading.belief * Math.sqrt(group.count));
    });
    const focus = counter.shares();
    const neighbours = off.has('distance') ? [] : strongest(groups, all);
    groups.forEach((group, k) => {
      const readings = all[k] ?? [];
      if (readings.length < 2) return;
      for (const reading of readings) {
        reading.score = reading.prior + contextScore(reading, Math.sqrt(group.count), focus, gazetteer, off);
        reading.score += W.near * nearness(reading, k, neighbours);
      }
      believe(readings);
    });
  }
  return all.map((readings) =>
    readings.toSorted((a, b) => b.belief - a.belief).map(({ entity, belief }) => ({ entity, score: belief })),
  );
}

const WATERS: ReadonlySet<string | undefined> = new Set(['sea', 'lake', 'river']);
/** Degrees by which a shore may lie outside of a water's box: boxes are rounded, and towns stand a little inland. */
const SHORE_DEGREES = 1;

/** Readings on the shore that the text names gain; waters are told by their boxes, whose middle says little. */
function addBeside(readings: readonly Reading[], waters: readonly Reading[], gazetteer: Gazetteer): void {
  for (const water of waters) {
    if (!WATERS.has(gazetteer.placeClassOf(water.entity))) continue;
    const entity = gazetteer.entity(gazetteer.idOf(water.entity));
    if (entity?.type !== 'place' || !entity.bounds) continue;
    const { west, south, east, north } = entity.bounds;
    for (const reading of readings) {
      const isNear =
        reading.lat >= south - SHORE_DEGREES &&
        reading.lat <= north + SHORE_DEGREES &&
        reading.lon >= west - SHORE_DEGREES &&
        reading.lon <= east + SHORE_DEGREES;
      if (isNear) reading.score += W.beside;
    }
  }
}

function contextScore(
  reading: Reading,
  weight: number,
  focus: Focus,
  gazetteer: Gazetteer,
  off: ReadonlySet<string>,
): number {
  if (off.has('focus')) return 0;
  const country = gazetteer.countryOf(reading.entity);
  const region =
    gazetteer.placeClassOf(reading.entity) === 'region' ? reading.entity : gazetteer.regionOf(reading.entity);
  // A reading doesn't vouch for itself.
  const own = (reading.belief * weight) / (weight + 4);
  const countryShare = Math.max(0, (focus.countries.get(country) ?? 0) - own * 0.5);
  const regionShare = region < 0 ? 0 : Math.max(0, (focus.regions.get(region) ?? 0) - own * 0.5);
  return W.countryFocus * Math.sqrt(countryShare) + W.regionFocus * Math.sqrt(Math.max(0, regionShare - REGION_FROM));
}

interface Neighbour {
  readonly group: number;
  readonly reading: Reading;
  readonly belief: number;
  readonly weight: number;
}

/** The readings of other names that are believed in most. */
function strongest(groups: readonly PlaceGroup[], all: readonly Reading[][]): Neighbour[] {
  const out: Neighbour[] = [];
  groups.forEach((group, k) => {
    const readings = all[k] ?? [];
    for (const reading of readings.slice(0, 4))
      if (reading.belief > 0.25 && !Number.isNaN(reading.lat))
        out.push({ group: k, reading, belief: reading.belief, weight: reading.belief * group.count });
  });
  out.sort((a, b) => b.weight - a.weight);
  return out.slice(0, MAX_NEIGHBOURS);
}

/** On a plane: close enough at these distances, and without the great circle's trigonometry in the inner loop. */
function nearness(reading: Reading, group: number, neighbours: readonly Neighbour[]): number {
  const perDegree = Math.cos((reading.lat * Math.PI) / 180);
  let sum = 0;
  for (const neighbour of neighbours) {
    if (neighbour.group === group || neighbour.reading.entity === reading.entity) continue;
    const north = reading.lat - neighbour.reading.lat;
    const east = (reading.lon - neighbour.reading.lon) * perDegree;
    const km = KM_PER_DEGREE * Math.sqrt(north * north + east * east);
    if (km < NEAR_KM * 4) sum += neighbour.belief * Math.exp(-km / NEAR_KM);
  }
  return Math.min(1.5, sum);
}
