import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../lib/recognition/recognise.ts';
import { loadGazetteer } from '../tools/load-gazetteer.ts';

const gazetteer = loadGazetteer();

/** Offsets are in order, inside the text, never inside a surrogate pair, and the text between them is the mention's. */
function expectSound(text: string): void {
  let from = 0;
  for (const mention of recognise(text, { date: '2004-09-14' }, gazetteer)) {
    expect(mention.start).toBeGreaterThanOrEqual(from);
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.end).toBeLessThanOrEqual(text.length);
    expect(mention.text).toBe(text.slice(mention.start, mention.end));
    expect(mention.confidence).toBeGreaterThanOrEqual(0);
    expect(mention.confidence).toBeLessThanOrEqual(1);
    for (const at of [mention.start, mention.end])
      expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))).toBe(false);
    from = mention.end;
  }
}

const pieces = fc.constantFrom(
  'Osh',
  'Paris',
  ', ',
  ' ',
  '. ',
  '\n\n',
  'President ',
  'the ',
  '’s ',
  '-',
  ' (',
  ') ',
  'Nazarbaev',
  'of ',
  'minister ',
  '😀',
  '\uD83D',
  '\uDE00',
  'بغداد',
  '中国',
  '\u200F',
  'TASHKENT',
  'İ',
  'ß',
  'ﬁ',
  '“',
  '3',
  '\u0301',
  'U.S.',
  'al-',
  'Kim Jong-un',
  '\u0000',
  'X',
);

describe('recognise', () => {
  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => expectSound(text)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
        expectSound,
      ),
      { numRuns: 300 },
    );
  });

  it('takes any order of what news is made of', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 120 }), (parts) => expectSound(parts.join(''))),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a megabyte of prose', 'In March the council of Osh met again and said nothing of Paris. '.repeat(16_000)],
    ['a megabyte without spaces', 'Aa'.repeat(500_000)],
    ['100,000 capitalised words', 'Osh Paris Alpha Nazarbaev '.repeat(25_000)],
    ['one name after another, with commas', 'Osh, Batken, '.repeat(20_000)],
    ['right-to-left text', 'زار الرئيس بغداد Baghdad يوم الأحد. '.repeat(3000)],
    ['emoji', '😀🇰🇿👩‍👩‍👧 Almaty '.repeat(10_000)],
    ['lone surrogates', 'Osh\uD800 \uDC00Osh '.repeat(10_000)],
    ['titles without end', 'deputy interior minister of the '.repeat(20_000)],
    ['full stops', '. '.repeat(300_000)],
  ])('ends on %s', (_, text) => expectSound(text), 60_000);

  it('says the same each time, for the same text', () => {
    const text = 'President Nursultan Nazarbaev met Islam Karimov in Tashkent.';
    const once = recognise(text, { date: '2004-09-14' }, gazetteer);
    expect(recognise(text, { date: '2004-09-14' }, gazetteer)).toEqual(once);
  });
});
