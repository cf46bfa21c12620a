import { describe, expect, it } from 'vitest';
import { bestOfSet, imageAddress, linkAddress } from './addresses.ts';

const BASE = 'https://news.example/a/b?c=1';

describe('linkAddress', () => {
  it.each([
    ['/ships', 'https://news.example/ships'],
    ['#notes', 'https://news.example/a/b?c=1#notes'],
    ['//other.example/x', 'https://other.example/x'],
    ['mailto:port@port.example', 'mailto:port@port.example'],
    ['  http://port.example ', 'http://port.example/'],
  ])('%j leads to %s', (href, wanted) => {
    expect(linkAddress(href, BASE)).toBe(wanted);
  });

  it.each([
    '',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://news.example/1',
    'file:///etc/passwd',
    'chrome-extension://abc/options.html',
    'about:blank',
    'http://',
    `https://news.example/${'x'.repeat(5000)}`,
  ])('%j leads nowhere', (href) => {
    expect(linkAddress(href, BASE)).toBeUndefined();
  });
});

describe('imageAddress', () => {
  it('is of the web', () => {
    expect(imageAddress('/x.png', BASE)).toBe('https://news.example/x.png');
    expect(imageAddress('data:image/gif;base64,R0', BASE)).toBeUndefined();
    expect(imageAddress('mailto:x@y', BASE)).toBeUndefined();
  });
});

describe('bestOfSet', () => {
  it.each([
    ['/a 400w, /b 1200w, /c 2400w', '/b'],
    ['/a 2400w, /b 3000w', '/a'],
    ['/a, /b 2x', '/b'],
    ['/only', '/only'],
    ['https://x.example/a,b.png 800w', 'https://x.example/a,b.png'],
    ['', undefined],
    [' , , ', undefined],
  ])('%j: %s', (srcset, wanted) => {
    expect(bestOfSet(srcset)).toBe(wanted);
  });
});
