/**
 * The words that a lesson needs outside of the extension, in the lesson's own language. In the package they lie as the
 * browser wants them (`_locales/LANGUAGE/messages.json`): dots are underscores, forms of a plural are joined by " | ".
 */

/** As `translateWith` of components/i18n takes them; keys with underscores. */
export type PageWords = Record<string, string | Record<string, string>>;

/** Sections of the locale files that the views of a lesson ask for. */
const SECTIONS = [
  'ui',
  'task',
  'taskKind',
  'pick',
  'student',
  'handout',
  'colour',
  'card_asOf',
  'reader_imageLeft',
  'reader_imagesLeft',
  'timeline',
  'official',
];
const LANGUAGES = ['en', 'ru'] as const;

export type PageLanguage = (typeof LANGUAGES)[number];

/** Of the languages that there are words in, the lesson's own; else English. */
export function pageLanguage(lang: string): PageLanguage {
  const [primary = ''] = lang.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((each) => each === primary) ?? 'en';
}

/** @param messages the parsed `messages.json`. */
export function pageWords(messages: Readonly<Record<string, { message: string }>>): PageWords {
  return Object.fromEntries(
    Object.entries(messages)
      .filter(([key]) => SECTIONS.some((section) => key === section || key.startsWith(`${section}_`)))
      .map(([key, { message }]) => [key, formsOf(message)]),
  );
}

function formsOf(message: string): string | Record<string, string> {
  const [one, many, ...more] = message.split(' | ');
  return one !== undefined && many !== undefined && more.length === 0 ? { 1: one, n: many } : message;
}

/** A translator that is asked with dots over a table that has underscores. */
export function underscored(
  translate: (key: string, ...rest: unknown[]) => string,
): (key: string, ...rest: unknown[]) => string {
  return (key, ...rest) => translate(key.replaceAll('.', '_'), ...rest);
}
