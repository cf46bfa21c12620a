/**
 * What its reader sees of a page, written down in one walk, so that the article can be found elsewhere than on the
 * page's own thread.
 *
 * Method: one pass over the live tree, open shadow roots and slots flattened. Every element becomes a line with the few
 * attributes that finding an article and its day looks at; code, media, controls and hidden parts become empty
 * elements, with nothing inside but what tells a date or an author by machine. Cost: linear in the page, a handful of
 * reads a node; nothing is compared, scored or copied here.
 *
 * Turned down: finding the article on the page's thread (twice to three times the time of Readability alone, most of it
 * for compiling code that runs once), `outerHTML` (carries scripts and styles, knows no visibility, no shadow roots,
 * and a second parse need not give the same text nodes), a worker of the page (its Content Security Policy may forbid
 * it).
 */
import { kindOf } from './elements.ts';
import { isHiddenElement, isUnseen } from './hidden.ts';

/** A page's text and structure as plain data. */
export interface Snapshot {
  /**
   * In document order, one line each: an element's beginning (its name, then its attributes as `name=value`, separated
   * by tabs), its end (`/`), a text node (`.`).
   */
  tree: string;
  /** What the text nodes say, in their order in `tree`. */
  texts: string[];
}

export interface TakenSnapshot extends Snapshot {
  /** The live nodes of `texts`; null where a text was gathered from several. */
  nodes: (Text | null)[];
}

export interface SnapshotOptions {
  /**
   * Whether an element is shown at all, as far as the page's layout tells (`Element.checkVisibility`). Without it only
   * attributes and inline styles are looked at.
   */
  isVisible?: ((element: Element) => boolean) | undefined;
  /** Shadow roots that the document itself doesn't give away (`browser.dom.openOrClosedShadowRoot`). */
  shadowRootOf?: ((element: Element) => ShadowRoot | null) | undefined;
  /** Marks the article that the window shows: of several stories on a page that one is meant. */
  inView?: boolean;
}

/** On the article that the window shows. */
export const IN_VIEW = 'data-in-view';

/** Attributes that naming, scoring, dates and bylines look at. */
const KEPT = new Set(
  (
    'class id role itemprop rel property content datetime title dir lang type data-date data-datetime data-timestamp ' +
    'data-time'
  ).split(' '),
);
const OF_META = new Set(['name', 'value']);
/** Attributes by which an element may say itself that it isn't shown. */
const HIDING = new Set(['hidden', 'aria-hidden', 'aria-modal', 'style']);
/** What tells dates and authors to machines, in parts that nobody sees too. */
const FACTS =
  'meta, time, [datetime], [itemprop], [property], [data-timestamp], [data-datetime], [rel~="author"], ' +
  'link[rel~="canonical" i], script[type*="ld+json" i]';
/** Of what is left out, elements that may hold them. */
const WITH_FACTS = new Set(['BUTTON', 'DIALOG', 'MAP', 'OBJECT', 'AUDIO', 'VIDEO']);
/** Of a part that isn't seen, text beyond this (UTF-16 code units) is no date or name. */
const FACT_LENGTH = 200;
const LONGEST_VALUE = 20_000;
/** Scripts are sent only where nothing else tells a day; a script beyond this is a library. */
const LONGEST_SCRIPT = 500_000;
const SCRIPT_DATE = /publish|pubdate|pub_date|dateposted|publication/i;
const META_DATE = /date|publi|time|created|issued/i;

/** Nodes between two looks at the clock. */
const LOOK_EVERY = 200;

interface Frame {
  next: Node | null;
  /** Nodes of a slot instead of a chain of siblings. */
  list: Node[] | null;
  ends: 1 | 2;
  block: boolean;
}

/** Takes a snapshot in one go. */
export function takeSnapshot(document: Document, options: SnapshotOptions = {}): TakenSnapshot {
  const writer = createWriter(document, options);
  writer.work(Infinity);
  return writer.result();
}

/**
 * As {@link takeSnapshot}, giving the page its turn after every `slice` milliseconds.
 * @throws the signal's reason when it is aborted.
 */
export async function takeSnapshotInSteps(
  document: Document,
  options: SnapshotOptions & { slice: number; giveWay: () => Promise<void>; signal: AbortSignal },
): Promise<TakenSnapshot> {
  const writer = createWriter(document, options);
  while (!writer.work(performance.now() + options.slice)) {
    await options.giveWay();
    options.signal.throwIfAborted();
  }
  return writer.result();
}

function createWriter(document: Document, { isVisible, shadowRootOf, inView }: SnapshotOptions) {
  const lines: string[] = [];
  const texts: string[] = [];
  const nodes: (Text | null)[] = [];
  const stack: Frame[] = [];
  /** No text since the last boundary of a block: white space there is nobody's. */
  let fresh = true;
  let dated = false;

  const writeText = (data: string, node: Text | null): void => {
    lines.push('.');
    texts.push(data);
    nodes.push(node);
  };

  /** The line that begins an element. */
  const lineOf = (element: Element, name: string, attributes: readonly string[]): string => {
    let line = name.toLowerCase();
    for (const attribute of attributes) {
      if (attribute === 'href') line += hrefOf(element, name);
      else if (KEPT.has(attribute) || (name === 'META' && OF_META.has(attribute)))
        line += `\t${attribute}=${plain(element.getAttribute(attribute) ?? '')}`;
    }
    return line;
  };

  const hrefOf = (element: Element, name: string): string => {
    const value = element.getAttribute('href') ?? '';
    if (name === 'LINK') return `\thref=${plain(value)}`;
    // Of a link only matters whether it leads to another place of the same page.
    return value.startsWith('#') ? '\thref=#' : value.includes('#') ? '\thref=?#' : '';
  };

  /** Metas, structured data, the canonical address, and what else a machine is told in a part that nobody sees. */
  const writeFacts = (part: Element, selector: string): void => {
    for (const fact of part.querySelectorAll(selector)) writeFact(fact, fact.nodeName);
  };

  const writeFact = (fact: Element, name: string): void => {
    lines.push(lineOf(fact, name, fact.getAttributeNames()));
    if (name === 'META') dated ||= META_DATE.test(fact.getAttribute('property') ?? nameOf(fact));
    const text = name === 'META' || name === 'LINK' ? '' : (fact.textContent ?? '');
    if (name === 'SCRIPT') {
      dated ||= text.includes('"date');
      writeText(text, null);
    } else if (text.length > 0 && (text.length <= FACT_LENGTH || name === 'TITLE')) writeText(text, null);
    lines.push('/');
  };

  /** Code, media, controls: nothing but their being there, and what they tell machines. */
  const writeSkipped = (element: Element, name: string): void => {
    if (name === 'META' || name === 'LINK' || (name === 'SCRIPT' && /ld\+json/i.test(typeOf(element)))) {
      writeFact(element, name);
      return;
    }
    lines.push(name.toLowerCase());
    if (WITH_FACTS.has(name) && element.firstElementChild !== null) writeFacts(element, FACTS);
    lines.push('/');
  };

  const enter = (element: Element, name: string): void => {
    const kind = kindOf(name);
    if (kind === 'skipped') {
      writeSkipped(element, name);
      return;
    }
    const attributes = element.getAttributeNames();
    const block = kind === 'block';
    if ((block || attributes.length > 0) && isHidden(element, attributes)) {
      lines.push(`${name.toLowerCase()}\thidden=`);
      if (element.firstElementChild !== null) writeFacts(element, FACTS);
      lines.push('/');
      if (block) fresh = true;
      return;
    }
    if (block) fresh = true;
    const slot = name === 'SLOT';
    const line = slot ? 'span' : lineOf(element, name, attributes);
    lines.push(inView && name === 'ARTICLE' && isInView(element) ? `${line}\t${IN_VIEW}=` : line);
    const shadow = shadowRootOf ? shadowRootOf(element) : element.shadowRoot;
    if (shadow) lines.push('div');
    const assigned = slot ? (element as HTMLSlotElement).assignedNodes() : [];
    stack.push({
      next: (shadow ?? element).firstChild,
      list: assigned.length > 0 ? assigned : null,
      ends: shadow ? 2 : 1,
      block,
    });
  };

  const isHidden = (element: Element, attributes: readonly string[]): boolean =>
    attributes.some((attribute) => HIDING.has(attribute))
      ? isHiddenElement(element, element.getAttribute('role'), isVisible)
      : isVisible !== undefined && isUnseen(element, isVisible);

  const leave = (frame: Frame): void => {
    stack.pop();
    lines.push(frame.ends === 2 ? '/\n/' : '/');
    if (frame.block) fresh = true;
  };

  const visit = (node: Node): void => {
    const name = node.nodeName;
    if (name === '#text') {
      const { data } = node as Text;
      if (/\S/.test(data)) fresh = false;
      else if (fresh) return;
      writeText(data, node as Text);
    } else if (name.charCodeAt(0) !== 35) enter(node as Element, name);
  };

  const { head, body, documentElement } = document;
  lines.push(lineOf(documentElement, 'HTML', documentElement.getAttributeNames()));
  lines.push('head');
  if (head) writeFacts(head, `title, ${FACTS}`);
  lines.push('/');
  if (body) {
    lines.push(lineOf(body, 'BODY', body.getAttributeNames()));
    stack.push({ next: body.firstChild, list: null, ends: 1, block: true });
  }

  return {
    /** Walks on until the clock (`performance.now()`) has reached `until`. True when the walk is over. */
    work(until: number): boolean {
      let count = 0;
      for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
        const node: Node | null | undefined = frame.list ? frame.list.shift() : frame.next;
        if (!node) leave(frame);
        else {
          if (!frame.list) frame.next = node.nextSibling;
          visit(node);
        }
        count += 1;
        if (count % LOOK_EVERY === 0 && performance.now() > until) return false;
      }
      return true;
    },
    result(): TakenSnapshot {
      if (!dated) writeScripts();
      return { tree: lines.join('\n'), texts, nodes };
    },
  };

  /** The last place where a day may be told; at the end, where they are no part of anything. */
  function writeScripts(): void {
    for (const script of document.querySelectorAll('script:not([src])')) {
      const text = script.textContent ?? '';
      if (text.length > LONGEST_SCRIPT || /ld\+json/i.test(typeOf(script)) || !SCRIPT_DATE.test(text)) continue;
      lines.push('script');
      writeText(text, null);
      lines.push('/');
    }
  }
}

/** Where the reader's eyes are, as a share of the window's height. */
const EYES = 0.4;

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top <= EYES * innerHeight && bottom > EYES * innerHeight;
}

function nameOf(meta: Element): string {
  return meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
}

function typeOf(script: Element): string {
  return script.getAttribute('type') ?? '';
}

/** Without the characters that separate lines and attributes; none of them means anything in a value. */
function plain(value: string): string {
  const short = value.length > LONGEST_VALUE ? value.slice(0, LONGEST_VALUE) : value;
  return /[\t\n]/.test(short) ? short.replace(/[\t\n]+/g, ' ') : short;
}
