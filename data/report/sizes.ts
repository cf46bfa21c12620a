/** What each table of the file costs, raw and in the extension's zip. */
import { deflateRawSync } from 'node:zlib';
import { COLUMN_TAGS, ENTRY, HEADER } from '../../lib/gazetteer/format.ts';
import { printTable } from './print.ts';

interface Size {
  rows: number;
  raw: number;
  zipped: number;
}

/** Sizes by column, in bytes; what a column alone deflates to, which adds up to nearly the whole. */
export function columnSizes(buffer: ArrayBuffer): Map<string, Size> {
  const view = new DataView(buffer);
  return new Map(
    COLUMN_TAGS.map((tag, i) => {
      const at = HEADER.size + i * ENTRY.size;
      const bytes = new Uint8Array(
        buffer,
        view.getUint32(at + ENTRY.offset, true),
        view.getUint32(at + ENTRY.length, true),
      );
      const zipped = deflateRawSync(bytes, { level: 9 }).length;
      return [tag, { rows: view.getUint32(at + ENTRY.rows, true), raw: bytes.length, zipped }];
    }),
  );
}

const KB = 1000;

export function reportSizes(buffer: ArrayBuffer, byColumn: boolean): void {
  const columns = columnSizes(buffer);
  const tables = new Map<string, Size>();
  for (const [tag, size] of columns) {
    const name = byColumn ? tag : tag.slice(0, tag.indexOf('.'));
    const sum = tables.get(name) ?? { rows: size.rows, raw: 0, zipped: 0 };
    tables.set(name, { rows: size.rows, raw: sum.raw + size.raw, zipped: sum.zipped + size.zipped });
  }
  const rows = [...tables]
    .sort((a, b) => b[1].zipped - a[1].zipped)
    .map(([name, { rows, raw, zipped }]) => [name, rows, raw / KB, zipped / KB]);
  const whole = deflateRawSync(new Uint8Array(buffer), { level: 9 }).length;
  rows.push(['whole file', '', buffer.byteLength / KB, whole / KB]);
  printTable('Sizes (kB)', [byColumn ? 'column' : 'table', 'rows', 'raw', 'in a zip'], rows);
}
