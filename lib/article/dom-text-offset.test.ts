import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { createTextMap } from './dom-text.ts';

// One text node of three lines, as sources are wrapped: its runs are joined by white space that the text has once.
const source = 'Ships leave\n      for the open\n      sea';
const { document } = new JSDOM(`<p>${source}</p>`).window;
const node = document.querySelector('p')?.firstChild as Text;
const text = 'Ships leave for the open sea';
const run = (at: number, from: number, length: number, joined: boolean) => ({ node, at, from, length, joined });
const runs = [run(0, 0, 12, false), run(12, 18, 13, true), run(25, 37, 3, true)];
const map = createTextMap({ runs, text }, document.body);

test.each([
  ['Ships', 0, 5],
  ['leave', 6, 11],
  ['the open', 16, 24],
  ['sea', 25, 28],
])('finds %s in the line that it stands in', (words, start, end) => {
  const range = document.createRange();
  range.setStart(node, source.indexOf(words));
  range.setEnd(node, source.indexOf(words) + words.length);
  expect(map.spanOf(range)).toEqual({ start, end });
});
