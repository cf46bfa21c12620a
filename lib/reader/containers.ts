import type { PageBlock } from '../article/page-text.ts';
import type { BlockKind } from '../model/article.ts';
import type { BlockShape, Container, ContainerTag } from './rich.ts';

const TAGS: Record<string, ContainerTag> = {
  UL: 'ul',
  OL: 'ol',
  LI: 'li',
  DL: 'dl',
  DT: 'dt',
  DD: 'dd',
  BLOCKQUOTE: 'blockquote',
  TABLE: 'table',
  TR: 'tr',
  TH: 'th',
  TD: 'td',
};

/** What an element must stand in to mean something. */
const PARENTS: Partial<Record<ContainerTag, readonly ContainerTag[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  tr: ['table'],
  th: ['tr'],
  td: ['tr'],
};

/** Nesting beyond this is no list any more. */
const DEEPEST = 12;
const MOST_CELLS = 100;

export interface Containers {
  of(block: PageBlock, kind: BlockKind): BlockShape;
  /** Of a block that the markup doesn't have: by its kind alone. */
  plain(kind: BlockKind): BlockShape;
}

/** Lists, quotations and tables around blocks, with one id an element. */
export function createContainers(blocks: readonly (PageBlock | undefined)[]): Containers {
  const ids = new Map<Element, number>();
  let next = 0;
  const tables = dataTables(blocks);
  const spanning = new Set([...tables].filter((table) => table.querySelector('[rowspan]')));
  const idOf = (element: Element): number => {
    const id = ids.get(element) ?? (next += 1);
    ids.set(element, id);
    return id;
  };

  const chainOf = (element: Element): Container[] => {
    const chain: Container[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const tag = TAGS[at.tagName];
      if (!tag) continue;
      const table = tag === 'table' || tag === 'tr' || tag === 'th' || tag === 'td' ? at.closest('table') : undefined;
      if (table === null || (table && !tables.has(table))) continue;
      const columns = table && !spanning.has(table) && (tag === 'th' || tag === 'td') ? columnOf(at) : {};
      chain.unshift({ tag, id: idOf(at), ...detailsOf(at, tag), ...columns });
    }
    const kept: Container[] = [];
    for (const container of chain.slice(-DEEPEST)) {
      const parents = PARENTS[container.tag];
      const parent = kept.at(-1)?.tag;
      if (!parents || (parent && parents.includes(parent))) kept.push(container);
    }
    return kept;
  };

  return {
    of({ element }, kind) {
      const within = chainOf(element);
      const level = /^H[1-6]$/.exec(element.tagName) ? Number(element.tagName.slice(1)) : undefined;
      return { within: kind === 'headline' ? [] : within, ...(level === undefined ? {} : { level }) };
    },
    plain(kind) {
      if (kind === 'quote') return { within: [{ tag: 'blockquote', id: (next += 1) }] };
      if (kind !== 'list-item' && kind !== 'table-cell') return { within: [] };
      return {
        within: [
          { tag: 'ul', id: (next += 1) },
          { tag: 'li', id: (next += 1) },
        ],
      };
    },
  };
}

function detailsOf(element: Element, tag: ContainerTag): Partial<Container> {
  if (tag === 'ol') {
    const first = Number.parseInt(element.getAttribute('start') ?? '', 10);
    return Number.isSafeInteger(first) ? { first } : {};
  }
  if (tag !== 'th' && tag !== 'td') return {};
  const columns = cells(element.getAttribute('colspan'));
  const rows = cells(element.getAttribute('rowspan'));
  return { ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) };
}

function cells(attribute: string | null): number {
  const count = Number.parseInt(attribute ?? '', 10);
  return count > 1 ? Math.min(count, MOST_CELLS) : 1;
}

/** The column that a cell begins in, told by those before it. Only for tables without cells over several rows. */
function columnOf(cell: Element): { column?: number } {
  let column = 0;
  for (let at = cell.previousElementSibling; at; at = at.previousElementSibling)
    column += cells(at.getAttribute('colspan'));
  return column <= MOST_CELLS ? { column } : {};
}

/** Tables that hold data, and not the layout of a page: several rows with several cells of the article, none a text. */
function dataTables(blocks: readonly (PageBlock | undefined)[]): Set<Element> {
  const rows = new Map<Element, Map<Element, Set<Element>>>();
  const layout = new Set<Element>();
  for (const block of blocks) {
    const cell = block?.element.closest('td, th');
    const row = cell?.closest('tr');
    const table = row?.closest('table');
    if (!block || !cell || !row || !table) continue;
    if (block.text.length > LONGEST_CELL) layout.add(table);
    const ofTable = rows.get(table) ?? new Map<Element, Set<Element>>();
    ofTable.set(row, (ofTable.get(row) ?? new Set()).add(cell));
    rows.set(table, ofTable);
  }
  const isData = (ofTable: Map<Element, Set<Element>>): boolean =>
    [...ofTable.values()].filter(({ size }) => size > 1).length > 1;
  return new Set([...rows].filter(([table, ofTable]) => !layout.has(table) && isData(ofTable)).map(([table]) => table));
}

/** Longer texts in a cell (UTF-16 code units) are paragraphs that a page's layout put there. */
const LONGEST_CELL = 1200;
