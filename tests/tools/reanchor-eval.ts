/**
 * `node tests/tools/reanchor-eval.ts [--rounds N] [--seed N] [--errors] [--texts FILE.jsonl]`: edits of each kind on
 * articles of our own (or on the `text` fields of a file), and what becomes of quotes in them, for Dateline, plain exact
 * matching, and a fuzzy matcher that looks at the quote alone.
 */
import { parseArgs } from 'node:util';
import { articles, makeCases, textsOf } from '../anchoring/cases.ts';
import { EDITS } from '../anchoring/edits.ts';
import { HAND_KINDS, handCases, type HandKind } from '../anchoring/hand.ts';
import { dateline, plainExact, quoteOnlyFuzzy, type Matcher } from '../anchoring/matchers.ts';
import { SHAPES } from '../anchoring/quotes.ts';
import { tally, type Tallied, type Tally, type Verdict } from '../anchoring/tally.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    texts: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
});
const cases = [
  ...makeCases(Number(values.rounds), Number(values.seed), values.texts ? textsOf(values.texts, 60) : articles()),
];
const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
const cell = (text: string | number, width: number) => String(text).padStart(width);

console.log(
  `${cases.length} quotes in edited articles; right / wrong place / missing in %; a deleted quote is right when missing\n`,
);
console.log(`${''.padEnd(34)}${cell('', 7)}  ${'Dateline'.padEnd(42)}${'plain exact'.padEnd(20)}quote-only fuzzy`);
console.log(
  `${'kind of edit'.padEnd(34)}${cell('quotes', 7)}${cell('right', 8)}${cell('bounds', 8)}${cell('exact', 8)}${cell('wrong', 7)}${cell('miss', 7)}${cell('ms', 6)}${cell('right', 8)}${cell('wrong', 7)}${cell('right', 8)}${cell('wrong', 7)}`,
);

function row<One extends Tallied>(
  name: string,
  some: readonly One[],
  onError?: (one: One, verdict: Verdict) => void,
): void {
  const ours = tally(some, dateline, onError);
  const [plain, fuzzy] = [plainExact, quoteOnlyFuzzy].map((matcher: Matcher) => tally(some, matcher));
  if (!plain || !fuzzy || ours.cases === 0) return;
  const others = (t: Tally) => `${cell(percent(t.right, t.cases), 8)}${cell(percent(t.wrong, t.cases), 7)}`;
  const found = some.filter(({ place }) => place).length;
  const n = ours.cases;
  console.log(
    `${name.padEnd(34)}${cell(n, 7)}${cell(percent(ours.right, n), 8)}${cell(percent(ours.bounds, found), 8)}${cell(percent(ours.exact, found), 8)}${cell(percent(ours.wrong, n), 7)}${cell(percent(ours.missing, n), 7)}${cell((ours.milliseconds / n).toFixed(2), 6)}${others(plain)}${others(fuzzy)}`,
  );
}

const HAND_NAMES: Readonly<Record<HandKind, string>> = {
  typo: 'typo',
  reworded: 'reworded',
  marks: 'quotes and dashes',
  moved: 'moved paragraph',
  inserted: 'live-blog entry, update',
  duplicated: 'duplicated sentence',
  deleted: 'deleted sentence',
};
const mistakes: string[] = [];
const note = (one: Tallied & { name: string }, verdict: string) => {
  const quote = one.before.slice(one.quote.start, one.quote.end);
  const now = one.place ? one.after.slice(one.place.start, one.place.end) : '';
  const { state, span, score } = { score: 0, ...dateline(one.before, one.quote, one.after) };
  const got = span ? one.after.slice(span.start, span.end) : '';
  mistakes.push(`[${one.name}; ${verdict}; ${state} ${score}]\n  was: ${quote}\n  now: ${now}\n  got: ${got}`);
};
if (!values.texts) {
  console.log('made by hand (tests/anchoring/hand)');
  for (const kind of HAND_KINDS) row(HAND_NAMES[kind], [...handCases(kind)], note);
  console.log('\nmade by rule');
}
for (const edit of EDITS)
  row(
    edit.name,
    cases.filter((one) => one.edit === edit),
    (one, verdict) => note({ ...one, name: `${one.edit.name}; ${one.shape}` }, verdict),
  );
console.log();
for (const fate of ['unchanged', 'changed', 'deleted'])
  row(
    `all ${fate}`,
    cases.filter((one) => one.edit.fate === fate),
  );
console.log();
for (const fate of ['unchanged', 'changed', 'deleted']) {
  for (const shape of SHAPES)
    row(
      `${fate}: ${shape}`,
      cases.filter((one) => one.edit.fate === fate && one.shape === shape),
    );
}
if (values.errors) console.log(`\n${mistakes.map((text) => text.replace(/\n\n/g, '¶')).join('\n')}`);
