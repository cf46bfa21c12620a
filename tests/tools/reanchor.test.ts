import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const TOOL = fileURLToPath(new URL('reanchor.ts', import.meta.url));

function run(input: string, args = ['--jsonl']) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [TOOL, ...args], { input, encoding: 'utf8' });
  return {
    answers: stdout
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line)),
    stderr,
    status,
  };
}

const before = 'The ferry leaves in April. Nobody knows the price yet.';
const request = { id: 'a', before, after: `News: ${before}`, start: 4, end: 25 };

test('answers each line', () => {
  const moved = { ...request, id: 2, after: 'The ferry sails in April. Nobody knows the price yet.' };
  const gone = { ...request, id: 'c', after: 'Nobody knows the price yet.' };
  const { answers, status } = run([request, moved, gone].map((line) => JSON.stringify(line)).join('\n'));
  expect(answers).toEqual([
    { id: 'a', state: 'exact', start: 10, end: 31, score: expect.closeTo(0.98, 1) },
    { id: 2, state: 'approximate', start: 4, end: 24, score: expect.any(Number) },
    { id: 'c', state: 'missing', score: 0 },
  ]);
  expect(status).toBe(0);
});

test('tells bad lines by their number, answers the others, and exits with 2', () => {
  const lines = ['{"id":', JSON.stringify(request), '{"id":"x"}', JSON.stringify({ ...request, end: 4000 }), ''];
  const { answers, stderr, status } = run(lines.join('\r\n'));
  expect(answers).toHaveLength(1);
  expect(stderr).toMatch(/line 1: .*JSON/);
  expect(stderr).toMatch(/line 3: before: /);
  expect(stderr).toMatch(/line 4: RangeError/);
  expect(status).toBe(2);
});

test('says how it is used', () => {
  const { stderr, status } = run('', []);
  expect(stderr).toContain('--jsonl');
  expect(status).toBe(2);
});
