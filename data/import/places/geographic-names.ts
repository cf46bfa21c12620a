/** Islands, straits, regions and the like from the Factbook's cross-reference list of geographic names. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { raw } from './context.ts';

export interface GeographicName {
  name: string;
  placeClass: string;
  lat: number;
  lon: number;
  /** Names of countries, as the Factbook writes them. */
  countries: string[];
}

export function readGeographicNames(): GeographicName[] {
  const rows = parse(readFileSync(raw('places', 'factbook-geographic-names.csv')), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];
  return rows.flatMap((row): GeographicName[] => {
    const label = row.name ?? '';
    const note = /\((.*)\)/.exec(label)?.[1] ?? '';
    if (/local name|^former (name|local)|former state|^see |capital|city|town|^or |fishing/.test(note)) return [];
    const name = turned(label.replace(/ \(.*/, ''));
    const placeClass = classOf(name, note);
    if (placeClass === undefined || / or |^[a-z]|,/.test(name)) return [];
    const countries = (row.country_entry ?? '').replace(/\([^)]*\)/g, '').split(/, (?=[A-Z])/);
    return [{ name, placeClass, lat: degreesOf(row.lat), lon: degreesOf(row.lon), countries }];
  });
}

/** "Aden, Gulf of" → "Gulf of Aden". */
function turned(name: string): string {
  const [head = '', tail] = name.split(', ');
  return tail === undefined ? head : `${tail} ${head}`;
}

function classOf(name: string, note: string): string | undefined {
  if (/\b(Strait|Straits|Sea|Gulf|Bay|Channel|Passage|Passages|Ocean|Firth|Belt|Gate|Canal)\b/.test(name)) return 'sea';
  if (/^(strait|gulf|bay|channel)/.test(note)) return 'sea';
  if (/^(volcanic )?(island|rock|shoal|largest island)/.test(note)) return 'island';
  if (/\b(Island|Islands|Isles|Isle|Atoll|Cay|Group|Shoals?|Rocks?|Archipelago)\b/.test(name)) return 'island';
  if (name.startsWith('Mount ') || /^(mountain|volcano|pass)/.test(note) || name.endsWith(' Pass')) return 'mountain';
  if (/\bRiver$/.test(name) || note.startsWith('river')) return 'river';
  if (/^(region|political region|mainland region|enclave|exclaves|valley|province|state|plain|ruins)/.test(note))
    return 'natural-area';
  if (/\b([Pp]eninsula|Valley|Plain|Provinces|Strip)$/.test(name)) return 'natural-area';
  return undefined;
}

/** "5 19 N" → 5.3167. */
function degreesOf(text = ''): number {
  const [degrees = 0, minutes = 0] = text.split(' ').map(Number);
  const size = degrees + (Number.isFinite(minutes) ? minutes : 0) / 60;
  return /[SW]$/.test(text) ? -size : size;
}
