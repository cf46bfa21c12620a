/**
 * Measures recognition on the evaluation sets beside the project.
 *
 *   npm run eval [-- --folder ../shared/eval --errors 30 --sets lgl-dev,… --ablation --threshold 0.5]
 *
 * Prints: places found (overlap) and placed within 161 km, time per 1,000 words, officials, calibration, the most frequent
 * errors by kind; with --ablation what each part of the resolution buys.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { THRESHOLDS } from '../../lib/model/settings.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { emptyCalibration, emptyErrors, emptyTally, f1, scoreDocument } from './eval-score.ts';
import type { Calibration, Errors, GoldDocument, Tally } from './eval-score.ts';
import { loadGazetteer } from './load-gazetteer.ts';
import { toOutput } from './mention-output.ts';
import { tallyHeads } from '../recognition/heads.ts';

const SETS = [
  'lgl-dev',
  'geowebnews-dev',
  'worldwide-newswire-dev',
  'tudloc2013',
  'crossner-politics',
  'reuters-128',
  'gum-wikinews',
];
const PARTS = ['priors', 'consistency', 'full-names', 'containment', 'focus', 'source', 'distance'];

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: join(import.meta.dirname, '../../../shared/eval') },
    sets: { type: 'string', default: SETS.join(',') },
    errors: { type: 'string', default: '30' },
    ablation: { type: 'boolean', default: false },
    gazetteer: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    threshold: { type: 'string', default: String(THRESHOLDS.balanced) },
  },
});

interface Result {
  tally: Tally;
  errors: Errors;
  milliseconds: number;
  words: number;
}

const percent = (value: number, of: number): string => (of ? ((100 * value) / of).toFixed(1) : '–').padStart(5);

function measure(
  documents: readonly GoldDocument[],
  gazetteer: Gazetteer,
  calibration: Calibration,
  without?: ReadonlySet<string>,
): Result {
  const result: Result = { tally: emptyTally(), errors: emptyErrors(), milliseconds: 0, words: 0 };
  const threshold = Number(options.threshold);
  const isKnown = (wikidata: string): boolean => gazetteer.personIndexOf(`q:${wikidata}`) >= 0;
  for (const document of documents) {
    const context = { ...(document.date && { date: document.date }), ...(document.url && { url: document.url }) };
    const from = performance.now();
    const mentions = recognise(document.text, context, gazetteer, without ? { without } : {});
    result.milliseconds += performance.now() - from;
    result.words += document.text.split(/\s+/).length;
    const output = mentions
      .filter((mention) => mention.confidence >= threshold)
      .map((mention) => toOutput(mention, gazetteer));
    scoreDocument(document, output, result.tally, result.errors, calibration, isKnown);
  }
  return result;
}

function row(name: string, { tally, milliseconds, words }: Result): string {
  const { precision, recall, f1: overlap } = f1(tally);
  return [
    name.padEnd(24),
    precision.toFixed(1).padStart(5),
    recall.toFixed(1).padStart(6),
    overlap.toFixed(1).padStart(6),
    percent(tally.near, tally.withPlace).padStart(8),
    percent(tally.near, tally.located).padStart(8),
    ((1000 * milliseconds) / words).toFixed(2).padStart(7),
    String(tally.officials).padStart(6),
    percent(tally.officialsOverPerson, tally.officials).padStart(7),
    percent(tally.linkedRight, tally.linked).padStart(7),
    percent(tally.goldLinked, tally.goldKnown).padStart(7),
  ].join(' ');
}

function printErrors(name: string, errors: Errors): void {
  const count = Number(options.errors);
  for (const [kind, map] of Object.entries(errors) as [string, Map<string, number>][]) {
    const top = [...map].toSorted((a, b) => b[1] - a[1]).slice(0, count);
    if (top.length > 0) console.log(`${name}, ${kind}: ${top.map(([text, times]) => `${text} ×${times}`).join('; ')}`);
  }
}

/** What needs no evaluation sets: how many of the office-holders of a day are known when a sentence names them. */
function printHolders(gazetteer: Gazetteer): void {
  console.log('Office-holders of a day in constructed sentences: linked by full name, by family name after it');
  for (const [rank, every] of [
    [1, 1],
    [2, 1],
    [3, 5],
  ] as const) {
    for (const day of ['1996-08-25', '2006-07-20', '2020-04-10']) {
      const { persons, inFull, byFamily } = tallyHeads(gazetteer, rank, day, every);
      console.log(
        `  rank ${rank}, ${day}: ${percent(inFull, persons)} %, ${percent(byFamily, persons)} % of ${persons}`,
      );
    }
  }
  console.log('');
}

function main(): void {
  const gazetteer = loadGazetteer(options.gazetteer);
  if (!options.quiet) printHolders(gazetteer);
  if (!existsSync(options.folder)) {
    console.log(`No evaluation sets at ${options.folder}: nothing else measured.`);
    return;
  }
  const sets = options.sets.split(',').flatMap((name) => {
    const path = join(options.folder, `${name}.jsonl`);
    if (!existsSync(path)) {
      console.log(`${name}: no such set`);
      return [];
    }
    const documents = readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as GoldDocument);
    return [{ name, documents }];
  });
  const calibration = emptyCalibration();
  // Code and caches warm: the first articles would be charged for both.
  for (const { documents } of sets) measure(documents.slice(0, 20), gazetteer, emptyCalibration());
  console.log(`${'set'.padEnd(24)}  prec recall     F1 ≤161 km of found   ms/1k  offic. person   right  recall`);
  const results = sets.map(({ name, documents }) => {
    const result = measure(documents, gazetteer, calibration);
    console.log(row(name, result));
    return { name, result };
  });
  if (options.quiet) return;
  console.log(
    '\nCalibration: of mentions of places with this confidence, so many are right (and near, where the place is known)',
  );
  calibration.forEach(({ all, right }, bin) => {
    if (all > 0)
      console.log(`  ${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}  ${percent(right, all)} % of ${all}`);
  });
  if (options.ablation) {
    console.log('\nWithout a part');
    for (const part of PARTS) {
      for (const { name, documents } of sets.filter((set) => set.name === 'lgl-dev' || set.name === 'geowebnews-dev'))
        console.log(row(`${name} −${part}`, measure(documents, gazetteer, emptyCalibration(), new Set([part]))));
    }
  }
  console.log('');
  for (const { name, result } of results) printErrors(name, result.errors);
}

main();
