import type { ExportFormat, ExportScope } from '../../../components/library/exchange/props.ts';
import { noteCards } from '../../../lib/exchange/anki-notes.ts';
import { writeAnkiText } from '../../../lib/exchange/anki-text.ts';
import { writeAnkiPackage } from '../../../lib/exchange/anki.ts';
import { writeBackup } from '../../../lib/exchange/backup.ts';
import { bibTex, cslJson } from '../../../lib/exchange/cite.ts';
import { notesCsv } from '../../../lib/exchange/csv.ts';
import { articleMarkdown, fileName, type MarkdownOptions } from '../../../lib/exchange/markdown.ts';
import { notesHtml, type PrintOptions } from '../../../lib/exchange/print-html.ts';
import { writeAnnotations } from '../../../lib/exchange/w3c-write.ts';
import { zip } from '../../../lib/exchange/zip.ts';
import type { LibraryQuery, NotesDump, NotesStore } from '../../../lib/notes/types.ts';
import { dumpOf } from './scope.ts';

export interface ExportedBlob {
  name: string;
  blob: Blob;
  /** Notes in it, those in the trash left out except from backups. */
  notes: number;
}

export interface ExportRequest {
  scope: ExportScope;
  format: ExportFormat;
  /** What search and filters leave. */
  shown: Omit<LibraryQuery, 'limit'>;
}

export type ExportOptions = MarkdownOptions & PrintOptions;

/** All of the reader's cards are one deck: Anki leaves a card where it is, whatever an article is called by then. */
const DECK = 'Dateline';
/** How long a download may take to begin, ms; its memory is given back then. */
const DOWNLOAD_BEGINS = 60_000;

/** @param now milliseconds since the epoch. */
export async function exportFile(
  store: NotesStore,
  { scope, format, shown }: ExportRequest,
  options: ExportOptions,
  now: number,
): Promise<ExportedBlob> {
  const dump = await dumpOf(store, scope, shown, format === 'backup');
  const name = nameOf(dump, scope, now);
  const notes = dump.notes.length;
  const file = (ending: string, type: string, content: string): ExportedBlob => ({
    name: `${name}.${ending}`,
    blob: new Blob([content], { type }),
    notes,
  });
  switch (format) {
    case 'backup':
      return file('dateline-backup.json', 'application/json', await writeBackup(dump, now));
    case 'annotations':
      return file('annotations.jsonld', 'application/ld+json', writeAnnotations(dump));
    case 'csv':
      // The mark tells spreadsheets that it is UTF-8.
      return file('csv', 'text/csv;charset=utf-8', `\uFEFF${notesCsv(dump, options.colours)}`);
    case 'print':
      return file('html', 'text/html', notesHtml(dump, options));
    case 'bibtex':
      return file('bib', 'application/x-bibtex', bibTex(dump.articles));
    case 'csl':
      return file('csl.json', 'application/vnd.citationstyles.csl+json', cslJson(dump.articles));
    case 'ankiText':
      return file('txt', 'text/plain', await ankiText(dump, options));
    case 'anki': {
      // Half a megabyte that only this export needs.
      const { loadSqlEngine } = await import('../../../lib/platform/sql-engine.ts');
      const cards = noteCards(dump, options);
      const blob = await writeAnkiPackage({ name: DECK, cards }, await loadSqlEngine(), now);
      return { name: `${name}.apkg`, blob, notes: cards.length };
    }
    case 'markdown': {
      const files = markdownFiles(dump, options);
      const [only] = files;
      if (only && files.length === 1)
        return { name: only.name, blob: new Blob([only.text], { type: 'text/markdown' }), notes };
      return { name: `${name}.zip`, blob: zip(files, now), notes };
    }
  }
}

/** The same as text to paste; undefined for what isn't one text. */
export async function exportText(
  store: NotesStore,
  { scope, format, shown }: ExportRequest,
  options: ExportOptions,
): Promise<string | undefined> {
  const dump = await dumpOf(store, scope, shown, false);
  switch (format) {
    case 'bibtex':
      return bibTex(dump.articles);
    case 'csl':
      return cslJson(dump.articles);
    case 'ankiText':
      return ankiText(dump, options);
    case 'markdown':
      return markdownFiles(dump, options)
        .map(({ text }) => text)
        .join('\n');
    default:
      return undefined;
  }
}

function ankiText(dump: NotesDump, options: ExportOptions): Promise<string> {
  return writeAnkiText({ name: DECK, cards: noteCards(dump, options) });
}

function nameOf({ articles }: NotesDump, scope: ExportScope, now: number): string {
  const [article] = articles;
  return scope.kind === 'article' && article
    ? fileName(article)
    : `dateline-${new Date(now).toISOString().slice(0, 10)}`;
}

function markdownFiles({ articles, notes }: NotesDump, options: MarkdownOptions): ReturnType<typeof articleMarkdown>[] {
  const byArticle = Map.groupBy(notes, ({ articleId }) => articleId);
  return articles.flatMap((article) => {
    const own = byArticle.get(article.id);
    return own ? [articleMarkdown(article, own, options)] : [];
  });
}

/** Hands a file to the browser's downloads. */
export function download({ name, blob }: Pick<ExportedBlob, 'name' | 'blob'>): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_BEGINS);
}
