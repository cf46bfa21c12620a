/** Cards and decks for tests. */
import type { Note } from '../model/note.ts';
import type { SavedArticle } from '../notes/types.ts';
import { newSchedule } from './schedule.ts';
import type { Held, OfficeFacts, PlaceFacts, StudyCard, StudyDeck } from './types.ts';

export const NOON = Date.UTC(2026, 0, 10, 12);
export const DAY = 24 * 60 * 60 * 1000;

export function testCard(id: string, changes: Partial<StudyCard> = {}): StudyCard {
  return {
    id,
    articleId: 'https://news.example/ferry',
    source: `note:${id}`,
    content: { kind: 'question', prompt: `What is ${id}?`, answer: id },
    schedule: newSchedule(NOON),
    position: 1,
    addedAt: NOON,
    updatedAt: NOON,
    ...changes,
  };
}

const TEXT =
  'Ferries return to Aktau\n\nThe port reopened on Monday. Its quays had silted up, and 14 crossings were lost. Crews cheered.';

export function studyArticle(changes: Partial<SavedArticle> = {}): SavedArticle {
  return {
    id: 'https://news.example/ferry',
    url: 'https://news.example/ferry',
    title: 'Ferries return to Aktau',
    text: TEXT,
    blocks: [
      { start: 0, end: 23, kind: 'headline' },
      { start: 25, end: TEXT.length, kind: 'paragraph' },
    ],
    createdAt: 1,
    updatedAt: 1,
    openedAt: 1,
    ...changes,
  };
}

export function studyNote(id: string, exact: string, changes: Partial<Note> = {}): Note {
  const start = Math.max(0, TEXT.indexOf(exact));
  return {
    id,
    articleId: 'https://news.example/ferry',
    target: {
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix: TEXT.slice(Math.max(0, start - 30), start),
        suffix: TEXT.slice(start + exact.length, start + exact.length + 30),
      },
      position: { type: 'TextPositionSelector', start, end: start + exact.length },
    },
    colour: 1,
    body: '',
    tags: [],
    entities: [],
    createdAt: 1,
    updatedAt: 1,
    ...changes,
  };
}

export const held = (name: string, from: number, to?: number): Held => ({
  name,
  start: { date: `${from}-03-01`, precision: 'day' },
  ...(to === undefined ? {} : { end: { date: `${to}-03-01`, precision: 'day' } }),
  acting: false,
});

export const OFFICE: OfficeFacts = {
  key: 'c:XS|head-of-government|prime minister',
  person: 'q:Q2',
  title: 'Prime Minister',
  jurisdiction: 'Steppeland',
  holder: held('Daniyar Omarov', 2003, 2007),
  before: [held('Asel Bekova', 1999, 2003)],
  after: [held('Timur Sadykov', 2007, 2012)],
};

export const PLACE: PlaceFacts = {
  type: 'place',
  id: 'g:1',
  name: 'Aktau',
  placeClass: 'city',
  lat: 43.65,
  lon: 51.17,
  within: ['Mangystau Region', 'Kazakhstan'],
  nameThen: { name: 'Shevchenko', from: '1964-01-01', to: '1991-12-31' },
  leaders: [],
};

export function testDeck(changes: Partial<StudyDeck> = {}): StudyDeck {
  return {
    id: 'https://news.example/ferry',
    parts: { colours: [1, 2, 4], places: true, officials: true, leaders: false },
    without: [],
    day: '1990-05-01',
    facts: [PLACE, { type: 'person', id: 'q:Q2', name: 'Daniyar Omarov', offices: [OFFICE] }],
    datasetVersion: '1',
    addedAt: NOON,
    updatedAt: NOON,
    ...changes,
  };
}
