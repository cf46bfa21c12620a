import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../model/lesson.ts';
import { canonicalSha256 } from './canonical.ts';
import { readLessonFile, writeLessonFile } from './lesson-file.ts';
import { excerptsOf } from './share.ts';
import { lessons, targetAt, testLesson, TEST_BLOCKS } from './testing.ts';

const COPY = { withKey: true, share: 'copy' } as const;

/** The file with its content changed and the check sum made to fit, as somebody with bad intentions would. */
async function forged(file: string, change: (lesson: Record<string, unknown>) => void): Promise<string> {
  const { sha256: _, ...content } = JSON.parse(file) as { sha256: string; lesson: Record<string, unknown> };
  change(content.lesson);
  return JSON.stringify({ ...content, sha256: await canonicalSha256(content) });
}

test('what is written is read back', async () => {
  await fc.assert(
    fc.asyncProperty(lessons, async (lesson) => {
      const back = await readLessonFile(await writeLessonFile(lesson, COPY));
      expect(back).toEqual({ ...lesson, article: { ...lesson.article, share: 'copy' } });
    }),
    { numRuns: 60 },
  );
});

describe('a students’ file', () => {
  test('has no key, no draft, and of the article the headline and the blocks of the passages', async () => {
    const [first, ...rest] = testLesson().tasks;
    if (!first) throw new Error('no task');
    const lesson = testLesson({ tasks: [{ ...first, draft: true }, ...rest] });
    const file = await writeLessonFile(lesson, { withKey: false, share: 'excerpts' });
    expect(file).not.toMatch(/Too few berths|"correct"|Why do the ports/);
    const back = await readLessonFile(file);
    expect(back).not.toHaveProperty('key');
    expect(back.tasks).toHaveLength(rest.length);
    expect(back.article).not.toHaveProperty('text');
    expect(back.article.excerpts?.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Ferry[^]*Baku has[^]*give\.$/),
    ]);
  });

  test('may bring a link alone', async () => {
    const { article } = await readLessonFile(await writeLessonFile(testLesson(), { withKey: false, share: 'link' }));
    expect(article).toEqual({
      url: 'https://news.example/ferry',
      title: 'Ferry talks resume in Aktau',
      published: { date: '2004-09-14', source: 'meta', raw: '2004-09-14' },
      share: 'link',
    });
  });

  test('that came as excerpts goes on as excerpts', async () => {
    const once = await readLessonFile(await writeLessonFile(testLesson(), { withKey: true, share: 'excerpts' }));
    const twice = await readLessonFile(await writeLessonFile(once, COPY));
    expect(twice).toEqual(once);
  });
});

test('excerpts are whole blocks; those that follow each other are one', () => {
  const text = testLesson().article.text ?? '';
  const at = (words: string) => targetAt(words).position;
  const texts = (...words: string[]) => excerptsOf(text, TEST_BLOCKS, words.map(at)).map((excerpt) => excerpt.text);
  expect(texts()).toEqual(['Ferry talks resume in Aktau']);
  expect(texts('Baku')).toEqual(['Ferry talks resume in Aktau', expect.stringMatching(/^Baku has.*give\.$/)]);
  expect(texts('March', 'Baku')).toEqual([expect.any(String), expect.stringMatching(/^The deputy.*\n\nBaku.*give\.$/)]);
  for (const { start, end, text: part, blocks } of excerptsOf(text, TEST_BLOCKS, [at('Baku')])) {
    expect(text.slice(start, end)).toBe(part);
    expect(blocks.at(-1)?.end).toBe(part.length);
  }
});

test('passages are W3C annotations', async () => {
  const { lesson } = JSON.parse(await writeLessonFile(testLesson(), COPY)) as { lesson: { passages: unknown } };
  expect(lesson.passages).toMatchObject({
    '@context': ['http://www.w3.org/ns/anno.jsonld', {}],
    type: 'AnnotationPage',
    items: [
      {
        id: 'urn:dateline:passage:p1',
        type: 'Annotation',
        motivation: 'commenting',
        body: { type: 'TextualBody', format: 'text/markdown', value: '**Who** sails in winter?' },
        target: {
          source: 'https://news.example/ferry',
          selector: [{ type: 'TextQuoteSelector', exact: 'winter sailings' }, { type: 'TextPositionSelector' }, {}],
        },
      },
    ],
  });
});

describe('a file', () => {
  test('that was laid out anew is still whole', async () => {
    const file = await writeLessonFile(testLesson(), COPY);
    expect(await readLessonFile(`\uFEFF${JSON.stringify(JSON.parse(file), null, 4)}`)).toEqual(
      await readLessonFile(file),
    );
  });

  test('in which any character was changed is refused, or says the same', async () => {
    const file = await writeLessonFile(testLesson(), COPY);
    const whole = await readLessonFile(file);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: file.length - 1 }),
        fc.constantFrom('7', 'x', '"', ' ', '\\', '\u202e', ''),
        async (i, letter) => {
          const changed = file.slice(0, i) + letter + file.slice(i + 1);
          const back = await readLessonFile(changed).catch((error: unknown) => error);
          if (back instanceof Error) expect(back).toHaveProperty('name', 'LessonFileError');
          else expect(back).toEqual(whole);
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    ['', 'not-json'],
    ['{"format":"dateline-lesson"', 'not-json'],
    ['[]', 'other-format'],
    ['null', 'other-format'],
    ['{"format":"dateline-answers","formatVersion":1}', 'other-format'],
    ['{"format":"dateline-lesson"}', 'invalid'],
    ['{"format":"dateline-lesson","formatVersion":0}', 'invalid'],
    ['{"format":"dateline-lesson","formatVersion":2,"other":1}', 'newer-version'],
    ['{"format":"dateline-lesson","formatVersion":1}', 'damaged'],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'too-deep'],
    [`{"a":`.repeat(50_000), 'too-deep'],
    ['{"format":"dateline-lesson","__proto__":{"polluted":true}}', 'invalid'],
    ['{"format":"dateline-lesson","a":[{"constructor":{"prototype":{"polluted":true}}}]}', 'invalid'],
    [`"${' '.repeat(20_000_001)}"`, 'too-large'],
  ])('of %.50s… is refused as %s', async (file, code) => {
    await expect(readLessonFile(file)).rejects.toMatchObject({ code });
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a forged file with a right check sum is refused', () => {
  const tasksOf = (lesson: Record<string, unknown>) => lesson['tasks'] as Record<string, unknown>[];
  const cases: [string, (lesson: Record<string, unknown>) => void, RegExp][] = [
    ['an unknown key', (lesson) => (lesson['onload'] = 'x'), /^lesson\.onload/],
    [
      'a script for an address',
      (lesson) => Object.assign(lesson['article'] as object, { url: 'javascript:alert(1)' }),
      /^lesson\.article\.url/,
    ],
    [
      'markup for a map',
      (lesson) => (
        (tasksOf(lesson)[4] ??= {}),
        Object.assign(tasksOf(lesson)[4]?.['map'] as object, { land: 'M0 0"><script>' })
      ),
      /map\.land/,
    ],
    [
      'a map without end',
      (lesson) => Object.assign(tasksOf(lesson)[4]?.['map'] as object, { width: 1e300 }),
      /map\.width/,
    ],
    ['the same task twice', (lesson) => tasksOf(lesson).push({ ...tasksOf(lesson)[0] }), /^lesson\.tasks/],
    ['an id of every object', (lesson) => Object.assign(tasksOf(lesson)[0] ?? {}, { id: 'toString' }), /tasks\.0\.id/],
    [
      'a passage that is nowhere',
      (lesson) => Object.assign(tasksOf(lesson)[0] ?? {}, { passage: 'px' }),
      /^lesson\.tasks\.0\.passage/,
    ],
    ['a key to another kind', (lesson) => Object.assign(tasksOf(lesson)[0] ?? {}, { id: 'x' }), /^lesson\.key\.0/],
    [
      'a huge prompt',
      (lesson) => Object.assign(tasksOf(lesson)[0] ?? {}, { prompt: 'x'.repeat(60_000) }),
      /tasks\.0\.prompt/,
    ],
    ['a draft', (lesson) => Object.assign(tasksOf(lesson)[1] ?? {}, { draft: true }), /draft/],
    ['infinite points', (lesson) => Object.assign(tasksOf(lesson)[1] ?? {}, { points: 1e9 }), /points/],
    ['no lesson', (lesson) => Object.keys(lesson).forEach((key) => delete lesson[key]), /^lesson\./],
  ];
  test.each(cases)('%s', async (_, change, place) => {
    const file = await forged(await writeLessonFile(testLesson(), COPY), change);
    await expect(readLessonFile(file)).rejects.toMatchObject({ code: 'invalid', detail: expect.stringMatching(place) });
  });

  test('any value put anywhere is refused, or leaves a lesson of the right shape', async () => {
    const file = await writeLessonFile(testLesson(), COPY);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.jsonValue({ maxDepth: 3 }), async (seed, value) => {
        const changed = await forged(file, (lesson) => putAt(lesson, seed, value));
        const back: Lesson | Error = await readLessonFile(changed).catch((error: Error) => error);
        if (back instanceof Error) expect(back).toHaveProperty('name', 'LessonFileError');
        // What was let in is a lesson: it can be written, and comes back as it is.
        else expect(await readLessonFile(await writeLessonFile(back, COPY))).toMatchObject({ tasks: back.tasks });
      }),
      { numRuns: 300 },
    );
  });
});

/** Puts the value at a place that the seed picks among all places of the lesson. */
function putAt(lesson: object, seed: number, value: unknown): void {
  const places: [object, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, item] of Object.entries(node)) {
      places.push([node, key]);
      walk(item);
    }
  };
  walk(lesson);
  const [node, key] = places[seed % places.length] ?? [];
  if (node && key !== undefined) Object.assign(node, { [key]: value });
}

test('a lesson that breaks a bound is not written', async () => {
  const lesson = testLesson({ title: 'x'.repeat(2001) });
  await expect(writeLessonFile(lesson, COPY)).rejects.toMatchObject({
    code: 'invalid',
    detail: expect.stringMatching(/^title/),
  });
});
