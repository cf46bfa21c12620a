import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../model/date.ts';
import { xxh32 } from './checksum.ts';
import { GazetteerError, openContainer } from './container.ts';
import { COLUMN_TAGS, COLUMNS, type ColumnTag, type ColumnType, HEADER } from './format.ts';
import { type ColumnValues, writeContainer } from './write.ts';

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}

const partialDate: fc.Arbitrary<PartialDate | undefined> = fc.oneof(
  fc.constant(undefined),
  fc
    .record({
      y: fc.integer({ min: 1, max: 9999 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 28 }),
    })
    .chain(({ y, m, d }) => {
      const year = pad(y, 4);
      return fc.constantFrom<PartialDate>(
        { date: `${year}-${pad(m, 2)}-${pad(d, 2)}`, precision: 'day' },
        { date: `${year}-${pad(m, 2)}-01`, precision: 'month' },
        { date: `${year}-01-01`, precision: 'year' },
      );
    }),
);

const CELLS: Record<ColumnType, fc.Arbitrary<unknown>> = {
  u8: fc.integer({ min: 0, max: 0xff }),
  u16: fc.integer({ min: 0, max: 0xffff }),
  u24: fc.integer({ min: 0, max: 0xffffff }),
  u32: fc.integer({ min: 0, max: 0xffffffff }),
  text: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constant('Нұрсұлтан')),
  groups: fc.integer({ min: 0, max: 300 }),
  dates: partialDate,
};

function tableOf(tag: ColumnTag): string {
  return tag.slice(0, tag.indexOf('.'));
}

/** Arbitrary contents of the whole file: each table has its own number of rows, some beyond a block. */
const contents: fc.Arbitrary<ColumnValues> = fc
  .dictionary(fc.constantFrom(...new Set(COLUMN_TAGS.map(tableOf))), fc.integer({ min: 0, max: 70 }))
  .chain((rows) =>
    fc.record(
      Object.fromEntries(
        COLUMN_TAGS.map((tag) => {
          const length = rows[tableOf(tag)] ?? 0;
          return [tag, fc.array(CELLS[COLUMNS[tag]], { minLength: length, maxLength: length })];
        }),
      ),
    ),
  ) as unknown as fc.Arbitrary<ColumnValues>;

function read(buffer: ArrayBuffer): Record<string, unknown[]> {
  const { columns } = openContainer(buffer);
  return Object.fromEntries(
    COLUMN_TAGS.map((tag) => {
      const column = columns[tag];
      const at = (row: number): unknown =>
        column instanceof Uint8Array ? column[row] : 'count' in column ? column.count(row) : column.at(row);
      return [tag, Array.from({ length: column.length }, (_, row) => at(row))];
    }),
  );
}

const small = writeContainer(
  Object.fromEntries(
    COLUMN_TAGS.map((tag) => [tag, COLUMNS[tag] === 'text' ? ['name'] : COLUMNS[tag] === 'dates' ? [undefined] : [1]]),
  ) as unknown as ColumnValues,
  '2026-05-01',
);

describe('the dataset file', () => {
  it('gives back what was written, with the same bytes each time', () => {
    fc.assert(
      fc.property(contents, (values) => {
        const buffer = writeContainer(values, '2026-05-01');
        expect(read(buffer)).toEqual(values);
        expect(writeContainer(values, '2026-05-01')).toEqual(buffer);
      }),
      { numRuns: 60 },
    );
  });

  it('knows the first row and the owner of grouped rows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 200, size: 'max' }), (counts) => {
        const values = { ...openValues(), 'person.forms': counts };
        for (const tag of COLUMN_TAGS.filter((tag) => tag.startsWith('person.'))) {
          if (tag !== 'person.forms')
            Object.assign(values, { [tag]: counts.map(() => (COLUMNS[tag] === 'dates' ? undefined : 0)) });
        }
        const column = openContainer(writeContainer(values, '2026-05-01')).columns['person.forms'];
        const owners = counts.flatMap((count, group) => Array.from({ length: count }, () => group));
        expect(owners.map((_, member) => column.groupOf(member))).toEqual(owners);
        expect(column.start(counts.length)).toBe(owners.length);
      }),
    );
  });

  it('refuses any truncation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: small.byteLength - 1 }), (length) => {
        expect(() => openContainer(small.slice(0, length))).toThrow(GazetteerError);
      }),
    );
  });

  it('refuses any flipped bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: small.byteLength - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const damaged = small.slice(0);
        const bytes = new Uint8Array(damaged);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        expect(() => openContainer(damaged)).toThrow(GazetteerError);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses, or reads without failing, a damaged file whose check sum happens to fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: HEADER.covered, max: small.byteLength - 1 }), fc.nat(255), (at, value) => {
        const damaged = small.slice(0);
        new Uint8Array(damaged)[at] = value;
        new DataView(damaged).setUint32(HEADER.checksum, xxh32(new Uint32Array(damaged, HEADER.covered)), true);
        try {
          read(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(GazetteerError);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['an empty file', new ArrayBuffer(0), /not a Dateline dataset/],
    ['a web page', new TextEncoder().encode('<!doctype html>'.repeat(20)).buffer, /not a Dateline dataset/],
    ['a longer file', concat(small, 8), /bytes instead of/],
    ['another format version', withVersion(small, 99), /format version 99/],
  ])('says what is wrong with %s', (_, buffer, message) => {
    expect(() => openContainer(buffer)).toThrow(message);
  });

  it('refuses values that do not fit, instead of storing others', () => {
    expect(() =>
      writeContainer({ ...openValues(), 'posting.entity': [2 ** 24], 'posting.use': [0] }, '2026-05-01'),
    ).toThrow(/posting.entity/);
    expect(() => writeContainer({ ...openValues(), 'posting.use': [0] }, '2026-05-01')).toThrow(/rows/);
  });
});

function openValues(): ColumnValues {
  return Object.fromEntries(COLUMN_TAGS.map((tag) => [tag, []])) as unknown as ColumnValues;
}

function concat(buffer: ArrayBuffer, extra: number): ArrayBuffer {
  const bytes = new Uint8Array(buffer.byteLength + extra);
  bytes.set(new Uint8Array(buffer));
  return bytes.buffer;
}

function withVersion(buffer: ArrayBuffer, version: number): ArrayBuffer {
  const copy = buffer.slice(0);
  new DataView(copy).setUint32(HEADER.formatVersion, version, true);
  return copy;
}

describe('xxh32', () => {
  // Sums of the reference implementation over the ASCII strings, whose lengths are multiples of four.
  it.each([
    ['', 0, 0x02cc5d05],
    ['', 0x9e3779b1, 0x36b78ae7],
    ['abcd', 0, 0xa3643705],
    ['sixteen letters.', 0, 0x457caa13],
    ['forty-four letters, which is eleven words...', 7, 0x84f1c827],
  ])('of "%s" with seed %i', (text, seed, expected) => {
    const words = new Uint32Array(new TextEncoder().encode(text).buffer);
    expect(xxh32(words, seed)).toBe(expected);
  });
});
