/**
 * One Markdown file an article, as Obsidian likes it: front matter, quotes as block quotes with a link back to the passage,
 * and block ids that stay the same from export to export, so that links into the file hold.
 *
 * The article's words are not Markdown: they are escaped, so that no page can put a link or a remote picture into the
 * reader's vault. The reader's own notes are Markdown and stay as written.
 */
import type { Note } from '../model/note.ts';
import type { SavedArticle } from '../notes/types.ts';
import { textFragmentLink } from './text-fragment.ts';

export interface MarkdownOptions {
  /** Names of the four colours. */
  colours: readonly string[];
  /** Words of the interface in the reader's language. */
  openPassage: string;
}

export interface ExportedFile {
  name: string;
  text: string;
}

/** Notes on the article as a whole first, then in order of the text; notes in the trash are left out. */
export function articleMarkdown(article: SavedArticle, notes: readonly Note[], options: MarkdownOptions): ExportedFile {
  const kept = notes.filter((note) => note.deletedAt === undefined).sort(byPlace);
  const parts = [
    frontMatter(article, kept),
    `# ${escapeMarkdown(oneLine(article.title))}`,
    ...kept.map((note) => noteMarkdown(article, note, options)),
  ];
  return { name: `${fileName(article)}.md`, text: `${parts.join('\n\n')}\n` };
}

/** Notes on the whole article first, then in order of the text. */
export function byPlace(a: Note, b: Note): number {
  return placeOf(a) - placeOf(b) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

function placeOf({ target }: Note): number {
  return target?.position.start ?? -1;
}

function frontMatter(article: SavedArticle, notes: readonly Note[]): string {
  const tags = [...new Set(notes.flatMap((note) => note.tags))].map((tag) => tag.replace(/\s+/g, '-'));
  const fields: [string, string | readonly string[] | undefined][] = [
    ['title', article.title],
    ['url', article.url],
    ['author', article.byline],
    ['site', article.siteName],
    ['published', article.published?.date],
    ['created', new Date(article.createdAt).toISOString()],
    ['dateline-id', article.id],
    ['tags', tags.length > 0 ? tags : undefined],
  ];
  // JSON strings are YAML strings, whatever is in them.
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${yaml(value)}`]));
  return ['---', ...lines, '---'].join('\n');
}

function yaml(value: string | readonly string[]): string {
  const json = JSON.stringify(
    typeof value === 'string' ? value.toWellFormed() : value.map((item) => item.toWellFormed()),
  );
  return json.replace(
    /[\u0085\u2028\u2029\uFEFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function noteMarkdown(article: SavedArticle, note: Note, { colours, openPassage }: MarkdownOptions): string {
  const colour = colours[note.colour - 1] ?? String(note.colour);
  const quote = note.target?.quote;
  const lines: string[] = [];
  if (quote)
    lines.push(
      quote.exact
        .split('\n')
        .map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
        .join('\n'),
    );
  if (note.body.trim() !== '') lines.push(note.body.trim());
  const tags = note.tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`);
  const link =
    quote && /^https?:/i.test(article.url)
      ? [
          `[${escapeMarkdown(openPassage)}](<${textFragmentLink(article.url, quote).replace(/[<>\s]/g, encodeURIComponent)}>)`,
        ]
      : [];
  lines.push([`*${escapeMarkdown(colour)}*`, ...tags, ...link, `^${blockId(note.id)}`].join(' '));
  return lines.join('\n\n');
}

/** Obsidian's block ids are letters, digits and dashes. */
function blockId(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/g, '-');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>#|!~^=$&]/g, (sign) => `\\${sign}`)
      .replace(/^(\s*)([-+])/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/, '$1\\$2')
      // Bare addresses become links in many editors.
      .replace(/(https?|ftp|www)([:.])/gi, '$1\\$2')
  );
}

/** A file name that every system takes, with the end of the id so that equal titles stay apart. */
export function fileName({ title, id }: Pick<SavedArticle, 'title' | 'id'>): string {
  const base = oneLine(
    title
      .normalize('NFC')
      .toWellFormed()
      .replace(/[\p{Cc}"*/:<>?\\|#^[\]]/gu, ' '),
  )
    .replace(/^\.+/, '')
    .slice(0, 80)
    .replace(/[. ]+$/, '')
    .toWellFormed();
  return `${base === '' ? 'Article' : base} (${shortHash(id)})`;
}

function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
