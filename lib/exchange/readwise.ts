/**
 * Highlights that Readwise exports as CSV. Its columns are found by name, whatever their order; those of its import format
 * (`Title`, `Author`, `URL`) do as well. Most of its rows name no address: such an article gets a name made of title and
 * author, so that its highlights stay together and importing again finds them.
 */
import { parse, type InfoRecord } from 'csv-parse/browser/esm/sync';
import type { Note, NoteColour } from '../model/note.ts';
import { ExchangeError } from './errors.ts';
import {
  Collection,
  foreignArticle,
  foreignTags,
  foreignTarget,
  foreignTimes,
  isArticleAddress,
  type Reading,
} from './foreign.ts';
import { hash64 } from './hash.ts';

/** Names of a column, folded. The first one that a file has counts. */
const COLUMNS = {
  highlight: ['highlight'],
  title: ['book title', 'title'],
  author: ['book author', 'author'],
  url: ['url', 'source url', 'book url'],
  note: ['note'],
  colour: ['color'],
  tags: ['tags'],
  location: ['location'],
  date: ['highlighted at', 'date'],
} as const;
type Column = keyof typeof COLUMNS;
type Row = Partial<Record<Column, string>>;

/** Their colours by what is nearest to ours. */
const COLOURS: Readonly<Record<string, NoteColour>> = {
  yellow: 1,
  blue: 2,
  pink: 3,
  red: 3,
  orange: 3,
  green: 4,
  purple: 4,
};

interface Line {
  cells: string[];
  /** Of its last character, from 1. */
  line: number;
}

/** @param now milliseconds since the epoch, for highlights without a date. @throws ExchangeError. */
export function readReadwise(file: string, now: number): Reading {
  const [head, ...lines] = linesOf(file);
  const columns = columnsOf(head?.cells ?? []);
  const collection = new Collection();
  /** The same words twice in one book are two highlights: the n-th of each. */
  const seen = new Map<string, number>();
  lines.forEach(({ cells, line }, i) => {
    const row: Row = {};
    for (const [column, at] of columns) row[column] = cells[at] ?? '';
    const where = `row ${i + 2} (line ${line})`;
    const url = addressOf(row);
    if (url === undefined) collection.refuse(where, 'no-address');
    else addRow(collection, where, row, url, seen, now);
  });
  return collection.reading();
}

function addRow(
  collection: Collection,
  where: string,
  row: Row,
  url: string,
  seen: Map<string, number>,
  now: number,
): void {
  const times = foreignTimes(dateOf(row.date), undefined, now);
  const article = foreignArticle({ url, title: row.title ?? '', byline: row.author, createdAt: times.createdAt });
  const quote = (row.highlight ?? '').trim();
  const key = JSON.stringify([article.id, quote]);
  const nth = seen.get(key) ?? 0;
  seen.set(key, nth + 1);
  const location = Number(row.location ?? '');
  const note: Note = {
    id: `readwise-${hash64(JSON.stringify([article.id, quote, nth]))}`,
    articleId: article.id,
    target: quote === '' ? null : foreignTarget(quote, Number.isSafeInteger(location) && location > 0 ? location : 0),
    colour: COLOURS[(row.colour ?? '').trim().toLowerCase()] ?? 1,
    body: row.note ?? '',
    tags: foreignTags((row.tags ?? '').split(',')),
    entities: [],
    ...times,
  };
  collection.add(where, article, note);
}

/** @throws ExchangeError `not-table` with the line. */
function linesOf(file: string): Line[] {
  try {
    const rows = parse(file, { bom: true, info: true, skipEmptyLines: true, relaxColumnCount: false }) as unknown as {
      record: string[];
      info: InfoRecord;
    }[];
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    throw new ExchangeError('not-table', error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** @throws ExchangeError `other-format` when there are no highlights in it. */
function columnsOf(head: readonly string[]): [Column, number][] {
  const names = head.map((name) => name.trim().toLowerCase());
  const columns = Object.entries(COLUMNS).flatMap(([column, known]): [Column, number][] => {
    const name = known.find((each) => names.includes(each));
    return name === undefined ? [] : [[column as Column, names.indexOf(name)]];
  });
  const has = (wanted: Column): boolean => columns.some(([column]) => column === wanted);
  if (has('highlight') && has('title')) return columns;
  throw new ExchangeError(
    'other-format',
    `line 1: no columns "Highlight" and "Book Title", but "${head.slice(0, 12).join('", "').slice(0, 300)}"`,
  );
}

function addressOf({ url = '', title = '', author = '' }: Row): string | undefined {
  if (url.trim() !== '') return isArticleAddress(url.trim()) ? url.trim() : undefined;
  return `urn:dateline:readwise:${hash64(JSON.stringify([title.trim(), author.trim()]))}`;
}

/** `2022-03-12 10:11:12+00:00`, with the T that dates have. */
function dateOf(date: string | undefined): string | undefined {
  return date?.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');
}
