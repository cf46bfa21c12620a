import { Fragment, type ComponentChild } from 'preact';
import type { Block } from '../../lib/model/article.ts';
import type { BlockShape, Container, ContainerTag, RichImage } from '../../lib/reader/rich.ts';
import { shapeTree, type ShapeNode } from '../../lib/reader/shapes.ts';
import { ArticleImage, ImageRow } from './ArticleImage.tsx';

export interface Drawing {
  blocks: readonly Block[];
  shapes: readonly BlockShape[];
  images: readonly RichImage[];
  loadImages: boolean;
  /** Level of the headline. */
  headline: 1 | 2 | 3;
  /** Blocks find their direction by their own first letters. */
  autoDir: boolean;
  words(index: number): ComponentChild;
}

/** More pictures in a row that aren't loaded are one line that unfolds. */
const LONGEST_ROW = 2;

type Tag = ContainerTag | 'p' | 'pre' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

/** Elements that hold a block's words directly when they hold nothing else. */
const HOSTS: ReadonlySet<ContainerTag> = new Set(['li', 'dt', 'dd', 'th', 'td']);

/** The article's blocks in their elements, with the pictures between them. */
export function drawArticle(drawing: Drawing): ComponentChild[] {
  const { blocks, shapes, images, loadImages } = drawing;
  const pictures = new Map<number, RichImage[]>();
  for (const image of images) pictures.set(image.before, [...(pictures.get(image.before) ?? []), image]);
  const between = (from: number, to: number): ComponentChild[] => {
    const row: RichImage[] = [];
    for (let index = from; index < to; index += 1) row.push(...(pictures.get(index) ?? []));
    if (!loadImages && row.length > LONGEST_ROW) return [<ImageRow key={`row${from}`} images={row} />];
    return row.map((image) => <ArticleImage key={`${image.before} ${image.src}`} image={image} load={loadImages} />);
  };
  let next = 0;
  const drawn = shapeTree(shapes).map((node) => {
    const [from, to] = [next, lastBlock(node) + 1];
    next = to;
    // A picture inside of a list or a table stands before the whole.
    return (
      <Fragment key={from}>
        {between(from, to)}
        {drawNode(node, drawing)}
      </Fragment>
    );
  });
  return [...drawn, <Fragment key="end">{between(blocks.length, blocks.length + 1)}</Fragment>];
}

function drawNode(node: ShapeNode, drawing: Drawing): ComponentChild {
  if ('block' in node) return drawBlock(node.block, undefined, drawing);
  const { container, children } = node;
  const [only, second] = children;
  if (only && !second && 'block' in only && HOSTS.has(container.tag)) return drawBlock(only.block, container, drawing);
  const Tag = container.tag;
  return (
    <Tag key={`c${container.id}`} {...attributesOf(container)}>
      {container.tag === 'tr' ? drawCells(children, drawing) : children.map((child) => drawNode(child, drawing))}
    </Tag>
  );
}

/** Cells in their columns: empty ones have no block, and would let the others slip. */
function drawCells(cells: readonly ShapeNode[], drawing: Drawing): ComponentChild[] {
  let column = 0;
  return cells.flatMap((cell) => {
    const { column: wanted = column, columns = 1 } = 'container' in cell ? cell.container : {};
    const blank = Array.from({ length: Math.max(0, wanted - column) }, (_, i) => <td key={`b${column + i}`} />);
    column = Math.max(column, wanted) + columns;
    return [...blank, drawNode(cell, drawing)];
  });
}

function drawBlock(index: number, host: Container | undefined, drawing: Drawing): ComponentChild {
  const block = drawing.blocks[index];
  if (!block) return null;
  const Tag: Tag = host?.tag ?? tagOf(block, drawing.shapes[index]?.level, drawing.headline);
  return (
    <Tag
      key={host ? `c${host.id}` : index}
      {...(host ? attributesOf(host) : {})}
      {...(block.kind === 'standfirst' ? { class: 'dl-standfirst' } : {})}
      {...(drawing.autoDir ? { dir: 'auto' } : {})}
      data-block={index}
    >
      {drawing.words(index)}
    </Tag>
  );
}

function tagOf({ kind }: Block, level: number | undefined, headline: number): Tag {
  if (kind === 'headline') return `h${headline}` as Tag;
  if (kind === 'preformatted') return 'pre';
  if (kind !== 'heading') return 'p';
  // Below the headline, wherever that stands; no page needs more than six levels.
  return `h${Math.min(6, Math.max(2, level ?? 2) + headline - 1)}` as Tag;
}

function attributesOf({ tag, isCells, first, columns, rows }: Container): Record<string, number | string> {
  if (isCells) return { class: 'dl-cells' };
  if (tag === 'ol') return first === undefined ? {} : { start: first };
  if (tag !== 'th' && tag !== 'td') return {};
  return { ...(columns === undefined ? {} : { colSpan: columns }), ...(rows === undefined ? {} : { rowSpan: rows }) };
}

function lastBlock(node: ShapeNode): number {
  if ('block' in node) return node.block;
  const last = node.children.at(-1);
  return last ? lastBlock(last) : 0;
}
