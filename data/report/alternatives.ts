/**
 * What the name index would weigh in other structures, over the same names: the figures behind the choice in
 * `docs/gazetteer-format.md`. Each is laid out as favourably as its kind allows.
 */
import { deflateRawSync } from 'node:zlib';
import { openContainer } from '../../lib/gazetteer/container.ts';
import { hashText } from '../../lib/gazetteer/format.ts';
import { printTable } from './print.ts';
import { columnSizes } from './sizes.ts';

interface Node {
  children: Map<number, Node>;
  final: boolean;
  id: number;
}

function newNode(): Node {
  return { children: new Map(), final: false, id: -1 };
}

function buildTrie(names: readonly string[]): Node {
  const root = newNode();
  for (const name of names) {
    let node = root;
    for (let i = 0; i < name.length; i++) {
      const code = name.charCodeAt(i);
      let child = node.children.get(code);
      if (!child) node.children.set(code, (child = newNode()));
      node = child;
    }
    node.final = true;
  }
  return root;
}

/** Merges equal subtrees from the leaves up: the minimal automaton. */
function minimise(root: Node): Node[] {
  const states: Node[] = [];
  const known = new Map<string, Node>();
  function visit(node: Node): Node {
    for (const [code, child] of node.children) node.children.set(code, visit(child));
    const key = `${node.final ? '!' : ''}${[...node.children].map(([code, child]) => `${code}:${child.id}`).join()}`;
    const same = known.get(key);
    if (same) return same;
    node.id = states.length;
    states.push(node);
    known.set(key, node);
    return node;
  }
  visit(root);
  return states;
}

/** Little-endian numbers in byte planes, as our own columns are. */
function planes(values: readonly number[], width: number): Uint8Array {
  const bytes = new Uint8Array(values.length * width);
  values.forEach((value, i) => {
    for (let plane = 0; plane < width; plane++) bytes[plane * values.length + i] = (value >>> (8 * plane)) & 0xff;
  });
  return bytes;
}

function weigh(parts: readonly Uint8Array[]): [raw: number, zipped: number] {
  const raw = parts.reduce((sum, part) => sum + part.length, 0);
  const zipped = parts.reduce((sum, part) => sum + deflateRawSync(part, { level: 9 }).length, 0);
  return [raw / 1000, zipped / 1000];
}

/** Level order, so that a node's children are neighbours; a real double array has holes on top of this. */
function doubleArray(root: Node): Uint8Array[] {
  const order = [root];
  const base: number[] = [];
  const check = [0];
  const labels = [0];
  for (let i = 0; i < order.length; i++) {
    base.push(order.length);
    for (const [code, child] of order[i]?.children ?? []) {
      order.push(child);
      check.push(i);
      labels.push(code);
    }
  }
  return [planes(base, 3), planes(check, 3), planes(labels, 1)];
}

/** Transitions of each state with label, target and the number of words before it (which makes word → row possible). */
function automaton(states: readonly Node[]): Uint8Array[] {
  const words = new Map<Node, number>();
  const transitions: { label: number; target: number; before: number }[] = [];
  const counts: number[] = [];
  for (const state of states) {
    let before = state.final ? 1 : 0;
    for (const [label, child] of state.children) {
      transitions.push({ label, target: child.id, before });
      before += words.get(child) ?? 0;
    }
    words.set(state, before);
    counts.push(state.children.size);
  }
  return [
    planes(counts, 1),
    planes(
      transitions.map(({ label }) => label),
      1,
    ),
    planes(
      transitions.map(({ target }) => target),
      3,
    ),
    planes(
      transitions.map(({ before }) => before),
      3,
    ),
  ];
}

/** Open addressing at three quarters full, beside the names themselves. */
function hashOfNames(names: readonly string[]): Uint8Array {
  const slots = Array.from({ length: Math.ceil(names.length / 0.75) }, () => 0xffffff);
  names.forEach((name, row) => {
    let slot = hashText(name) % slots.length;
    while (slots[slot] !== 0xffffff) slot = (slot + 1) % slots.length;
    slots[slot] = row;
  });
  return planes(slots, 3);
}

export function reportAlternatives(buffer: ArrayBuffer): void {
  const column = openContainer(buffer).columns['name.text'];
  const names = Array.from({ length: column.length }, (_, row) => column.at(row));
  const sizes = columnSizes(buffer);
  const [text, prefix] = [sizes.get('name.text'), sizes.get('namePrefix.low')];
  const [textRaw, textZipped] = [(text?.raw ?? 0) / 1000, (text?.zipped ?? 0) / 1000];
  const [hashRaw, hashZipped] = weigh([hashOfNames(names)]);
  const trie = buildTrie(names);
  const array = weigh(doubleArray(trie));
  const states = minimise(trie);
  printTable(
    `The names' index in other structures (${names.length.toLocaleString('en')} names, kB)`,
    ['structure', 'raw', 'in a zip'],
    [
      [
        'sorted text with prefix table (used)',
        textRaw + (prefix?.raw ?? 0) / 1000,
        textZipped + (prefix?.zipped ?? 0) / 1000,
      ],
      ['sorted text with a hash of whole names', textRaw + hashRaw, textZipped + hashZipped],
      ['double-array trie, without its holes', ...array],
      [`minimal automaton (DAWG), ${states.length.toLocaleString('en')} states`, ...weigh(automaton(states))],
    ],
  );
}
