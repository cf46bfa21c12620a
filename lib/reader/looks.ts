/** How the reader view looks. Plain JSON. */
export interface ReaderLooks {
  typeface: 'serif' | 'sans' | 'dyslexia';
  /** Of the text, CSS px. */
  size: number;
  /** Of the column, in sizes of the text. */
  width: number;
  /** Line height, in sizes of the text. */
  leading: number;
  /** Between letters, in hundredths of the size. */
  letterSpacing: number;
  theme: 'system' | 'light' | 'sepia' | 'dark';
  /** Where the notes stand on paper. */
  printNotes: 'end' | 'margin' | 'none';
  /** Whether J, K and other single letters do something: people who dictate need them off. */
  letterKeys: boolean;
}

/** Least, most and step of each measure that has a slider. */
export const MEASURES = {
  size: { least: 14, most: 34, step: 1 },
  width: { least: 22, most: 60, step: 2 },
  leading: { least: 1.2, most: 2.4, step: 0.1 },
  letterSpacing: { least: 0, most: 16, step: 1 },
} as const;

export type Measure = keyof typeof MEASURES;

export const DEFAULT_LOOKS: ReaderLooks = {
  typeface: 'serif',
  size: 19,
  width: 36,
  leading: 1.6,
  letterSpacing: 0,
  theme: 'system',
  printNotes: 'end',
  letterKeys: true,
};

const TYPEFACES: readonly ReaderLooks['typeface'][] = ['serif', 'sans', 'dyslexia'];
const THEMES: readonly ReaderLooks['theme'][] = ['system', 'light', 'sepia', 'dark'];
const PRINT_NOTES: readonly ReaderLooks['printNotes'][] = ['end', 'margin', 'none'];

/** Whatever was stored, as looks: what is missing or makes no sense is the default. */
export function parseLooks(stored: unknown): ReaderLooks {
  const raw: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const measure = (name: Measure): number => {
    const { least, most } = MEASURES[name];
    const value = raw[name];
    return typeof value === 'number' && value >= least && value <= most ? value : DEFAULT_LOOKS[name];
  };
  return {
    typeface: TYPEFACES.find((each) => each === raw['typeface']) ?? DEFAULT_LOOKS.typeface,
    size: measure('size'),
    width: measure('width'),
    leading: measure('leading'),
    letterSpacing: measure('letterSpacing'),
    theme: THEMES.find((each) => each === raw['theme']) ?? DEFAULT_LOOKS.theme,
    printNotes: PRINT_NOTES.find((each) => each === raw['printNotes']) ?? DEFAULT_LOOKS.printNotes,
    letterKeys: raw['letterKeys'] !== false,
  };
}
