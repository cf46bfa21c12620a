import { describe, expect, test } from 'vitest';
import { addressesOf, articleIdOf, normaliseAddress } from './article-id.ts';

describe('one article', () => {
  test.each([
    'https://www.news.example/world/story/',
    'http://news.example/world/story',
    'https://news.example:443/world/story#comments',
    'https://m.news.example/world/story?utm_source=x&fbclid=1',
    'https://news.example/world/story/index.html',
    'https://news.example/amp/world/story',
    'https://amp.news.example/world/story/amp/',
    'https://news.example/world/story?outputType=amp',
    'https://www.google.com/amp/s/www.news.example/world/story',
    'https://news-example.cdn.ampproject.org/c/s/news.example/world/story',
  ])('%s', (address) => {
    expect(normaliseAddress(address)).toBe('https://news.example/world/story');
  });

  test('whatever the order of its parameters', () => {
    expect(normaliseAddress('https://a.example/x?b=2&a=1')).toBe(normaliseAddress('https://a.example/x?a=1&b=2'));
  });
});

describe('two articles', () => {
  test.each([
    ['https://a.example/story?id=1', 'https://a.example/story?id=2'],
    ['https://a.example/#!/story/1', 'https://a.example/#!/story/2'],
    ['https://a.example/one', 'https://b.example/one'],
    ['https://a.example/Story', 'https://a.example/story'],
    ['https://a.example/ampere', 'https://a.example/ere'],
    ['https://m.example/x', 'https://example/x'],
    [`https://a.example/${'x'.repeat(3000)}1`, `https://a.example/${'x'.repeat(3000)}2`],
  ])('%s and %s', (one, other) => {
    expect(normaliseAddress(one)).not.toBe(normaliseAddress(other));
  });
});

describe('the canonical address', () => {
  test('is preferred on the same site, and the own one is kept for looking up', () => {
    expect(addressesOf('https://amp.a.co.uk/x?id=7', 'https://www.a.co.uk/news/x')).toEqual([
      'https://a.co.uk/news/x',
      'https://a.co.uk/x?id=7',
    ]);
  });

  test.each([
    ['leads to another site', 'https://b.co.uk/x'],
    ['is the front page', 'https://a.co.uk/'],
    ['is no address', 'canonical'],
    ['is a script', 'javascript:alert(1)'],
  ])('is not believed when it %s', (_, canonical) => {
    expect(articleIdOf('https://a.co.uk/x', canonical)).toBe('https://a.co.uk/x');
  });
});

test('addresses that are none are kept as they are', () => {
  expect(normaliseAddress(' not an address ')).toBe('not an address');
  expect(normaliseAddress('file:///home/me/story.html#top')).toBe('file:///home/me/story.html');
});
