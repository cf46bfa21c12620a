/**
 * Russian names of places, for readers who want them (`data/places/russian-names.tsv`).
 *
 * Method, the surest source first: the project's own list (`own/russian-names.tsv`); countries from CLDR's territories;
 * cities from CLDR's exemplar cities of time zones, matched by zone and English name; in countries where Russian is
 * written by everybody, that one Cyrillic name of GeoNames whose romanisation is the town's English name.
 * GeoNames' names carry no language here: elsewhere a Bulgarian or Serbian form in the same letters would be taken for
 * Russian (Хамбург), and where a neighbour's Cyrillic romanises alike (Tajik, Uzbek, Belarusian), a form of that
 * language; so those countries have the other sources only. Without a Russian name the English one is shown.
 *
 * CLDR's dates (99 MB) are no dependency: `npm i --no-save cldr-dates-full@48.2.0` before remaking the table.
 */
import { existsSync, readFileSync } from 'node:fs';
import { foldName, foldSpelling } from '../../../lib/gazetteer/fold.ts';
import { readCities, type City } from '../../compile/cities.ts';
import { territoryNames } from './cldr.ts';
import { npmPackage, own, save, table, type Row } from './context.ts';

const COLUMNS = ['id', 'name', 'source'];
/** Russian is official or written on every sign. */
const IN_RUSSIAN: ReadonlySet<string> = new Set(['RU', 'KZ', 'KG', 'AM', 'GE']);
/** Smaller towns are hardly ever named in the news that readers meet. */
const LEAST_PEOPLE = 3000;
const LEAST_PEOPLE_RU = 10_000;

/** Words of the Russian alphabet alone: і, ў, қ, ө and the like are other languages'. */
const RUSSIAN = /^[А-ЯЁ][а-яё]*(?:[- ][А-ЯЁа-яё][а-яё]*)*$/;
const ROMAN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'абвгдезийклмнопрстуфы'].map((letter, index) => [letter, 'abvgdeziyklmnoprstufy'[index]])),
  ё: 'yo',
  ж: 'zh',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

const romanised = (name: string): string => [...name.toLowerCase()].map((letter) => ROMAN[letter] ?? letter).join('');

/** Exemplar cities by IANA zone. */
function exemplarCities(locale: string): Map<string, string> {
  const path = npmPackage('cldr-dates-full', 'main', locale, 'timeZoneNames.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    main: Record<string, { dates: { timeZoneNames: { zone: object } } }>;
  };
  const cities = new Map<string, string>();
  const walk = (node: object, zone: string[]): void => {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (key === 'exemplarCity' && typeof value === 'string') cities.set(zone.join('/'), value);
      else if (typeof value === 'object' && value !== null) walk(value, [...zone, key]);
    }
  };
  walk(file.main[locale]?.dates.timeZoneNames.zone ?? {}, []);
  return cities;
}

function fromTimeZones(cities: readonly City[]): Row[] {
  const english = exemplarCities('en');
  const byZone = Map.groupBy(cities, ({ zone }) => zone);
  return [...exemplarCities('ru')].flatMap(([zone, name]) => {
    const wanted = foldName(english.get(zone) ?? (zone.split('/').at(-1) ?? '').replaceAll('_', ' '));
    const [found] = (byZone.get(zone) ?? [])
      .filter((city) => [city.name, city.asciiName, ...city.aliases].some((other) => foldName(other) === wanted))
      .sort((a, b) => b.population - a.population);
    return found && RUSSIAN.test(name) ? [{ id: `g:${found.geonameid}`, name, source: 'cldr-48' }] : [];
  });
}

function fromAliases(cities: readonly City[]): Row[] {
  return cities.flatMap(({ geonameid, name, aliases, country, population }) => {
    if (!IN_RUSSIAN.has(country) || population < (country === 'RU' ? LEAST_PEOPLE_RU : LEAST_PEOPLE)) return [];
    const key = foldSpelling(name);
    const found = [...new Set(aliases)].filter(
      (alias) => RUSSIAN.test(alias) && foldSpelling(romanised(alias)) === key,
    );
    const [only] = found;
    return only !== undefined && found.length === 1
      ? [{ id: `g:${geonameid}`, name: only, source: 'geonames-cities500' }]
      : [];
  });
}

function fromTerritories(): Row[] {
  const names = territoryNames('ru');
  return table('places/countries').flatMap(({ id = '', iso2 = '' }) => {
    const name = names[`${iso2}-alt-short`] ?? names[iso2];
    return name === undefined || id !== `c:${iso2}` ? [] : [{ id, name, source: 'cldr-48' }];
  });
}

export function importRussianNames(): void {
  if (!existsSync(npmPackage('cldr-dates-full'))) {
    console.log('places/russian-names.tsv is left as it is: it needs `npm i --no-save cldr-dates-full@48.2.0`');
    return;
  }
  const cities = readCities();
  const rows = new Map<string, Row>();
  const mine = own('russian-names').map((row) => ({ ...row, source: 'dateline-editors' }));
  for (const row of [...mine, ...fromTerritories(), ...fromTimeZones(cities), ...fromAliases(cities)] as Row[]) {
    const id = row['id'] ?? '';
    if (!rows.has(id)) rows.set(id, row);
  }
  save('places/russian-names', COLUMNS, [...rows.values()]);
}
