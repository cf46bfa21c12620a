import type { ClickMap } from '../../lib/study/click-map.ts';
import type { StudyStatistics } from '../../lib/study/statistics.ts';
import type { DeckParts, Grade, StudyCard, StudySettings } from '../../lib/study/types.ts';
import type { NoteColour } from '../../lib/model/note.ts';
import type { ColourNames } from '../props.ts';

/* The props of the study page. All times are milliseconds since the epoch. */

export interface StudyArticle {
  id: string;
  url: string;
  title: string;
  siteName?: string;
  dir?: 'ltr' | 'rtl';
}

export interface CardProps {
  card: StudyCard;
  article: StudyArticle | undefined;
  /** Of cards that ask for a place: undefined while it is drawn, null when it can't be. */
  map: ClickMap | null | undefined;
  /** How long until the card comes again, ms, by grade. */
  intervals: Record<Grade, number>;
}

export type SessionState =
  | { kind: 'loading' }
  /** Already in words. */
  | { kind: 'failed'; message: string; advice: string; detail: string }
  /** No article is studied yet. */
  | { kind: 'no-decks' }
  /** Nothing (more) for today. `comesBackAt`: something being learnt does, later today. */
  | { kind: 'done'; answers: number; minutes: number; tomorrow: number; comesBackAt?: number }
  | ({ kind: 'card' } & CardProps);

export interface SessionProps {
  session: SessionState;
  counts: { learning: number; review: number; fresh: number };
  canUndo: boolean;
  /** @param took from question to grade, ms. */
  onGrade(grade: Grade, took: number): void;
  onUndo(): void;
  onSuspend(card: StudyCard): void;
  onBury(card: StudyCard): void;
  onChooseArticles(): void;
}

/** An article that could be studied, or is. */
export interface DeckRow extends StudyArticle {
  notes: number;
  /** Cards that it gives; absent: it isn't studied. */
  cards?: number;
}

export interface DeckItem {
  id: string;
  label: string;
}

/** What can be studied of an article, and what the reader has chosen of it. */
export interface DeckDraft {
  article: StudyArticle;
  /** It is studied already. */
  isDeck: boolean;
  parts: DeckParts;
  without: readonly string[];
  notes: readonly { colour: NoteColour; items: readonly DeckItem[] }[];
  places: readonly DeckItem[];
  officials: readonly DeckItem[];
  leaders: readonly DeckItem[];
  /** Cards that this choice gives. */
  cards: number;
  /** The article's text isn't kept, so that only what the notes name is known. */
  withoutText: boolean;
  /** The dataset can't be read: notes only. */
  withoutData: boolean;
}

export type DeckEditing = { kind: 'none' } | { kind: 'reading'; title: string } | { kind: 'draft'; draft: DeckDraft };

export interface DecksProps {
  decks: readonly DeckRow[];
  editing: DeckEditing;
  colourNames: ColourNames;
  onEdit(article: StudyArticle): void;
  onChange(change: { parts?: DeckParts; without?: string[] }): void;
  onSave(): void;
  onCancel(): void;
  onRemove(article: StudyArticle): void;
}

export interface ProgressProps {
  statistics: StudyStatistics | undefined;
  settings: StudySettings;
  /** Put aside by the reader. */
  suspended: readonly StudyCard[];
  onSettings(settings: StudySettings): void;
  onResume(card: StudyCard): void;
  onSuspend(card: StudyCard): void;
  onExport(): void;
}

export type StudyTab = 'session' | 'decks' | 'progress';

export interface StudyProps extends SessionProps, DecksProps, Omit<ProgressProps, 'onSuspend'> {
  tab: StudyTab;
  /** In the side panel: a way back to the article. */
  onBack: (() => void) | undefined;
  notice: { message: string; undo?: () => void } | undefined;
  onTab(tab: StudyTab): void;
}
