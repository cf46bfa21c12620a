import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswersFile, writeAnswersFile } from './answers-file.ts';
import { canonicalSha256 } from './canonical.ts';
import { answersFault, isAnswered, newAnswers, progressOf, withAnswer } from './new-answers.ts';
import { attempts, targetAt, testAnswers, testLesson, TEST_ANSWERS, TEST_TASKS } from './testing.ts';

const SOURCE = 'https://news.example/ferry';

test('what is written is read back', async () => {
  await fc.assert(
    fc.asyncProperty(attempts, async (attempt) => {
      expect(await readAnswersFile(await writeAnswersFile(attempt, SOURCE))).toEqual(attempt);
    }),
    { numRuns: 60 },
  );
});

describe('a file', () => {
  test('in which any character was changed is refused, or says the same', async () => {
    const file = await writeAnswersFile(testAnswers(), SOURCE);
    const whole = await readAnswersFile(file);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: file.length - 1 }),
        fc.constantFrom('7', 'x', '"', '\\', ''),
        async (i, letter) => {
          const back = await readAnswersFile(file.slice(0, i) + letter + file.slice(i + 1)).catch(
            (error: unknown) => error,
          );
          if (back instanceof Error) expect(back).toHaveProperty('name', 'LessonFileError');
          else expect(back).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  const answer = (json: string): string => `{"lesson":{"id":"${testLesson().id}","version":1,"title":"x"},${json}}`;
  const rest = `"attempt":"${testAnswers().attempt}","student":"x","startedAt":1,"updatedAt":1,"highlights":null`;
  test.each([
    [
      'a prototype among the answers',
      answer(`${rest},"answers":{"__proto__":{"kind":"open","text":"x"}}`),
      /__proto__/,
    ],
    [
      'a function’s name among the answers',
      answer(`${rest},"answers":{"valueOf":{"kind":"open","text":"x"}}`),
      /answers\.answers\.valueOf/,
    ],
    [
      'an answer of no kind',
      answer(`${rest},"answers":{"a":{"kind":"script","text":"x"}}`),
      /answers\.answers\.a\.kind/,
    ],
    [
      'an answer without end',
      answer(`${rest},"answers":{"a":{"kind":"open","text":"${'x'.repeat(100_001)}"}}`),
      /answers\.a\.text/,
    ],
    ['a place off the earth', answer(`${rest},"answers":{"a":{"kind":"map","lat":91,"lon":0}}`), /answers\.a\.lat/],
    ['no highlights', answer(`${rest},"answers":{}`), /answers\.highlights/],
  ])('with %s and a right check sum is refused', async (_, answers, place) => {
    const content = { format: 'dateline-answers', formatVersion: 1, answers: JSON.parse(answers) as unknown };
    const file = JSON.stringify({ ...content, sha256: await canonicalSha256(content) });
    await expect(readAnswersFile(file)).rejects.toMatchObject({
      code: 'invalid',
      detail: expect.stringMatching(place),
    });
    expect({}).not.toHaveProperty('kind');
  });

  test('with the same highlight twice is not written', async () => {
    const { highlights } = testAnswers();
    await expect(
      writeAnswersFile(testAnswers({ highlights: [...highlights, ...highlights] }), SOURCE),
    ).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('an attempt', () => {
  const begun = newAnswers(testLesson(), 'Nino', 5);

  test('begins empty, and belongs to one version of one lesson', () => {
    expect(begun).toMatchObject({
      lesson: { id: testLesson().id, version: 1 },
      answers: {},
      startedAt: 5,
      updatedAt: 5,
    });
    expect(begun.attempt).not.toBe(newAnswers(testLesson(), 'Nino', 5).attempt);
    expect(answersFault(testLesson(), begun)).toBeUndefined();
    expect(answersFault(testLesson({ version: 2 }), begun)).toBe('other-version');
    expect(answersFault({ ...testLesson(), id: begun.attempt }, begun)).toBe('other-lesson');
  });

  test('counts what is answered as a whole', () => {
    const done = TEST_TASKS.filter((task) => isAnswered(task, TEST_ANSWERS[task.id])).map(({ id }) => id);
    expect(done).toEqual(['open', 'one', 'many', 'find', 'map', 'order', 'holder']);
    const evident = withAnswer(testAnswers(), 'true', { kind: 'true-false', value: true, target: targetAt('Baku') }, 9);
    expect(evident.updatedAt).toBe(9);
    expect(progressOf(TEST_TASKS, evident.answers)).toEqual({ done: 8, all: 9 });
    expect(progressOf(TEST_TASKS, withAnswer(evident, 'open', undefined, 10).answers).done).toBe(7);
  });
});
