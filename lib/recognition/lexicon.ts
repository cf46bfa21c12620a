/**
 * What common words of English say about the names beside them. Words of a kind, chosen for news prose at large; a bit
 * set per word, so that a feature is one `and`.
 */
import { ORGANISATION_HEADS, ORGANISATION_TAILS } from './lexicon-organisations.ts';
import { HONORIFICS, KIN, MILITARY, OFFICES, PARTICLES, PROFESSIONS, SPEECH } from './lexicon-persons.ts';
import { DIRECTIONS, FACILITIES, PLACE_HEADS, PLACE_NOUNS, PLACE_PREPOSITIONS, PLACE_TAILS } from './lexicon-places.ts';

export const Lex = {
  placePreposition: 1 << 0,
  placeNoun: 1 << 1,
  placeHead: 1 << 2,
  placeTail: 1 << 3,
  facility: 1 << 4,
  direction: 1 << 5,
  honorific: 1 << 6,
  office: 1 << 7,
  military: 1 << 8,
  profession: 1 << 9,
  kin: 1 << 10,
  speech: 1 << 11,
  particle: 1 << 12,
  organisationTail: 1 << 13,
  organisationHead: 1 << 14,
  month: 1 << 15,
  weekday: 1 << 16,
  functionWord: 1 << 17,
  sport: 1 << 18,
  who: 1 << 19,
} as const;

/** A word that introduces a person: honorific, office, rank or profession. */
export const PERSON_TITLE = Lex.honorific | Lex.office | Lex.military | Lex.profession;

const MONTHS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec';
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun';
const FUNCTION_WORDS =
  'the a an and or but if so as at by for from in into of off on onto out over to up with without under between among after ' +
  'before since until during while when where why how what which who whom whose that this these those there here it its he ' +
  'him his she her hers they them their theirs we us our ours you your yours i me my mine is are was were be been being has ' +
  'have had do does did will would shall should can could may might must not no nor yes also then than too very just only ' +
  'even still yet again more most some any all both each every few many much such other another own same however although ' +
  'though because despite according meanwhile earlier later last next now today yesterday tomorrow about against around';
const SPORT =
  'beat beats defeated defeat win wins won lost loses draw drew scored score scores goal goals league cup match game games team ' +
  'teams coach striker midfielder defender goalkeeper innings wickets runs quarterback playoff playoffs season tournament champions ' +
  'championship final semifinal vs versus v fans stadium club squad fixture hosts visitors';

const table = new Map<string, number>();
function add(words: string, bit: number): void {
  for (const word of words.split(/\s+/)) if (word) table.set(word, (table.get(word) ?? 0) | bit);
}
add(PLACE_PREPOSITIONS, Lex.placePreposition);
add(PLACE_NOUNS, Lex.placeNoun);
add(PLACE_HEADS, Lex.placeHead);
add(PLACE_TAILS, Lex.placeTail);
add(FACILITIES, Lex.facility);
add(DIRECTIONS, Lex.direction);
add(HONORIFICS, Lex.honorific);
add(OFFICES, Lex.office);
add(MILITARY, Lex.military);
add(PROFESSIONS, Lex.profession);
add(KIN, Lex.kin);
add(SPEECH, Lex.speech);
add(PARTICLES, Lex.particle);
add(ORGANISATION_TAILS, Lex.organisationTail);
add(ORGANISATION_HEADS, Lex.organisationHead);
add(MONTHS, Lex.month);
add(WEEKDAYS, Lex.weekday);
add(FUNCTION_WORDS, Lex.functionWord);
add(SPORT, Lex.sport);
add('who whose whom aged', Lex.who);

/** The bits of a folded word; 0 for most words. */
export function lexOf(folded: string): number {
  return table.get(folded) ?? 0;
}
