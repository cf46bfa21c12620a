/**
 * A surname after the full name is that person, whatever town bears the same name: most single surnames in news have a
 * full name in the same article. Changes the tags of lone capitalised words; O(tokens).
 */
import { Lex } from './lexicon.ts';
import type { Prepared } from './prepare.ts';
import { PlaceGroup } from './scan.ts';
import { personSpans } from './spans.ts';
import type { Tags } from './tagger.ts';

const FULL_NAME = 0.6;
/** Names as well known as this stay places: "Mary Poland said" makes no person of Poland. */
const FAMOUS = 120;
/** Weight of a given name in use: "César" later is the César of the full name. */
const GIVEN = 4;
const KEPT = 0.15;

/** Lowers the place and raises the person probability of surnames whose full name stands in the article. */
export function vetoByFullNames(prepared: Prepared, tags: Tags): void {
  const { tokens, words, runs, scan } = prepared;
  const names = new Set<string>();
  for (const span of personSpans(prepared, tags, FULL_NAME)) {
    const last = words[span.to - 1]?.facts;
    if (span.to - span.from < 2 || !last) continue;
    names.add(last.text);
    const first = words[span.from]?.facts;
    if (first && first.use.given >= GIVEN) names.add(first.text);
  }
  if (names.size === 0) return;
  for (let i = 0; i < tokens.count; i++) {
    const place = tags.place[i] ?? 0;
    const text = words[i]?.facts.text ?? '';
    if (place < 0.05 || !names.has(text) || runs.first[i] !== runs.last[i]) continue;
    const match = scan.cover[i];
    const famous = match && (match.facts.group === PlaceGroup.country || match.facts.fame >= FAMOUS);
    const seen = words[i]?.seen;
    const before = words[i - 1]?.facts;
    const inPlace = before !== undefined && (before.lex & Lex.placePreposition) !== 0 && before.text !== 'to';
    if (famous || (seen && seen.beforePlace > 0) || inPlace) continue;
    tags.place[i] = place * KEPT;
    tags.person[i] = Math.max(tags.person[i] ?? 0, 0.7);
  }
}
