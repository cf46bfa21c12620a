/** What lessons may hold: far above what trainers write, and low enough that no file fills memory or disk. Lengths in UTF-16 code units. */
export const BOUNDS = {
  /** A whole file. */
  lessonFile: 20_000_000,
  answersFile: 5_000_000,
  /** Titles, terms, names, options. */
  line: 2_000,
  /** Prompts, comments, glossary texts, model answers. */
  text: 50_000,
  /** A student's answer to an open question. */
  answer: 100_000,
  /** The text of the article. */
  article: 5_000_000,
  /** SVG path data of one layer of a map. */
  path: 500_000,
  passages: 500,
  glossary: 1_000,
  tasks: 300,
  /** Options, items, pairs, targets, rubric lines of one task. */
  parts: 100,
  highlights: 2_000,
  /** Points of one task. */
  points: 100,
} as const;
