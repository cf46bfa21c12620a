/** What opening the dataset and looking things up cost, beside the bare cost of reading its bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xxh32 } from '../../lib/gazetteer/checksum.ts';
import { foldName, foldSpelling } from '../../lib/gazetteer/fold.ts';
import { openGazetteer } from '../../lib/gazetteer/open.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { gazetteerBytes } from '../tools/load-gazetteer.ts';

export const title = 'Gazetteer: opening and look-ups';

/** Median time of `runs` calls in milliseconds of this process's CPU, so that a busy machine doesn't count. */
function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

function print(what: string, value: number, unit: string): void {
  console.log(`  ${what.padEnd(58)} ${value.toFixed(2).padStart(9)} ${unit}`);
}

/** Time of one call in microseconds, over many different arguments. */
function each<T>(values: readonly T[], work: (value: T) => unknown): number {
  const pass = (): void => {
    for (const value of values) work(value);
  };
  pass();
  return (median(5, pass) / values.length) * 1000;
}

/** Evenly spread entities, so that common and rare names are both in. */
function sample(gazetteer: Gazetteer, size: number): string[] {
  const step = Math.max(1, Math.floor(gazetteer.entityCount / size));
  return Array.from({ length: size }, (_, i) => foldName(gazetteer.nameOf((i * step) % gazetteer.entityCount)));
}

function scan(gazetteer: Gazetteer, name: string): number {
  const [first = '', ...rest] = name.split(' ');
  let range = gazetteer.names.start(first);
  for (const word of rest) range = range && gazetteer.names.extend(range, word);
  return range ? gazetteer.names.exact(range) : -1;
}

export function bench(): void {
  const path = join(import.meta.dirname, '../../public/data/gazetteer.bin');
  const buffer = gazetteerBytes();
  print('size', buffer.byteLength / 1e6, 'MB');
  print(
    'opening, first time, code cold',
    median(1, () => openGazetteer(buffer)),
    'ms',
  );
  const gazetteer = openGazetteer(buffer);
  print(
    'reading the file from disk (warm)',
    median(9, () => readFileSync(path)),
    'ms',
  );
  print(
    'opening, warm',
    median(9, () => openGazetteer(buffer)),
    'ms',
  );
  print(
    '… of which the check sum',
    median(9, () => xxh32(new Uint32Array(buffer, 16))),
    'ms',
  );

  const names = sample(gazetteer, 5000);
  const words = names.map((name) => name.split(' ')[0] ?? '');
  print(
    'first word of a name → range',
    each(words, (word) => gazetteer.names.start(word)),
    'µs',
  );
  print(
    'word that begins no name',
    each(words, (word) => gazetteer.names.start(`${word}q`)),
    'µs',
  );
  print(
    'whole name, word by word',
    each(names, (name) => scan(gazetteer, name)),
    'µs',
  );
  print(
    '… and its meanings',
    each(names, (name) => gazetteer.names.postings(scan(gazetteer, name))),
    'µs',
  );
  print(
    'by spelling',
    each(names.slice(0, 1000), (name) => gazetteer.names.findSpelling(name)),
    'µs',
  );
  const families = Array.from({ length: 2000 }, (_, i) =>
    foldSpelling(gazetteer.person(Math.floor((i * gazetteer.personCount) / 2000)).family),
  );
  print(
    'is this a family name of officials?',
    each(families, (key) => gazetteer.hasFamily(key)),
    'µs',
  );
  print(
    'persons of a family name, decoded',
    each(families, (key) => gazetteer.personsByFamily(key)),
    'µs',
  );
  print(
    'a word’s use as name and ordinary word',
    each(words, (word) => gazetteer.word(word)),
    'µs',
  );
}
