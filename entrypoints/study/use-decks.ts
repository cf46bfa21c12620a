import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeckDraft, DeckEditing, DeckItem, DeckRow, StudyArticle } from '../../components/study/props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { StudyArticleFacts } from '../../lib/messaging/protocol.ts';
import type { Note, NoteColour } from '../../lib/model/note.ts';
import type { ArticleSummary, NotesStore, SavedArticle } from '../../lib/notes/types.ts';
import { derivedCards } from '../../lib/study/derive.ts';
import { cardsOfNote, VOCABULARY } from '../../lib/study/note-cards.ts';
import type { StudyStore } from '../../lib/study/store.ts';
import type { DeckParts, EntityFacts, StudyDeck } from '../../lib/study/types.ts';
import type { StudyData } from './use-study.ts';

/** Articles listed: those opened last. */
const MOST_ARTICLES = 300;
const COLOURS: readonly NoteColour[] = [1, 2, 3, 4];
/** At first: what was noted as key points, questions and words. Places and officials are the reader's choice. */
const FIRST_PARTS: DeckParts = { colours: [1, 2, VOCABULARY], places: false, officials: false, leaders: false };

interface Draft {
  article: SavedArticle;
  notes: Note[];
  found: StudyArticleFacts | undefined;
  deck: Omit<StudyDeck, 'addedAt' | 'updatedAt'>;
  isDeck: boolean;
}

export interface Decks {
  rows: DeckRow[];
  editing: DeckEditing;
  edit(article: Pick<StudyArticle, 'id' | 'title'>): Promise<void>;
  change(change: { parts?: DeckParts; without?: string[] }): void;
  /** Saves the draft; the number of cards that it gives. */
  save(): Promise<number>;
  cancel(): void;
}

/** The reader's articles with what is studied of each, and the one that is being chosen from. */
export function useDecks(store: StudyStore, notes: NotesStore, data: StudyData | undefined, isShown: boolean): Decks {
  const [articles, setArticles] = useState<ArticleSummary[]>([]);
  const [draft, setDraft] = useState<Draft>();
  const [reading, setReading] = useState<string>();
  const turn = useRef(0);
  useEffect(() => {
    if (!isShown) return undefined;
    return notes.watch(({ articles: list }) => list.list({ limit: MOST_ARTICLES }), setArticles);
  }, [notes, isShown]);

  const counts = new Map<string, number>();
  for (const { articleId } of data?.cards ?? []) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  const studied = new Set(data?.decks.map(({ id }) => id));
  return {
    rows: articles
      .filter(({ id, noteCount, hasCopy }) => studied.has(id) || noteCount > 0 || hasCopy)
      .map((article) => ({
        ...shownArticle(article),
        notes: article.noteCount,
        ...(studied.has(article.id) ? { cards: counts.get(article.id) ?? 0 } : {}),
      })),
    editing: draft
      ? { kind: 'draft', draft: shownDraft(draft) }
      : reading === undefined
        ? { kind: 'none' }
        : { kind: 'reading', title: reading },
    async edit({ id, title }) {
      const mine = ++turn.current;
      setReading(title);
      try {
        const [article, own, found, decks] = await Promise.all([
          notes.articles.get(id),
          notes.notes.ofArticle(id),
          // Without the dataset there are still the notes.
          callBackground('study-article', { article: id }).catch(() => undefined),
          store.decks(),
        ]);
        if (!article || mine !== turn.current) return;
        const known = decks.find((deck) => deck.id === article.id);
        setDraft({ article, notes: own, found, deck: deckFor(article, known, found), isDeck: known !== undefined });
      } finally {
        if (mine === turn.current) setReading(undefined);
      }
    },
    change: (change) => setDraft((before) => before && { ...before, deck: { ...before.deck, ...change } }),
    async save() {
      if (!draft) return 0;
      await store.putDeck(draft.deck);
      await store.sync();
      setDraft(undefined);
      return countOf(draft);
    },
    cancel() {
      turn.current++;
      setReading(undefined);
      setDraft(undefined);
    },
  };
}

function deckFor(
  article: SavedArticle,
  known: StudyDeck | undefined,
  found: StudyArticleFacts | undefined,
): Draft['deck'] {
  const day =
    found?.day ?? known?.day ?? article.published?.date ?? new Date(article.createdAt).toISOString().slice(0, 10);
  return {
    id: article.id,
    parts: known?.parts ?? FIRST_PARTS,
    without: known?.without ?? [],
    day,
    facts: found?.facts ?? known?.facts ?? [],
    datasetVersion: found?.datasetVersion ?? known?.datasetVersion ?? '',
  };
}

function countOf({ deck, article, notes }: Draft): number {
  return derivedCards([{ deck: { ...deck, addedAt: 0, updatedAt: 0 }, article, notes }]).size;
}

export function shownArticle({ id, url, title, siteName, dir }: Omit<StudyArticle, never>): StudyArticle {
  return { id, url, title, ...(siteName === undefined ? {} : { siteName }), ...(dir === undefined ? {} : { dir }) };
}

function shownDraft(draft: Draft): DeckDraft {
  const { article, notes, found, deck, isDeck } = draft;
  const places = deck.facts.filter(({ type }) => type === 'place');
  return {
    article: shownArticle(article),
    isDeck,
    parts: deck.parts,
    without: deck.without,
    notes: COLOURS.map((colour) => ({
      colour,
      items: notes
        .filter((note) => note.colour === colour && cardsOfNote(note, article).length > 0)
        .map((note) => ({ id: note.id, label: labelOf(note) })),
    })),
    places: places.filter((place) => place.type === 'place' && place.lat !== undefined).map(itemOf),
    officials: deck.facts
      .filter((person) => person.type === 'person' && person.offices.length > 0)
      .map((person) => ({ id: person.id, label: labelOfPerson(person) })),
    leaders: places.filter((place) => place.type === 'place' && place.leaders.length > 0).map(itemOf),
    cards: countOf(draft),
    withoutText: found?.withoutText ?? false,
    withoutData: found === undefined,
  };
}

function itemOf({ id, name }: EntityFacts): DeckItem {
  return { id, label: name };
}

function labelOfPerson(person: EntityFacts): string {
  const office = person.type === 'person' ? person.offices[0] : undefined;
  return office ? `${person.name}, ${office.title}, ${office.jurisdiction}` : person.name;
}

function labelOf({ target, body }: Note): string {
  const quote = target?.quote.exact ?? '';
  const words = body.trim() === '' ? quote : `${quote} – ${body.trim()}`;
  return words.length > 140 ? `${words.slice(0, 139)}…` : words;
}
