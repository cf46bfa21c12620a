// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../lib/model/article.ts';
import type { RichText } from '../../lib/reader/rich.ts';
import { mapArticleText } from '../../lib/reader/text-map.ts';
import { show } from '../testing.tsx';
import { ArticleText } from './ArticleText.tsx';

/** An article of these blocks, joined as the article text is. */
function articleOf(parts: readonly [BlockKind, string][]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let text = '';
  for (const [kind, words] of parts) {
    if (text !== '') text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, blocks };
}

const article = articleOf([
  ['headline', 'A harbour waits'],
  ['standfirst', 'Ice came early this year.'],
  ['paragraph', 'Ships stay in port, says the harbour master.'],
  ['heading', 'What is waiting'],
  ['list-item', 'coal'],
  ['list-item', 'grain'],
  ['quote', 'We have seen worse.'],
  ['quote', 'Not often.'],
  ['table-cell', 'Ships'],
  ['table-cell', '14'],
  ['preformatted', 'ETA 12:00'],
]);

async function draw(props: Partial<Parameters<typeof ArticleText>[0]> = {}): Promise<HTMLElement> {
  const shown = await show(<ArticleText {...article} {...props} />);
  const root = shown.querySelector<HTMLElement>('.dl-article');
  if (!root) throw new Error('nothing drawn');
  return root;
}

const spanOf = (words: string, text = article.text) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const wordsAt = (ranges: readonly Range[]): string => ranges.map(String).join('');

describe('ArticleText', () => {
  it('draws each kind of block as what it is', async () => {
    const root = await draw();
    const outline = [...root.querySelectorAll('h1, p, h2, ul > li, blockquote > p, pre')].map(
      ({ tagName, textContent }) => `${tagName} ${textContent}`,
    );
    expect(outline).toEqual([
      'H1 A harbour waits',
      'P Ice came early this year.',
      'P Ships stay in port, says the harbour master.',
      'H2 What is waiting',
      'LI coal',
      'LI grain',
      'P We have seen worse.',
      'P Not often.',
      'LI Ships',
      'LI 14',
      'PRE ETA 12:00',
    ]);
    expect(root.querySelectorAll('blockquote')).toHaveLength(1);
    expect(root.querySelectorAll('ul')).toHaveLength(2);
  });

  it('draws lists, tables, links and emphasis where they are known', async () => {
    const list = { tag: 'ol', id: 1, first: 3 } as const;
    const table = { tag: 'table', id: 9 } as const;
    const row = { tag: 'tr', id: 10 } as const;
    const rich: RichText = {
      inlines: [
        { ...spanOf('harbour master'), tag: 'a', href: 'https://port.example/' },
        {
          ...spanOf('harbour'),
          start: article.text.lastIndexOf('harbour'),
          end: article.text.lastIndexOf('harbour') + 7,
          tag: 'em',
        },
      ],
      shapes: article.blocks.map(({ kind }, i) => ({
        within:
          kind === 'list-item'
            ? [list, { tag: 'li', id: 20 + i }]
            : kind === 'table-cell'
              ? [table, row, { tag: i === 8 ? 'th' : 'td', id: 30 + i, columns: 2 }]
              : [],
        ...(kind === 'heading' ? { level: 3 } : {}),
      })),
      images: [],
    };
    const root = await draw({ rich });
    expect(root.querySelector('ol')?.getAttribute('start')).toBe('3');
    expect([...root.querySelectorAll('ol > li')].map((item) => item.textContent)).toEqual(['coal', 'grain']);
    expect(root.querySelector('table tr th')?.textContent).toBe('Ships');
    expect(root.querySelector<HTMLTableCellElement>('td')?.colSpan).toBe(2);
    expect(root.querySelector('h3')?.textContent).toBe('What is waiting');
    const link = root.querySelector('a');
    expect(link?.outerHTML).toContain('<em>harbour</em> master');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it('keeps pictures off the network until they are wanted', async () => {
    const image = { before: 2, src: 'https://port.example/ice.jpg', alt: 'Ice', caption: 'The quay in November' };
    const rich: RichText = { inlines: [], shapes: [], images: [image] };
    const without = await draw({ rich });
    expect(without.querySelector('img')).toBeNull();
    expect(without.querySelector('figcaption')?.textContent).toBe('The quay in November');
    expect((await draw({ rich, images: true })).querySelector('img')?.getAttribute('src')).toBe(image.src);
    const row = { ...rich, images: [1, 2, 3].map((at) => ({ ...image, src: `https://port.example/${at}.jpg` })) };
    const folded = await draw({ rich: row });
    expect(folded.querySelector('summary')?.textContent).toBe('3 pictures, not loaded');
    expect(folded.querySelectorAll('figure')).toHaveLength(0);
    expect((await draw({ rich: row, images: true })).querySelectorAll('figure img')).toHaveLength(3);
  });
});

describe('mapArticleText', () => {
  it('finds spans in what was drawn, and back', async () => {
    const mark = { ...spanOf('in port, says the'), id: 'a', class: 'one' };
    const insert = { id: 'n', at: mark.end, content: '1' };
    const root = await draw({ marks: [mark, { ...spanOf('port'), id: 'b', class: 'two' }], inserts: [insert] });
    expect([...root.querySelectorAll('mark.one')].map((each) => each.textContent).join('')).toBe('in port, says the');
    expect(root.querySelector('mark.two')?.textContent).toBe('port');
    const map = mapArticleText(root, article);
    const across = { start: spanOf('this year').start, end: spanOf('Ships stay').end };
    expect(wordsAt(map.rangesOf(across))).toBe('this year.Ships stay');
    for (const range of map.rangesOf(spanOf('port, says the harbour'))) expect(map.spanOf(range)).not.toBeNull();
    const [range] = map.rangesOf(spanOf('grain'));
    expect(range && map.spanOf(range)).toEqual(spanOf('grain'));
  });

  it('maps an excerpt in the coordinates of the whole article', async () => {
    const [from, to] = [spanOf('Ships stay').start, spanOf('What is waiting').end];
    const blocks = article.blocks.filter(({ start, end }) => start >= from && end <= to);
    const excerpt = { text: article.text.slice(from, to), blocks, offset: from };
    const root = await draw(excerpt);
    expect(root.textContent).toBe('Ships stay in port, says the harbour master.What is waiting');
    const map = mapArticleText(root, excerpt);
    const [range] = map.rangesOf(spanOf('harbour master'));
    expect(String(range)).toBe('harbour master');
    expect(range && map.spanOf(range)).toEqual(spanOf('harbour master'));
  });

  it('holds for any marks and emphasis, over one another and across blocks', async () => {
    const { text } = article;
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(span, { maxLength: 6 }),
        fc.array(span, { maxLength: 4 }),
        span,
        async (a, b, wanted) => {
          const marks = a.map((each, i) => ({ ...each, id: String(i), class: 'm' }));
          const rich: RichText = { inlines: b.map((each) => ({ ...each, tag: 'em' })), shapes: [], images: [] };
          const root = await draw({ marks, rich });
          const map = mapArticleText(root, article);
          const inBlocks = article.blocks
            .map(({ start, end }) => text.slice(Math.max(start, wanted.start), Math.min(end, wanted.end)))
            .join('');
          expect(wordsAt(map.rangesOf(wanted))).toBe(inBlocks);
        },
      ),
      { numRuns: 60 },
    );
  });
});
