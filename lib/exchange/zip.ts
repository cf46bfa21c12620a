/**
 * Several files as one: a zip archive without compression (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16).
 *
 * Stored and not deflated: notes are small, and `CompressionStream` gives no sizes before its end. Names are UTF-8. At
 * most 65,535 files and 4 GB, beyond which zip needs its 64-bit form.
 */
/** A file of the archive: text, which becomes UTF-8, or bytes. */
export type ZipFile = { name: string; text: string } | { name: string; data: Uint8Array<ArrayBuffer> };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names and comments are UTF-8. */
const UTF8 = 0x0800;
const MOST_FILES = 0xffff;

/** @param now milliseconds since the epoch. @throws RangeError above 65,535 files. */
export function zip(files: readonly ZipFile[], now: number, type = 'application/zip'): Blob {
  if (files.length > MOST_FILES) throw new RangeError(`${files.length} files in one zip archive`);
  const encoder = new TextEncoder();
  const time = dosTime(new Date(now));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const file of files) {
    const name = encoder.encode(file.name);
    const data = 'data' in file ? file.data : encoder.encode(file.text);
    // What both headers say alike: version, flags, method, time, check sum, two sizes, length of the name, no extra field.
    const about: Field[] = [
      [VERSION, 2],
      [UTF8, 2],
      [0, 2],
      [time, 4],
      [crc32(data), 4],
      [data.length, 4],
      [data.length, 4],
      [name.length, 2],
      [0, 2],
    ];
    const head = fields([[LOCAL, 4], ...about]);
    parts.push(head, name, data);
    directory.push(fields([[CENTRAL, 4], [VERSION, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), name);
    offset += head.length + name.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = fields([
    [END, 4],
    [0, 4],
    [files.length, 2],
    [files.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]);
  return new Blob([...parts, ...directory, end], { type });
}

/** A number and the bytes that it takes. */
type Field = readonly [value: number, bytes: 2 | 4];

function fields(list: readonly Field[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(list.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of list) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** Time in the low half, day in the high one; two-second steps, from 1980 on. */
function dosTime(date: Date): number {
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  const day = (Math.max(0, date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  return ((day << 16) | time) >>> 0;
}

/** Byte → its share of the check sum (PKWARE's polynomial, reflected). */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
