import { textFragmentLink } from '../../lib/exchange/text-fragment.ts';
import type { Note } from '../../lib/model/note.ts';
import type { LibraryArticle } from './props.ts';

/** Addresses that a link may have. Imported files could hold others, `javascript:` among them. */
const SAFE = /^(?:https?|file|chrome-extension|moz-extension):/i;

export function articleLink({ url }: LibraryArticle): string | undefined {
  return SAFE.test(url) ? url : undefined;
}

/** The article, opened at the note's passage. */
export function passageLink(article: LibraryArticle | undefined, { target }: Note): string | undefined {
  const link = article && articleLink(article);
  return link !== undefined && target ? textFragmentLink(link, target.quote) : link;
}
