import type { Gazetteer } from '../gazetteer/types.ts';
import { findRuns, gatherEvidence } from './evidence.ts';
import type { FeatureInput } from './features.ts';
import { knownPersons } from './known-persons.ts';
import { scanNames } from './scan.ts';
import { segment } from './segments.ts';
import type { Segment } from './segments.ts';
import { tokenise } from './tokenise.ts';
import { readWords } from './vocabulary.ts';

export interface Prepared extends FeatureInput {
  readonly sentences: Segment[];
}

/** All that tagging looks at: words, sentences, names of the gazetteer, evidence. The trainer uses the same. */
export function prepare(
  text: string,
  gazetteer: Gazetteer,
  blocks?: readonly { start: number; end: number }[],
): Prepared {
  const tokens = tokenise(text);
  const sentences = segment(tokens, blocks);
  const words = readWords(tokens, gazetteer);
  const scan = scanNames(tokens, words, gazetteer);
  const runs = findRuns(tokens, words);
  gatherEvidence(tokens, words, scan, runs);
  return { tokens, words, scan, runs, ...knownPersons(tokens, words, gazetteer), sentences };
}
