/** A saved article with notes of each colour, for the tests of study. */
import type { NoteColour } from '../../lib/model/note.ts';

const TEXT = [
  'Border posts on the Caspian',
  "Kazakhstan's prime minister Daniyal Akhmetov said on Tuesday that 14 border posts near Aktau would reopen. President Nursultan Nazarbaev had asked for it in Astana.",
  'Ferries from Baku had silted up quays to cope with. Uzbekistan and Russia sent observers, and Macedonia a delegation. Islam Karimov did not travel to Almaty.',
].join('\n\n');

const BLOCKS = [...TEXT.matchAll(/[^\n]+/g)].map(({ index, 0: line }, i) => ({
  start: index,
  end: index + line.length,
  kind: i === 0 ? 'headline' : 'paragraph',
}));

export const ARTICLE = {
  url: 'https://news.example/border',
  title: 'Border posts on the Caspian',
  siteName: 'The Steppe Dispatch',
  published: { date: '2004-09-14', source: 'meta', raw: '2004-09-14' },
  text: TEXT,
  blocks: BLOCKS,
};

export const NOTES: readonly (readonly [quote: string, colour: NoteColour, body: string])[] = [
  ['14 border posts near Aktau would reopen', 1, ''],
  ['President Nursultan Nazarbaev had asked for it', 2, 'Who wanted the posts back?'],
  ['silted', 4, 'filled with mud'],
  ['observers', 4, ''],
];

/** The message by which a page saves a note. */
export function noteRequest(quote: string, colour: NoteColour, body: string) {
  const start = TEXT.indexOf(quote);
  return {
    to: 'background',
    type: 'note-add',
    payload: { article: ARTICLE, span: { start, end: start + quote.length }, colour, body },
  };
}
