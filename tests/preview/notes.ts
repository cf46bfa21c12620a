import type { PlacedNote } from '../../components/props.ts';
import type { NoteColour } from '../../lib/model/note.ts';

function note(id: string, colour: NoteColour, exact: string, body: string): PlacedNote['note'] {
  return {
    id,
    articleId: 'a',
    target: {
      quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: exact.length },
    },
    colour,
    body,
    tags: [],
    entities: [],
    createdAt: 0,
    updatedAt: 0,
  };
}

/** One note in each state. */
export function sampleNotes(): PlacedNote[] {
  return [
    {
      note: note('1', 1, 'the ministry had no figures for the northern crossings', 'Compare with the 2003 report.'),
      state: 'exact',
    },
    { note: note('2', 4, 'demarcation', ''), state: 'exact' },
    {
      note: note('3', 2, 'officials said the road would reopen in the spring', 'Did it?'),
      state: 'approximate',
      nowReads: 'an official said the road might reopen by the summer',
    },
    {
      note: note('4', 3, 'a figure that the paper later took back without saying so in the text', 'Who corrected it?'),
      state: 'missing',
    },
  ];
}
