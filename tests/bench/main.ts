/**
 * `npm run bench`: runs every module of this folder, or those named (`npm run bench -- gazetteer`). A module exports
 * `title` and `bench()`, which prints its own figures.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface BenchModule {
  title: string;
  bench: () => void | Promise<void>;
}

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== basename(import.meta.filename))
  .filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.ts')))
  .sort();
if (files.length === 0) {
  console.error(`No benchmark of that name: ${wanted.join(', ')}`);
  process.exitCode = 2;
}
for (const file of files) {
  const url = pathToFileURL(join(import.meta.dirname, file)).href;
  const { title, bench } = (await import(url)) as BenchModule;
  console.log(`\n${title}`);
  await bench();
}
