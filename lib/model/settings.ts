import type { MentionKind } from './mention.ts';
import type { NoteColour } from './note.ts';

/** How sure a mention must be to be painted. The steps are named, since nobody knows what 0.65 means. */
export type ThresholdStep = 'careful' | 'balanced' | 'generous';

/**
 * The confidence (0–1) from which each step paints; what lies below is listed in the side panel as possible. Confidence
 * is calibrated for kind *and* entity: `balanced` is where found and wrong marks balance best (docs/recognition.md).
 */
export const THRESHOLDS: Readonly<Record<ThresholdStep, number>> = { careful: 0.6, balanced: 0.35, generous: 0.15 };

/** Milliseconds of rest before a card appears; `off`: click or keyboard only; `with-key`: only while Alt is held. */
export type HoverDelay = 200 | 350 | 600 | 'off' | 'with-key';

export type Theme = 'system' | 'light' | 'dark';

/**
 * What places are called on cards, lists and maps: as the interface, English, Russian, both, or as their own people
 * call them. Where a name isn't known, the English one is told.
 */
export type NameLanguage = 'interface' | 'en' | 'ru' | 'both' | 'native';

/** What the reader may set. Plain JSON. */
export interface ReaderSettings {
  threshold: ThresholdStep;
  kinds: Record<MentionKind, boolean>;
  hover: HoverDelay;
  /** By position; an empty string stands for the default name in the reader's language. */
  colourNames: readonly [string, string, string, string];
  /** The colours as they are offered, and by keys 1–4: each once. */
  colourOrder: readonly NoteColour[];
  theme: Theme;
  names: NameLanguage;
  /** Keep a copy of an article's text with the first note on it. */
  saveCopy: boolean;
}

export const DEFAULT_SETTINGS: ReaderSettings = {
  threshold: 'balanced',
  kinds: { place: true, official: true, role: true, demonym: true, organisation: true },
  hover: 350,
  colourNames: ['', '', '', ''],
  colourOrder: [1, 2, 3, 4],
  theme: 'system',
  names: 'interface',
  saveCopy: true,
};
