/** Country codes, English names and continents from the Unicode CLDR packages. */
import { existsSync, readFileSync } from 'node:fs';
import { npmPackage } from './context.ts';

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(npmPackage(...path), 'utf8')) as T;

interface CodeMappings {
  supplemental: { codeMappings: Record<string, { _numeric?: string; _alpha3?: string }> };
}
interface Containment {
  supplemental: { territoryContainment: Record<string, { _contains: string[] }> };
}
interface Territories {
  main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
}

export interface CountryCodes {
  iso3: string;
  /** ISO 3166-1 numeric with leading zeros, the key of the map shapes; empty where there is none. */
  numeric: string;
  name: string;
  /** UN M49 region and subregion, English names; empty for Antarctica and its like. */
  continent: string;
  subregion: string;
  /** Other English names that CLDR knows. */
  variants: string[];
}

export function readCountryCodes(): Map<string, CountryCodes> {
  const codes = read<CodeMappings>('cldr-core', 'supplemental', 'codeMappings.json').supplemental.codeMappings;
  const names = territoryNames('en');
  const parents = parentsByMember();
  const result = new Map<string, CountryCodes>();
  for (const [code, mapping] of Object.entries(codes)) {
    const name = names[code];
    if (!/^[A-Z]{2}$/.test(code) || name === undefined || mapping._alpha3 === undefined) continue;
    const subregion = parents.get(code);
    const continent = subregion === undefined ? undefined : parents.get(subregion);
    result.set(code, {
      iso3: mapping._alpha3,
      numeric: mapping._numeric ?? '',
      name,
      continent: (continent && names[continent]) ?? '',
      subregion: (subregion && names[subregion]) ?? '',
      variants: Object.entries(names).flatMap(([key, value]) => (key.startsWith(`${code}-alt`) ? [value] : [])),
    });
  }
  return result;
}

export function territoryNames(locale: string): Record<string, string> {
  const file = read<Territories>('cldr-localenames-full', 'main', locale, 'territories.json');
  return file.main[locale]?.localeDisplayNames.territories ?? {};
}

/** The members of a UN M49 region by its code ("143": Central Asia), down to countries. */
export function countriesIn(region: string): string[] {
  const tree = read<Containment>('cldr-core', 'supplemental', 'territoryContainment.json').supplemental
    .territoryContainment;
  const down = (code: string): string[] => tree[code]?._contains.flatMap(down) ?? [code];
  return down(region).filter((code) => /^[A-Z]{2}$/.test(code));
}

function parentsByMember(): Map<string, string> {
  const tree = read<Containment>('cldr-core', 'supplemental', 'territoryContainment.json').supplemental
    .territoryContainment;
  const parents = new Map<string, string>();
  for (const [code, { _contains }] of Object.entries(tree)) {
    if (!/^\d{3}$/.test(code) || ['003', '202', '419'].includes(code)) continue;
    for (const member of _contains) parents.set(member, code);
  }
  return parents;
}

interface TerritoryInfo {
  supplemental: {
    territoryInfo: Record<string, { languagePopulation?: Record<string, { _officialStatus?: string }> }>;
  };
}

/** What a country is called in its official languages. */
export function nativeNames(iso2: string): string[] {
  const info = read<TerritoryInfo>('cldr-core', 'supplemental', 'territoryInfo.json').supplemental.territoryInfo[iso2];
  const languages = Object.entries(info?.languagePopulation ?? {}).filter(
    ([, { _officialStatus }]) => _officialStatus === 'official' || _officialStatus === 'de_facto_official',
  );
  const names = languages.flatMap(([language]) => {
    const locale = language.replace('_', '-');
    if (!existsSync(npmPackage('cldr-localenames-full', 'main', locale, 'territories.json'))) return [];
    return territoryNames(locale)[iso2] ?? [];
  });
  return [...new Set(names)].filter((name) => name !== iso2);
}
