/** A reader's database of any size, the same each time: for benchmarks and pictures. */
import type { Note, NoteColour } from '../../lib/model/note.ts';
import type { NotesDump, SavedArticle } from '../../lib/notes/types.ts';
import { seeded } from '../anchoring/random.ts';

const SUBJECTS = 'ferries,border posts,grain prices,gas meters,water shares,rail tariffs,customs forms,bus lines'.split(
  ',',
);
const PLACES = 'Aktau,Baku,Osh,Tbilisi,Almaty,Gyumri,Khujand,Mary,Batumi,Turkmenbashi,Derbent,Nukus'.split(',');
/** Ids of the places in the dataset. */
const PLACE_IDS: Readonly<Record<string, string>> = {
  Aktau: 'g:610612',
  Baku: 'g:587084',
  Osh: 'g:1527534',
  Tbilisi: 'g:611717',
  Almaty: 'g:1526384',
  Gyumri: 'g:616635',
  Khujand: 'g:1514879',
  Mary: 'g:1218667',
  Batumi: 'g:615532',
  Turkmenbashi: 'g:601594',
  Derbent: 'g:566532',
  Nukus: 'g:601294',
};
const DEEDS =
  'were counted again,cost more than last year,are to be renewed,stood still for a week,nobody had asked for'.split(
    ',',
  );
const SAYERS = 'an official,two drivers,the mayor,a trader,the ministry,a farmer near the river'.split(',');
const REMARKS =
  'Compare with last year.,Who says so?,Look up the figures.,Good for the lesson.,Ask the author.,Word to learn.'.split(
    ',',
  );
const TAGS = 'transport,trade,border,lesson,to check,energy,water'.split(',');
const SITES = ['The Steppe Dispatch', 'Caspian Record', 'Highland Weekly', 'River & Rail'];
const DAY = 24 * 60 * 60 * 1000;
const LAST = Date.UTC(2026, 10, 20, 9);
const NOTES_AN_ARTICLE = 10;

export function seededNotes(count: number): NotesDump {
  const random = seeded(11);
  const sentence = (): string =>
    `The ${random.pick(SUBJECTS)} of ${random.pick(PLACES)} ${random.pick(DEEDS)}, ${random.pick(SAYERS)} said`;
  const articles: SavedArticle[] = [];
  const notes: Note[] = [];
  for (let i = 0; notes.length < count; i++) {
    const site = random.below(SITES.length);
    const openedAt = LAST - Math.floor((i * DAY) / 4);
    const url = `https://site-${site}.example/story/${i}`;
    const published = new Date(openedAt - DAY * random.below(41)).toISOString().slice(0, 10);
    articles.push({
      id: url,
      url,
      title: `${sentence()
        .slice(4)
        .replace(/, .*/, '')
        .replace(/^./, (letter) => letter.toUpperCase())}`,
      siteName: SITES[site] ?? '',
      published: { date: published, source: 'meta', raw: published },
      createdAt: openedAt,
      updatedAt: openedAt,
      openedAt,
    });
    for (let j = 1 + random.below(2 * NOTES_AN_ARTICLE - 1); j > 0 && notes.length < count; j--) {
      const [start, exact] = [200 * j, sentence()];
      notes.push({
        id: `seeded-${notes.length}`,
        articleId: url,
        target: {
          quote: { type: 'TextQuoteSelector', exact, prefix: 'It was so. ', suffix: '. And so on' },
          position: { type: 'TextPositionSelector', start, end: start + exact.length },
        },
        colour: random.pick<NoteColour>([1, 2, 3, 4]),
        body: random.chance(1 / 3) ? '' : random.pick(REMARKS),
        tags: random.chance(1 / 3) ? [random.pick(TAGS)] : [],
        entities: PLACES.flatMap((place) => (exact.includes(place) ? (PLACE_IDS[place] ?? []) : [])),
        createdAt: openedAt - j * 60_000,
        updatedAt: openedAt - j * 60_000,
      });
    }
  }
  return { articles, notes, corrections: [] };
}
