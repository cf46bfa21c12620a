/** What the population cut costs: the file compiled with several. */
import { deflateRawSync } from 'node:zlib';
import { compile } from '../compile/compile.ts';
import { printTable } from './print.ts';

const CUTS = [
  { minimum: 100_000, minimumUs: 100_000 },
  { minimum: 15_000, minimumUs: 15_000 },
  { minimum: 5000, minimumUs: 5000 },
  { minimum: 1000, minimumUs: 1000 },
  { minimum: 1000, minimumUs: 500 },
  { minimum: 500, minimumUs: 500 },
];

export function reportCuts(): void {
  const rows = CUTS.map((cut) => {
    const { buffer, counts } = compile(cut);
    const zipped = deflateRawSync(new Uint8Array(buffer), { level: 9 }).length;
    const name = `${cut.minimum.toLocaleString('en')} (US ${cut.minimumUs.toLocaleString('en')})`;
    return [name, counts['cities'] ?? 0, counts['names'] ?? 0, buffer.byteLength / 1e6, zipped / 1e6];
  });
  printTable('Population cuts', ['people from', 'cities', 'names', 'MB', 'MB in a zip'], rows);
}
