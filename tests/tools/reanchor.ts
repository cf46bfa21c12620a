/**
 * `npm run --silent reanchor -- --jsonl`: reads {id, before, after, start, end} lines (plain article texts; offsets in
 * UTF-16 code units of `before`), writes {id, state, start?, end?, score} lines. A bad line is told on standard error
 * with its number; the others are still answered, and the exit code is 2.
 */
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { anchor, describeTarget } from '../../lib/anchoring/anchor.ts';
import { plainBlocks } from '../anchoring/plain-blocks.ts';

const RequestSchema = v.object({
  id: v.union([v.string(), v.number()]),
  before: v.string(),
  after: v.string(),
  start: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  end: v.pipe(v.number(), v.safeInteger()),
});

function answer(line: string): string {
  const { id, before, after, start, end } = v.parse(RequestSchema, JSON.parse(line));
  const target = describeTarget(before, { start, end }, plainBlocks(before));
  const { state, span, score } = anchor(after, plainBlocks(after), target);
  return JSON.stringify({ id, state, ...span, score: Math.round(score * 1000) / 1000 });
}

if (!process.argv.includes('--jsonl')) {
  console.error('usage: npm run --silent reanchor -- --jsonl < requests.jsonl');
  console.error('  a request: {"id": "1", "before": "…", "after": "…", "start": 0, "end": 10}');
  process.exit(2);
}

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  number++;
  if (line.trim() === '') continue;
  try {
    process.stdout.write(`${answer(line)}\n`);
  } catch (error) {
    console.error(`line ${number}: ${error instanceof v.ValiError ? explain(error) : String(error)}`);
    process.exitCode = 2;
  }
}

function explain(error: v.ValiError<typeof RequestSchema>): string {
  return error.issues.map((issue) => `${v.getDotPath(issue) ?? 'request'}: ${issue.message}`).join('; ');
}
