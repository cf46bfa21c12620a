import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openContainer } from '../../lib/gazetteer/container.ts';
import type { PartialDate } from '../../lib/model/date.ts';
import { COLUMN_TAGS } from '../../lib/gazetteer/format.ts';
import { nameIndex } from '../../lib/gazetteer/names.ts';
import type { NameIndex, NameRange } from '../../lib/gazetteer/types.ts';
import { type ColumnValues, writeContainer } from '../../lib/gazetteer/write.ts';
import { NameBook } from './names.ts';

function indexOf(names: readonly string[]): NameIndex {
  const book = new NameBook();
  names.forEach((name, entity) => book.add(entity, name, 'primary'));
  const empty = Object.fromEntries(COLUMN_TAGS.map((tag) => [tag, []])) as unknown as ColumnValues;
  const values = { ...empty, ...book.columns(() => true) };
  return nameIndex(openContainer(writeContainer(values, '2026-01-01')).columns);
}

function walk(index: NameIndex, name: string): NameRange | undefined {
  const [first = '', ...rest] = name.split(' ');
  return rest.reduce<NameRange | undefined>((range, word) => range && index.extend(range, word), index.start(first));
}

/** Few letters and short words, so that names begin alike and contain each other. */
const someWord = fc.string({ unit: fc.constantFrom('a', 'b', 'z', '9', '+', '!'), minLength: 1, maxLength: 4 });
const someName = fc.array(someWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

function year(text: string): PartialDate {
  return { date: `${text}-01-01`, precision: 'year' };
}

describe('the name index', () => {
  it('finds each name, whole and word by word, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someName, { maxLength: 60 }),
        fc.array(someName, { maxLength: 30 }),
        (names, others) => {
          const index = indexOf(names);
          for (const name of [...names, ...others]) {
            const there = names.includes(name);
            const range = walk(index, name);
            const row = index.find(name);
            expect(row >= 0).toBe(there);
            expect(range ? index.exact(range) : -1).toBe(row);
            if (there) expect(index.postings(row).map(({ entity }) => entity)).toEqual([names.indexOf(name)]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('narrows a range to exactly the names that begin with the words so far', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someName, { minLength: 1, maxLength: 60 }), someName, (names, start) => {
        const range = walk(indexOf(names), start);
        const begins = names.filter((name) => name === start || name.startsWith(`${start} `));
        if (begins.length === 0) expect(range).toBeUndefined();
        else expect(range && range.high - range.low).toBe(begins.length);
      }),
      { numRuns: 60 },
    );
  });

  it('finds names by the way they might be spelt', () => {
    const index = indexOf(['Kandahar', 'Khudzhand', 'Nazran']);
    const found = (spelling: string): number[] =>
      index.findSpelling(spelling).flatMap((row) => index.postings(row).map(({ entity }) => entity));
    expect(found('Qandahar')).toEqual([0]);
    expect(found('Khujand')).toEqual([1]);
    expect(found('Nasran')).toEqual([]);
  });

  it('keeps years, use and capitals of a meaning', () => {
    const book = new NameBook();
    book.add(7, 'Akmola', 'historic', { from: year('1992'), to: year('1998') });
    book.add(3, 'CIS', 'abbreviation', { caseSensitive: true });
    const empty = Object.fromEntries(COLUMN_TAGS.map((tag) => [tag, []])) as unknown as ColumnValues;
    const values = { ...empty, ...book.columns(() => false) };
    const index = nameIndex(openContainer(writeContainer(values, '2026-01-01')).columns);
    expect(index.postings(index.find('akmola'))).toEqual([
      { entity: 7, use: 'historic', caseSensitive: false, from: 1992, to: 1998 },
    ]);
    expect(index.postings(index.find('cis'))).toEqual([{ entity: 3, use: 'abbreviation', caseSensitive: true }]);
  });

  it.each(['', ' ', 'Ω', '\u0000', 'a'.repeat(10_000), '\ud800'])('has no answer, and no exception, for %j', (odd) => {
    const index = indexOf(['alpha', 'beta gamma']);
    expect(index.start(odd)).toBeUndefined();
    expect(index.find(odd)).toBe(-1);
    const range = index.start('beta');
    expect(range && index.extend(range, odd)).toBeUndefined();
  });
});
