/**
 * The looks of all layers, as one stylesheet of the document: `::highlight()` rules in a shadow root don't reach the
 * page's text. Only properties that change no layout exist for highlights at all.
 */
import type { NoteColour } from '../model/note.ts';
import { COLOURS, PREFIX, type Layer } from './layers.ts';

export type Scheme = 'light' | 'dark';

interface Ink {
  place: string;
  organisation: string;
  official: string;
  note: Record<NoteColour, string>;
  noteLine: Record<NoteColour, string>;
  current: string;
}

/*
 * Lines reach 3:1 against white (light) and against #1b1b1b (dark); fills keep the page's own text at 4.5:1 when that
 * text has it without them. `stylesheet.test.ts` measures both.
 */
export const INKS: Record<Scheme, Ink> = {
  light: {
    place: '#0b7a75',
    organisation: '#9a6200',
    official: '#8a3ea8',
    note: { 1: '#ffe27a8c', 2: '#a9d4ff8c', 3: '#ffb8ab8c', 4: '#b5e8b08c' },
    noteLine: { 1: '#8f6c00', 2: '#2367a8', 3: '#b3412c', 4: '#2f7a35' },
    current: '#0b7a7529',
  },
  dark: {
    place: '#5ecfc5',
    organisation: '#e5b35c',
    official: '#d2a3ee',
    note: { 1: '#8a6d0066', 2: '#1f5c9966', 3: '#9c3b2966', 4: '#2c713466' },
    noteLine: { 1: '#e3bf4d', 2: '#82bdf5', 3: '#f2998a', 4: '#86d08a' },
    current: '#5ecfc52e',
  },
};

function rule(layer: Layer, declarations: string): string {
  return `::highlight(${PREFIX}${layer}){${declarations}}`;
}

function underline(style: string, colour: string, thickness: string): string {
  return `text-decoration:underline ${style} ${colour} ${thickness};text-underline-offset:.2em;text-decoration-skip-ink:none`;
}

/** @param scheme of the page's own background, which need not be the system's. */
export function styleSheetText(scheme: Scheme): string {
  const ink = INKS[scheme];
  const notes = COLOURS.flatMap((colour) => [
    rule(`note-${colour}`, `background-color:${ink.note[colour]}`),
    rule(
      `approximate-${colour}`,
      `background-color:${ink.note[colour].slice(0, 7)}38;${underline('wavy', ink.noteLine[colour], '1px')}`,
    ),
  ]);
  // A lesson's passages: a double line, which no mark and no note has.
  const passages = COLOURS.map((colour) =>
    rule(
      `lesson-${colour}`,
      `background-color:${ink.note[colour]};${underline('double', ink.noteLine[colour], '2px')}`,
    ),
  );
  // On paper fills are left out by default, so notes get a line of their own there; so they do in forced colours.
  const lines = COLOURS.map((colour) => rule(`note-${colour}`, underline('solid', ink.noteLine[colour], '2px')));
  const forced = COLOURS.flatMap((colour) => [
    rule(`note-${colour}`, 'background-color:Mark;color:MarkText'),
    rule(`lesson-${colour}`, `color:CanvasText;${underline('double', 'Mark', '2px')}`),
    rule(`approximate-${colour}`, `color:CanvasText;${underline('wavy', 'Mark', '2px')}`),
  ]);
  return [
    rule('place', underline('dotted', ink.place, 'clamp(1.5px,.11em,2.5px)')),
    rule('demonym', underline('dotted', ink.place, '1px')),
    rule('organisation', underline('solid', ink.organisation, '1px')),
    rule('official', underline('dashed', ink.official, 'clamp(1px,.09em,2px)')),
    rule('role', underline('dashed', ink.official, '1px')),
    ...passages,
    ...notes,
    rule('flash', `background-color:${ink.current}`),
    rule('current', `background-color:${ink.current}`),
    `@media print{${lines.join('')}}`,
    `@media (forced-colors:active){${forced.join('')}${rule('current', 'background-color:Highlight;color:HighlightText')}${rule('flash', 'background-color:Highlight;color:HighlightText')}}`,
  ].join('\n');
}

/**
 * Adds the stylesheet to the document and to the shadow roots that hold painted text (rules of one tree don't reach into
 * another), and gives back what removes it. A constructed sheet leaves the DOM alone and is not subject to the page's
 * Content Security Policy; where content scripts can't adopt one (Firefox, bug 1751346), a `<style>` element does it.
 */
export function installStyleSheet(text: string, trees: readonly (Document | ShadowRoot)[]): () => void {
  const removals = trees.map((tree) => installIn(tree, text));
  return () => {
    for (const remove of removals) remove();
  };
}

function installIn(tree: Document | ShadowRoot, text: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    tree.adoptedStyleSheets.push(sheet);
    if (!tree.adoptedStyleSheets.includes(sheet)) throw new TypeError('not adopted');
    return () => {
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  } catch {
    const element = document.createElement('style');
    element.textContent = text;
    (tree instanceof Document ? (tree.head ?? tree.documentElement) : tree).append(element);
    return () => {
      element.remove();
    };
  }
}

/** Light or dark, by the background that the article's text really stands on. */
export function schemeOf(element: Element): Scheme {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const luminance = luminanceOf(getComputedStyle(each).backgroundColor);
    if (luminance !== undefined) return luminance < 0.35 ? 'dark' : 'light';
  }
  // Nothing is painted: the browser's canvas, which follows the page's `color-scheme`, as its text does.
  const text = luminanceOf(getComputedStyle(element).color);
  return text !== undefined && text > 0.5 ? 'dark' : 'light';
}

/** Relative brightness 0–1 of a computed colour; undefined when it is (nearly) transparent or in a form without figures. */
export function luminanceOf(colour: string): number | undefined {
  const figures =
    colour
      .replace(/^color\([\w-]+/, '')
      .match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = figures;
  if (red === undefined || green === undefined || blue === undefined || !(alpha > 0.5)) return undefined;
  if (colour.startsWith('rgb')) return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  if (colour.startsWith('color(')) return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  if (/^(?:oklch|oklab)/.test(colour)) return red;
  if (/^(?:lch|lab)/.test(colour)) return red / 100;
  return undefined;
}
