/** Decks and what they stand on → the cards that ought to exist; and what has to be written for it. */
import type { Note } from '../model/note.ts';
import type { SavedArticle } from '../notes/types.ts';
import { cardsOfFacts } from './entity-cards.ts';
import { cardsOfNote, type DerivedCard } from './note-cards.ts';
import { newSchedule } from './schedule.ts';
import type { StudyCard, StudyDeck } from './types.ts';

export interface DeckInput {
  deck: StudyDeck;
  article: SavedArticle;
  /** Not in the trash. */
  notes: readonly Note[];
}

/** Each card once, from the deck that was added first. Ids stay the same whatever is edited. */
export function derivedCards(inputs: readonly DeckInput[]): Map<string, DerivedCard> {
  const cards = new Map<string, DerivedCard>();
  const inOrder = [...inputs].sort((a, b) => a.deck.addedAt - b.deck.addedAt || (a.deck.id < b.deck.id ? -1 : 1));
  for (const { deck, article, notes } of inOrder) {
    const left = new Set(deck.without);
    const ownNotes = notes.filter(({ id, colour }) => deck.parts.colours.includes(colour) && !left.has(id));
    const derived = [...ownNotes.flatMap((note) => cardsOfNote(note, article)), ...cardsOfFacts(deck)];
    for (const card of derived) if (!cards.has(card.id)) cards.set(card.id, card);
  }
  return cards;
}

/**
 * The rows to write so that the table holds what is derived. A card that nothing wants any more is kept with its
 * schedule and marked as gone; when it is wanted again (an undone deletion), it goes on where it was.
 * @param now milliseconds since the epoch.
 */
export function changesTo(
  known: readonly StudyCard[],
  derived: ReadonlyMap<string, DerivedCard>,
  now: number,
): StudyCard[] {
  const changes: StudyCard[] = [];
  const ids = new Set(known.map(({ id }) => id));
  for (const card of known) {
    const wanted = derived.get(card.id);
    if (!wanted) {
      if (card.goneSince === undefined) changes.push({ ...card, goneSince: now, updatedAt: now });
    } else if (card.goneSince !== undefined || !isSame(card, wanted)) {
      const { goneSince: _, ...kept } = card;
      changes.push({ ...kept, ...wanted, updatedAt: now });
    }
  }
  let position = 0;
  for (const card of derived.values()) {
    position++;
    if (!ids.has(card.id))
      changes.push({ ...card, schedule: newSchedule(now), position, addedAt: now, updatedAt: now });
  }
  return changes;
}

function isSame(card: StudyCard, { articleId, source, content }: DerivedCard): boolean {
  return card.articleId === articleId && card.source === source && equal(card.content, content);
}

/** Structural equality of plain JSON; the order of keys, which a backup may have changed, doesn't count. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && equal(value, right.get(key)));
}
