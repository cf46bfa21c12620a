import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapIn, inSentence } from './cloze.ts';
import { changesTo, derivedCards } from './derive.ts';
import { DAY, NOON, studyArticle, studyNote, testDeck } from './testing.ts';
import type { StudyCard } from './types.ts';

const article = studyArticle();
const NOTES = [
  studyNote('n1', 'and 14 crossings were lost'),
  studyNote('n2', 'Its quays had silted up', { colour: 2, body: 'Why was the port closed?' }),
  studyNote('n3', 'silted', { colour: 4, body: 'filled with mud' }),
  studyNote('n4', 'cheered', { colour: 3 }),
];

const derive = (notes = NOTES, deck = testDeck()) => derivedCards([{ deck, article, notes }]);

describe('cards of a deck', () => {
  test('come from notes of the chosen colours, places and officials', () => {
    expect([...derive().keys()]).toEqual([
      'note:n1:passage',
      'note:n2:question',
      'note:n3:meaning',
      'note:n3:word',
      'place:g:1:where',
      'place:g:1:then-name',
      'office:c:XS|head-of-government|prime minister:q:Q2:holder',
      'office:c:XS|head-of-government|prime minister:q:Q2:order',
      'office:c:XS|head-of-government|prime minister:q:Q2:timeline',
    ]);
  });

  test('ask a word in its sentence, a figure in its passage, the question that was noted', () => {
    const cards = derive();
    expect(cards.get('note:n3:word')?.content).toEqual({
      kind: 'word',
      note: 'filled with mud',
      before: 'Its quays had ',
      gap: 'silted',
      after: ' up, and 14 crossings were lost.',
    });
    expect(cards.get('note:n1:passage')?.content).toMatchObject({ gap: '14' });
    expect(cards.get('note:n2:question')?.content).toMatchObject({
      prompt: 'Why was the port closed?',
      answer: 'Its quays had silted up',
    });
  });

  test('leave out what the reader left out', () => {
    const deck = testDeck({ without: ['n3', 'g:1'], parts: { ...testDeck().parts, officials: false } });
    expect([...derive(NOTES, deck).keys()]).toEqual(['note:n1:passage', 'note:n2:question']);
  });
});

describe('bringing cards into line', () => {
  const known = changesTo([], derive(), NOON);

  test('changes nothing the second time', () => {
    expect(changesTo(known, derive(), NOON + DAY)).toEqual([]);
  });

  test('an edited note changes its card and keeps its schedule', () => {
    const answered = known.map((card): StudyCard => ({ ...card, schedule: { ...card.schedule, reps: 7 } }));
    const edited = NOTES.map((note) => (note.id === 'n2' ? { ...note, body: 'What closed the port?' } : note));
    const changes = changesTo(answered, derive(edited), NOON + DAY);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      id: 'note:n2:question',
      content: { prompt: 'What closed the port?' },
      schedule: { reps: 7 },
    });
  });

  test('a deleted note takes its card away, and undoing the deletion brings it back as it was', () => {
    const without = changesTo(known, derive(NOTES.slice(1)), NOON + DAY);
    expect(without).toMatchObject([{ id: 'note:n1:passage', goneSince: NOON + DAY }]);
    const later = known.map((card) => without.find(({ id }) => id === card.id) ?? card);
    const back = changesTo(later, derive(), NOON + 2 * DAY);
    expect(back).toHaveLength(1);
    expect(back[0]).not.toHaveProperty('goneSince');
    expect(back[0]?.schedule).toEqual(known[0]?.schedule);
  });

  test('the same place in two articles is one card', () => {
    const other = studyArticle({ id: 'https://news.example/other' });
    const second = testDeck({ id: other.id, addedAt: NOON + 1 });
    const cards = derivedCards([
      { deck: second, article: other, notes: [] },
      { deck: testDeck(), article, notes: [] },
    ]);
    expect(cards.get('place:g:1:where')?.articleId).toBe(article.id);
    expect(cards.size).toBe(5);
  });
});

describe('gaps', () => {
  test('fall on a figure, else a name, else the longest word; short passages have none', () => {
    expect(gapIn('Exports fell by 12.5% last year')?.gap).toBe('12.5%');
    expect(gapIn('The trains to Tashkent stopped again')?.gap).toBe('Tashkent');
    expect(gapIn('and then they negotiated for days')?.gap).toBe('negotiated');
    expect(gapIn('the port')).toBeUndefined();
    expect(gapIn('Поезда в Ташкент снова стоят')?.gap).toBe('Ташкент');
  });

  test('put together give the passage again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (passage) => {
        const cloze = gapIn(passage);
        if (cloze) expect(cloze.before + cloze.gap + cloze.after).toBe(passage);
      }),
    );
  });

  test('a word is found in its sentence without the article too, and wherever the text has moved', () => {
    const { target } = studyNote('x', 'silted');
    if (!target) throw new Error('no target');
    expect(inSentence(target, undefined)).toMatchObject({ before: 'Its quays had ', gap: 'silted' });
    const text = `An earlier line, added since.\n\n${article.text ?? ''}`;
    const moved = {
      text,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
      lang: 'not a language',
    };
    expect(inSentence(target, moved)).toMatchObject({ before: 'Its quays had ', gap: 'silted' });
  });
});
