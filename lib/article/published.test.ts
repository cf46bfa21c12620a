import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

const PARAGRAPH =
  '<p>The council met for nine hours, and when the doors were opened at last nobody would say what had been agreed, or whether.</p>';

function published(head: string, above = '', url = 'https://paper.example/council') {
  const html = `<html lang="en"><head>${head}</head><body><h1>The council meets</h1>${above}<div>${PARAGRAPH.repeat(3)}</div></body></html>`;
  const { document } = new JSDOM(html, { url }).window;
  return extract(document, url, { today: '2024-06-01' }).article?.published;
}

const jsonLd = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('structured data in all its shapes', () => {
  it.each([
    [
      'a context that is a list',
      { '@context': ['https://schema.org', {}], '@type': 'NewsArticle', datePublished: '2018-03-04' },
    ],
    ['a type that is a list', { '@type': ['ReportageNewsArticle', 'NewsArticle'], datePublished: '2018-03-04' }],
    ['a type with its vocabulary', { '@type': 'http://schema.org/NewsArticle', datePublished: '2018-03-04' }],
    ['a graph', { '@graph': [{ '@type': 'WebSite' }, { '@type': 'Article', datePublished: '2018-03-04' }] }],
    [
      'an article under mainEntity',
      { '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle', datePublished: '2018-03-04' } },
    ],
    ['a list of objects', [{ '@type': 'BreadcrumbList' }, { '@type': 'BlogPosting', datePublished: '2018-03-04' }]],
    ['a day in a list', { '@type': 'NewsArticle', datePublished: ['2018-03-04'] }],
  ])('%s', (_, data) => {
    expect(published(jsonLd(data))).toEqual({ date: '2018-03-04', source: 'json-ld', raw: '2018-03-04' });
  });

  it('never takes the day of modification', () => {
    expect(published(jsonLd({ '@type': 'NewsArticle', dateModified: '2018-03-04' }))).toBeUndefined();
    expect(published('<meta property="article:modified_time" content="2018-03-04">')).toBeUndefined();
    expect(
      published(
        '',
        '<p>Read again:</p><p>Updated plan of 4 March 2018, in full, as the council sent it to us and to its members by post</p>',
      ),
    ).toBeUndefined();
  });

  describe('a page that shows nothing but an update', () => {
    const data = jsonLd({ '@type': 'NewsArticle', datePublished: '2018-03-04' });

    it('is of that day when the data tell none', () => {
      expect(published('', '<p>Last updated: 4 March 2018</p>')).toMatchObject({ date: '2018-03-04', source: 'text' });
    });
    it('is of that day when it was published long before', () => {
      expect(published(data, '<p>Updated 9 May 2019</p>')?.date).toBe('2019-05-09');
      expect(published(data, '<p>Updated</p><p>9 May 2019</p>')?.date).toBe('2019-05-09');
    });
    it('stays of the day of publication when the story just went on', () => {
      expect(published(data, '<p>Updated 6 March 2018</p>')?.date).toBe('2018-03-04');
    });
    it('or when the page shows that day as well', () => {
      expect(published(data, '<p>4 March 2018</p><p>Updated 9 May 2019</p>')?.date).toBe('2018-03-04');
    });
    it('or tells two updates', () => {
      expect(published(data, '<p>Updated 9 May 2019</p><p>Updated 10 May 2020</p>')?.date).toBe('2018-03-04');
    });
  });
});

describe('the ladder', () => {
  it.each([
    ['<meta name="article:published_time" content="2018-03-04">', 'meta'],
    ['<meta itemprop="datePublished" content="2018-03-04">', 'meta'],
    ['<meta name="DC.date.issued" content="2018-03-04">', 'meta'],
  ])('%s', (head, source) => {
    expect(published(head)).toMatchObject({ date: '2018-03-04', source });
  });

  it.each([
    ['<span itemprop="datePublished" content="2018-03-04">March</span>', 'itemprop'],
    ['<time datetime="2018-03-04T10:00">3 years ago</time>', 'time'],
    ['<p>By Dina Kerimova | 4 March 2018</p>', 'text'],
    ['<p>Published: 4 March 2018. Updated: 9 May 2019</p>', 'text'],
  ])('%s', (above, source) => {
    expect(published('', above)).toMatchObject({ date: '2018-03-04', source });
  });

  it.each(['/2018/03/04/council', '/news/20180304/council', '/2018/mar/04/council', '/council-2018-03-04.html'])(
    '%s',
    (path) => {
      expect(published('', '', `https://paper.example${path}`)).toMatchObject({ date: '2018-03-04', source: 'url' });
    },
  );

  it('refuses days to come and implausible years', () => {
    expect(published('<meta name="pubdate" content="2024-06-03">')).toBeUndefined();
    expect(published('<meta name="pubdate" content="2024-06-02">')?.date).toBe('2024-06-02');
    expect(published(jsonLd({ '@type': 'NewsArticle', datePublished: '0001-01-01T00:00:00Z' }))).toBeUndefined();
  });

  it('leaves dates of comments and of other stories alone', () => {
    expect(
      published('', '<div class="related-stories"><time datetime="2011-01-01">1 January 2011</time></div>'),
    ).toBeUndefined();
  });
});

describe('the day as the publisher wrote it', () => {
  const utc = '<meta property="article:published_time" content="2018-03-05T04:30:00Z">';

  it('corrects a moment in UTC by the address or by the page’s face', () => {
    expect(published(utc, '', 'https://paper.example/2018/03/04/council')).toMatchObject({
      date: '2018-03-04',
      source: 'url',
    });
    expect(published(utc, '<p>March 4, 2018, 8:30 PM PST</p>')).toMatchObject({ date: '2018-03-04', source: 'text' });
    expect(published(utc)?.date).toBe('2018-03-05');
  });

  it('keeps data that the page’s face agrees with', () => {
    expect(published(utc, '<p>March 5, 2018</p>')).toMatchObject({ date: '2018-03-05', source: 'meta' });
  });

  it('believes the one day that stands under the headline', () => {
    expect(published(utc, '<p>12 February 2018</p>')).toMatchObject({ date: '2018-02-12', source: 'text' });
  });
});
