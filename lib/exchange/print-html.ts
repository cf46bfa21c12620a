/**
 * Notes by article as one page to print, or to send to someone without the extension: no script, no picture, nothing from
 * elsewhere, and its own policy says so. Colours are told by name and by the line beside the quote, so that a print in
 * grey says the same.
 */
import type { Note } from '../model/note.ts';
import type { NotesDump, SavedArticle } from '../notes/types.ts';
import { escapeHtml } from './html.ts';
import { byPlace } from './markdown.ts';
import { textFragmentLink } from './text-fragment.ts';

export interface PrintOptions {
  /** Names of the four colours. */
  colours: readonly string[];
  /** Heading of the page, and its language and direction. */
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** "Note on the whole article". */
  wholeArticle: string;
  /** A publication day (ISO) in the reader's language. */
  formatDay(day: string): string;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1d1b18; --soft: #5d574e; --line: #d8d2c6; --mark: #a8321f; --paper: #fffdf8;
  --c1: #8a6d00; --c2: #1f5fa8; --c3: #a8321f; --c4: #2f7a35; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece7de; --soft: #b3aca0; --line: #4a463f; --mark: #f0907d; --paper: #1d1e1f;
  --c1: #d9b93a; --c2: #7fb2ec; --c3: #f0907d; --c4: #7cc484; } }
body { max-width: 40em; margin: 2.5em auto; padding: 0 1em; background: var(--paper); color: var(--ink);
  font: 16px/1.5 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif; overflow-wrap: break-word; }
h1 { margin: 0; padding-bottom: .4em; border-bottom: 3px double var(--line); font-size: 2em; line-height: 1.15; }
h2 { margin: .1em 0 .2em; font-size: 1.3em; line-height: 1.25; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
.day { margin: 0; color: var(--mark); font: 600 .72em/1.4 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; }
.about, .label { margin: 0; color: var(--soft); font: .8em/1.4 system-ui, sans-serif; }
article { padding-block: 1.6em .4em; border-top: 1px solid var(--line); }
h1 + article { border-top: 0; }
ol { margin: 1em 0 0; padding: 0; list-style: none; }
li { margin: 0 0 1.2em; padding-inline-start: .9em; border-inline-start: 3px solid var(--soft); break-inside: avoid; }
.c1 { border-inline-start-color: var(--c1); }
.c2 { border-inline-start: 3px dashed var(--c2); }
.c3 { border-inline-start: 5px double var(--c3); }
.c4 { border-inline-start: 3px dotted var(--c4); }
blockquote { margin: .15em 0; font-style: italic; }
.body, blockquote { white-space: pre-line; }
.body { margin: .3em 0 0; }
h2, .day, .about, .label { break-after: avoid; }
@page { margin: 18mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #999; --mark: #8a2417; --paper: #fff;
    --c1: #6b5500; --c2: #174a85; --c3: #8a2417; --c4: #245f29; }
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; }
  .about .host { display: none; }
  .about a::after { content: attr(href); overflow-wrap: anywhere; }
}`;

/** Notes that are not in the trash, in order of the text, under their articles in the order given. */
export function notesHtml({ articles, notes }: Pick<NotesDump, 'articles' | 'notes'>, options: PrintOptions): string {
  const byArticle = Map.groupBy(
    notes.filter((note) => note.deletedAt === undefined),
    ({ articleId }) => articleId,
  );
  const sections = articles.flatMap((article) => {
    const own = byArticle.get(article.id);
    return own ? [articleHtml(article, own.toSorted(byPlace), options)] : [];
  });
  const title = escape(options.title);
  return `<!doctype html>
<html lang="${escape(options.lang)}" dir="${options.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function articleHtml(article: SavedArticle, notes: readonly Note[], options: PrintOptions): string {
  const about = [article.byline, article.siteName].flatMap((text) =>
    text ? [`<span dir="auto">${escape(text)}</span>`] : [],
  );
  const address = /^https?:/i.test(article.url)
    ? [`<a href="${escape(article.url)}" rel="noreferrer"><span class="host">${escape(hostOf(article.url))}</span></a>`]
    : [];
  return `<article>
${article.published ? `<p class="day">${escape(options.formatDay(article.published.date))}</p>` : ''}
<h2${article.lang === undefined ? '' : ` lang="${escape(article.lang)}"`} dir="${article.dir ?? 'auto'}">${escape(article.title || article.url)}</h2>
<p class="about">${[...about, ...address].join(' · ')}</p>
<ol>
${notes.map((note) => noteHtml(note, article, options)).join('\n')}
</ol>
</article>`;
}

function noteHtml(note: Note, article: SavedArticle, { colours, wholeArticle }: PrintOptions): string {
  const quote = note.target?.quote;
  const label = [colours[note.colour - 1] ?? String(note.colour), ...note.tags.map((tag) => `#${tag}`)];
  const words = quote && escape(quote.exact);
  const passage =
    quote === undefined
      ? `<p class="label">${escape(wholeArticle)}</p>`
      : `<blockquote dir="auto"${article.lang === undefined ? '' : ` lang="${escape(article.lang)}"`}>${words ?? ''}</blockquote>`;
  const link = quote && /^https?:/i.test(article.url) ? textFragmentLink(article.url, quote) : undefined;
  const head = label.map(escape).join(' · ');
  return `<li class="c${note.colour}">
<p class="label">${link === undefined ? head : `<a href="${escape(link)}" rel="noreferrer">${head}</a>`}</p>
${passage}${note.body.trim() === '' ? '' : `\n<div class="body" dir="auto">${escape(note.body.trim())}</div>`}
</li>`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** Control characters have no place in HTML. */
function escape(text: string): string {
  return escapeHtml(text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, ''));
}
