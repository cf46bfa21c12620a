/** What a card says → the fields of an Anki note: HTML, in which the card's words are words and nothing else. */
import type { AnkiCard, AnkiPicture } from './anki.ts';
import { escapeHtml } from './html.ts';

/** The fields of the note type, in order. Anki matches by name: a new one goes to the end. */
export const FIELDS = ['Front', 'Back', 'Context', 'Article', 'Date', 'Link'] as const;
/** Between the fields of a row (ASCII unit separator). */
export const FIELD_SEPARATOR = '\x1f';

export interface AnkiFields {
  fields: string[];
  /** The first field without markup, by which Anki sorts. */
  sort: string;
  /** First 32 bits of its SHA-1, by which Anki finds doubles. */
  checkSum: number;
}

export async function ankiFields(card: AnkiCard): Promise<AnkiFields> {
  const pictures = (side: AnkiPicture['side']): Promise<string[]> =>
    Promise.all((card.pictures ?? []).filter((picture) => picture.side === side).map(pictureHtml));
  const fields = [
    [html(card.front), ...(await pictures('front'))].join('<br>'),
    [html(card.back), ...(await pictures('back'))].join('<br>'),
    html(card.context ?? ''),
    html(card.article ?? ''),
    html(card.date ?? ''),
    // Another kind of address would be a script to run or a file to open.
    card.link !== undefined && /^https?:/i.test(card.link) ? html(card.link) : '',
  ];
  const sort = plain(card.front).replaceAll('\n', ' ');
  return { fields, sort, checkSum: Number.parseInt((await hex('SHA-1', encode(sort))).slice(0, 8), 16) };
}

/** Anki keeps tags apart by spaces and shows `a::b` as a tree; quotes would end a search for the tag. */
export function ankiTags(tags: readonly string[]): string {
  const safe = tags
    .map((tag) =>
      plain(tag)
        .trim()
        .replace(/[\s"]+/g, '_'),
    )
    .filter((tag) => tag !== '');
  return safe.length === 0 ? '' : ` ${[...new Set(safe)].join(' ')} `;
}

/** Named by content: the same picture on two cards, or in two exports, is one file. */
export async function pictureFile({ data, type }: AnkiPicture): Promise<string> {
  return `dateline-${(await hex('SHA-256', data)).slice(0, 24)}.${type.replace(/[^a-z0-9]/g, '')}`;
}

async function pictureHtml(picture: AnkiPicture): Promise<string> {
  return `<img src="${await pictureFile(picture)}" alt="${html(picture.alt)}">`;
}

function html(text: string): string {
  return escapeHtml(plain(text)).replaceAll('\n', '<br>');
}

/** Without what a database of text can't hold or takes for a separator. Anki runs `{{…}}` in templates only. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

async function hex(algorithm: 'SHA-1' | 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, data));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
