/**
 * A snapshot as a document again, for code that reads pages (Readability, selectors). Where it runs there may be no DOM:
 * linkedom is one that needs none, does without layout and network, and runs no script.
 */
import { parseHTML } from 'linkedom';
import type { Snapshot } from './snapshot.ts';

export interface SnapshotDocument {
  document: Document;
  /** From a text node to its number in the snapshot. */
  numberOf: ReadonlyMap<Node, number>;
}

/** A document with nothing in it. */
export function emptyDocument(): Document {
  return parseHTML('<!doctype html><html><head></head><body></body></html>').document;
}

/** Rebuilds the page. Ends that have no beginning, and texts that no line asks for, are left out: nothing throws. */
export function openSnapshot({ tree, texts }: Snapshot): SnapshotDocument {
  const document = emptyDocument();
  const numberOf = new Map<Node, number>();
  const open: Element[] = [];
  let number = 0;
  for (const line of tree.split('\n')) {
    if (line === '/') open.pop();
    else if (line === '.') {
      const text = document.createTextNode(texts[number] ?? '');
      numberOf.set(text, number);
      number += 1;
      open.at(-1)?.append(text);
    } else open.push(begin(document, open.at(-1), line));
  }
  return { document, numberOf };
}

function begin(document: Document, parent: Element | undefined, line: string): Element {
  const [name = 'div', ...attributes] = line.split('\t');
  const element = elementFor(document, parent, name);
  for (const attribute of attributes) {
    const at = attribute.indexOf('=');
    if (at > 0) element.setAttribute(attribute.slice(0, at), attribute.slice(at + 1));
  }
  return element;
}

/** The document has its own html, head and body. */
function elementFor(document: Document, parent: Element | undefined, name: string): Element {
  if (!parent) return document.documentElement;
  if (parent === document.documentElement && name === 'head') return document.head;
  if (parent === document.documentElement && name === 'body') return document.body;
  const element = document.createElement(name);
  parent.append(element);
  return element;
}
