/** `place-names.tsv`: names of populated places by date, and corrections of GeoNames' primary names. */
import { foldName } from '../../../lib/gazetteer/fold.ts';
import { own, save, type Row } from './context.ts';
import { countryFinder } from './factbook.ts';
import { isNameOf, readCities, type City } from './geonames.ts';
import { readNouns } from './wordnet.ts';

export function importPlaceNames(): void {
  const cities = readCities().sort((a, b) => b.population - a.population);
  const byName = indexByName(cities);
  const find = (country: string, name: string): City | undefined =>
    (byName.get(`${country} ${foldName(name)}`) ?? []).find((city) => city.code !== 'PPLX') ??
    byName.get(`${country} ${foldName(name)}`)?.[0];
  const rows = [...ownNames(find), ...wordnetNames(find)];
  save('places/place-names', ['geonameid', 'name', 'use', 'from', 'to', 'source'], withoutRepeats(rows));
}

type Find = (country: string, name: string) => City | undefined;

/** Cities by country and name, own names before alternate ones, larger before smaller. */
function indexByName(cities: City[]): Map<string, City[]> {
  const index = new Map<string, City[]>();
  const put = (city: City, name: string): void => {
    const key = `${city.country} ${foldName(name)}`;
    const list = index.get(key);
    if (list === undefined) index.set(key, [city]);
    else if (!list.includes(city)) list.push(city);
  };
  for (const city of cities) for (const name of [city.name, city.ascii]) put(city, name);
  for (const city of cities) for (const name of city.alternates) put(city, name);
  return index;
}

function ownNames(find: Find): Row[] {
  return own('place-names').flatMap((row): Row[] => {
    const city = find(row.country ?? '', row.place ?? '');
    if (city === undefined) {
      console.warn(`place-names: no place ${row.place} in ${row.country}`);
      return [];
    }
    return [{ ...row, geonameid: city.id, source: 'dateline-editors' }];
  });
}

/** Words of a synset that are no names: "capital of France", "Windy City". */
const NICKNAME = /\bcapital\b|City of|\bHub\b|Town$|City$|^[a-z]|Motown|Gateway|Flower|Pompey|Pittsburgh of|Brummagem/;
const TOWN_CLASS = /^(city|town|port|national capital|state capital|provincial capital|capital)$/;

/** Synonyms of cities that GeoNames lacks (Peiping, Stalinabad, Pressburg), where country and one name agree. */
function wordnetNames(find: Find): Row[] {
  const findCountry = countryFinder();
  return readNouns().flatMap((synset): Row[] => {
    if (synset.file !== '15' || synset.words.length < 2 || !synset.classes.some((name) => TOWN_CLASS.test(name))) {
      return [];
    }
    const country = synset.wholes.map(findCountry).find((id) => id?.startsWith('c:'));
    const names = synset.words.filter((name) => !NICKNAME.test(name) && name.length > 3);
    if (country === undefined) return [];
    const city = names.map((name) => find(country.slice(2), name)).find((found) => found !== undefined);
    // A small place of the same name is more often a mistake than the city that WordNet means.
    if (city === undefined || city.population < 20_000) return [];
    return names
      .filter((name) => !isNameOf(city, name))
      .map((name) => ({ geonameid: city.id, name, use: 'alternate', source: 'wordnet-3.1' }));
  });
}

function withoutRepeats(rows: Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${row.geonameid} ${foldName(row.name ?? '')} ${row.use === 'primary' ? row.from : ''}`;
    const known =
      seen.has(key) || (row.source === 'wordnet-3.1' && seen.has(`${row.geonameid} ${foldName(row.name ?? '')} `));
    seen.add(key);
    return !known;
  });
}
