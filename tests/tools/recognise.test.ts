import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const TOOL = join(import.meta.dirname, 'recognise.ts');

function run(input: string, ...flags: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, '--jsonl', ...flags], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run recognise', () => {
  it('answers each line with its id, in order, with offsets and entities', () => {
    const { status, stdout } = run(
      '{"id":"a","text":"Rain fell on Tashkent.","date":"2004-09-14"}\n\n{"id":7,"text":""}\n',
    );
    expect(status).toBe(0);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; mentions: object[] });
    expect(first).toMatchObject({
      id: 'a',
      mentions: [
        {
          start: 13,
          end: 21,
          text: 'Tashkent',
          kind: 'place',
          entity: { id: 'g:1512569', country: 'UZ', geonameid: 1_512_569 },
        },
      ],
    });
    expect(second).toEqual({ id: 7, mentions: [] });
  });

  it.each([
    ['{"id":"a","text":"ok"}\nnot json', 'line 2: not JSON'],
    ['{"text":"no id"}', 'line 1: "id"'],
    ['{"id":"a"}', 'line 1: "text"'],
    ['{"id":"a","text":"x","date":"2004-02-30"}', 'line 1: "date"'],
    ['{"id":"a","text":"x","url":3}', 'line 1: "url"'],
    ['[]', 'line 1: "id"'],
  ])('refuses %j and says where', (input, message) => {
    const { status, stderr } = run(input);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});
