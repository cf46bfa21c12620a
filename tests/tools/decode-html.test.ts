import { expect, it } from 'vitest';
import { decodeHtml, encodingOf } from './decode-html.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

it.each([
  ['a byte order mark, whatever meta says', '\xEF\xBB\xBF<meta charset="windows-1251">', 'utf-8'],
  ['a charset in meta', "<html><head><META CHARSET = 'ISO-8859-1'>", 'windows-1252'],
  ['a content type in meta', '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', 'koi8-r'],
  ['an XML declaration', '<?xml version="1.0" encoding="windows-1251"?><html>', 'windows-1251'],
  ['no UTF-16 for what reads as ASCII', '<meta charset="utf-16">', 'utf-8'],
  ['nothing from a comment', '<!-- <meta charset="koi8-r"> --><p>plain</p>', 'utf-8'],
  ['a name that is none', '<meta charset="bogus">', 'utf-8'],
  ['bytes that are no UTF-8', '<p>caf\xE9</p>', 'windows-1252'],
])('believes %s', (_, text, encoding) => {
  expect(encodingOf(bytes(text))).toBe(encoding);
});

it('decodes as told', () => {
  expect(decodeHtml(bytes('<meta charset="windows-1251">\xCA\xE0\xE7\xE0\xF5'))).toBe(
    '<meta charset="windows-1251">Казах',
  );
});
