/** Real revisions: two captures of a page, and where quotes of the first are in the second. */
import { existsSync, readdirSync } from 'node:fs';
import type { Span } from '../../lib/model/mention.ts';
import { readPage } from '../tools/read-page.ts';
import { wordsIn } from './language.ts';
import type { Random } from './random.ts';
import { pickQuote, SHAPES } from './quotes.ts';
import { diffWords } from './word-diff.ts';

export interface Revision {
  name: string;
  before: string;
  after: string;
}

/** Pairs of `source.html` and `later.html` whose article texts differ. */
export function* revisions(folder: string): Generator<Revision> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    const [before, after] = [textOf(`${folder}/${name}/source.html`), textOf(`${folder}/${name}/later.html`)];
    if (before !== '' && after !== '' && before !== after) yield { name, before, after };
  }
}

/** '' for a page that can't be read: that is measured elsewhere. */
function textOf(file: string): string {
  try {
    return readPage(file).text;
  } catch {
    return '';
  }
}

export interface RevisedQuote {
  quote: Span;
  fate: 'unchanged' | 'changed' | 'deleted';
  place?: Span;
}

/** Kept words of a changed quote: fewer than the first share is deleted, at least the second is changed a little. */
const DELETED = 0.2;
const CHANGED = 0.85;

/** Quotes of the first text with what became of them; those between deleted and changed a little are left out. */
export function* revisedQuotes({ before, after }: Revision, count: number, random: Random): Generator<RevisedQuote> {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  const pairs = diffWords(
    old.map(({ start, end }) => before.slice(start, end)),
    now.map(({ start, end }) => after.slice(start, end)),
  );
  if (!pairs) return;
  const became = new Map(pairs.map(({ from, to }) => [from, to]));
  for (let i = 0; i < count; i++) {
    const quote = pickQuote(before, random.pick(SHAPES), random);
    const words = [...old.keys()].filter(
      (word) => (old[word]?.end ?? 0) > quote.start && (old[word]?.start ?? 0) < quote.end,
    );
    const kept = words.flatMap((word) => became.get(word) ?? []);
    const [first, last] = [now[kept[0] ?? -1], now[kept.at(-1) ?? -1]];
    const exact = before.slice(quote.start, quote.end);
    // A selection that cut its first or last word still does.
    const head = Math.max(0, quote.start - (old[words[0] ?? -1]?.start ?? quote.start));
    const tail = Math.max(0, (old[words.at(-1) ?? -1]?.end ?? quote.end) - quote.end);
    const place = first && last && { start: first.start + head, end: last.end - tail };
    if (after.includes(exact))
      yield { quote, fate: 'unchanged', ...(place && kept.length === words.length ? { place } : {}) };
    else if (place && kept.length >= words.length * CHANGED) yield { quote, fate: 'changed', place };
    else if (kept.length <= words.length * DELETED) yield { quote, fate: 'deleted' };
  }
}
