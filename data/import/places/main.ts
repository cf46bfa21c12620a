/**
 * Remakes the tables of places, organisations and words from the raw files, or those named on the command line:
 * `node data/import/places/main.ts countries facts`.
 */
import { importCountries } from './countries.ts';
import { importDistricts } from './districts.ts';
import { importFacts } from './facts.ts';
import { importFeatures } from './features.ts';
import { importMetonyms } from './metonyms.ts';
import { importOrganisations } from './organisations.ts';
import { importOwnNames } from './own-names.ts';
import { importPlaceNames } from './place-names.ts';
import { importWords } from './words.ts';
import { importRegions } from './regions.ts';
import { importRussianNames } from './russian-names.ts';

/** In the order in which they need each other's tables. */
const STEPS: Record<string, () => void> = {
  countries: importCountries,
  'place-names': importPlaceNames,
  metonyms: importMetonyms,
  regions: importRegions,
  features: importFeatures,
  words: importWords,
  districts: importDistricts,
  organisations: importOrganisations,
  facts: importFacts,
  'russian-names': importRussianNames,
  'own-names': importOwnNames,
};

export function importPlaces(only: readonly string[] = []): void {
  for (const [name, step] of Object.entries(STEPS)) {
    if (only.length === 0 || only.includes(name)) step();
  }
}

if (process.argv[1] === import.meta.filename) importPlaces(process.argv.slice(2));
