import { LABELS, marginals } from './crf.ts';
import { chainOf } from './chain.ts';
import { MAX_FEATURES, featuresOf } from './features.ts';
import type { FeatureInput } from './features.ts';
import { embeddedPrior, personPrior, placePrior } from './priors.ts';
import type { Segment } from './segments.ts';

/** Weights as integers: value = weight × scale. */
export interface TaggerModel {
  readonly scale: number;
  /** `LABELS` for each of 2^FEATURE_BITS features. */
  readonly features: Int8Array;
  readonly transitions: Float32Array;
}

export interface Tags {
  /** Probability that the token is part of a place's, of a person's name. Zero for words that aren't capitalised. */
  readonly place: Float32Array;
  readonly person: Float32Array;
}

/**
 * News names more places and persons than the text that the weights were learned from: added to the log-odds of both
 * labels. Chosen on the development halves.
 */
const NEWS_PRIOR = { place: 1, person: 0.8 };

/** Tags the capitalised words of all sentences. O(words). */
export function tag(input: FeatureInput, sentences: readonly Segment[], model: TaggerModel, priors = true): Tags {
  const { count } = input.tokens;
  const tags: Tags = { place: new Float32Array(count), person: new Float32Array(count) };
  const buffer = { ids: new Int32Array(MAX_FEATURES), size: 0 };
  const { features, scale } = model;
  let scores = new Float64Array(256);
  let out = new Float64Array(256);
  for (const sentence of sentences) {
    const chain = chainOf(input.tokens, input.words, sentence);
    const size = chain.tokens.length;
    if (size === 0) continue;
    if (scores.length < size * LABELS) {
      scores = new Float64Array(size * LABELS * 2);
      out = new Float64Array(size * LABELS * 2);
    }
    for (let k = 0; k < size; k++) {
      const token = chain.tokens[k] ?? 0;
      featuresOf(input, token, buffer);
      let [none, place, person] = [0, 0, 0];
      for (let f = 0; f < buffer.size; f++) {
        const row = (buffer.ids[f] ?? 0) * LABELS;
        none += features[row] ?? 0;
        place += features[row + 1] ?? 0;
        person += features[row + 2] ?? 0;
      }
      scores[k * LABELS] = none * scale;
      scores[k * LABELS + 1] =
        place * scale + NEWS_PRIOR.place + (priors ? embeddedPrior(input, token) || placePrior(input, token) : 0);
      scores[k * LABELS + 2] = person * scale + NEWS_PRIOR.person + (priors ? personPrior(input, token) : 0);
    }
    marginals(size, scores, Uint8Array.from(chain.links), model.transitions, out);
    for (let k = 0; k < size; k++) {
      const token = chain.tokens[k] ?? 0;
      tags.place[token] = out[k * LABELS + 1] ?? 0;
      tags.person[token] = out[k * LABELS + 2] ?? 0;
    }
  }
  return tags;
}
