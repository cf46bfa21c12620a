// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { richText } from './rich-text.ts';
import { shapeTree, type ShapeNode } from './shapes.ts';

/** Markup that no page would send on purpose: every answer must still fit the article. */

const TEXT = 'Ships wait\n\nNine of them, says the port.\n\ncoal\n\ngrain';
const BLOCKS = [
  { kind: 'headline', start: 0, end: 10 },
  { kind: 'paragraph', start: 12, end: 40 },
  { kind: 'list-item', start: 42, end: 46 },
  { kind: 'list-item', start: 48, end: 53 },
] as const;

const NAMES =
  'div p ul ol li table tr td th blockquote a em b h1 h2 h4 img script style svg math iframe template sup ruby rt form';
const WORDS = [
  'Ships wait',
  'Nine of them,',
  ' says the port.',
  'coal',
  'grain',
  '<',
  '&#0;',
  '\u0000',
  '🚢',
  ' ',
  'x'.repeat(50),
];
const ATTRIBUTES = [
  ' href="javascript:alert(1)"',
  ' href="https://a.example/"',
  ' onclick="alert(1)"',
  ' colspan="99999999"',
  ' start="-7"',
  ' rowspan=0',
  ' src="https://a.example/x.png"',
  ' srcset=", ,, 1w"',
  ' style="display:none"',
  ' hidden',
  ' class="consent"',
  '',
];

const tag = fc.constantFrom(...NAMES.split(' '));
const piece = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.tuple(tag, fc.constantFrom(...ATTRIBUTES)).map(([name, attribute]) => `<${name}${attribute}>`),
  tag.map((name) => `</${name}>`),
  fc.string({ maxLength: 8 }),
);

function leaves(nodes: readonly ShapeNode[]): number[] {
  return nodes.flatMap((node) => ('block' in node ? [node.block] : leaves(node.children)));
}

it('fits the article whatever the markup says', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const rich = richText({ text: TEXT, blocks: [...BLOCKS] }, pieces.join(''), 'https://a.example/');
      expect(rich.shapes).toHaveLength(BLOCKS.length);
      expect(leaves(shapeTree(rich.shapes))).toEqual([0, 1, 2, 3]);
      for (const { start, end, ...inline } of rich.inlines) {
        const block = BLOCKS.find((each) => each.start <= start && end <= each.end);
        expect(block && start < end).toBe(true);
        if (inline.tag === 'a') expect(inline.href).toMatch(/^https:/);
      }
      for (const { src, before } of rich.images) {
        expect(src).toMatch(/^https:/);
        expect(before).toBeLessThanOrEqual(BLOCKS.length);
      }
      for (const { columns = 1, rows = 1 } of rich.shapes.flatMap(({ within }) => within)) {
        expect(Math.max(columns, rows)).toBeLessThanOrEqual(100);
      }
    }),
    { numRuns: 400 },
  );
});
