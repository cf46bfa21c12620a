/**
 * What recognition costs by the word, beside an npm library, an automaton over the same names, and a bare pass. The text is
 * the passages of the tests among sentences without names, so that it is about as full of names as news is.
 */
import nlp from 'compromise';
import AhoCorasick from 'modern-ahocorasick';
import { foldName } from '../../lib/gazetteer/fold.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { prepare } from '../../lib/recognition/prepare.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { tokenise } from '../../lib/recognition/tokenise.ts';
import { HEADLINES } from '../recognition/headlines.ts';
import { OFFICIALS } from '../recognition/officials.ts';
import { ORGANISATIONS } from '../recognition/organisations.ts';
import { readPassage } from '../recognition/passage.ts';
import { PEOPLES } from '../recognition/peoples.ts';
import { PERSONS } from '../recognition/persons.ts';
import { PLACES } from '../recognition/places.ts';
import { loadGazetteer } from '../tools/load-gazetteer.ts';

export const title = 'Recognition: cost by the word';

const PASSAGES = [...PLACES, ...HEADLINES, ...PERSONS, ...ORGANISATIONS, ...OFFICIALS, ...PEOPLES];
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Prose between names. */
const PLAIN = [
  'The talks went on until late in the evening, and neither side would say what had been agreed.',
  'Prices have risen twice since the spring, while wages have hardly moved at all.',
  'Two people who know the plan said that it would cost far more than the budget allows.',
  'Most of the houses near the river are empty now, and the school has been closed for a month.',
  'She had worked there for nine years before the mill was sold and most of the machines were taken away.',
  'Nobody was hurt, but the road will stay closed until the bridge has been looked at again.',
  'A report that was published on Tuesday found fault with nearly every step of the inquiry.',
];
const PLAIN_PER_PASSAGE = 3;

/** Articles of about 1,000 words each, put together in ever other order. */
function articles(count: number): string[] {
  const texts = PASSAGES.map((passage) => readPassage(passage.text).text);
  const plain = (k: number): string =>
    Array.from({ length: PLAIN_PER_PASSAGE }, (_, i) => PLAIN[(k + i) % PLAIN.length] ?? '').join(' ');
  return Array.from({ length: count }, (_, k) =>
    Array.from(
      { length: 18 },
      (_unused, i) => `${texts[(k * 37 + i * (1 + (k % 7))) % texts.length] ?? ''} ${plain(k + i)}`,
    ).join('\n\n'),
  );
}

/** Best of `runs` in milliseconds per 1,000 words: other work on the machine can only add. */
function cost(texts: readonly string[], runs: number, work: (text: string) => unknown): number {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const from = performance.now();
    for (const text of texts) work(text);
    best = Math.min(best, performance.now() - from);
  }
  return (best / words) * 1000;
}

function print(what: string, value: number): void {
  console.log(`  ${what.padEnd(58)} ${value.toFixed(3).padStart(9)} ms per 1,000 words`);
}

function namesOf(gazetteer: Gazetteer): string[] {
  const names = new Set<string>();
  for (let entity = 0; entity < gazetteer.entityCount; entity++) {
    const name = foldName(gazetteer.nameOf(entity));
    if (name.length > 2) names.add(name);
  }
  return [...names];
}

export function bench(): void {
  const gazetteer = loadGazetteer();
  const texts = articles(40);
  const context = { date: '2004-09-14' };
  const first = cost(texts.slice(0, 1), 1, (text) => recognise(text, context, gazetteer));
  print('the very first article, code cold', first);
  print(
    'recognise: tag, resolve, officials, roles',
    cost(texts, 9, (text) => recognise(text, context, gazetteer)),
  );
  print(
    '… of which words, names of the dataset, evidence',
    cost(texts, 9, (text) => prepare(text, gazetteer)),
  );
  print(
    '… of which splitting into words',
    cost(texts, 9, (text) => tokenise(text)),
  );
  print(
    'floor: a regular expression over the words',
    cost(texts, 9, (text) => {
      let count = 0;
      for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) count += match[0].length;
      return count;
    }),
  );
  const names = namesOf(gazetteer);
  const from = performance.now();
  const automaton = new AhoCorasick(names);
  const built = performance.now() - from;
  print(
    `modern-ahocorasick, ${names.length} names, in folded text`,
    cost(texts, 3, (text) => automaton.search(text.toLowerCase())),
  );
  console.log(`  ${'… which has to be built at each start'.padEnd(58)} ${built.toFixed(0).padStart(9)} ms`);
  print(
    'compromise: places() and people()',
    cost(texts.slice(0, 8), 2, (text) => {
      const document = nlp(text);
      return [document.places().length, document.people().length];
    }),
  );
  console.log('  Growth: one text of so many words');
  for (const size of [1000, 10_000, 100_000, 1_000_000]) {
    const [unit = ''] = articles(1);
    const text = `${unit}\n\n`.repeat(Math.ceil(size / countWords(unit)));
    print(
      `    ${size.toLocaleString('en')}`,
      cost([text], size > 100_000 ? 1 : 3, (each) => recognise(each, context, gazetteer)),
    );
  }
}
