/**
 * npm run --silent extract -- FILE.html [--url URL]     one page, JSON on standard output
 * npm run --silent extract -- --jsonl                   {id, file, url?} lines on standard input, one object a line
 *
 * `text` and `blocks` are the article's body, offsets in UTF-16 code units of `text`; headline and standfirst, which
 * the extension's article text begins with, are `title` and `standfirst` here. Without an article `text` is empty and
 * `reason` says why. A page that fails gives an object with `error`, and the run goes on.
 */
import { createInterface } from 'node:readline';
import { readPage, type PageReport } from './read-page.ts';

interface Line {
  id: string;
  file: string;
  url?: string;
}

function fail(message: string): never {
  console.error(message);
  console.error('usage: extract FILE.html [--url URL]   |   extract --jsonl < {id, file, url?} lines');
  process.exit(2);
}

async function readLines(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim().length === 0) continue;
    let id: unknown = null;
    let report: PageReport | { error: string };
    try {
      const { id: given, file, url } = JSON.parse(line) as Line;
      id = given;
      report = readPage(file, url);
    } catch (error) {
      report = { error: error instanceof Error ? error.message : String(error) };
    }
    process.stdout.write(`${JSON.stringify({ id, ...report })}\n`);
  }
}

const args = process.argv.slice(2);
if (args.includes('--jsonl')) {
  await readLines();
} else {
  const urlAt = args.indexOf('--url');
  const url = urlAt < 0 ? undefined : args[urlAt + 1];
  if (urlAt >= 0 && url === undefined) fail('--url needs an address');
  const [file, ...rest] = args.filter((_, index) => urlAt < 0 || (index !== urlAt && index !== urlAt + 1));
  if (file === undefined || rest.length > 0 || file.startsWith('--')) fail('Give one HTML file.');
  try {
    process.stdout.write(`${JSON.stringify(readPage(file, url), null, 1)}\n`);
  } catch (error) {
    fail(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
