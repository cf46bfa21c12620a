/**
 * The markup of a page as an inert document without anything that could act or ask for something.
 *
 * The page's HTML is parsed into a document without a window, where nothing runs or loads, and cleaned there by
 * DOMPurify after a list of what an article may consist of. Nothing of it is ever put into a page: the reader view reads
 * structure off it as data (`rich-text.ts`) and draws elements of its own. Cleaning comes first all the same, so that a
 * mistake in the reading has nothing dangerous to work with. Cost: linear in the markup.
 */
import DOMPurify from 'dompurify';

/** More than this (UTF-16 code units) isn't parsed. */
export const MOST_MARKUP = 3_000_000;

const TAGS = (
  'body article section main div header footer aside nav figure figcaption picture source img h1 h2 h3 h4 h5 h6 p br hr ' +
  'pre blockquote ul ol li dl dt dd table caption thead tbody tfoot tr th td a b i em strong u s del ins mark small span ' +
  'code kbd samp var tt q cite dfn abbr sub sup time ruby rb rt rtc rp bdi bdo wbr center font details summary address'
).split(' ');

/** What extraction looks at, and what tells links, pictures and tables; no style, no handlers, no ids of forms. */
const ATTRIBUTES = (
  'href src srcset data-src data-srcset data-original data-lazy-src alt width height colspan rowspan start value ' +
  'class id role hidden aria-hidden dir lang'
).split(' ');

/** Elements whose words are no part of an article; of others that aren't listed above the words stay. */
const WITH_CONTENT = 'button select textarea option datalist object embed applet canvas dialog meter progress'.split(
  ' ',
);

/** @throws Error when the sanitiser doesn't work in this browser: then nothing may be believed. */
export function purified(markup: string): Document {
  if (!DOMPurify.isSupported) throw new Error('DOMPurify is not supported');
  const inert = new DOMParser().parseFromString(markup.slice(0, MOST_MARKUP), 'text/html');
  DOMPurify.sanitize(bodyOf(inert), {
    IN_PLACE: true,
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ADD_FORBID_CONTENTS: WITH_CONTENT,
  });
  return inert;
}

/**
 * The true body: `document.body` is whatever an element of that name in the markup (`<img name="body">`) makes it. The
 * cleaned document has no such names any more.
 */
function bodyOf(inert: Document): Element {
  const [body] = Document.prototype.getElementsByTagName.call(inert, 'body');
  if (!body) throw new Error('A document without a body');
  return body;
}
