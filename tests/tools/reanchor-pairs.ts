/**
 * `node tests/tools/reanchor-pairs.ts [FOLDER] [--quotes N] [--errors]`: real revisions (folders with source.html and
 * later.html; default ../shared/pages/pairs). Figures only. The truth comes from a word difference of the two texts.
 */
import { parseArgs } from 'node:util';
import { dateline, plainExact, quoteOnlyFuzzy } from '../anchoring/matchers.ts';
import { seeded } from '../anchoring/random.ts';
import { revisedQuotes, revisions } from '../anchoring/revisions.ts';
import { judge } from '../anchoring/tally.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quotes: { type: 'string', default: '400' }, errors: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? '../shared/pages/pairs';
const random = seeded(5);
const counts = new Map<string, Map<string, number>>();
let pages = 0;
for (const revision of revisions(folder)) {
  pages++;
  for (const { quote, fate, place } of revisedQuotes(revision, Number(values.quotes), random)) {
    for (const [name, matcher] of Object.entries({ dateline, plainExact, quoteOnlyFuzzy })) {
      const { state, span } = matcher(revision.before, quote, revision.after);
      // A quote that is there but wasn't aligned was moved or repeated: any exact place counts as right.
      const verdict = fate === 'unchanged' && !place ? (state === 'exact' ? 'right' : 'missing') : judge(span, place);
      const outcome = fate === 'unchanged' && verdict === 'right' && state !== 'exact' ? 'not exact' : verdict;
      const row = counts.get(`${fate} ${name}`) ?? new Map<string, number>();
      counts.set(`${fate} ${name}`, row.set(outcome, (row.get(outcome) ?? 0) + 1));
      if (values.errors && name === 'dateline' && outcome !== 'right') {
        const got = span ? revision.after.slice(span.start, span.end) : '';
        console.log(
          `${revision.name} ${fate} ${outcome}\n  was: ${revision.before.slice(quote.start, quote.end)}\n  now: ${place ? revision.after.slice(place.start, place.end) : ''}\n  got: ${got}`,
        );
      }
    }
  }
}
if (pages === 0) console.log(`No revised pairs in ${folder}.`);
else console.log(`${pages} pages whose article text differs between the captures; quotes:`);
for (const [name, outcomes] of [...counts].sort()) {
  console.log(
    `  ${name.padEnd(28)}${[...outcomes]
      .sort()
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join(', ')}`,
  );
}
