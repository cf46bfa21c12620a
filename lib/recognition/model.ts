import { FEATURE_WEIGHTS, SCALE, TRANSITION_WEIGHTS } from './tagger-weights.ts';
import type { TaggerModel } from './tagger.ts';

let decoded: TaggerModel | undefined;

/** The shipped weights. Decoded once a process: they never change. */
export function taggerModel(): TaggerModel {
  decoded ??= {
    scale: SCALE,
    features: decode(FEATURE_WEIGHTS),
    transitions: Float32Array.from(TRANSITION_WEIGHTS),
  };
  return decoded;
}

function decode(base64: string): Int8Array {
  const binary = atob(base64);
  const bytes = new Int8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
