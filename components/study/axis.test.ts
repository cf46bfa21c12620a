import { expect, it } from 'vitest';
import { held } from '../../lib/study/testing.ts';
import { spansOf } from './axis.ts';

it('puts terms on one axis; an open one lasts until the next begins', () => {
  const spans = spansOf([held('A', 2000, 2004), held('B', 2004), held('C', 2008, 2010), { name: 'D', acting: false }]);
  expect(spans.map((span) => span && [span.from, span.to].map((share) => Math.round(share * 10)))).toEqual([
    [0, 4],
    [4, 8],
    [8, 10],
    undefined,
  ]);
  expect(spans.map((span) => span?.isOpen)).toEqual([false, true, false, undefined]);
});
