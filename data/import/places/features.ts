/** `features.tsv`, `feature-names.tsv`, `world-regions.tsv`, `extra-places.tsv`. */
import { foldName } from '../../../lib/gazetteer/fold.ts';
import { countriesIn } from './cldr.ts';
import { listOf, own, save, table, type Row } from './context.ts';
import { countryLocator } from './country-at.ts';
import { countryFinder } from './factbook.ts';
import { readGeographicNames } from './geographic-names.ts';
import { readCities } from './geonames.ts';
import { readNaturalEarth, type NaturalFeature } from './natural-earth.ts';
import { nounForms } from './plural.ts';
import { degrees } from './shapes.ts';

const COLUMNS = 'id name class countries lat lon west south east north rank status wikidata source'.split(' ');

const EXTRA_COLUMNS = 'id name country region class lat lon population source'.split(' ');

/** A city of this size has more right to a bare name than an island or a mountain from Natural Earth. */
const LARGE_TOWN = 15_000;

const KIND_WORD: Record<string, string> = { island: ' Island', river: ' River', desert: ' Desert' };

export function importFeatures(): void {
  const regions = worldRegions();
  const hand = own('features');
  const natural = readNaturalEarth();
  const rows = [...handRows(hand, natural), ...naturalRows(hand, natural)];
  save('places/features', COLUMNS, rows);
  save('places/world-regions', ['id', 'name', 'members', 'lat', 'lon', 'source'], regions);
  const extra = own('extra-places');
  save('places/extra-places', EXTRA_COLUMNS, extra.map(extraRow));
  const extraNames = extra.map((row) => ({ name: row.name ?? '', alternates: row.names ?? '' }));
  const names = [...hand, ...own('world-regions'), ...extraNames].flatMap(nameRows);
  save('places/feature-names', ['id', 'name', 'use', 'from', 'to', 'source'], names);
}

/** Towns and villages in the news that GeoNames' extract lacks: abandoned, renamed or newer than it. */
function extraRow(row: Row): Row {
  return {
    ...row,
    id: featureId(row.name ?? ''),
    country: `c:${row.country}`,
    region: row.region ? `r:${row.region}` : '',
    class: 'city',
    source: 'dateline-editors',
  };
}

/** "Río de la Plata" → "f:rio-de-la-plata". */
export function featureId(name: string): string {
  return `f:${foldName(name.replaceAll('(', '').replaceAll(')', '')).replaceAll(' ', '-')}`;
}

function worldRegions(): Row[] {
  const known = new Set(table('places/countries').map((row) => row.id));
  return own('world-regions').map((row) => {
    const members = listOf(row.members).flatMap((code) => (/^\d{3}$/.test(code) ? countriesIn(code) : [code]));
    // "RU.12" is a region of a country of which not all belongs to the region of the world.
    const ids = [...new Set(members.map((code) => (code.includes('.') ? `r:${code}` : `c:${code}`)))]
      .filter((id) => id.startsWith('r:') || known.has(id))
      .sort();
    return {
      id: featureId(row.name ?? ''),
      name: row.name ?? '',
      members: ids.join('|'),
      lat: row.lat ?? '',
      lon: row.lon ?? '',
      source: /\d{3}/.test(row.members ?? '') ? 'cldr-48|dateline-editors' : 'dateline-editors',
    };
  });
}

function key(name: string): string {
  return foldName(name)
    .replace(
      /\b(river|lake|mountains?|mount|mt|islands?|sea|desert|range|peninsula|plateau|strait|straits|of|the)\b/g,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function handRows(hand: Row[], natural: NaturalFeature[]): Row[] {
  const byKey = Map.groupBy(natural, (feature) => `${feature.placeClass} ${key(feature.name)}`);
  return hand.map((row) => {
    const like = byKey.get(`${row.class} ${key(row.name ?? '')}`)?.[0];
    const matches = like !== undefined && isNear(row, like);
    return {
      id: featureId(row.name ?? ''),
      name: (row.name ?? '').replace(
        / \((region|historical region|US|California|Eastern Europe|Mecca|Australia|London)\)$/,
        '',
      ),
      class: row.class ?? '',
      countries: listOf(row.countries)
        .map((code) => `c:${code}`)
        .join('|'),
      lat: row.lat ?? '',
      lon: row.lon ?? '',
      ...(matches ? boxOf(like) : {}),
      rank: row.rank ?? '',
      status: row.status ?? '',
      wikidata: matches ? like.wikidata : '',
      source: matches ? 'dateline-editors|natural-earth' : 'dateline-editors',
    };
  });
}

/** Guards against Natural Earth's other feature of the same name. The box of a range is missing where it is a point. */
function isNear(row: Row, feature: NaturalFeature): boolean {
  const [west, south, east, north] = feature.box;
  const [lat, lon] = [Number(row.lat), Number(row.lon)];
  return lat > south - 8 && lat < north + 8 && lon > west - 8 && lon < east + 8;
}

function boxOf({ box: [west, south, east, north] }: NaturalFeature): Row {
  if (east - west < 0.05 && north - south < 0.05) return {};
  return { west: degrees(west), south: degrees(south), east: degrees(east), north: degrees(north) };
}

/** Factbook and Natural Earth, where neither the own list nor a country or region has the name. */
function naturalRows(hand: Row[], natural: NaturalFeature[]): Row[] {
  const locate = countryLocator();
  const taken = new Set<string>();
  const take = (name: string): void => void taken.add(foldName(name));
  for (const row of [...hand, ...own('world-regions')]) {
    for (const name of [row.name ?? '', ...listOf(row.alternates)]) {
      take(name);
      taken.add(`key ${key(name)}`);
    }
  }
  for (const name of ['countries', 'country-names', 'regions', 'region-names']) {
    for (const row of table(`places/${name}`)) if (row.use !== 'demonym') take(row.name ?? '');
  }
  const towns = new Set(
    readCities()
      .filter((city) => city.population >= LARGE_TOWN)
      .flatMap((city) => [foldName(city.name), foldName(city.ascii)]),
  );
  const rows: Row[] = [];
  const findCountry = countryFinder();
  for (const { name, placeClass, lat, lon, countries } of readGeographicNames()) {
    if (taken.has(foldName(name)) || taken.has(`key ${key(name)}`) || towns.has(foldName(name))) continue;
    take(name);
    taken.add(`key ${key(name)}`);
    const ids = countries.map(findCountry).filter((id) => id?.startsWith('c:'));
    const row = { id: featureId(name), name, class: placeClass, countries: ids.join('|') };
    rows.push({ ...row, lat: degrees(lat), lon: degrees(lon), rank: '7', source: 'factbook-geographic-names' });
  }
  for (const feature of natural.sort((a, b) => a.rank - b.rank)) {
    const { placeClass, lat, lon, rank } = feature;
    const word = KIND_WORD[placeClass] ?? '';
    const crowded = towns.has(foldName(feature.name)) && !feature.name.endsWith(word);
    const name = crowded ? feature.name + word : feature.name;
    const known = taken.has(foldName(name)) || taken.has(foldName(feature.name)) || taken.has(`key ${key(name)}`);
    if (known || (crowded && word === '')) continue;
    take(name);
    const id = featureId(name);
    const country = placeClass === 'sea' ? undefined : locate(lat, lon);
    const row = { id, name, class: placeClass, countries: country ?? '', lat: degrees(lat), lon: degrees(lon) };
    rows.push({ ...row, ...boxOf(feature), rank: String(rank), wikidata: feature.wikidata, source: 'natural-earth' });
  }
  return rows;
}

/** Forms that mean something else without their article. */
const NEEDS_ARTICLE = /^the (Sound|Keys|steppe|West|Stans|Top End|Lapps)$/;

function nameRows(row: Row): Row[] {
  const id = featureId(row.name ?? '');
  const rows: Row[] = [];
  const seen = new Set([row.name ?? '']);
  const put = (name: string, use: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    rows.push({ id, name, use, source: 'dateline-editors' });
  };
  for (const name of listOf(row.alternates)) {
    if (!NEEDS_ARTICLE.test(name))
      put(name.replace(/^the (?=\p{Lu})/u, ''), /^[A-Z]{3,5}$/.test(name) ? 'abbreviation' : 'alternate');
    else put(name, 'alternate');
  }
  for (const demonym of listOf(row.demonyms)) {
    const forms = demonym.startsWith('+') ? [demonym.slice(1)] : nounForms(demonym);
    for (const form of forms) put(form, 'demonym');
  }
  return rows;
}
