import type { EntityId } from '../model/entity.ts';

/** A label or mark in the pixels of a map's own view box. */
export interface MapLabel {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  kind: 'place' | 'country' | 'neighbour' | 'capital' | 'water';
}

/** A bar of a round number of km. */
export interface MapScale {
  km: number;
  /** Length in pixels of the view box. */
  length: number;
}

/**
 * A small map, drawn in the background: path data and positions only, so that the page needs neither shapes nor a
 * projection. Coordinates are pixels of a `width` × `height` view box; path data are whole tenths of a pixel, to be drawn
 * inside `scale(0.1)`.
 */
export interface LocatorMapView {
  width: number;
  height: number;
  /** SVG path data: every country in view but the one shown, that one, and the borders between countries. */
  land: string;
  country?: string;
  borders: string;
  /** Between a country and a part of it that is in dispute. */
  disputed?: string;
  /** Members of a world region or countries of a sea, range …, besides `country`. */
  members?: string;
  /** The place itself; absent for a country. */
  point?: { x: number; y: number };
  /** The capital, for orientation. */
  capital?: { x: number; y: number };
  labels: MapLabel[];
  scale: MapScale;
  /** For the text alternative: what is marked, and in what. */
  subject: string;
  within?: string;
}

/** Where each meaning of a name is: numbered as in the list of alternatives, 0 for the one that the card shows. */
export interface ChoiceMapView {
  width: number;
  height: number;
  land: string;
  borders: string;
  points: { id: EntityId; number: number; x: number; y: number }[];
  scale: MapScale;
}

/** A place for the map of all places of an article. */
export interface MapPlace {
  key: string;
  id: EntityId;
  name: string;
  lat: number;
  lon: number;
  /** How often the article mentions it. */
  count: number;
  /** True for areas (countries, regions, seas): drawn as ring, not as a dot. */
  area: boolean;
  /** ISO 3166-1 alpha-2 of a country, to be filled. */
  countryCode?: string;
}

export interface ArticleMapPoint {
  key: string;
  name: string;
  count: number;
  x: number;
  y: number;
  r: number;
  area: boolean;
}

export interface ArticleMapView {
  width: number;
  height: number;
  land: string;
  borders: string;
  /** Countries that the article mentions, each with the key of its entry. */
  countries: { key: string; path: string; /** Filtered out: drawn as any other land. */ plain?: boolean }[];
  points: ArticleMapPoint[];
  labels: (MapLabel & { key: string })[];
  /** Places far from all others, left out so that the rest can be told apart. */
  outside: { key: string; name: string }[];
  scale: MapScale;
}
