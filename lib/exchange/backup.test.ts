import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testStores } from '../notes/testing.ts';
import { readBackup, writeBackup } from './backup.ts';
import { dumps } from './testing.ts';

const NOW = Date.UTC(2026, 10, 23);

test('what is written is read back, row by row, and goes through the database', async () => {
  await fc.assert(
    fc.asyncProperty(dumps, async (dump) => {
      const back = await readBackup(await writeBackup(dump, NOW));
      expect(back).toEqual(dump);
      const store = testStores().open();
      await store.importAll(back);
      const out = await store.exportAll();
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(out.notes).toEqual(dump.notes.toSorted(byId));
      expect(out.articles).toEqual(dump.articles.toSorted(byId));
    }),
    { numRuns: 40 },
  );
});

describe('a file', () => {
  test('that was formatted anew is still whole', async () => {
    const [dump] = fc.sample(dumps, { numRuns: 1, seed: 4 });
    if (!dump) throw new Error('no sample');
    const pretty = JSON.stringify(JSON.parse(await writeBackup(dump, NOW)), null, 2);
    expect(await readBackup(pretty)).toEqual(dump);
  });

  test('in which anything was changed is refused', async () => {
    const dump = fc.sample(dumps, { numRuns: 20, seed: 1 }).find(({ notes }) => notes.length > 0);
    if (!dump) throw new Error('no sample');
    const file = await writeBackup(dump, NOW);
    const at = file.indexOf('"data"');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: at, max: file.length - 1 }), async (i) => {
        const letter = file[i] === '7' ? '8' : '7';
        await expect(readBackup(file.slice(0, i) + letter + file.slice(i + 1))).rejects.toHaveProperty(
          'name',
          'ExchangeError',
        );
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['', 'not-json'],
    ['{"format":"dateline-backup"', 'not-json'],
    ['[]', 'other-format'],
    ['{"format":"another"}', 'other-format'],
    ['{"format":"dateline-backup","version":3}', 'newer-version'],
    ['{"format":"dateline-backup","version":1}', 'invalid'],
    ['['.repeat(100_000), 'not-json'],
    ['['.repeat(100_000) + ']'.repeat(100_000), 'invalid'],
  ])('of %.40s is refused as %s', async (file, code) => {
    await expect(readBackup(file)).rejects.toMatchObject({ code });
  });

  test('with a right check sum and a bad row says where', async () => {
    const bad = { articles: [], notes: [{ id: 'x' }], corrections: [] };
    const file = await writeBackup(JSON.parse(JSON.stringify(bad)), NOW);
    await expect(readBackup(file)).rejects.toMatchObject({
      code: 'invalid',
      detail: expect.stringMatching(/^data\.notes\.0\./),
    });
  });

  test('that would reach into prototypes is refused', async () => {
    const canonical = '[["__proto__",[["polluted",true]]],["articles",[]],["corrections",[]],["notes",[]]]';
    const sha256 = createHash('sha256').update(canonical).digest('hex');
    const data = '{"articles":[],"notes":[],"corrections":[],"__proto__":{"polluted":true}}';
    const file = `{"format":"dateline-backup","version":1,"createdAt":"","sha256":"${sha256}","data":${data}}`;
    await expect(readBackup(file)).rejects.toMatchObject({
      code: 'invalid',
      detail: expect.stringContaining('__proto__'),
    });
    expect({}).not.toHaveProperty('polluted');
  });
});
