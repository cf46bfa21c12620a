import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { assemble, type ArticleText } from './article-text.ts';
import { normaliseText } from './characters.ts';
import { createTextMap } from './dom-text.ts';
import { walkPage } from './page-text.ts';
import { emptyDocument, openSnapshot } from './snapshot-document.ts';
import { takeSnapshot } from './snapshot.ts';
import type { ArticleTextMap } from './types.ts';

interface Fixture {
  document: Document;
  article: ArticleText;
  map: ArticleTextMap;
}

function read(html: string): Fixture {
  const { document } = new JSDOM(`<body>${html}</body>`).window;
  return readAgain(document);
}

/** By way of a snapshot, as in the browser: the text is put together elsewhere, and leads back to the live nodes. */
function readAgain(document: Document): Fixture {
  const snapshot = takeSnapshot(document);
  const { document: copy, numberOf } = openSnapshot(snapshot);
  const found = assemble(walkPage(copy, { newDocument: emptyDocument }).blocks);
  const runs = found.runs.map((run) => ({ ...run, node: snapshot.nodes[numberOf.get(run.node) ?? -1] as Text }));
  const article = { ...found, runs };
  return { document, article, map: createTextMap(article, document.body) };
}

/** The text under the ranges as the article text would have it. */
function shown(ranges: readonly Range[]): string {
  return ranges.map((range) => range.toString()).join('');
}

function textAt({ article, map }: Fixture, words: string): string {
  const start = article.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return shown(map.rangesOf({ start, end: start + words.length }));
}

describe('article text', () => {
  it('joins blocks by a blank line and collapses white space inside', () => {
    const { article } = read('<p>The  minister\n\t left.</p><p>Nobody&nbsp;asked.</p>');
    expect(article.text).toBe('The minister left.\n\nNobody asked.');
    expect(article.blocks).toEqual([
      { start: 0, end: 18, kind: 'paragraph' },
      { start: 20, end: 33, kind: 'paragraph' },
    ]);
  });

  it('drops soft hyphens and zero-width characters but keeps joiners', () => {
    expect(read('<p>mi&shy;nis&#8203;ter &#8206;left</p>').article.text).toBe('minister left');
    expect(read('<p>می&zwnj;خواهم</p>').article.text).toBe('می\u200cخواهم');
  });

  it('puts a drop cap back to its word, inside the paragraph or before it', () => {
    expect(read('<p><span class="cap">T</span>he talks began.</p>').article.text).toBe('The talks began.');
    expect(read('<div><span>T</span><p>he talks began.</p></div>').article.text).toBe('The talks began.');
  });

  it('leaves out reading aids, footnote marks and words for screen readers', () => {
    expect(read('<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>で会談</p>').article.text).toBe(
      '東京で会談',
    );
    expect(read('<p>The treaty<sup><a href="#n1">[1]</a></sup> holds.</p>').article.text).toBe('The treaty holds.');
    expect(read('<p>Ten m<sup>2</sup> of land.</p>').article.text).toBe('Ten m2 of land.');
    expect(read('<p>Oil<span class="visually-hidden"> (opens a window)</span> fell.</p>').article.text).toBe(
      'Oil fell.',
    );
  });

  it('takes one line break for a space and two for the end of a block', () => {
    expect(read('<div>First line<br>goes on<br><br>Second</div>').article.text).toBe('First line goes on\n\nSecond');
  });

  it('reads list items, table cells and quotes as blocks of their kind', () => {
    const html =
      '<ul><li>One</li></ul><table><tr><td>Cell</td></tr></table><blockquote><p>Said</p></blockquote><h2>Head</h2>';
    expect(read(html).article.blocks.map(({ kind }) => kind)).toEqual(['list-item', 'table-cell', 'quote', 'heading']);
  });

  it('reads open shadow roots with their slots in reading order', () => {
    const { document } = new JSDOM('<body><my-story><p>Slotted words.</p></my-story></body>').window;
    const root = document.querySelector('my-story')?.attachShadow({ mode: 'open' });
    const before = document.createElement('p');
    before.textContent = 'Shadow words.';
    root?.append(before, document.createElement('slot'));
    const fixture = readAgain(document);
    expect(fixture.article.text).toBe('Shadow words.\n\nSlotted words.');
    expect(textAt(fixture, 'Shadow')).toBe('Shadow');
    expect(textAt(fixture, 'Slotted')).toBe('Slotted');
  });
});

it('takes the children of an element without a box for shown', () => {
  const { document } = new JSDOM('<div style="display: contents"><p>Shown.</p></div><div><p>Not shown.</p></div>')
    .window;
  const snapshot = takeSnapshot(document, { isVisible: (element) => element.tagName !== 'DIV' });
  const { blocks } = walkPage(openSnapshot(snapshot).document, { newDocument: emptyDocument });
  expect(blocks.map(({ text }) => text)).toEqual(['Shown.']);
});

describe('from text to page', () => {
  it('finds words across nested inline elements and links as one range', () => {
    const fixture = read('<p>Prime <b>Mini<i>ster</i></b> <a href="/x">Askar Akaev</a> said</p>');
    const start = fixture.article.text.indexOf('Minister');
    expect(fixture.map.rangesOf({ start, end: start + 20 })).toHaveLength(1);
    expect(textAt(fixture, 'Minister Askar Akaev')).toBe('Minister Askar Akaev');
  });

  it('splits around a footnote mark so that it is not marked', () => {
    const fixture = read('<p>The treaty<sup><a href="#n1">1</a></sup> holds.</p>');
    const start = fixture.article.text.indexOf('treaty');
    const ranges = fixture.map.rangesOf({ start, end: start + 'treaty holds'.length });
    expect(ranges.map(String)).toEqual(['treaty', ' holds']);
  });

  it('never spans two blocks with one range', () => {
    const fixture = read('<p>One.</p><p>Two.</p>');
    expect(fixture.map.rangesOf({ start: 0, end: fixture.article.text.length }).map(String)).toEqual(['One.', 'Two.']);
  });

  it('notices changed and removed nodes and leaves them out', () => {
    const fixture = read('<p id="a">First words</p><p id="b">Other words</p><p id="c">Third</p>');
    expect(fixture.map.isStale()).toBe(false);
    fixture.document.querySelector('#a')?.remove();
    const text = fixture.document.querySelector('#b')?.firstChild as Text;
    text.data = 'Changed';
    expect(fixture.map.isStale()).toBe(true);
    expect(fixture.map.rangesOf({ start: 0, end: fixture.article.text.length }).map(String)).toEqual(['Third']);
  });
});

describe('from page to text', () => {
  function select(fixture: Fixture, from: [string, number], to: [string, number]): Range {
    const range = fixture.document.createRange();
    const node = (selector: string): Node => fixture.document.querySelector(selector) as Node;
    range.setStart(node(from[0]).firstChild ?? node(from[0]), from[1]);
    range.setEnd(node(to[0]).firstChild ?? node(to[0]), to[1]);
    return range;
  }

  it('gives the span of a selection without the white space at its ends', () => {
    const fixture = read('<p id="a">Talks in  Bishkek  ended</p>');
    const span = fixture.map.spanOf(select(fixture, ['#a', 8], ['#a', 19]));
    expect(span && fixture.article.text.slice(span.start, span.end)).toBe('Bishkek');
  });

  it('takes ranges whose ends are elements, and cuts off what is outside', () => {
    const fixture = read('<nav id="n">Menu</nav><p>One.</p><p>Two.</p>');
    const range = fixture.document.createRange();
    range.selectNodeContents(fixture.document.body);
    expect(fixture.map.spanOf(range)).toEqual({ start: 0, end: 10 });
  });

  it('gives null outside of the article and for an empty selection', () => {
    const fixture = read('<nav id="n">Menu</nav><p id="a">One.</p>');
    expect(fixture.map.spanOf(select(fixture, ['#n', 0], ['#n', 4]))).toBeNull();
    expect(fixture.map.spanOf(select(fixture, ['#a', 2], ['#a', 2]))).toBeNull();
    expect(fixture.map.offsetOf(fixture.document.querySelector('#n')?.firstChild as Node, 1)).toBeNull();
  });
});

describe('round trip on any page', () => {
  const word = fc.constantFrom('Kazakh', 'the', 'а', 'é', '  ', '\u00A0', '\u00AD', '\u200B', '\n', '東', '🙂', '.');
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(''));
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { depthSize: 'small' },
      text,
      fc
        .tuple(
          fc.constantFrom('p', 'b', 'i', 'li', 'div', 'span', 'td', 'blockquote'),
          fc.array(tie('html'), { maxLength: 4 }),
        )
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      fc.constant('<br>'),
      fc.constant('<sup><a href="#f">1</a></sup>'),
    ),
  }));

  it('agrees with normalised text, and maps every span there and back', () => {
    fc.assert(
      fc.property(fc.array(html, { maxLength: 6 }), fc.nat(), fc.nat(), (parts, from, length) => {
        const fixture = read(parts.join(''));
        const { article, map } = fixture;
        for (const block of article.blocks) {
          const own = article.text.slice(block.start, block.end);
          expect(own).toBe(normaliseText(own));
        }
        if (article.text.length === 0) return;
        const start = from % article.text.length;
        const end = Math.min(article.text.length, start + 1 + (length % 40));
        const ranges = map.rangesOf({ start, end });
        const wanted = normaliseText(article.text.slice(start, end)).replaceAll(' ', '');
        expect(normaliseText(shown(ranges)).replaceAll(/\s/g, '')).toBe(wanted);
        for (const range of ranges) {
          const span = map.spanOf(range);
          if (span) {
            expect(span.start).toBeGreaterThanOrEqual(start);
            expect(span.end).toBeLessThanOrEqual(end);
            // A line break is a space of the text, but no character of the page.
            const told = article.text.slice(span.start, span.end).replaceAll(' ', '');
            expect(told).toBe(normaliseText(range.toString()).replaceAll(' ', ''));
          } else expect(normaliseText(range.toString())).toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });
});
