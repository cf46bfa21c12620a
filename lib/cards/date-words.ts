/*
 * The words of dates in English news, as pieces of regular expressions, and what they stand for. Months are capitalised
 * in English: "may" and "march" in small letters are verbs.
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept?', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const NUMBERS = 'a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty';
const VALUES: Readonly<Record<string, number>> = {
  a: 1,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, index + 1]),
  ),
};

export const MONTH = `(?:${MONTHS.join('|')}|(?:${SHORT.join('|')})\\b\\.?)`;
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
export const YEAR = '(?:1[5-9]|20)\\d\\d';
export const NUMBER = `(?:${NUMBERS}|\\d{1,2})`;

/** 1–12. */
export function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month.slice(0, 3) === word.slice(0, 3)) + 1;
}

/** 0 Sunday – 6 Saturday. */
export function weekdayOf(word: string): number {
  return WEEKDAYS.indexOf(word);
}

/** "three", "12" → a number; 0 for none. */
export function numberOf(word: string): number {
  return VALUES[word.toLowerCase()] ?? (Number(word) || 0);
}
