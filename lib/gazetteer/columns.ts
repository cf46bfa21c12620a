/**
 * Readers of the column types of `format.ts`, over views of the file's bytes. Nothing is copied or decoded before it
 * is asked for; a row outside the column reads as zero or the empty string, so that a reference can't lead astray.
 */
import type { PartialDate } from '../model/date.ts';
import { BLOCK, type ColumnType } from './format.ts';

const decoder = new TextDecoder();

/** Bytes up to which plain ASCII is read faster letter by letter than through the decoder. */
const LONG = 32;

export class PlanarColumn {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #width: number;

  constructor(bytes: Uint8Array, rows: number, width: number) {
    this.#bytes = bytes;
    this.length = rows;
    this.#width = width;
  }

  at(row: number): number {
    const n = this.length;
    if (row < 0 || row >= n) return 0;
    const bytes = this.#bytes;
    let value = (bytes[row] ?? 0) | ((bytes[row + n] ?? 0) << 8);
    if (this.#width > 2) value |= (bytes[row + 2 * n] ?? 0) << 16;
    return this.#width > 3 ? value + (bytes[row + 3 * n] ?? 0) * 0x1000000 : value;
  }

  /** First row whose value is at least `value`; the column must be sorted between `low` and `high`. */
  lowerBound(value: number, low = 0, high = this.length): number {
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Rows of one table grouped under the rows of another. */
export class GroupsColumn {
  readonly length: number;
  readonly #sums: Uint32Array;
  readonly #counts: Uint8Array;

  constructor(bytes: Uint8Array, rows: number) {
    this.length = rows;
    const blocks = Math.floor(rows / BLOCK) + 1;
    // Columns are aligned, and every machine that runs a browser is little-endian.
    this.#sums = new Uint32Array(bytes.buffer, bytes.byteOffset, blocks);
    this.#counts = bytes.subarray(4 * blocks);
  }

  count(row: number): number {
    return (this.#counts[row] ?? 0) | ((this.#counts[row + this.length] ?? 0) << 8);
  }

  /** The first row of group `row`; `start(length)` is the number of all grouped rows. */
  start(row: number): number {
    if (row < 0) return 0;
    const until = Math.min(row, this.length);
    let at = until - (until % BLOCK);
    let sum = this.#sums[at / BLOCK] ?? 0;
    const counts = this.#counts;
    const rows = this.length;
    for (; at < until; at++) sum += (counts[at] ?? 0) + ((counts[at + rows] ?? 0) << 8);
    return sum;
  }

  /** The group that grouped row `member` belongs to. */
  groupOf(member: number): number {
    // The last block that begins at or before the member, then along its counts.
    const sums = this.#sums;
    let low = 0;
    let high = sums.length;
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) <= member) low = middle;
      else high = middle;
    }
    let row = low * BLOCK;
    for (let end = (sums[low] ?? 0) + this.count(row); end <= member && row < this.length; end += this.count(row))
      row++;
    return row;
  }
}

/** Strings are laid out like groups whose members are the bytes. */
export class TextColumn {
  readonly length: number;
  readonly #bounds: GroupsColumn;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, rows: number) {
    this.length = rows;
    this.#bounds = new GroupsColumn(bytes, rows);
    this.bytes = bytes.subarray(4 * (Math.floor(rows / BLOCK) + 1) + 2 * rows);
  }

  /** Offset in `bytes` of the first byte of the string. */
  start(row: number): number {
    return this.#bounds.start(row);
  }

  /** Length of the string in bytes. */
  size(row: number): number {
    return row < this.length ? this.#bounds.count(row) : 0;
  }

  at(row: number): string {
    if (row < 0 || row >= this.length) return '';
    const start = this.start(row);
    const end = start + this.size(row);
    if (end - start > LONG) return decoder.decode(this.bytes.subarray(start, end));
    let text = '';
    for (let i = start; i < end; i++) {
      const byte = this.bytes[i] ?? 0;
      if (byte > 127) return decoder.decode(this.bytes.subarray(start, end));
      text += String.fromCharCode(byte);
    }
    return text;
  }
}

export class DatesColumn {
  readonly length: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, rows: number) {
    this.#bytes = bytes;
    this.length = rows;
  }

  /** 0 where the date isn't known. */
  year(row: number): number {
    if (row < 0 || row >= this.length) return 0;
    return (this.#bytes[row] ?? 0) | ((this.#bytes[row + this.length] ?? 0) << 8);
  }

  at(row: number): PartialDate | undefined {
    const year = this.year(row);
    if (year === 0) return undefined;
    const month = this.#bytes[row + 2 * this.length] ?? 0;
    const day = this.#bytes[row + 3 * this.length] ?? 0;
    const date = `${String(year).padStart(4, '0')}-${String(month || 1).padStart(2, '0')}-${String(day || 1).padStart(2, '0')}`;
    return { date, precision: day > 0 ? 'day' : month > 0 ? 'month' : 'year' };
  }
}

/** What a column of each type reads as. */
export interface Readers {
  u8: Uint8Array;
  u16: PlanarColumn;
  u24: PlanarColumn;
  u32: PlanarColumn;
  text: TextColumn;
  groups: GroupsColumn;
  dates: DatesColumn;
}

export function readColumn(type: ColumnType, bytes: Uint8Array, rows: number): Readers[ColumnType] {
  switch (type) {
    case 'u8':
      return bytes;
    case 'u16':
      return new PlanarColumn(bytes, rows, 2);
    case 'u24':
      return new PlanarColumn(bytes, rows, 3);
    case 'u32':
      return new PlanarColumn(bytes, rows, 4);
    case 'text':
      return new TextColumn(bytes, rows);
    case 'groups':
      return new GroupsColumn(bytes, rows);
    case 'dates':
      return new DatesColumn(bytes, rows);
  }
}

/** The bytes that a column of `rows` rows must have; for `text`, at least. */
export function bytesNeeded(type: ColumnType, rows: number): number {
  switch (type) {
    case 'u8':
      return rows;
    case 'u16':
      return 2 * rows;
    case 'u24':
      return 3 * rows;
    case 'u32':
    case 'dates':
      return 4 * rows;
    case 'text':
    case 'groups':
      return 4 * (Math.floor(rows / BLOCK) + 1) + 2 * rows;
  }
}
