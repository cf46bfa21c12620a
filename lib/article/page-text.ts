/**
 * The visible text of a document in one walk: blocks with the text nodes that they consist of, and beside them a bare
 * copy of the tree for Readability.
 *
 * Method: one pass over the tree (of a snapshot, where shadow roots and slots are flattened already). Code, media,
 * controls, navigation, hidden parts and consent dialogs are left out of both; the copy gets only the attributes that
 * Readability scores (class, id, role, rel, itemprop), and a map from its text nodes to the blocks. Cost: linear in the
 * page; the smaller tree makes Readability itself faster.
 *
 * Turned down: `document.cloneNode(true)` with attributes that number the elements (Readability renames, moves and,
 * on its retries, re-parses elements, and text without an element of its own gets lost); looking up Readability's
 * output in the page by its words (wrong as soon as a sentence stands twice, in a pull quote for instance).
 */
import type { BlockKind } from '../model/article.ts';
import { isCapital, normaliseText } from './characters.ts';
import { isBlockElement, isSkippedElement } from './elements.ts';
import { namingOf, type Naming } from './furniture.ts';
import { isFootnoteMark, isHiddenElement } from './hidden.ts';

/** A part of the page whose name or element says that it is not the article itself; parts nest. */
export interface Part {
  parent: Part | null;
  /** Characters of prose in it, links aside. */
  prose: number;
}

/** An element that markup declares to be an article or the page's main part; they nest. */
export interface Root {
  parent: Root | null;
  element: Element;
  prose: number;
}

/** A text node, a line break, or a place where something was left out (a footnote mark, a reading aid, a hidden word). */
export type Piece = Text | 'break' | 'gap';

/** A block of the page's text with its pieces in reading order. */
export interface PageBlock {
  index: number;
  element: Element;
  kind: BlockKind;
  pieces: Piece[];
  text: string;
  /** Characters of `text` inside links, roughly. */
  linked: number;
  part: Part | null;
  root: Root | null;
  inFigure: boolean;
  inHeader: boolean;
}

export interface PageText {
  blocks: PageBlock[];
  copy: Document;
  /** From a text node of the copy to its block. */
  blockOf: Map<Node, PageBlock>;
}

interface Context {
  kind: BlockKind;
  part: Part | null;
  root: Root | null;
  link: boolean;
  figure: boolean;
  header: boolean;
}

export interface WalkOptions {
  /** Leaves class names and the like out of the copy: Readability then has no prejudice. */
  withoutNames?: boolean;
  /** Makes the empty document for the copy. Default: by `document.implementation`. */
  newDocument?: () => Document;
}

const PART_ROLES = new Set(['complementary', 'contentinfo', 'navigation', 'menu', 'menubar', 'search', 'toolbar']);
const KINDS: Record<string, BlockKind> = {
  LI: 'list-item',
  DT: 'list-item',
  DD: 'list-item',
  BLOCKQUOTE: 'quote',
  TD: 'table-cell',
  TH: 'table-cell',
  PRE: 'preformatted',
};

const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

/** Link text weighs against prose; a block counts as prose from this many characters on. */
const PROSE_FROM = 60;

/** Share of a block's text inside links, 0–1. */
export function linkDensity(block: PageBlock): number {
  return Math.min(1, block.linked / Math.max(1, block.text.length));
}

/** True for running text: long enough, and not mostly links. */
export function isProse(block: PageBlock): boolean {
  return block.text.length >= PROSE_FROM && linkDensity(block) < 0.5;
}

export function walkPage(document: Document, options: WalkOptions = {}): PageText {
  const copy = options.newDocument?.() ?? document.implementation.createHTMLDocument();
  const blocks: PageBlock[] = [];
  const blockOf = new Map<Node, PageBlock>();
  const namings = new Map<string, Naming>();
  let open: PageBlock | null = null;
  let breaks = 0;

  const close = (): void => {
    breaks = 0;
    if (!open) return;
    const block: PageBlock = open;
    open = null;
    block.text = textOf(block);
    if (block.text.length === 0) return;
    takeDropCap(block, blocks);
    block.index = blocks.length;
    blocks.push(block);
    if (!isProse(block)) return;
    const prose = block.text.length - block.linked;
    for (let part = block.part; part; part = part.parent) part.prose += prose;
    for (let root = block.root; root; root = root.parent) root.prose += prose;
  };

  const addText = (node: Text, parent: Element, to: Node, context: Context): void => {
    const { data } = node;
    const blank = !/\S/.test(data);
    if (blank && !open) return;
    const copied = to.appendChild(copy.createTextNode(data));
    open ??= {
      index: -1,
      element: blockElementOf(parent),
      kind: context.kind,
      pieces: [],
      text: '',
      linked: 0,
      part: context.part,
      root: context.root,
      inFigure: context.figure,
      inHeader: context.header,
    };
    open.pieces.push(node);
    blockOf.set(copied, open);
    if (blank) return;
    breaks = 0;
    if (context.link) open.linked += data.trim().length;
  };

  const addBreak = (): void => {
    breaks += 1;
    if (breaks > 1) close();
    else open?.pieces.push('break');
  };

  const walkChildren = (parent: Element, to: Node, context: Context): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) walkNode(node, parent, to, context);
  };

  const walkNode = (node: Node, parent: Element, to: Node, context: Context): void => {
    if (node.nodeType === 3) addText(node as Text, parent, to, context);
    else if (node.nodeType === 1) walkElement(node as Element, to, context);
  };

  const walkElement = (element: Element, to: Node, context: Context): void => {
    const name = element.tagName;
    if (isSkippedElement(element)) {
      open?.pieces.push('gap');
      return;
    }
    if (name === 'BR') {
      to.appendChild(copy.createElement('br'));
      addBreak();
      return;
    }
    if (name === 'IMG' || name === 'PICTURE') return;
    const bare = !element.hasAttributes();
    const names = bare ? null : element.getAttribute('class');
    const id = bare ? null : element.getAttribute('id');
    const role = bare ? null : element.getAttribute('role');
    const label = names === null && id === null ? '' : `${names ?? ''} ${id ?? ''}`;
    const block = isBlockElement(element);
    const naming = namingOf(namings, label);
    const left =
      (!(bare && !block) && isHiddenElement(element, role)) ||
      (block ? naming.consent && isMinor(element) : naming.hidden || isFootnoteMark(element));
    if (left) {
      open?.pieces.push('gap');
      return;
    }

    const copied = emptyCopy(copy, element.localName);
    const itemprop = bare ? null : element.getAttribute('itemprop');
    if (!bare && !options.withoutNames) {
      if (names) copied.setAttribute('class', names);
      if (id) copied.setAttribute('id', id);
      if (role) copied.setAttribute('role', role);
      if (itemprop) copied.setAttribute('itemprop', itemprop);
      const rel = name === 'A' ? element.getAttribute('rel') : null;
      if (rel) copied.setAttribute('rel', rel);
    }
    if (name === 'A' && element.getAttribute('href')?.startsWith('#')) copied.setAttribute('href', '#');
    to.appendChild(copied);

    let within = context;
    if (block) within = blockContext(element, { named: naming.furniture, role: role ?? '', itemprop }, context);
    else if (name === 'A') within = { ...context, link: true };
    if (block) close();
    walkChildren(element, copied, within);
    if (block) close();
  };

  const body = document.body;
  if (body) {
    copyAttributes(body, copy.body);
    copyAttributes(document.documentElement, copy.documentElement);
    walkChildren(body, copy.body, {
      kind: 'paragraph',
      part: null,
      root: null,
      link: false,
      figure: false,
      header: false,
    });
    close();
  }
  return { blocks, copy, blockOf };

  function isMinor(element: Element): boolean {
    const all = document.body?.textContent?.length ?? 0;
    return (element.textContent?.length ?? 0) < 0.4 * all && element.querySelector('article, main, h1') === null;
  }
}

/** A capital set apart before its paragraph, as some templates do, goes back to its word. */
function takeDropCap(block: PageBlock, blocks: PageBlock[]): void {
  const capital = blocks.at(-1);
  if (
    !capital ||
    capital.text.length > 2 ||
    !isCapital(capital.text.replace(/^["“«„‘']/, '')) ||
    !/^(?!\d)[^\s!-&(-@]/.test(block.text) ||
    isCapital(block.text.charAt(0))
  )
    return;
  if (!(capital.element.contains(block.element) || capital.element.parentElement?.contains(block.element))) return;
  blocks.pop();
  capital.index = -1;
  block.pieces.unshift(...capital.pieces);
  block.text = textOf(block);
}

/** Parsers make elements of names that `createElement` refuses ("imgalt=" after a missing space). */
function emptyCopy(copy: Document, name: string): Element {
  try {
    return copy.createElement(name);
  } catch {
    return copy.createElement('span');
  }
}

function textOf(block: PageBlock): string {
  return normaliseText(block.pieces.map(pieceText).join(''));
}

function pieceText(piece: Piece): string {
  return piece === 'break' ? ' ' : piece === 'gap' ? '' : piece.data;
}

function copyAttributes(from: Element, to: Element): void {
  for (const attribute of ['class', 'id', 'dir', 'lang']) {
    const value = from.getAttribute(attribute);
    if (value) to.setAttribute(attribute, value);
  }
}

function blockElementOf(parent: Element): Element {
  let element: Element | null = parent;
  while (element && !isBlockElement(element)) element = element.parentElement;
  return element ?? parent;
}

interface Told {
  named: boolean;
  role: string;
  itemprop: string | null;
}

function blockContext(element: Element, { named, role, itemprop }: Told, outer: Context): Context {
  const name = element.tagName;
  const heading = HEADINGS.has(name);
  const furniture =
    name === 'ASIDE' ||
    name === 'FORM' ||
    name === 'FOOTER' ||
    PART_ROLES.has(role) ||
    (named && name !== 'BLOCKQUOTE');
  const root =
    name === 'ARTICLE' ||
    name === 'MAIN' ||
    role === 'main' ||
    role === 'article' ||
    itemprop?.includes('articleBody') === true;
  const kind = heading ? 'heading' : (KINDS[name] ?? outer.kind);
  const figure = outer.figure || name === 'FIGURE' || name === 'FIGCAPTION';
  const header = outer.header || name === 'HEADER';
  const same = kind === outer.kind && figure === outer.figure && header === outer.header;
  if (same && !furniture && !root) return outer;
  return {
    kind,
    part: furniture ? { parent: outer.part, prose: 0 } : outer.part,
    root: root ? { parent: outer.root, element, prose: 0 } : outer.root,
    link: outer.link,
    figure,
    header,
  };
}
