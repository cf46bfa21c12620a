/**
 * Opens the dataset file: checks that it is one, whole and undamaged, and hands out its columns.
 */
import type { IsoDate } from '../model/date.ts';
import { xxh32 } from './checksum.ts';
import { bytesNeeded, readColumn, type Readers } from './columns.ts';
import {
  ALIGNMENT,
  COLUMN_TAGS,
  COLUMN_TYPES,
  COLUMNS,
  type ColumnTag,
  ENTRY,
  FORMAT_VERSION,
  HEADER,
  MAGIC,
} from './format.ts';

/** The file can't be used: foreign, of another format version, cut off or damaged. The message says which. */
export class GazetteerError extends Error {
  override readonly name = 'GazetteerError';
}

export type Columns = { readonly [Tag in ColumnTag]: Readers[(typeof COLUMNS)[Tag]] };

export interface Container {
  version: string;
  asOf: IsoDate;
  columns: Columns;
}

function ascii(bytes: Uint8Array, start: number, size: number): string {
  let text = '';
  for (let i = start; i < start + size && bytes[i] !== 0; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

function checkHeader(buffer: ArrayBuffer): DataView {
  const bytes = new Uint8Array(buffer);
  if (buffer.byteLength < HEADER.size || ascii(bytes, HEADER.magic, MAGIC.length) !== MAGIC) {
    throw new GazetteerError('This file is not a Dateline dataset.');
  }
  const view = new DataView(buffer);
  const version = view.getUint32(HEADER.formatVersion, true);
  if (version !== FORMAT_VERSION) {
    throw new GazetteerError(`The dataset has format version ${version}; this code reads version ${FORMAT_VERSION}.`);
  }
  const length = view.getUint32(HEADER.fileLength, true);
  if (buffer.byteLength < length) {
    throw new GazetteerError(`The dataset is cut off: ${buffer.byteLength} of ${length} bytes.`);
  }
  if (buffer.byteLength !== length || length % 4 !== 0) {
    throw new GazetteerError(`The dataset has ${buffer.byteLength} bytes instead of ${length}.`);
  }
  const sum = xxh32(new Uint32Array(buffer, HEADER.covered));
  if (sum !== view.getUint32(HEADER.checksum, true)) {
    throw new GazetteerError('The dataset is damaged: its check sum is wrong.');
  }
  return view;
}

/** @throws GazetteerError when the file can't be used. */
export function openContainer(buffer: ArrayBuffer): Container {
  const view = checkHeader(buffer);
  const bytes = new Uint8Array(buffer);
  const count = view.getUint32(HEADER.columnCount, true);
  const found: Partial<Record<string, Readers[keyof Readers]>> = {};
  const rowsOf = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const at = HEADER.size + i * ENTRY.size;
    if (at + ENTRY.size > bytes.length) throw new GazetteerError('The dataset is damaged: its directory is cut off.');
    const tag = ascii(bytes, at + ENTRY.tag, ENTRY.type - ENTRY.tag);
    if (!(tag in COLUMNS)) continue;
    const type = COLUMN_TYPES[view.getUint32(at + ENTRY.type, true)];
    const rows = view.getUint32(at + ENTRY.rows, true);
    const offset = view.getUint32(at + ENTRY.offset, true);
    const length = view.getUint32(at + ENTRY.length, true);
    const table = tag.slice(0, tag.indexOf('.'));
    const fits =
      type !== undefined &&
      offset % ALIGNMENT === 0 &&
      offset + length <= bytes.length &&
      bytesNeeded(type, rows) <= length;
    if (!fits || type !== COLUMNS[tag as ColumnTag] || (rowsOf.get(table) ?? rows) !== rows) {
      throw new GazetteerError(`The dataset is damaged: column ${tag} doesn't fit.`);
    }
    rowsOf.set(table, rows);
    found[tag] = readColumn(type, bytes.subarray(offset, offset + length), rows);
  }
  const missing = COLUMN_TAGS.filter((tag) => !(tag in found));
  if (missing.length > 0) throw new GazetteerError(`The dataset lacks columns: ${missing.join(', ')}.`);
  return {
    version: ascii(bytes, HEADER.version, 24),
    asOf: ascii(bytes, HEADER.asOf, 10),
    // Each tag has been checked above to be there with its type; the type system can't follow the loop.
    columns: found as Columns,
  };
}
