import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleBodyOf, captionsOf, parseJson, typesOf } from './json-ld.ts';

describe('lenient JSON', () => {
  it.each([
    ['trailing commas', '{"a": [1, 2,], "b": {"c": 3,},}', { a: [1, 2], b: { c: 3 } }],
    ['comments', '/* head */ {"a": "http://x/*no*/", // tail\n "b": 2}', { a: 'http://x/*no*/', b: 2 }],
    ['line breaks in strings', '{"a": "two\nlines"}', { a: 'two lines' }],
    ['single quotes', `{"a": 'it\\'s "so"'}`, { a: 'it\'s "so"' }],
    ['wrong escapes', String.raw`{"a": "50\% it\'s"}`, { a: "50% it's" }],
    ['HTML comment around it', '<!-- {"a": 1} -->', { a: 1 }],
    ['CDATA around it', '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ['a semicolon after it', '{"a": 1};', { a: 1 }],
    ['several objects in a row', '{"a": 1} {"b": 2}', [{ a: 1 }, { b: 2 }]],
  ])('%s', (_, source, value) => {
    expect(parseJson(source)).toEqual(value);
  });

  it('gives up on what is beyond repair, without throwing', () => {
    expect(parseJson('{"a": "un"quoted""}')).toBeUndefined();
    expect(parseJson('   ')).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => void parseJson(text)));
  });

  it('reads valid JSON as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const source = JSON.stringify(value);
        expect(parseJson(source)).toEqual(JSON.parse(source));
      }),
    );
  });
});

it('tells types without their vocabulary', () => {
  expect(typesOf({ '@type': ['https://schema.org/NewsArticle', 'schema:Thing'] })).toEqual(['NewsArticle', 'Thing']);
});

it('joins the postings of a live blog and else takes the longest body', () => {
  const postings = [
    { '@type': 'BlogPosting', articleBody: 'One.' },
    { '@type': 'BlogPosting', articleBody: 'Another.' },
  ];
  expect(articleBodyOf([{ '@type': 'LiveBlogPosting' }, ...postings])).toBe('One. Another.');
  expect(articleBodyOf(postings)).toBe('Another.');
});

describe('captions', () => {
  const words = 'A ferry leaves the harbour of a small town in the morning';

  it('are what the data says of pictures and videos, not of the article', () => {
    expect(captionsOf([{ '@type': 'VideoObject', description: words }])).toEqual(new Set([words.toLowerCase()]));
    expect(captionsOf([{ '@type': ['ImageObject'], caption: words }]).size).toBe(1);
    expect(captionsOf([{ '@type': 'NewsArticle', description: words }]).size).toBe(0);
    expect(captionsOf([{ '@type': 'VideoObject', description: 'A ferry' }]).size).toBe(0);
  });
});
