import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { unzip } from './testing-zip.ts';
import { zip } from './zip.ts';

test('files come out as they went in, names in any script', async () => {
  const files = [
    { name: 'Ferry talks.md', text: '# Ferry talks\n' },
    { name: 'Астана.md', text: 'Паром — 🚢\n' },
    { name: 'empty.md', text: '' },
  ];
  const out = await unzip(zip(files, Date.UTC(2026, 10, 23)));
  expect(out.map(({ name, data }) => ({ name, text: new TextDecoder().decode(data) }))).toEqual(files);
});

test('bytes come out as they went in, with their check sum', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const data = Uint8Array.from(bytes);
      const [file] = await unzip(zip([{ name: 'x', data }], 0));
      expect(file).toEqual({ name: 'x', data, checkSum: crc32(data) });
    }),
  );
});

test('an archive of nothing is one too', async () => {
  expect(await unzip(zip([], 0))).toEqual([]);
});
