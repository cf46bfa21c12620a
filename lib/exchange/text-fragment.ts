/**
 * Links that open a page at a quote: `#:~:text=…` (WICG Scroll to Text Fragment). Long quotes are told by their first and
 * last words, since addresses have limits; a word of context tells repeats apart.
 */
import type { TextQuoteSelector } from '../model/note.ts';

/** Code units up to which a quote is given whole. */
const WHOLE = 120;
const EDGE_WORDS = 5;
const CONTEXT_WORDS = 3;

export function textFragmentLink(url: string, { exact, prefix, suffix }: TextQuoteSelector): string {
  const [address] = url.split('#:~:');
  const separator = address?.includes('#') ? ':~:text=' : '#:~:text=';
  const text = exact.trim();
  const spansBlocks = text.includes('\n');
  const words = text.split(/\s+/);
  const isWhole = (text.length <= WHOLE || words.length <= 2 * EDGE_WORDS) && !spansBlocks;
  const range = isWhole ? encode(text) : `${encode(edge(words, 'start'))},${encode(edge(words, 'end'))}`;
  const before = lastLine(prefix).split(/\s+/).filter(Boolean).slice(-CONTEXT_WORDS).join(' ');
  const after = firstLine(suffix).split(/\s+/).filter(Boolean).slice(0, CONTEXT_WORDS).join(' ');
  // A context that is glued to the quote's word can't be matched by words.
  const head = before && /\s$/.test(prefix) ? `${encode(before)}-,` : '';
  const tail = after && /^\s/.test(suffix) ? `,-${encode(after)}` : '';
  return `${address ?? url}${separator}${head}${range}${tail}`;
}

function edge(words: readonly string[], at: 'start' | 'end'): string {
  const few = Math.max(1, Math.min(EDGE_WORDS, Math.floor(words.length / 2)));
  return (at === 'start' ? words.slice(0, few) : words.slice(-few)).join(' ');
}

/** Fragments never match across blocks. */
function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Dash, comma and ampersand are the fragment's own signs. Lone surrogates have no UTF-8 form. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/-/g, '%2D')
    .replace(/[()'*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
