/**
 * The table of things: countries, regions, districts, features, organisations and cities, in the order in which the
 * file holds them (textual ids sorted, then cities by GeoNames id).
 */
import { ORGANISATION_CLASS, PLACE_CLASSES } from '../../lib/gazetteer/codes.ts';
import {
  cityFame,
  countryFame,
  districtFame,
  featureFame,
  organisationFame,
  regionFame,
} from '../../lib/gazetteer/fame.ts';
import { CAPITAL, QUARTER, REGIONAL_SEAT } from '../../lib/gazetteer/format.ts';
import { compareText, listOf, type Row } from '../tsv.ts';
import { type City, isQuarter, isSeat } from './cities.ts';
import type { Tables } from './tables.ts';
import { codeOf, parseNumber, parseWikidata } from './values.ts';

export interface EntityRow {
  id: string;
  class: number;
  name: string;
  /** Id of the country (`c:KZ`) or '' */
  country: string;
  region: string;
  lat: number;
  lon: number;
  population: number;
  /** Of things with textual ids; a city's is worked out by the reader. */
  fame: number;
  /** City: 0, REGIONAL_SEAT or CAPITAL. */
  seat: number;
  source: string;
  wikidata: number;
  status: string;
  city?: City;
  organisation?: Row;
  /** West, south, east, north in degrees. */
  box?: [number, number, number, number];
}

export interface EntityTable {
  rows: EntityRow[];
  /** Row of an id. */
  index: Map<string, number>;
  /** Number of rows with a textual id. */
  keys: number;
}

const CONTINENTS = new Set(
  ['africa', 'antarctica', 'asia', 'europe', 'north-america', 'oceania', 'south-america'].map((name) => `f:${name}`),
);

const GEONAMES = 'geonames-cities500';

function base(row: Row, placeClass: string, country: string): EntityRow {
  return {
    id: row['id'] ?? '',
    class: codeOf(PLACE_CLASSES, placeClass as never, `class of ${row['id']}`),
    name: row['name'] ?? '',
    country,
    region: '',
    lat: parseNumber(row['lat']),
    lon: parseNumber(row['lon']),
    population: 0,
    fame: 0,
    seat: 0,
    source: row['source'] ?? '',
    wikidata: parseWikidata(row['wikidata']),
    status: row['status'] ?? '',
  };
}

/** The newest population of each country in the facts. */
function populations(tables: Tables): Map<string, number> {
  const newest = new Map<string, { edition: string; value: number }>();
  for (const { country = '', field, edition = '', value } of tables['places/country-facts.tsv']) {
    if (field !== 'population' || edition < (newest.get(country)?.edition ?? '')) continue;
    newest.set(country, { edition, value: parseNumber(value) });
  }
  return new Map([...newest].map(([country, { value }]) => [country, value]));
}

function sumBy(cities: readonly City[], key: (city: City) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const city of cities) sums.set(key(city), (sums.get(key(city)) ?? 0) + city.population);
  return sums;
}

function extraPlaces(tables: Tables): EntityRow[] {
  return tables['places/extra-places.tsv'].flatMap((row) => {
    if (/^\d+$/.test(row['id'] ?? '')) return [];
    const entity = base(row, row['class'] ?? '', row['country'] ?? '');
    const population = parseNumber(row['population']) || 0;
    return [{ ...entity, region: row['region'] ?? '', population, fame: cityFame(population, 0) }];
  });
}

function keyed(tables: Tables, cities: readonly City[]): EntityRow[] {
  const people = populations(tables);
  const inRegion = sumBy(cities, (city) => `r:${city.country}.${city.admin1}`);
  const inDistrict = sumBy(cities, (city) => `d:${city.country}.${city.admin1}.${city.admin2}`);
  const countries = tables['places/countries.tsv'].map((row) => {
    const population = people.get(row['id'] ?? '') ?? 0;
    const fame = countryFame(population, row['class'] ?? '');
    return { ...base(row, row['class'] ?? '', row['id'] ?? ''), population, fame };
  });
  const regions = tables['places/regions.tsv'].map((row) => {
    const fame = regionFame(inRegion.get(row['id'] ?? '') ?? 0, row['country'] ?? '');
    return { ...base(row, 'region', row['country'] ?? ''), fame };
  });
  const districts = tables['places/districts.tsv'].map((row) => {
    const region = row['region'] ?? '';
    const fame = districtFame(inDistrict.get(row['id'] ?? '') ?? 0);
    return { ...base(row, 'district', `c:${region.slice(2, 4)}`), region, fame };
  });
  const features = tables['places/features.tsv'].map((row): EntityRow => {
    const countries = listOf(row['countries']);
    const box = ['west', 'south', 'east', 'north'].map((side) => parseNumber(row[side]));
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = box;
    return {
      ...base(row, row['class'] ?? '', countries.length === 1 ? (countries[0] ?? '') : ''),
      fame: featureFame(row['class'] ?? '', parseNumber(row['rank'])),
      ...(!box.some(Number.isNaN) && { box: [west, south, east, north] }),
    };
  });
  const worldRegions = tables['places/world-regions.tsv'].map((row) => {
    const placeClass = CONTINENTS.has(row['id'] ?? '') ? 'continent' : 'world-region';
    return { ...base(row, placeClass, ''), fame: featureFame('world-region', 0) };
  });
  const buildings = tables['places/metonyms.tsv'].map((row) => ({
    ...base(row, 'building', row['stands_for'] ?? ''),
    fame: featureFame('building', 0),
  }));
  const organisations = tables['organisations/organisations.tsv'].map((row) => ({
    ...base(row, 'country', row['country'] ?? ''),
    class: ORGANISATION_CLASS,
    organisation: row,
    fame: organisationFame(row['category'] ?? ''),
  }));
  return [
    ...countries,
    ...regions,
    ...districts,
    ...features,
    ...worldRegions,
    ...buildings,
    ...organisations,
    ...extraPlaces(tables),
  ];
}

function cityRow(city: City, capitals: ReadonlySet<number>): EntityRow {
  const capital = capitals.has(city.geonameid);
  return {
    id: `g:${city.geonameid}`,
    class: PLACE_CLASSES.indexOf('city'),
    name: city.name,
    country: `c:${city.country}`,
    region: `r:${city.country}.${city.admin1}`,
    lat: city.lat,
    lon: city.lon,
    population: city.population,
    fame: 0,
    seat: capital ? CAPITAL : isSeat(city) ? REGIONAL_SEAT : isQuarter(city) ? QUARTER : 0,
    source: GEONAMES,
    wikidata: 0,
    status: '',
    city,
  };
}

/** @throws Error when two rows have the same id. */
export function buildEntities(tables: Tables, cities: readonly City[], all: readonly City[]): EntityTable {
  const capitals = new Set(
    tables['places/capitals.tsv'].filter((row) => !row['to']).map((row) => Number(row['geonameid'])),
  );
  const keys = keyed(tables, all).sort((a, b) => compareText(a.id, b.id));
  const rows = [
    ...keys,
    ...cities.map((city) => cityRow(city, capitals)).sort((a, b) => Number(a.id.slice(2)) - Number(b.id.slice(2))),
  ];
  const index = new Map<string, number>();
  rows.forEach((row, i) => {
    if (index.has(row.id)) throw new Error(`two things have the id ${row.id}`);
    index.set(row.id, i);
  });
  return { rows, index, keys: keys.length };
}
