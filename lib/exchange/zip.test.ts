import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { zip } from './zip.ts';

/** What a reader of zip files finds from the directory at the end. */
async function unzip(blob: Blob): Promise<{ name: string; text: string }[]> {
  const view = new DataView(await blob.arrayBuffer());
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const words = (at: number, length: number): string => decoder.decode(new Uint8Array(view.buffer, at, length));
  const end = view.byteLength - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  let at = view.getUint32(end + 16, true);
  expect(at + view.getUint32(end + 12, true)).toBe(end);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [checkSum, size, length] = [
      view.getUint32(at + 16, true),
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
    ];
    const local = view.getUint32(at + 42, true);
    expect(view.getUint32(local, true)).toBe(0x04034b50);
    expect(words(local + 30, length)).toBe(words(at + 46, length));
    const text = words(local + 30 + length, size);
    expect(crc32(text)).toBe(checkSum);
    const name = words(at + 46, length);
    at += 46 + length;
    return { name, text };
  });
}

test('files come out as they went in, names in any script', async () => {
  const files = [
    { name: 'Ferry talks.md', text: '# Ferry talks\n' },
    { name: 'Астана.md', text: 'Паром — 🚢\n' },
    { name: 'empty.md', text: '' },
  ];
  expect(await unzip(zip(files, Date.UTC(2026, 10, 23)))).toEqual(files);
});

test('an archive of nothing is one too', async () => {
  expect(await unzip(zip([], 0))).toEqual([]);
});
