/**
 * Natural Earth's physical features, with readable names: "CAUCASUS MTS." → "Caucasus Mountains". Left out are what an
 * article in English hardly names (Antarctic coasts, unnamed reaches of rivers) and what the project's own list of
 * features tells better; the middles of long ranges and rivers are only rough, so the own list overrides them too.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { raw } from './context.ts';

export interface NaturalFeature {
  name: string;
  placeClass: string;
  lat: number;
  lon: number;
  box: [west: number, south: number, east: number, north: number];
  rank: number;
  wikidata: string;
}

/** Class by layer and Natural Earth's own class, with the least important rank that is kept. */
const CLASSES: Record<string, [placeClass: string, rank: number]> = {
  'elevation/mountain': ['mountain', 8],
  'elevation/pass': ['mountain', 8],
  'lake/Lake': ['lake', 5],
  'lake/Alkaline Lake': ['lake', 5],
  'lake/Reservoir': ['lake', 4],
  'marine/bay': ['sea', 6],
  'marine/channel': ['sea', 6],
  'marine/gulf': ['sea', 6],
  'marine/sea': ['sea', 8],
  'marine/sound': ['sea', 5],
  'marine/strait': ['sea', 7],
  'marine/reef': ['natural-area', 6],
  'point/cape': ['natural-area', 4],
  'point/island': ['island', 4],
  'point/waterfall': ['natural-area', 8],
  'region/Basin': ['natural-area', 7],
  'region/Delta': ['natural-area', 7],
  'region/Desert': ['desert', 7],
  'region/Geoarea': ['natural-area', 6],
  'region/Gorge': ['natural-area', 7],
  'region/Island': ['island', 6],
  'region/Island group': ['island', 6],
  'region/Isthmus': ['natural-area', 6],
  'region/Pen/cape': ['natural-area', 6],
  'region/Peninsula': ['natural-area', 6],
  'region/Plain': ['natural-area', 6],
  'region/Plateau': ['natural-area', 6],
  'region/Range/mtn': ['mountain', 7],
  'region/Valley': ['natural-area', 7],
  'region/Wetlands': ['natural-area', 7],
  'river/River': ['river', 6],
};

const WORDS: [RegExp, string][] = [
  [/\bMTS\.?/gi, 'Mountains'],
  [/\bMT\. /gi, 'Mount '],
  [/\bIS\.(?=\s|$)/gi, 'Islands'],
  [/\bI\.(?=\s|$)/g, 'Island'],
  [/\bISANDS\b/gi, 'Islands'],
  [/\bPEN\.(?=\s|$)/gi, 'Peninsula'],
  [/\bPLAT\.(?=\s|$)/gi, 'Plateau'],
  [/\bRA\.(?=\s|$)/gi, 'Range'],
  [/\bSTR\.(?=\s|$)/gi, 'Strait'],
  [/\bSD\.(?=\s|$)/gi, 'Sound'],
  [/\bARCH\.(?=\s|$)/gi, 'Archipelago'],
  [/\bPK\.(?=\s|$)/gi, 'Peak'],
  [/ Mt\.$/, ' Mountain'],
  [/^S\. /, 'South '],
  [/^N\. /, 'North '],
  [/\s*\.$/, ''],
  [/^Golfo de /, 'Gulf of '],
  [/^(Gora|Gory|Ozero|Vozvyshennost’) /, ''],
];

export function readNaturalEarth(): NaturalFeature[] {
  const rows = parse(readFileSync(raw('places', 'natural-earth-features.csv')), {
    columns: true,
    bom: true,
    relax_column_count: true,
  }) as Record<string, string>[];
  const best = new Map<string, NaturalFeature>();
  for (const row of rows) {
    const feature = readFeature(row);
    if (feature === undefined) continue;
    const key = `${feature.placeClass} ${feature.name}`;
    const known = best.get(key);
    // A river is drawn in many pieces: the most important one stands for it, the box spans them all.
    if (known === undefined) best.set(key, feature);
    else best.set(key, known.rank <= feature.rank ? span(known, feature) : span(feature, known));
  }
  return [...best.values()];
}

function readFeature(row: Record<string, string>): NaturalFeature | undefined {
  const [placeClass, worst] = CLASSES[`${row.layer}/${row.class}`] ?? [];
  const rank = Number(row.scalerank);
  const name = readableName(row.name_en || row.name || '', placeClass ?? '');
  const lat = Number(row.lat);
  if (
    placeClass === undefined ||
    worst === undefined ||
    (rank > worst && !saysItsKind(name, placeClass)) ||
    name === '' ||
    lat < -60
  )
    return undefined;
  // A lesser peak without a word for it ("Argun", "San Lorenzo") is mistaken for a person or a town.
  if (
    row.layer === 'elevation' &&
    rank > 3 &&
    !/\b(Mount|Mont|Monte|Peak|Mountain|Cerro|Volc|Pico|Nevado|Shan|Kuh)/.test(name)
  ) {
    return undefined;
  }
  const box = ['west', 'south', 'east', 'north'].map((side) => Number(row[side]));
  return {
    name,
    placeClass,
    lat,
    lon: Number(row.lon),
    box: box as NaturalFeature['box'],
    rank: Math.round(rank),
    wikidata: row.wikidata ?? '',
  };
}

/** A name with its kind in it ("Neches River") can hardly be mistaken, so that its rank doesn't matter. */
function saysItsKind(name: string, placeClass: string): boolean {
  return (
    /\b(River|Creek|Mountains|Mountain|Peak|Desert|Bay|Gulf|Strait|Sound|Peninsula|Plateau|Valley|Plain|Delta)$/.test(
      name,
    ) ||
    (placeClass === 'lake' && /^Lake |\b(Lake|Reservoir)$/.test(name)) ||
    (placeClass === 'island' && /\bIslands?$/.test(name))
  );
}

function span(best: NaturalFeature, other: NaturalFeature): NaturalFeature {
  const [west, south, east, north] = best.box;
  const [w, s, e, n] = other.box;
  return { ...best, box: [Math.min(west, w), Math.min(south, s), Math.max(east, e), Math.max(north, n)] };
}

export function readableName(label: string, placeClass: string): string {
  let name = label.replace(/\s+/g, ' ').replaceAll('‘', 'ʻ').trim();
  for (const [pattern, word] of WORDS) name = name.replace(pattern, word);
  name = name
    .replace(/(?<![\p{L}.])[\p{Lu}’'‘-]{3,}(?![\p{L}.])/gu, titleCase)
    .replace(/(?<= )(Of|OF|De|DE|Des|Del|Du|DU|Da|DA|Do|DO|The|And)(?= )/g, (word) => word.toLowerCase());
  name = name.replace(/\b(mountains|islands|island|peninsula|plateau|range)\b/g, titleCase);
  if (
    /[^\p{L}\p{M}' ’ʻ.()-]/u.test(name) ||
    name.length < 3 ||
    /^(Islands?|Peninsula|Cord\.) (de|di|San)\b/i.test(name)
  )
    return '';
  if (placeClass === 'river' && !/\b(River|Canal|Creek|Wadi|Rio|Río|Nile|Darya|Daryā|Delta|Branch)\b/.test(name)) {
    return `${name} River`;
  }
  if (
    placeClass === 'lake' &&
    !/\b(Lake|Lago|Lac|Lagoa|Laguna|Bay|Sea|Reservoir|Ozero|Hu|Nor|Dam|Salar|Lagoon)\b/.test(name)
  ) {
    return `Lake ${name}`;
  }
  return name;
}

function titleCase(text: string): string {
  const small = /^(of|de|des|del|du|la|le|les|the|and)$/;
  return text
    .toLowerCase()
    .split(' ')
    .map((word, index) =>
      index > 0 && small.test(word) ? word : word.replace(/(^|[-’'])\p{L}/gu, (start) => start.toUpperCase()),
    )
    .join(' ');
}
