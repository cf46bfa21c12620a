import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor, anchorAll, anchorAllYielding, describeTarget } from './anchor.ts';

const TEXT = `Ferry returns to the port

The first ferry in eleven years will leave the port of Aktau in April, the harbour office said on Tuesday.

“We have waited for this day,” said the head of the office, who has not seen her aunt since the boats stopped.

Lorry drivers are sceptical. They have become used to the long road around the northern shore — four days in good weather.

The harbour office said that tickets will cost 70 dollars.`;

function target(quote: string, text = TEXT) {
  const start = text.indexOf(quote);
  return describeTarget(text, { start, end: start + quote.length });
}

/** Anchors a quote of TEXT in a revised text; the words that were found, with the state. */
function find(quote: string, after: string) {
  const { state, span } = anchor(after, undefined, target(quote));
  return span ? `${state}: ${after.slice(span.start, span.end)}` : state;
}

describe('a short quote whose surroundings are all new', () => {
  const after = 'Nobody saw it coming.\n\nA quiet autumn followed; sceptical voices fell silent.';

  test('is taken for the same where it was and is the only one', () => {
    expect(find('sceptical', after)).toBe('exact: sceptical');
  });

  test('is missing where the text had more of it: any may be left', () => {
    expect(find('the boats', `${after} Then the boats came.`)).toBe('exact: the boats');
    expect(find('ferry', 'Nobody saw it coming.\n\nA quiet ferry followed.')).toBe('exact: ferry');
    expect(find('office', 'Nobody saw it coming.\n\nA quiet office followed.')).toBe('missing');
  });
});

describe('a quote that is still there', () => {
  const quote = 'eleven years will leave the port';

  test('is exact with score 1 where nothing changed', () => {
    const start = TEXT.indexOf(quote);
    expect(anchor(TEXT, undefined, target(quote))).toEqual({
      state: 'exact',
      span: { start, end: start + quote.length },
      score: 1,
    });
  });

  test.each([
    ['entries were put on top', `12:30 Rain has stopped.\n\n12:10 It rains.\n\n${TEXT}`],
    ['its paragraph was moved', [1, 0, 2, 4, 3].map((i) => TEXT.split('\n\n')[i]).join('\n\n')],
    [
      'the words around it were replaced',
      TEXT.replace('The first ferry in', 'A boat after').replace('of Aktau in April', 'soon'),
    ],
  ])('is exact when %s', (_, after) => {
    expect(find(quote, after)).toBe(`exact: ${quote}`);
  });

  test('and repeated is told apart by its context', () => {
    const copy = 'The harbour office said that';
    const start = TEXT.lastIndexOf('harbour office said');
    const span = { start, end: start + 'harbour office said'.length };
    const after = `${copy} all is well. A day later the harbour office said nothing.\n\n${TEXT}`;
    const result = anchor(after, undefined, describeTarget(TEXT, span));
    expect(result.span?.start).toBe(after.lastIndexOf('harbour office said'));
  });

  test('and repeated with the same words around it is told apart by its place', () => {
    const line = 'Share this story with your friends and family today.';
    const text = [line, 'One.', line, 'One.', line].join('\n\n');
    const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: match, index }) => ({
      start: index,
      end: index + match.length,
      kind: 'paragraph' as const,
    }));
    const span = { start: text.lastIndexOf(line), end: text.length };
    expect(anchor(text, blocks, describeTarget(text, span, blocks)).span).toEqual(span);
  });

  test('is exact when only white space changed: paragraphs were joined', () => {
    const long = 'since the boats stopped.\n\nLorry drivers are sceptical.';
    expect(find(long, TEXT.replaceAll('\n\n', ' '))).toBe(`exact: ${long.replace('\n\n', ' ')}`);
  });
});

describe('a quote that was changed', () => {
  test.each([
    ['a typo', 'become used to the long road', 'become used to teh long road'],
    ['another spelling', 'the northern shore', 'the nothern shores'],
    ['plain quotes', '“We have waited for this day,”', '"We have waited for this day,"'],
    ['a plain dash', 'shore — four days', 'shore - four days'],
    ['another number', 'tickets will cost 70 dollars.', 'tickets will cost 95 dollars.'],
    ['another first word', 'Lorry drivers are sceptical', 'Truck drivers are sceptical'],
    ['another last word', 'They have become used to the long road', 'They have become used to the long journey'],
    ['a dropped word', 'who has not seen her aunt since the boats', 'who has not seen her since the boats'],
    ['words put into it', 'Lorry drivers are sceptical. They', 'Lorry drivers are sceptical, as ever. They'],
  ])('by %s is found with its new bounds', (_, old, now) => {
    expect(find(old, TEXT.replace(old, now))).toBe(`approximate: ${now}`);
  });

  test('and moved is still found', () => {
    const moved = `The road takes four days.\n\n${TEXT.replace('will leave the port', 'is to leave the port')}`;
    const paragraphs = moved.split('\n\n').reverse().join('\n\n');
    expect(find('The first ferry in eleven years will leave the port of Aktau', paragraphs)).toBe(
      'approximate: The first ferry in eleven years is to leave the port of Aktau',
    );
  });

  test('within a half-selected word keeps the half', () => {
    expect(find('bour office said on Tues', TEXT.replace('office said on', 'authority said on'))).toBe(
      'approximate: bour authority said on Tues',
    );
  });

  test('by an inserted sentence spans it', () => {
    const after = TEXT.replace('sceptical. They', 'sceptical. One of them laughed. They');
    expect(find('drivers are sceptical. They have become used', after)).toBe(
      'approximate: drivers are sceptical. One of them laughed. They have become used',
    );
  });
});

describe('a quote that is gone', () => {
  test.each(['Lorry drivers are sceptical.', 'the long road around', 'drivers', '— four days in good weather'])(
    '%s is missing',
    (quote) => {
      const after = TEXT.split('\n\n')
        .filter((_, i) => i !== 3)
        .join('\n\n');
      expect(find(quote, after)).toBe('missing');
    },
  );

  test('is missing when other words took its place', () => {
    expect(
      find('Lorry drivers are sceptical.', TEXT.replace('Lorry drivers are sceptical.', 'Nobody laughed at all.')),
    ).toBe('missing');
  });

  test('is missing in another article, however short it is', () => {
    const other = 'The office of the mayor said in April that the road to the port is long. Days of waiting are over.';
    for (const quote of ['port of Akt', 'the office, who', 'the long road a', 'said on Tuesday'])
      expect(find(quote, other)).toBe('missing');
  });

  test('is missing in an empty text', () => {
    expect(anchor('', [], target('ferry'))).toEqual({ state: 'missing', score: 0 });
  });
});

test('scripts without spaces', () => {
  const text = '港口办公室星期二说，第一艘渡轮将于四月离开阿克套港。十一年来没有客运。司机们对此表示怀疑。';
  const quote = '第一艘渡轮将于四月离开阿克套港';
  const after = `最新消息。${text.replace('四月', '五月')}`;
  const { state, span } = anchor(after, undefined, target(quote, text));
  expect([state, after.slice(span?.start, span?.end)]).toEqual(['approximate', '第一艘渡轮将于五月离开阿克套港']);
});

describe('any text', () => {
  const texts = fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', ' ', '\n', 'the ', '\ud83d', '\ude00', '😀', 'ß', 'İ', '中', 'é'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    ),
    minLength: 1,
    maxLength: 200,
  });

  test('anchors what it describes where it was', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const span = { start, end: start + 1 + (b % (text.length - start)) };
        expect(anchor(text, undefined, describeTarget(text, span))).toEqual({ state: 'exact', span, score: 1 });
      }),
    );
  });

  test('takes any target without an exception, and spans lie within the text', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), (before, after, a, b) => {
        const start = a % before.length;
        const span = { start, end: start + 1 + (b % (before.length - start)) };
        const result = anchor(after, undefined, describeTarget(before, span));
        if (!result.span) {
          expect(result).toEqual({ state: 'missing', score: 0 });
          return;
        }
        expect(result.span.start).toBeGreaterThanOrEqual(0);
        expect(result.span.end).toBeLessThanOrEqual(after.length);
        expect(result.span.start).toBeLessThan(result.span.end);
      }),
    );
  });
});

describe('many targets', () => {
  const targets = ['eleven years', 'Lorry drivers are sceptical.', 'tickets'].map((quote) => ({
    id: quote,
    target: target(quote),
  }));
  const after = TEXT.replace('drivers', 'driver');

  test('give what each of them gives alone, also in slices', async () => {
    const alone = targets.map(({ id, target }) => ({ id, ...anchor(after, undefined, target) }));
    expect(anchorAll(after, undefined, targets)).toEqual(alone);
    expect(await anchorAllYielding(after, undefined, targets, { slice: 0 })).toEqual(alone);
  });

  test('stop when aborted', async () => {
    const signal = AbortSignal.abort(new Error('navigated away'));
    await expect(anchorAllYielding(after, undefined, targets, { slice: 0, signal })).rejects.toThrow('navigated away');
  });
});
