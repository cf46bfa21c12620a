import { expect, test } from 'vitest';
import { TEST_ANSWERS, TEST_TASKS, targetAt } from '../testing.ts';
import { answersFileName, fileName } from './file-names.ts';
import { passageOf, pastedTarget, withPassage } from './passage-answer.ts';
import { answeredState } from './progress.ts';

const task = (id: string) => {
  const found = TEST_TASKS.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('how far a task is answered', () => {
  const states = TEST_TASKS.map(({ id }) => `${id} ${answeredState(task(id), TEST_ANSWERS[id])}`);
  expect(states).toEqual([
    'open yes',
    'one yes',
    'many yes',
    'find yes',
    'map yes',
    'order yes',
    'holder yes',
    'match partly',
    'true partly',
  ]);
  for (const each of TEST_TASKS) expect(answeredState(each, undefined)).toBe('no');
  expect(answeredState(task('open'), TEST_ANSWERS['map'])).toBe('no');
});

test('a passage goes into the answers that take one, and leaves the rest of them', () => {
  const target = targetAt('storms');
  expect(withPassage(task('find'), undefined, target)).toEqual({ kind: 'find-passage', target });
  const said = { kind: 'true-false', value: false, target: null } as const;
  expect(withPassage(task('true'), said, target)).toEqual({ ...said, target });
  expect(withPassage(task('true'), undefined, target)).toEqual({ kind: 'true-false', value: null, target });
  expect(withPassage(task('open'), undefined, target)).toBeUndefined();
  expect(passageOf(TEST_ANSWERS['find'])?.quote.exact).toContain('storms');
  expect(passageOf(TEST_ANSWERS['open'])).toBeUndefined();
});

test('what is pasted is one line of words', () => {
  expect(pastedTarget('  two\n lines\t')?.quote.exact).toBe('two lines');
  expect(pastedTarget(' \n ')).toBeUndefined();
});

test('names of files are such as every system takes', () => {
  expect(answersFileName('Айгүл № 7', 'Ports / borders: who?')).toBe(
    'Айгүл № 7 - Ports borders who.dateline-answers.json',
  );
  expect(fileName(['CON'], 'html')).toBe('lesson CON.html');
  expect(fileName(['', ' '], 'html')).toBe('lesson.html');
  expect(fileName(['../../etc/passwd'], 'html')).not.toMatch(/[/\\]|^\./);
  expect(fileName(['a\u202Egnp.exe'], 'html')).toBe('a gnp.exe.html');
  expect([...fileName(['😀'.repeat(300)], 'html')].length).toBeLessThan(90);
});
