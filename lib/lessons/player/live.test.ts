import { describe, expect, test } from 'vitest';
import { SAMPLE_ARTICLE } from '../../../tests/lesson/sample-article.ts';
import { sampleLesson, sampleTarget } from '../../../tests/lesson/sample-lesson.ts';
import { isArticleOf, promptsIn } from './live.ts';

const lesson = sampleLesson();

describe('the page of a lesson', () => {
  test.each([
    ['http://news.example/ferry', true],
    ['https://www.news.example/ferry/?utm_source=mail#top', true],
    ['http://news.example/ferries', false],
    ['http://evil.example/ferry', false],
  ])('%s: %s', (url, expected) => {
    expect(isArticleOf(lesson, url)).toBe(expected);
  });

  test('its canonical address counts where it can be trusted', () => {
    expect(isArticleOf(lesson, 'http://news.example/2004/11/x', 'http://news.example/ferry')).toBe(true);
    expect(isArticleOf(lesson, 'http://evil.example/x', 'http://news.example/ferry')).toBe(false);
  });
});

test('passages stand where their words are now, numbered, with their tasks; one’s own highlights too', () => {
  const extra = 'Corrected.\n\n';
  const text = extra + SAMPLE_ARTICLE.text;
  const blocks = [
    { kind: 'paragraph' as const, start: 0, end: 10 },
    ...SAMPLE_ARTICLE.blocks.map(({ kind, start, end }) => ({
      kind,
      start: start + extra.length,
      end: end + extra.length,
    })),
  ];
  const own = { id: 'h', target: sampleTarget('sleep in their cabs'), colour: 4 as const, body: 'cold!' };
  const prompts = promptsIn(lesson, { highlights: [own] }, text, blocks);
  expect(prompts.map(({ number, span, tasks }) => [number, text.slice(span.start, span.end), tasks])).toEqual([
    [1, 'the Kazak port of Aktau', [5]],
    [2, 'Officials in Baku answer that the ships sent from Aktau are overloaded', [1]],
    [3, 'common rules for safety', [10]],
    [undefined, 'sleep in their cabs', []],
  ]);
  expect(promptsIn(lesson, { highlights: [own] }, 'Another story.', [])).toEqual([]);
});
