/**
 * Flash cards as Anki's text format with headers (Anki 2.1.54 and later): lighter than a package and readable, but it
 * can't bring its note type along. Anki asks for one until the reader has once imported a package; pictures stay out.
 */
import { NOTE_TYPE } from './anki-collection.ts';
import { ankiFields, ankiTags, FIELDS } from './anki-fields.ts';
import type { AnkiDeck } from './anki.ts';

export async function writeAnkiText({ name, cards }: AnkiDeck): Promise<string> {
  const columns = ['GUID', ...FIELDS, 'Tags'];
  const head = [
    '#separator:tab',
    '#html:true',
    `#notetype:${NOTE_TYPE}`,
    `#deck:${cell(name)}`,
    `#columns:${columns.join('\t')}`,
    '#guid column:1',
    `#tags column:${columns.length}`,
  ];
  const rows: string[] = [];
  for (const card of cards) {
    const { fields } = await ankiFields({ ...card, pictures: [] });
    // A GUID comes first: a row that began with # would be a comment.
    rows.push([`${card.guid}`.replace(/^#/, '-'), ...fields, ankiTags(card.tags).trim()].map(cell).join('\t'));
  }
  return `${[...head, ...rows].join('\n')}\n`;
}

/** Fields are HTML without quotes of their own, so that tabs and line ends are all that could break a row. */
function cell(value: string): string {
  return value.replace(/[\t\r\n]+/g, ' ');
}
