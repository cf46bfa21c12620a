/** What exports and imports of a large library take, and how long a backup that writes itself holds its page up at once. */
import startSql from 'sql.js';
import { noteCards } from '../../lib/exchange/anki-notes.ts';
import { writeAnkiPackage } from '../../lib/exchange/anki.ts';
import { writeBackup } from '../../lib/exchange/backup.ts';
import { notesCsv } from '../../lib/exchange/csv.ts';
import { notesHtml } from '../../lib/exchange/print-html.ts';
import { readNotesFile } from '../../lib/exchange/read.ts';
import { writeAnnotations } from '../../lib/exchange/w3c-write.ts';
import { seededNotes } from '../library/seeded-notes.ts';

const NOTES = 100_000;
const NOW = Date.UTC(2026, 10, 23);
const OPTIONS = {
  colours: ['key point', 'question', 'check this', 'vocabulary'],
  title: 'Notes',
  lang: 'en',
  dir: 'ltr' as const,
  wholeArticle: 'Note on the whole article',
  formatDay: (day: string) => day,
};

export const title = `Exchange: ${NOTES.toLocaleString('en')} notes, in Node`;

async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  let [last, longest] = [start, 0];
  // Whatever else the page has to do gets its turn between two of these.
  const turns = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const result = await work();
  clearInterval(turns);
  longest = Math.max(longest, performance.now() - last);
  const size = result instanceof Blob ? result.size : typeof result === 'string' ? result.length : undefined;
  const about = [
    `${((performance.now() - start) / 1000).toFixed(1)} s`,
    `longest stretch ${longest.toFixed(0)} ms`,
    ...(size === undefined ? [] : [`${(size / 1e6).toFixed(0)} MB`]),
  ];
  console.log(`  ${name.padEnd(24)} ${about.join(', ')}`);
  return result;
}

export async function bench(): Promise<void> {
  const dump = seededNotes(NOTES);
  const sql = await startSql();
  const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(new TextEncoder().encode(text)).buffer;
  const backup = await timed('backup, written', () => writeBackup(dump, NOW));
  await timed('backup, read', () => readNotesFile(bytesOf(backup), NOW));
  const annotations = await timed('W3C, written', () => writeAnnotations(dump));
  await timed('W3C, read', () => readNotesFile(bytesOf(annotations), NOW));
  await timed('Anki deck, written', () =>
    writeAnkiPackage({ name: 'Dateline', cards: noteCards(dump, OPTIONS) }, sql, NOW),
  );
  await timed('page to print, written', () => notesHtml(dump, OPTIONS));
  await timed('CSV, written', () => notesCsv(dump, OPTIONS.colours));
  const rows = dump.notes.map(({ target, body }) => `"${target?.quote.exact ?? ''}","${body}",Ferry talks`);
  const csv = ['Highlight,Note,Book Title', ...rows].join('\n');
  await timed('Readwise, read', () => readNotesFile(bytesOf(csv), NOW));
}
