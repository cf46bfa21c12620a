/** Bylines → the persons in them, as citations want them. What is no clear list of names stays as it was written. */

export type Author = { family: string; given: string } | { literal: string };

/** "By", also as "Text:", in the languages of the interface. */
const LEAD = /^(?:by|text|от|автор|текст)(?=[:\s]|$)[:\s]*/iu;
/** Where a writer sits, and what they are, follows the name. */
const TAIL = /\s+(?:in|at|for|из)\s+\p{Lu}.*$|\s*[(|–—].*$/u;
const BETWEEN = /\s*(?:,|;|&|\s(?:and|with|und|et|и)\s)\s*/iu;
/** Two to four words that begin like names, with the small words that stand within them. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:van|von|der|den|de|del|di|da|la|le|bin|ibn|al|el)\b|\p{Lu}[\p{L}\p{M}.'’-]*)){1,4}$/u;
/** Words of newsrooms, not of names. */
const NEWSROOM =
  /(?<!\p{L})(?:staff|agency|agencies|news|desk|reporters?|correspondents?|editors?|press|team|service|bureau|times|post|today|редакция|агентство)(?!\p{L})/iu;

export function authorsOf(byline: string | undefined): Author[] {
  const words = (byline ?? '').replace(/\s+/g, ' ').trim().replace(LEAD, '').trim();
  if (words === '') return [];
  const parts = words.split(BETWEEN).map((part) => part.replace(TAIL, '').trim());
  const isList = parts.every((part) => NAME.test(part) && !NEWSROOM.test(part));
  return isList ? parts.map(person) : [{ literal: words }];
}

/** The last word is the family name, with the small words before it ("van der Berg"). */
function person(name: string): Author {
  const words = name.split(' ');
  let at = words.length - 1;
  while (at > 1 && /^\p{Ll}/u.test(words[at - 1] ?? '')) at--;
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}
