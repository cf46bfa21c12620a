import type { ExportFormat, ExportScope } from '../../components/library/props.ts';
import { writeBackup } from '../../lib/exchange/backup.ts';
import { notesCsv } from '../../lib/exchange/csv.ts';
import { articleMarkdown, type MarkdownOptions } from '../../lib/exchange/markdown.ts';
import { writeAnnotations } from '../../lib/exchange/w3c-write.ts';
import { zip } from '../../lib/exchange/zip.ts';
import type { LibraryQuery, NotesDump, NotesStore, SavedArticle } from '../../lib/notes/types.ts';

export interface ExportedBlob {
  name: string;
  blob: Blob;
  /** Notes in it. */
  notes: number;
}

/** How long a download may take to begin, ms; its memory is given back then. */
const DOWNLOAD_BEGINS = 60_000;

/** @param shown what search and filters leave. @param now milliseconds since the epoch. */
export async function exportFile(
  store: NotesStore,
  { scope, format, shown }: { scope: ExportScope; format: ExportFormat; shown: Omit<LibraryQuery, 'limit'> },
  options: MarkdownOptions,
  now: number,
): Promise<ExportedBlob> {
  const dump = await dumpOf(store, scope, shown);
  const name = `dateline-${new Date(now).toISOString().slice(0, 10)}`;
  const notes = dump.notes.filter(({ deletedAt }) => format === 'backup' || deletedAt === undefined).length;
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
    case 'markdown': {
      const files = markdownFiles(dump, options);
      const [only] = files;
      if (only && files.length === 1)
        return { name: only.name, blob: new Blob([only.text], { type: 'text/markdown' }), notes };
      return { name: `${name}.zip`, blob: zip(files, now), notes };
    }
  }
}

function markdownFiles({ articles, notes }: NotesDump, options: MarkdownOptions): ReturnType<typeof articleMarkdown>[] {
  const byArticle = Map.groupBy(
    notes.filter(({ deletedAt }) => deletedAt === undefined),
    ({ articleId }) => articleId,
  );
  return articles.flatMap((article) => {
    const own = byArticle.get(article.id);
    return own ? [articleMarkdown(article, own, options)] : [];
  });
}

async function dumpOf(store: NotesStore, scope: ExportScope, shown: Omit<LibraryQuery, 'limit'>): Promise<NotesDump> {
  if (scope.kind === 'all') return store.exportAll();
  const query = scope.kind === 'article' ? { articleId: scope.article.id } : shown;
  const { groups } = await store.library.page({ ...query, limit: Number.MAX_SAFE_INTEGER });
  const articles: SavedArticle[] = [];
  for (const { article } of groups) {
    const whole = article && (await store.articles.get(article.id));
    if (whole) articles.push(whole);
  }
  const known = new Set(articles.map(({ id }) => id));
  const notes = groups.flatMap((group) => group.notes).filter(({ articleId }) => known.has(articleId));
  return { articles, notes, corrections: [] };
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
