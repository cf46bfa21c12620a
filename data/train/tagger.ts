/**
 * Trains the tagger of lib/recognition on openly licensed text (CC BY 4.0: WikiGold, WNUT17; CC BY: GUM Wikinews and
 * interviews) and writes its weights.
 *
 *   node data/train/tagger.ts [--folder ../shared] [--epochs 12] [--copies 8] [--gazetteer FILE] [--out FILE]
 *
 * Maximum likelihood of the chain (crf.ts) by stochastic gradient with per-weight step sizes (Adagrad, Duchi et al. 2011)
 * and a penalty on large weights. Each document is also read with its names exchanged, so that the model learns what
 * surrounds names instead of the names. Weights are rounded to 8 bits; features seen fewer than 3 times are dropped.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LABELS, Label, TRANSITIONS, marginals, transitionIndex } from '../../lib/recognition/crf.ts';
import { chainOf } from '../../lib/recognition/chain.ts';
import { FEATURE_BITS, MAX_FEATURES, OWN_LETTERS, featuresOf } from '../../lib/recognition/features.ts';
import { prepare } from '../../lib/recognition/prepare.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { loadGazetteer } from '../../tests/tools/load-gazetteer.ts';
import { exchangeNames, namePool, readCorpus, seeded } from './corpus.ts';
import type { MarkedDocument } from './corpus.ts';

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: '../shared' },
    epochs: { type: 'string', default: '12' },
    copies: { type: 'string', default: '8' },
    penalty: { type: 'string', default: '0.001' },
    rate: { type: 'string', default: '0.05' },
    hide: { type: 'string', default: '0' },
    hold: { type: 'string', default: '0' },
    gazetteer: { type: 'string' },
    out: { type: 'string', default: 'lib/recognition/tagger-weights.ts' },
  },
});

interface Example {
  ids: Int32Array[];
  labels: number[];
  links: Uint8Array;
}

function labelOf(document: MarkedDocument, start: number, end: number): number {
  for (const span of document.spans) {
    if (span.start >= end) break;
    if (span.end > start) return span.type === 'place' ? Label.place : Label.person;
  }
  return Label.none;
}

function examplesOf(document: MarkedDocument, gazetteer: Gazetteer, hide: number): Example[] {
  const prepared = prepare(document.text, gazetteer);
  const buffer = { ids: new Int32Array(MAX_FEATURES), size: 0 };
  const { tokens } = prepared;
  return prepared.sentences.flatMap((sentence) => {
    const chain = chainOf(tokens, prepared.words, sentence);
    if (chain.tokens.length === 0) return [];
    const ids = chain.tokens.map((token) => {
      featuresOf(prepared, token, buffer);
      const hidden = random() < hide ? OWN_LETTERS.to - OWN_LETTERS.from : 0;
      return Int32Array.from([buffer.ids[0] ?? 0, ...buffer.ids.subarray(OWN_LETTERS.from + hidden, buffer.size)]);
    });
    const labels = chain.tokens.map((token) => labelOf(document, tokens.start[token] ?? 0, tokens.end[token] ?? 0));
    return [{ ids, labels, links: Uint8Array.from(chain.links) }];
  });
}

const rows = LABELS << FEATURE_BITS;
const weights = new Float64Array(rows);
const squares = new Float64Array(rows).fill(1e-6);
const transitions = new Float64Array(TRANSITIONS);
const transitionSquares = new Float64Array(TRANSITIONS).fill(1e-6);
const rate = Number(options.rate);
const penalty = Number(options.penalty);

function step(value: Float64Array, square: Float64Array, index: number, gradient: number): void {
  const g = gradient + penalty * (value[index] ?? 0) * 10;
  const sum = (square[index] ?? 0) + g * g;
  square[index] = sum;
  value[index] = (value[index] ?? 0) - (rate * g) / Math.sqrt(sum);
}

/** One step on one sentence; returns its negative log-likelihood. */
function learn(example: Example): number {
  const size = example.labels.length;
  const scores = scoresOf(example);
  const out = new Float64Array(size * LABELS);
  const pairs = new Float64Array(size * LABELS * LABELS);
  const total = marginals(size, scores, example.links, transitions, out, pairs);
  let gold = 0;
  for (let i = 0; i < size; i++) {
    const label = example.labels[i] ?? 0;
    gold += scores[i * LABELS + label] ?? 0;
    for (let y = 0; y < LABELS; y++) {
      const gradient = (out[i * LABELS + y] ?? 0) - (y === label ? 1 : 0);
      if (Math.abs(gradient) < 1e-4) continue;
      for (const id of example.ids[i] ?? []) step(weights, squares, id * LABELS + y, gradient);
    }
    if (i === 0) continue;
    const before = example.labels[i - 1] ?? 0;
    const link = example.links[i] ?? 0;
    gold += transitions[transitionIndex(link, before, label)] ?? 0;
    for (let p = 0; p < LABELS; p++) {
      for (let q = 0; q < LABELS; q++) {
        const gradient = (pairs[i * LABELS * LABELS + p * LABELS + q] ?? 0) - (p === before && q === label ? 1 : 0);
        if (Math.abs(gradient) > 1e-4) step(transitions, transitionSquares, transitionIndex(link, p, q), gradient);
      }
    }
  }
  return total - gold;
}

function scoresOf(example: Example): Float64Array {
  const scores = new Float64Array(example.labels.length * LABELS);
  example.ids.forEach((ids, i) => {
    for (const id of ids)
      for (let y = 0; y < LABELS; y++)
        scores[i * LABELS + y] = (scores[i * LABELS + y] ?? 0) + (weights[id * LABELS + y] ?? 0);
  });
  return scores;
}

function accuracy(examples: Example[]): string {
  const right = [0, 0, 0];
  const gold = [0, 0, 0];
  const said = [0, 0, 0];
  for (const example of examples) {
    const out = new Float64Array(example.labels.length * LABELS);
    marginals(example.labels.length, scoresOf(example), example.links, transitions, out);
    example.labels.forEach((label, i) => {
      const row = out.subarray(i * LABELS, i * LABELS + LABELS);
      const best = row.indexOf(Math.max(...row));
      gold[label] = (gold[label] ?? 0) + 1;
      said[best] = (said[best] ?? 0) + 1;
      if (best === label) right[label] = (right[label] ?? 0) + 1;
    });
  }
  return ['none', 'place', 'person']
    .map((name, y) => {
      const p = (right[y] ?? 0) / (said[y] || 1);
      const r = (right[y] ?? 0) / (gold[y] || 1);
      return `${name} ${((200 * p * r) / (p + r || 1)).toFixed(1)} (p ${(100 * p).toFixed(1)} r ${(100 * r).toFixed(1)})`;
    })
    .join(', ');
}

const gazetteer = loadGazetteer(options.gazetteer);
const random = seeded(20_040_914);
const files = ['train/wikigold.jsonl', 'train/wnut17-test.jsonl', 'eval/gum-wikinews.jsonl'];
const documents = files.flatMap((file) => readCorpus(`${options.folder}/${file}`));
const hold = Number(options.hold);
const held = documents.filter((_, i) => hold > 0 && i % hold === 0);
const kept = documents.filter((_, i) => !(hold > 0 && i % hold === 0));
const pool = namePool(gazetteer, random);
const copies = Number(options.copies);
const all = kept.flatMap((document) => [
  document,
  ...Array.from({ length: copies }, () => exchangeNames(document, pool, random)),
]);
const examples = all.flatMap((document) => examplesOf(document, gazetteer, Number(options.hide)));
const heldExamples = held.flatMap((document) => examplesOf(document, gazetteer, 0));

const counts = new Uint32Array(1 << FEATURE_BITS);
for (const example of examples) for (const ids of example.ids) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
const MIN_COUNT = 3 * (1 + copies);
for (const example of examples)
  example.ids = example.ids.map((ids) => ids.filter((id) => (counts[id] ?? 0) >= MIN_COUNT));

console.error(`${documents.length} documents, ${examples.length} sentences, ${held.length} held back`);
for (let epoch = 1; epoch <= Number(options.epochs); epoch++) {
  for (let i = examples.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [examples[i], examples[j]];
    if (a && b) [examples[i], examples[j]] = [b, a];
  }
  let loss = 0;
  for (const example of examples) loss += learn(example);
  console.error(`epoch ${epoch}: loss ${(loss / examples.length).toFixed(4)}; held back: ${accuracy(heldExamples)}`);
}

let largest = 0;
for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
const scale = largest / 127;
const rounded = Int8Array.from(weights, (weight) => Math.round(weight / scale));
const base64 = Buffer.from(rounded.buffer).toString('base64');
const list = Array.from(transitions, (weight) => Number(weight.toFixed(3))).join(', ');
writeFileSync(
  options.out,
  `/**
 * Weights of the tagger, made by data/train/tagger.ts: do not edit. Learned from WikiGold (Balasuriya et al. 2009,
 * CC BY 4.0), WNUT17 (Derczynski et al. 2017, CC BY 4.0) and GUM news and interviews (Zeldes 2017, CC BY).
 */
export const SCALE = ${scale};
export const TRANSITION_WEIGHTS: readonly number[] = [${list}];
/** Int8, base64. */
export const FEATURE_WEIGHTS =
  '${base64}';
`,
);
console.error(`wrote ${options.out}`);
