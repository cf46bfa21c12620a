/**
 * What countries are called in their own official languages (`data/places/own-names.tsv`), from CLDR: the languages by
 * the share of people who use them, the most used first, three at most.
 */
import { existsSync, readFileSync } from 'node:fs';
import { territoryNames } from './cldr.ts';
import { npmPackage, save, table } from './context.ts';

const COLUMNS = ['id', 'name', 'source'];
const MOST_LANGUAGES = 3;

interface LanguageUse {
  _populationPercent?: string;
  _officialStatus?: string;
}
interface TerritoryInfo {
  supplemental: { territoryInfo: Record<string, { languagePopulation?: Record<string, LanguageUse> }> };
}

export function importOwnNames(): void {
  const path = npmPackage('cldr-core', 'supplemental', 'territoryInfo.json');
  const { territoryInfo } = (JSON.parse(readFileSync(path, 'utf8')) as TerritoryInfo).supplemental;
  const rows = table('places/countries').flatMap(({ id = '', iso2 = '', name: english = '' }) => {
    if (id !== `c:${iso2}`) return [];
    const languages = Object.entries(territoryInfo[iso2]?.languagePopulation ?? {})
      .filter(([, { _officialStatus: status }]) => status === 'official' || status === 'de_facto_official')
      .sort(([, a], [, b]) => Number(b._populationPercent) - Number(a._populationPercent))
      .map(([language]) => language.replace('_', '-'))
      .filter((language) => existsSync(npmPackage('cldr-localenames-full', 'main', language, 'territories.json')))
      .slice(0, MOST_LANGUAGES);
    const names = languages.flatMap((language) => territoryNames(language)[iso2] ?? []);
    // A language without a name of its own for the country repeats the code, or the English name.
    const own = [...new Set(names)].filter((name) => name !== iso2 && name !== english);
    return own.length === 0 ? [] : [{ id, name: own.join(' / '), source: 'cldr-48' }];
  });
  save('places/own-names', COLUMNS, rows);
}
