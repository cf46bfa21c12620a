/**
 * `node tests/bench/anchoring.ts`: 200 notes on a page of 10,000 words: all unchanged, a mixture as after a revision, all
 * reworded, all deleted. Milliseconds for all of them (median of five runs) and the longest piece of work between yields.
 */
import { anchorAll, anchorAllYielding, describeTarget, type KeyedTarget } from '../../lib/anchoring/anchor.ts';
import { articles } from '../anchoring/cases.ts';
import { EDITS } from '../anchoring/edits.ts';
import { textOf } from '../anchoring/pieces.ts';
import { plainBlocks } from '../anchoring/plain-blocks.ts';
import { pickQuote, SHAPES } from '../anchoring/quotes.ts';
import { seeded } from '../anchoring/random.ts';

const NOTES = 200;
const WORDS = 10_000;
const random = seeded(7);

/** A long page with hardly a repeated sentence: the articles' words, sentence by sentence revised. */
function longPage(): string {
  const edit = EDITS.find(({ name }) => name === 'heavily revised around it');
  let page = '';
  while (page.split(/\s+/).length < WORDS) {
    const text = random.pick(articles());
    const pieces = edit?.apply({ text, quote: { start: 0, end: 1 }, noise: random.pick(articles()), random });
    page += `${pieces ? textOf(pieces) : text}\n\n`;
  }
  return page.trim();
}

const page = longPage();
const noise = articles().join('\n\n');
const blocks = plainBlocks(page);

function targets(change: (exact: string) => string): KeyedTarget[] {
  return Array.from({ length: NOTES }, (_, i) => {
    const target = describeTarget(page, pickQuote(page, random.pick(SHAPES), random), blocks);
    return { id: String(i), target: { ...target, quote: { ...target.quote, exact: change(target.quote.exact) } } };
  });
}

/** Every seventh word another one. */
function reworded(exact: string): string {
  return exact
    .split(' ')
    .map((word, i) => (i % 7 === 3 ? 'otherwise' : word))
    .join(' ');
}

function foreign(): KeyedTarget[] {
  const alphabet = [...'abcdefghijklmnopqrstuvwxyz'].reverse();
  const cipher = (text: string) => text.replace(/[a-z]/g, (letter) => alphabet[letter.charCodeAt(0) - 97] ?? letter);
  const from = cipher(noise);
  return Array.from({ length: NOTES }, (_, i) => ({
    id: String(i),
    target: describeTarget(from, pickQuote(from, random.pick(SHAPES), random)),
  }));
}

async function measure(name: string, notes: readonly KeyedTarget[]): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const begin = performance.now();
    anchorAll(page, blocks, notes);
    times.push(performance.now() - begin);
  }
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 0);
  const results = await anchorAllYielding(page, blocks, notes);
  clearInterval(timer);
  const count = (state: string) => results.filter((result) => result.state === state).length;
  const median = times.sort((a, b) => a - b)[2] ?? 0;
  console.log(
    `${name.padEnd(26)}${median.toFixed(1).padStart(8)}${(times[4] ?? 0).toFixed(1).padStart(8)}${longest.toFixed(1).padStart(9)}` +
      `${String(count('exact')).padStart(8)}${String(count('approximate')).padStart(8)}${String(count('missing')).padStart(8)}`,
  );
}

export const title = 'Notes found again in a long page; milliseconds';

export async function bench(): Promise<void> {
  console.log(`${NOTES} notes, ${page.split(/\s+/).length} words, ${page.length} code units\n`);
  console.log(
    `${''.padEnd(26)}${'median'.padStart(8)}${'worst'.padStart(8)}${'longest'.padStart(9)}${'exact'.padStart(8)}${'approx.'.padStart(8)}${'missing'.padStart(8)}`,
  );
  const unchanged = targets((exact) => exact);
  const changed = targets(reworded);
  await measure('all unchanged', unchanged);
  await measure('revised (15 % reworded)', [...unchanged.slice(30), ...changed.slice(0, 30)]);
  await measure('all reworded', changed);
  await measure('all deleted', foreign());
}
