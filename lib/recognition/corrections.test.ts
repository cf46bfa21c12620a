import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../gazetteer/types.ts';
import type { Mention } from '../model/mention.ts';
import { applyCorrections } from './corrections.ts';

const TEXT = 'Paris and PARIS';
const gazetteer = { indexOf: () => 1, isOrganisation: () => false } as unknown as Gazetteer;

function mention(start: number, end: number): Mention {
  const candidates = [
    { entity: 'g:1', score: 0.8 },
    { entity: 'g:2', score: 0.2 },
  ];
  return { start, end, text: TEXT.slice(start, end), kind: 'place', confidence: 0.7, candidates, evidence: [] };
}

describe('applyCorrections', () => {
  const mentions = [mention(0, 5), mention(10, 15)];

  it('puts what the reader chose first, wherever the name stands', () => {
    const corrected = applyCorrections(mentions, TEXT, [{ name: 'paris', entity: 'g:2' }], gazetteer);
    expect(corrected.map((each) => [each.candidates[0]?.entity, each.confidence])).toEqual([
      ['g:2', 1],
      ['g:2', 1],
    ]);
    expect(corrected[0]?.candidates.map((each) => each.entity)).toEqual(['g:2', 'g:1']);
    expect(corrected[0]?.evidence).toEqual([{ reason: 'corrected' }]);
  });

  it('marks nothing where the reader said that it is nothing', () => {
    expect(applyCorrections(mentions, TEXT, [{ name: 'paris', entity: null }], gazetteer)).toEqual([]);
  });

  it('leaves other names alone', () => {
    expect(applyCorrections(mentions, TEXT, [{ name: 'rome', entity: null }], gazetteer)).toEqual(mentions);
  });
});
