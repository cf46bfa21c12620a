/** Lays out what is known of single words: given names, family names, ordinary words, each with a weight of 0–15. */
import { foldName } from '../../lib/gazetteer/fold.ts';
import { isAscii } from '../../lib/gazetteer/sorted-text.ts';
import { compareText, type Row } from '../tsv.ts';
import { prefixTable } from './names.ts';
import type { Tables } from './tables.ts';

function weights(rows: readonly Row[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { word = '', weight } of rows) {
    const folded = foldName(word);
    const value = Number(weight);
    if (!Number.isInteger(value) || value < 0 || value > 15) throw new Error(`weight of ${word}: ${weight}`);
    if (folded !== '' && isAscii(folded)) found.set(folded, Math.max(found.get(folded) ?? 0, value));
  }
  return found;
}

export function layOutWords(tables: Tables) {
  const given = weights(tables['words/given-names.tsv']);
  const family = weights(tables['words/family-names.tsv']);
  const ordinary = weights(tables['words/ordinary.tsv']);
  const words = [...new Set([...given.keys(), ...family.keys(), ...ordinary.keys()])].sort(compareText);
  return {
    'word.text': words,
    'word.names': words.map((word) => (given.get(word) ?? 0) | ((family.get(word) ?? 0) << 4)),
    'word.ordinary': words.map((word) => ordinary.get(word) ?? 0),
    'wordPrefix.low': prefixTable(words),
  };
}
