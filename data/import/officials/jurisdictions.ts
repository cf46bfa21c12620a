import { readFileSync } from 'node:fs';
import { foldName } from '../../../lib/gazetteer/fold.ts';

/**
 * Names of countries as the sources write them → ids of the places tables. The bulk comes from CLDR; here is what CLDR
 * doesn't know: sources' own wording, countries that are gone, and places whose status is disputed.
 */
const OWN: Record<string, string> = {
  abkhazia: 'r:GE.02',
  artsakh: 'f:nagorno-karabakh',
  'nagorno karabakh': 'f:nagorno-karabakh',
  'south ossetia': 'f:south-ossetia',
  somaliland: 'f:somaliland',
  transnistria: 'r:MD.58',
  'northern cyprus': 'f:northern-cyprus',
  'donetsk peoples republic': 'f:donetsk-peoples-republic',
  'luhansk peoples republic': 'f:luhansk-peoples-republic',
  scotland: 'r:GB.SCT',
  wales: 'r:GB.WLS',
  'northern ireland': 'r:GB.NIR',
  england: 'r:GB.ENG',
  'hong kong': 'c:HK',
  macau: 'c:MO',
  palestine: 'c:PS',
  kosovo: 'c:XK',
  xxx: 'c:MG',
  paraguary: 'c:PY',
  'congo brazzaville': 'c:CG',
  'congo kinshasa': 'c:CD',
  'democratic republic of the congo': 'c:CD',
  'congo democratic republic of the': 'c:CD',
  'congo republic of the': 'c:CG',
  'ivory coast': 'c:CI',
  'cote divoire': 'c:CI',
  'czech republic': 'c:CZ',
  turkey: 'c:TR',
  'the gambia': 'c:GM',
  'gambia the': 'c:GM',
  'the bahamas': 'c:BS',
  'bahamas the': 'c:BS',
  'cabo verde': 'c:CV',
  burma: 'c:MM',
  myanmar: 'c:MM',
  swaziland: 'c:SZ',
  macedonia: 'c:MK',
  'korea north': 'c:KP',
  'korea south': 'c:KR',
  'micronesia federated states of': 'c:FM',
  'federated states of micronesia': 'c:FM',
  'holy see vatican city': 'c:VA',
  'holy see': 'c:VA',
  vatican: 'c:VA',
  'united states of america': 'c:US',
  'soviet union': 'c:SU',
  yugoslavia: 'c:YU',
  'serbia and montenegro': 'c:CS',
  czechoslovakia: 'c:CSHH',
  'east germany': 'c:DD',
  zaire: 'c:CD',
  'south yemen': 'c:YD',
};

const territories: Record<string, string> = JSON.parse(
  readFileSync(
    new URL('../../../node_modules/cldr-localenames-full/main/en/territories.json', import.meta.url),
    'utf8',
  ),
).main.en.localeDisplayNames.territories;

const byName = new Map<string, string>();
for (const [code, name] of Object.entries(territories)) {
  const iso = code.split('-')[0] ?? '';
  if (/^[A-Z]{2}$/.test(iso) && !['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO'].includes(iso)) {
    byName.set(normal(name), `c:${iso}`);
  }
}
for (const [name, id] of Object.entries(OWN)) byName.set(normal(name), id);

function normal(name: string): string {
  return foldName(name)
    .replace(/\b(the|and|of)\b/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The place id of a country's name, or undefined. */
export function jurisdictionByName(name: string): string | undefined {
  return byName.get(normal(name));
}

/** The part of an office id before the slash: "KZ", "abkhazia", "GB.SCT". */
export function jurisdictionCode(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
