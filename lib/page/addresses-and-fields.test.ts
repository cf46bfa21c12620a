import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { controlAround, isEditable } from './editable.ts';
import { pageAddress } from './watch-address.ts';

test.each([
  ['https://a.example/story#comments', 'https://a.example/story'],
  ['https://a.example/#!/story/7', 'https://a.example/#!/story/7'],
  ['https://a.example/#/story/7', 'https://a.example/#/story/7'],
  ['https://a.example/story?page=2', 'https://a.example/story?page=2'],
])('the page at %s is %s', (address, page) => {
  expect(pageAddress(address)).toBe(page);
});

const { document } = new JSDOM(`
  <input id="text"><input id="check" type="checkbox"><textarea id="area"></textarea><select id="select"></select>
  <div id="box" role="textbox"></div><p id="text-p">a <a href="/x"><b id="in-link">b</b></a></p><button id="button"></button>`)
  .window;
const byId = (id: string): Element | null => document.getElementById(id);

test('keys belong to fields', () => {
  for (const id of ['text', 'area', 'select', 'box']) expect(isEditable(byId(id)), id).toBe(true);
  for (const id of ['check', 'text-p', 'button']) expect(isEditable(byId(id)), id).toBe(false);
});

test('clicks belong to links and controls', () => {
  expect(controlAround(byId('in-link'))?.localName).toBe('a');
  expect(controlAround(byId('text-p'))).toBeNull();
});
