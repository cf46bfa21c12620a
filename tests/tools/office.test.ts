import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Answer {
  id: unknown;
  headOfState: { name: string; wikidata?: string; start: string | null; end: string | null }[];
  headOfGovernment: { name: string }[];
  others: { name: string; office: string }[];
}

function office(args: string[], input = '') {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'office.ts'), ...args], {
    input,
    encoding: 'utf8',
  });
  return { ...run, answers: run.stdout.split('\n').filter((line) => line.startsWith('{')) };
}

describe('the office tool', () => {
  it('answers line by line, and says which line is wrong', () => {
    const lines = [
      '{"id":"a","country":"KZ","date":"2004-09-14"}',
      '{"id":"b","country":"KZ"',
      '',
      '{"id":"c","country":"QQ","date":"2004-09-14"}',
      '{"id":"d","country":"kz","date":"2004-02-30"}',
      '{"id":5,"country":"US","date":"2021-01-20"}',
    ];
    const { answers, stderr, status } = office(['--jsonl'], lines.join('\n'));
    const [first, last] = answers.map((line) => JSON.parse(line) as Answer);
    expect(first?.id).toBe('a');
    expect(first?.headOfState).toEqual([expect.objectContaining({ name: 'Nursultan Nazarbayev', end: '2019-03-20' })]);
    expect(first?.headOfGovernment.map(({ name }) => name)).toEqual(['Daniyal Akhmetov']);
    expect(first?.others.length).toBeGreaterThan(3);
    // The day of the handover belongs to both.
    expect(last?.headOfState).toHaveLength(2);
    expect(last?.headOfGovernment).toHaveLength(2);
    expect(stderr).toMatch(/line 2: /);
    expect(stderr).toMatch(/line 4: no country has the code "QQ"/);
    expect(stderr).toMatch(/line 5: "date" must be a calendar day/);
    expect(status).toBe(1);
  }, 60_000);

  it('prints the same for people', () => {
    const { stdout, status } = office(['--country', 'KZ', '--date', '2004-09-14']);
    expect(stdout).toMatch(/Head of government: *\n {2}Daniyal Akhmetov, Prime Minister, 2003-06-13 – 2007-01-/);
    expect(status).toBe(0);
  }, 60_000);

  it('says how it is called', () => {
    const { stderr, status } = office([]);
    expect(stderr).toMatch(/Usage: /);
    expect(status).toBe(2);
  }, 60_000);
});
