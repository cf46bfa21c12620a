import type { IsoDate, PartialDate } from '../model/date.ts';
import type { EntityId, PlaceClass } from '../model/entity.ts';
import type { NoteColour } from '../model/note.ts';

/*
 * Study: spaced repetition over what the reader has noted and met. A *deck* says what of one article is studied; its
 * *cards* are derived from notes and from facts of the dataset, so an edited note changes its card and keeps its schedule.
 * Everything is plain JSON; times are milliseconds since the epoch.
 */

/** A person's time in an office, as a card needs it. */
export interface Held {
  name: string;
  start?: PartialDate;
  end?: PartialDate;
  acting: boolean;
}

/** An office around a day: whom the card asks for, and who came before and after (at most three each, in time). */
export interface OfficeFacts {
  /** Stable through dataset versions: jurisdiction, field and folded title. */
  key: string;
  person: EntityId;
  title: string;
  jurisdiction: string;
  holder: Held;
  before: Held[];
  after: Held[];
}

export interface PlaceFacts {
  type: 'place';
  id: EntityId;
  name: string;
  placeClass: PlaceClass;
  /** Degrees; absent where the dataset has no position. */
  lat?: number;
  lon?: number;
  /** Region and country, nearest first. */
  within: string[];
  /** The name on the deck's day where it isn't today's. */
  nameThen?: { name: string; from?: IsoDate; to?: IsoDate };
  /** Of a country: head of state and of government on the day. */
  leaders: OfficeFacts[];
}

export interface PersonFacts {
  type: 'person';
  id: EntityId;
  name: string;
  /** Held on the day, by this person alone. */
  offices: OfficeFacts[];
}

export type EntityFacts = PlaceFacts | PersonFacts;

/** What of an article is studied. */
export interface DeckParts {
  /** Notes of these colours. */
  colours: NoteColour[];
  places: boolean;
  officials: boolean;
  /** Heads of state and government of the countries that the article names. */
  leaders: boolean;
}

export interface StudyDeck {
  /** The article's id. */
  id: string;
  parts: DeckParts;
  /** Ids of notes and entities that the reader has left out. */
  without: string[];
  /** The day that facts are told for. */
  day: IsoDate;
  facts: EntityFacts[];
  /** Of the dataset that the facts come from, with the language that they are told in. */
  datasetVersion: string;
  addedAt: number;
  updatedAt: number;
}

/** Text with a gap. */
export interface Cloze {
  before: string;
  gap: string;
  after: string;
}

/** What a card asks and answers; the words around it are the interface's. */
export type StudyContent =
  /** The reader's own question, answered by the passage. */
  | { kind: 'question'; prompt: string; answer: string }
  /** A passage with a gap; `note` is what the reader wrote on it. */
  | ({ kind: 'passage'; note: string } & Cloze)
  /** A word missing in its sentence; `note` is its meaning as the reader wrote it, a hint. */
  | ({ kind: 'word'; note: string } & Cloze)
  /** A word in its sentence: what does it mean? */
  | ({ kind: 'meaning'; note: string } & Cloze)
  | {
      kind: 'where';
      entity: EntityId;
      name: string;
      placeClass: PlaceClass;
      lat: number;
      lon: number;
      within: string[];
    }
  | { kind: 'then-name'; name: string; day: IsoDate; nameThen: string; from?: IsoDate; to?: IsoDate; within: string[] }
  /** Who held the office on the day? */
  | { kind: 'holder'; title: string; jurisdiction: string; day: IsoDate; holder: Held; before?: Held; after?: Held }
  /** Which of the two came first? */
  | { kind: 'order'; title: string; jurisdiction: string; first: Held; second: Held }
  /** Between which of the others, in time, does the holder stand? */
  | { kind: 'timeline'; title: string; jurisdiction: string; holder: Held; before: Held[]; after: Held[] };

export type MemoryState = 'new' | 'learning' | 'review' | 'relearning';

/** When a card is due and how well it is known, as the FSRS scheduler keeps it. */
export interface Schedule {
  due: number;
  /** Days until the chance of recall has fallen to nine in ten. */
  stability: number;
  /** 1–10. */
  difficulty: number;
  /** The interval that was given, days. */
  scheduledDays: number;
  learningSteps: number;
  reps: number;
  lapses: number;
  state: MemoryState;
  lastReview?: number;
}

/** Again, hard, good, easy. */
export type Grade = 1 | 2 | 3 | 4;

export interface StudyCard {
  /** Made of what the card comes from and its kind, never of its words: the schedule survives edits. */
  id: string;
  articleId: string;
  /** `note:…`, `place:…` or `office:…`: cards of one source are not asked on the same day. */
  source: string;
  content: StudyContent;
  schedule: Schedule;
  /** Place among the new cards of its deck. */
  position: number;
  addedAt: number;
  updatedAt: number;
  /** Not asked until the reader says so. */
  suspended?: boolean;
  /** Not asked before that time. */
  buriedUntil?: number;
  /** Since then nothing in any deck wants it; kept, so that a restored note finds its schedule. */
  goneSince?: number;
}

export interface StudyReview {
  id: string;
  card: string;
  at: number;
  grade: Grade;
  /** Milliseconds from question to grade, at most {@link LONGEST_ANSWER}. */
  took: number;
  /** The schedule before the answer, for undo and statistics. */
  before: Schedule;
}

/** Whoever takes longer has gone for tea, ms. */
export const LONGEST_ANSWER = 120_000;

export interface StudySettings {
  newPerDay: number;
  reviewsPerDay: number;
  /** The share of answers that the schedule aims to have right, 0.7–0.97. */
  retention: number;
}

export const DEFAULT_STUDY_SETTINGS: StudySettings = { newPerDay: 10, reviewsPerDay: 100, retention: 0.9 };

/** The limits as kept: one row. */
export interface StudySettingsRow extends StudySettings {
  key: string;
  updatedAt: number;
}

/** What a backup carries of it, table by table; each absent where it is empty. */
export interface StudyDump {
  studyDecks?: StudyDeck[];
  studyCards?: StudyCard[];
  studyReviews?: StudyReview[];
  studySettings?: StudySettingsRow[];
}
