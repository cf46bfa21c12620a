/**
 * Writes the dataset file; used by the compiler of the data and by tests, never shipped. The same columns always give
 * the same bytes, so that a build can be checked against another.
 */
import type { IsoDate, PartialDate } from '../model/date.ts';
import { xxh32 } from './checksum.ts';
import {
  ALIGNMENT,
  BLOCK,
  COLUMN_TAGS,
  COLUMN_TYPES,
  COLUMNS,
  type ColumnTag,
  type ColumnType,
  ENTRY,
  FORMAT_VERSION,
  HEADER,
  MAGIC,
} from './format.ts';

/** What a column of each type is made from. */
export interface Values {
  u8: ArrayLike<number>;
  u16: ArrayLike<number>;
  u24: ArrayLike<number>;
  u32: ArrayLike<number>;
  text: readonly string[];
  /** The size of each group. */
  groups: ArrayLike<number>;
  dates: readonly (PartialDate | undefined)[];
}

export type ColumnValues = { [Tag in ColumnTag]: Values[(typeof COLUMNS)[Tag]] };

function planes(values: ArrayLike<number>, width: number): Uint8Array {
  const rows = values.length;
  const bytes = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    let rest = values[row] ?? 0;
    if (!Number.isInteger(rest) || rest < 0 || rest >= 256 ** width) {
      throw new RangeError(`${rest} in row ${row} doesn't fit into ${width} byte(s)`);
    }
    for (let plane = 0; plane < width; plane++) {
      bytes[row + plane * rows] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }
  return bytes;
}

function groups(counts: ArrayLike<number>): Uint8Array {
  const blocks = Math.floor(counts.length / BLOCK) + 1;
  const bytes = new Uint8Array(4 * blocks + 2 * counts.length);
  const view = new DataView(bytes.buffer);
  let sum = 0;
  for (let row = 0; row <= counts.length; row++) {
    if (row % BLOCK === 0) view.setUint32((row / BLOCK) * 4, sum, true);
    sum += counts[row] ?? 0;
  }
  bytes.set(planes(counts, 2), 4 * blocks);
  return bytes;
}

function text(strings: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  const encoded = strings.map((string) => encoder.encode(string));
  const head = groups(encoded.map((string) => string.length));
  const size = encoded.reduce((sum, string) => sum + string.length, 0);
  const bytes = new Uint8Array(head.length + size);
  bytes.set(head);
  let at = head.length;
  for (const string of encoded) {
    bytes.set(string, at);
    at += string.length;
  }
  return bytes;
}

function dates(values: readonly (PartialDate | undefined)[]): Uint8Array {
  const rows = values.length;
  const bytes = new Uint8Array(4 * rows);
  values.forEach((value, row) => {
    if (!value) return;
    const [year, month, day] = value.date.split('-').map(Number);
    bytes[row] = (year ?? 0) & 0xff;
    bytes[row + rows] = (year ?? 0) >> 8;
    if (value.precision !== 'year') bytes[row + 2 * rows] = month ?? 0;
    if (value.precision === 'day') bytes[row + 3 * rows] = day ?? 0;
  });
  return bytes;
}

function encode<T extends ColumnType>(type: T, values: Values[T]): Uint8Array;
function encode(type: ColumnType, values: Values[ColumnType]): Uint8Array {
  switch (type) {
    case 'u8':
      return planes(values as Values['u8'], 1);
    case 'u16':
      return planes(values as Values['u16'], 2);
    case 'u24':
      return planes(values as Values['u24'], 3);
    case 'u32':
      return planes(values as Values['u32'], 4);
    case 'text':
      return text(values as Values['text']);
    case 'groups':
      return groups(values as Values['groups']);
    case 'dates':
      return dates(values as Values['dates']);
  }
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** @throws RangeError when a value doesn't fit its column or the columns of a table differ in length. */
export function writeContainer(values: ColumnValues, asOf: IsoDate): ArrayBuffer {
  const rowsOf = new Map<string, number>();
  const parts = COLUMN_TAGS.map((tag) => {
    const rows = values[tag].length;
    const table = tag.slice(0, tag.indexOf('.'));
    if ((rowsOf.get(table) ?? rows) !== rows) throw new RangeError(`${tag} has ${rows} rows, ${rowsOf.get(table)} due`);
    rowsOf.set(table, rows);
    if (tag.length > ENTRY.type - ENTRY.tag) throw new RangeError(`The tag ${tag} is too long for the directory`);
    try {
      return { tag, rows, bytes: encode(COLUMNS[tag], values[tag]) };
    } catch (error) {
      throw new RangeError(`Column ${tag}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
  let offset = align(HEADER.size + parts.length * ENTRY.size);
  const length = parts.reduce((sum, part) => align(sum + part.bytes.length), offset);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const putAscii = (at: number, string: string): void => bytes.set(new TextEncoder().encode(string), at);

  parts.forEach(({ tag, rows, bytes: column }, i) => {
    const at = HEADER.size + i * ENTRY.size;
    putAscii(at + ENTRY.tag, tag);
    view.setUint32(at + ENTRY.type, COLUMN_TYPES.indexOf(COLUMNS[tag]), true);
    view.setUint32(at + ENTRY.rows, rows, true);
    view.setUint32(at + ENTRY.offset, offset, true);
    view.setUint32(at + ENTRY.length, column.length, true);
    bytes.set(column, offset);
    offset = align(offset + column.length);
  });
  putAscii(HEADER.magic, MAGIC);
  view.setUint32(HEADER.formatVersion, FORMAT_VERSION, true);
  view.setUint32(HEADER.fileLength, length, true);
  view.setUint32(HEADER.columnCount, parts.length, true);
  putAscii(HEADER.asOf, asOf);
  const content = xxh32(new Uint32Array(bytes.buffer, HEADER.size));
  putAscii(HEADER.version, `${asOf}-${content.toString(16).padStart(8, '0')}`);
  view.setUint32(HEADER.checksum, xxh32(new Uint32Array(bytes.buffer, HEADER.covered)), true);
  return bytes.buffer;
}
