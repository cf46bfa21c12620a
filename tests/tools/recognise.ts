/**
 * Articles → mentions, by the code that the extension runs.
 *
 *   npm run --silent recognise -- --jsonl [--possible] [--threshold 0.5] < ARTICLES > MENTIONS
 *
 * Reads `{id, text, date?, url?}` lines, writes `{id, mentions}` lines; offsets in UTF-16 code units of the given text.
 * `--possible` adds the mentions that are too unsure to be painted. A line that can't be read ends the run with its number.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { THRESHOLDS } from '../../lib/model/settings.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { loadGazetteer } from './load-gazetteer.ts';
import { parseArticle } from './article-line.ts';
import { toOutput } from './mention-output.ts';

const { values: options } = parseArgs({
  options: {
    jsonl: { type: 'boolean', default: false },
    possible: { type: 'boolean', default: false },
    threshold: { type: 'string', default: String(THRESHOLDS.balanced) },
  },
});

async function main(): Promise<void> {
  if (!options.jsonl)
    throw new Error('usage: npm run --silent recognise -- --jsonl [--possible] [--threshold 0.5] < articles.jsonl');
  const threshold = options.possible ? 0 : Number(options.threshold);
  if (!(threshold >= 0 && threshold <= 1))
    throw new Error(`--threshold must be between 0 and 1, not ${options.threshold}`);
  const gazetteer = loadGazetteer();
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const { id, text, date, url } = parseArticle(line, number);
    const mentions = recognise(text, { ...(date && { date }), ...(url && { url }) }, gazetteer)
      .filter((mention) => mention.confidence >= threshold)
      .map((mention) => toOutput(mention, gazetteer));
    if (!process.stdout.write(`${JSON.stringify({ id, mentions })}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
