/**
 * Notes as CSV (RFC 4180). Spreadsheets run cells that begin like a formula, and an article's words may well begin so:
 * such cells get an apostrophe in front, which spreadsheets take as "text" (OWASP, CSV injection).
 */
import type { NotesDump } from '../notes/types.ts';

const COLUMNS = [
  'id',
  'article',
  'url',
  'published',
  'quote',
  'note',
  'colour',
  'tags',
  'entities',
  'created',
  'changed',
] as const;

/** Begins a formula, also after white space that spreadsheets skip. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/** All notes that are not in the trash. @param colours names of the four colours. */
export function notesCsv({ articles, notes }: NotesDump, colours: readonly string[]): string {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const rows = notes
    .filter((note) => note.deletedAt === undefined)
    .map((note) => {
      const article = byId.get(note.articleId);
      return [
        note.id,
        article?.title ?? '',
        article?.url ?? '',
        article?.published?.date ?? '',
        note.target?.quote.exact ?? '',
        note.body,
        colours[note.colour - 1] ?? String(note.colour),
        note.tags.join(', '),
        note.entities.join(', '),
        new Date(note.createdAt).toISOString(),
        new Date(note.updatedAt).toISOString(),
      ];
    });
  return csvTable([COLUMNS, ...rows]);
}

/** Any table, its cells made harmless. */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
