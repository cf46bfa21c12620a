// @vitest-environment node
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../model/lesson.ts';
import { hostileLesson } from '../../../tests/lesson/hostile-lesson.ts';
import { sampleLesson } from '../../../tests/lesson/sample-lesson.ts';
import { lessonToShare } from '../lesson-file.ts';
import { DATA_ID, inlineScript, inlineStyle, jsonInScript, writeLessonPage, type PageData } from './write-page.ts';

const parts = {
  script: 'const a = "</script><!-- <script>";\r\ndocument.title += a;',
  styles: 'p::before { content: "</style>" }',
  words: { student_needsScript: 'No <script>?' },
  locale: 'en' as const,
};

async function parsed(lesson: Lesson) {
  const html = await writeLessonPage(lesson, 'copy', parts);
  const { document } = new JSDOM(html).window;
  const data = JSON.parse(document.getElementById(DATA_ID)?.textContent ?? '') as PageData;
  return { html, document, data };
}

const tags = (document: Document): string[] => [...document.querySelectorAll('*')].map(({ tagName }) => tagName);
const EXPECTED = 'HTML HEAD META META META META TITLE STYLE BODY DIV NOSCRIPT SCRIPT SCRIPT';

describe('a lesson’s page', () => {
  test('holds the lesson as it is shared, and never its key', async () => {
    const lesson = sampleLesson();
    const { data, document, html } = await parsed(lesson);
    expect(data.lesson).toEqual(lessonToShare(lesson, { withKey: false, share: 'copy' }));
    expect(html).not.toContain('"key"');
    expect(document.title).toBe(lesson.title);
  });

  test('is built of the same elements whatever the lesson says', async () => {
    const { data, document } = await parsed(hostileLesson());
    expect(tags(document).join(' ')).toBe(EXPECTED);
    expect(data.lesson.tasks[0]?.prompt).toContain('</script>');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('</script>', '<!--<script>', ']]>', '&lt;', '\u2028</title>'),
        ),
        async (title) => {
          const page = await parsed(sampleLesson({ title, goals: [title], level: title }));
          expect(tags(page.document).join(' ')).toBe(EXPECTED);
          expect(page.data.lesson.goals).toEqual([title.toWellFormed() === title ? title : page.data.lesson.goals[0]]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('lets run its own script and style, and nothing else', async () => {
    const { document } = await parsed(sampleLesson());
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const sum = (text: string | null | undefined): string =>
      createHash('sha256')
        .update(text ?? '')
        .digest('base64');
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${sum(document.scripts[1]?.textContent)}'; style-src 'sha256-${sum(document.querySelector('style')?.textContent)}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('refuses a book', async () => {
    const article = { ...sampleLesson().article, text: 'x'.repeat(11_000_000), blocks: [] };
    await expect(writeLessonPage(sampleLesson({ article }), 'copy', parts)).rejects.toThrow(/too-large/);
  });
});

test('a script keeps its meaning inline', () => {
  const script = inlineScript(`globalThis.said = ["</script>", /<!--/.test("<!--"), \`<SCRIPT>\`]`);
  expect(script).not.toMatch(/<(?:\/?script|!--)/i);
  // What was written here a line above, and nothing from elsewhere.
  // oxlint-disable-next-line no-implied-eval no-new-func -- The test is that it means the same.
  new Function(script)();
  expect(Reflect.get(globalThis, 'said')).toEqual(['</script>', true, '<SCRIPT>']);
});

test('a style can’t end its element; JSON can’t end its own', () => {
  expect(inlineStyle('a { content: "</style>" }')).not.toContain('</style');
  expect(jsonInScript('</script>\u2028&')).toBe(String.raw`"\u003c/script\u003e\u2028\u0026"`);
});
