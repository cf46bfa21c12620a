/**
 * Which of a city's many GeoNames aliases an English text may use.
 *
 * The dump doesn't tell languages apart: Oxford is "Oksforda", "Oksfordas", "Oxonia" there too. Kept are, for places of
 * 15,000 people or more,
 * - where the native script isn't Latin: other romanisations (Nasiriya, An Nasiriyah), by likeness of spelling;
 * - anywhere: a shorter or longer form of the same words (Anyang for Anyang-si);
 * - what WordNet knows as the name of a place (Firenze, Patras);
 * - of the largest cities: every name, since old reports and other languages' press use them (Lourenco Marques);
 * and dropped always are codes and forms of four letters or fewer (Dhaka is "Dako", Qom is "Homo"), names in other scripts or with odd signs, and forms that only decline the name.
 */
import { foldName, foldSpelling } from '../../lib/gazetteer/fold.ts';
import { isAscii } from '../../lib/gazetteer/sorted-text.ts';
import { type City, isSeat } from './cities.ts';

const ALL_FROM = 500_000;
const SOME_FROM = 15_000;

/** Likeness of spellings from which a form counts as another romanisation; 0.5 let "Kim Hoa" be Jinhua. */
const SAME_NAME = 0.55;

/** Countries whose place names reach English by romanisation. */
const OTHER_SCRIPTS = new Set(
  (
    'RU UA BY BG RS ME MK BA MN KZ KG TJ TM UZ AZ AM GE GR CY IL PS DZ BH EG IQ JO KW LB LY MA MR OM QA SA SD SS SY ' +
    'TN AE YE IR AF PK IN BD NP LK BT MV MM TH LA KH CN TW HK MO JP KR KP ET ER SO DJ KM TD XK EH'
  ).split(' '),
);

/** What other languages hang on to a name: Latin, Lithuanian, Latvian, Esperanto, Slavic and Finnic cases. */
const DECLINED = /^(?:as|us|is|os|o|um|u|e|ee|i|ia|ija|iya|a|ai|oi|ov|ova|s|en|on|un|an|skii|skij|sk)$/;

/** Share of letter pairs in common, 0–1 (Dice's coefficient): a cheap likeness of spellings. */
export function likeness(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left === 0) continue;
    common++;
    pairs.set(b.slice(i, i + 2), left - 1);
  }
  const all = a.length + b.length - 2;
  return all <= 0 ? 0 : (2 * common) / all;
}

/** True for "Oksforda" beside "Oxford": the same name with a foreign ending. Both are spelling-folded. */
export function isDeclined(alias: string, primary: string): boolean {
  if (alias === primary || alias.includes(' ')) return false;
  const stem = primary.replace(/[aeiou]+$/, '');
  return (
    stem.length >= 3 &&
    alias.startsWith(stem) &&
    DECLINED.test(alias.slice(stem.length)) &&
    alias.length <= primary.length + 3
  );
}

/** True when the words of one are among those of the other: Escaldes and les Escaldes. */
export function sharesWords(a: string, b: string): boolean {
  const [short = [], long = []] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
  return short.length < long.length && short.every((word) => long.includes(word));
}

/** Whether two forms may be the same name in different spellings. */
export function isRomanisation(alias: string, name: string): boolean {
  return likeness(foldSpelling(alias), foldSpelling(name)) >= SAME_NAME;
}

/** @param places folded names of places that a dictionary of English has. */
export function usableAliases(city: City, places: ReadonlySet<string> = new Set()): string[] {
  const primary = foldName(city.name);
  const kept = new Map<string, string>();
  const ascii = foldName(city.asciiName);
  if (ascii !== primary && isAscii(ascii)) kept.set(ascii, city.asciiName);
  const local = foldName(city.localName ?? '');
  if (city.localName && local !== primary && isAscii(local)) kept.set(local, city.localName);
  if (city.population < SOME_FROM && !isSeat(city)) return [...kept.values()];
  const spelling = foldSpelling(city.name);
  for (const alias of city.aliases) {
    if (!/^[A-Z][A-Za-z' -]{4,}$/.test(alias) || /^[A-Z]+$/.test(alias)) continue;
    const folded = foldName(alias);
    if (folded === primary || kept.has(folded)) continue;
    if (places.has(folded)) {
      kept.set(folded, alias);
      continue;
    }
    const form = foldSpelling(alias);
    if (form !== spelling && isDeclined(form, spelling)) continue;
    const romanised = OTHER_SCRIPTS.has(city.country) && isRomanisation(alias, city.name);
    if (romanised || sharesWords(folded, primary) || city.population >= ALL_FROM) kept.set(folded, alias);
  }
  return [...kept.values()];
}
