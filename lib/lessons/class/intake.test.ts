import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeAnswersFile } from '../answers-file.ts';
import { testAnswers, testLesson } from '../testing.ts';
import { readAnswerFiles } from './intake.ts';

const lesson = testLesson();
const fileOf = (name: string, text: string) => ({ name, text: () => Promise.resolve(text) });
const write = (changes = {}) => writeAnswersFile(testAnswers(changes), lesson.article.url);

test('good files come in, the others are named with their reason', async () => {
  const good = await write();
  const intake = await readAnswerFiles(
    [
      fileOf('good.json', good),
      fileOf(
        'other.json',
        await write({ lesson: { ...testAnswers().lesson, id: '3f1c6a52-6f0e-4a5e-9d0b-000000000000' } }),
      ),
      fileOf('old.json', await write({ lesson: { ...testAnswers().lesson, version: 7 } })),
      fileOf('half.json', good.slice(0, good.length / 2)),
      fileOf('forged.json', good.replace('Both want the berth.', 'Both want the berths')),
      fileOf('image.png', '\u0000PNG'),
      { name: 'gone.json', text: () => Promise.reject(new Error('The file was moved')) },
    ],
    lesson,
  );
  expect(intake.accepted.map(({ name }) => name)).toEqual(['good.json']);
  expect(intake.refused.map(({ name, reason }) => [name, reason])).toEqual([
    ['other.json', 'class.otherLesson'],
    ['old.json', 'class.otherVersion'],
    ['half.json', 'lessonFileError.notJson'],
    ['forged.json', 'lessonFileError.damaged'],
    ['image.png', 'lessonFileError.notJson'],
    ['gone.json', 'class.unreadable'],
  ]);
  expect(intake.refused[1]?.detail).toBe('7');
});

test('any change of a file is refused or harmless, and never throws', async () => {
  const good = await write();
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.string({ maxLength: 20 }), async (at, put) => {
      const { accepted, refused } = await readAnswerFiles(
        [fileOf('x', `${good.slice(0, at)}${put}${good.slice(at + 1)}`)],
        lesson,
      );
      expect(accepted.length + refused.length).toBe(1);
      expect(Object.prototype).not.toHaveProperty('polluted');
    }),
    { numRuns: 150 },
  );
});

test.each([
  '{"__proto__":{"polluted":true}}',
  '{"format":"dateline-answers","version":1,"constructor":{"prototype":{"polluted":true}}}',
  '['.repeat(200_000),
  `{"format":"dateline-answers","version":1,"sha256":"${'0'.repeat(64)}","answers":{"__proto__":{"polluted":1}}}`,
])('hostile: %.40s', async (text) => {
  const { accepted, refused } = await readAnswerFiles([fileOf('x', text)], lesson);
  expect([accepted.length, refused.length]).toEqual([0, 1]);
  expect(Object.prototype).not.toHaveProperty('polluted');
});
