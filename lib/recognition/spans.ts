/** Tagged words → spans of names: the words of one name together, names side by side apart. */
import { isAdjacent } from './evidence.ts';
import { isTitleWord } from './office-grammar.ts';
import { Lex } from './lexicon.ts';
import type { Prepared } from './prepare.ts';
import type { NameMatch } from './scan.ts';
import type { Tags } from './tagger.ts';
import { Gap, TokenFlag, hasFlag } from './tokens.ts';

/** Tokens [from, to) that name one thing. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

export interface PlaceSpan extends NameSpan {
  /** The gazetteer's name inside the span; absent where it has none. */
  readonly match: NameMatch | undefined;
}

/** Whether the name may be a place's: "EU" is the union sooner than a town in Normandy, if written in capitals. */
function isPlaceMatch(match: NameMatch): boolean {
  const { organisationFame, fame } = match.facts;
  const asOrganisation = organisationFame > fame && match.postings.some((posting) => posting.caseSensitive);
  if (asOrganisation) return false;
  return match.facts.hasPlace && match.postings.some((posting) => posting.use !== 'demonym');
}

function meanOver(values: Float32Array, prepared: Prepared, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    if (!hasFlag(prepared.tokens, i, TokenFlag.cap)) continue;
    sum += values[i] ?? 0;
    count++;
  }
  return count ? sum / count : 0;
}

/** Words for kinds of places and times. */
const GENERIC =
  Lex.month |
  Lex.weekday |
  Lex.placeNoun |
  Lex.placeTail |
  Lex.direction |
  Lex.facility |
  Lex.organisationTail |
  Lex.office;
/** Fame from which on a name is known to all readers (0–255). */
const KNOWN = 90;
/** Weight of a word that is used in lower case every day (0–15, logarithmic). */
const ORDINARY = 3;
const EVERYDAY = 5;
/** Letters of the longest acronyms. */
const ACRONYM = 5;
/** Capitalised words that are no towns, whatever villages may be called so. */
const NO_TOWNS = new Set(
  'christmas easter ramadan eid thanksgiving halloween hanukkah diwali god jesus christ allah buddha bible koran quran'.split(
    ' ',
  ),
);
/** A building is not the place that it is named after. */
const BUILDINGS = new Set(
  'hospital clinic school museum theatre theater hotel church cathedral basilica mosque stadium center centre tower mall'.split(
    ' ',
  ),
);
const STREETS = new Set(
  'street st avenue ave road rd boulevard blvd drive dr lane ln highway hwy way court place estate route'.split(' '),
);

/** The spans that are places with at least `threshold` probability. O(tokens). */
export function placeSpans(prepared: Prepared, tags: Tags, threshold: number): PlaceSpan[] {
  const { tokens, scan, words } = prepared;
  const pieces: PlaceSpan[] = [];
  for (let i = 0; i < tokens.count;) {
    const match = scan.cover[i];
    if (match && isPlaceMatch(match)) {
      const probability = meanOver(tags.place, prepared, match.from, match.to);
      if (probability >= threshold) pieces.push({ from: match.from, to: match.to, probability, match });
      i = match.to;
      continue;
    }
    const probability = tags.place[i] ?? 0;
    const demonym = match !== undefined && match.facts.hasDemonym;
    if (probability >= Math.max(threshold, 0.5) && !demonym)
      pieces.push({ from: i, to: i + 1, probability, match: undefined });
    i++;
  }
  const spans: PlaceSpan[] = [];
  for (const piece of pieces) {
    const last = spans.at(-1);
    if (!last || last.to !== piece.from || !isAdjacent(tokens, piece.from) || !mayJoin(last, piece)) {
      spans.push(piece);
      continue;
    }
    const better = last.match ? last : piece;
    spans[spans.length - 1] = {
      from: last.from,
      to: piece.to,
      probability: Math.max(last.probability, piece.probability),
      match: better.match,
    };
  }
  return spans.filter((span) => !isStray(span)).map(withoutStreet);

  /** Two names of the gazetteer stay apart; in a headline a word joins a name only if it is a word of places. */
  function mayJoin(a: PlaceSpan, b: PlaceSpan): boolean {
    if (a.match && b.match) return false;
    if (!hasFlag(tokens, b.from, TokenFlag.titleCase | TokenFlag.capsLine)) return true;
    const lex = words[b.match ? a.to - 1 : b.from]?.facts.lex ?? 0;
    return (lex & (Lex.placeTail | Lex.placeHead | Lex.direction | Lex.facility)) !== 0;
  }

  /** A lone word for a kind of place, or from the calendar, is no name, even if some village bears it ("Center"). */
  function isStray(span: PlaceSpan): boolean {
    if (isMoney(span.from) || (!span.match && isKindOnly(span)) || isAcronym(span)) return true;
    if (span.to - span.from > 1 || (span.match && span.match.facts.fame >= KNOWN)) return false;
    const facts = words[span.from]?.facts;
    // A capital that the position asks for makes no town of an ordinary word ("Reading takes time").
    const forced = TokenFlag.sentenceStart | TokenFlag.titleCase | TokenFlag.capsLine;
    const seen = words[span.from]?.seen;
    if (facts && seen && facts.use.ordinary >= ORDINARY && seen.capital === 0 && hasFlag(tokens, span.from, forced))
      return true;
    if (facts && NO_TOWNS.has(facts.text)) return true;
    return !facts || facts.text.length < (span.match ? 2 : 3) || (facts.lex & GENERIC) !== 0;
  }

  /** "Railway Station", "the Hub": nothing but ordinary words and kinds of places, unknown to the gazetteer. */
  function isKindOnly(span: PlaceSpan): boolean {
    if (span.to - span.from > 1 && isStreet(span.to - 1)) return false;
    for (let i = span.from; i < span.to; i++) {
      const facts = words[i]?.facts;
      if (facts && (facts.lex & GENERIC) === 0 && facts.use.ordinary < EVERYDAY) return false;
    }
    return true;
  }

  /** "SARS" in running text is no village of Sars. */
  function isAcronym({ from, to, match }: PlaceSpan): boolean {
    if (!match || to - from > 1 || match.facts.fame >= KNOWN || !hasFlag(tokens, from, TokenFlag.upper)) return false;
    const line = TokenFlag.capsLine | TokenFlag.dateline | TokenFlag.sentenceStart;
    if ((words[from]?.facts.text.length ?? 0) > ACRONYM) return false;
    return (
      !hasFlag(tokens, from, line) &&
      match.postings.every((posting) => !posting.caseSensitive && posting.use !== 'abbreviation')
    );
  }

  /** "one US dollar", "US$70": money, not the country. */
  function isMoney(i: number): boolean {
    const dollars =
      i + 1 < tokens.count && (words[i + 1]?.facts.text ?? '').startsWith('dollar') && isAdjacent(tokens, i + 1);
    return words[i]?.facts.text === 'us' && (dollars || tokens.text[tokens.end[i] ?? 0] === '$');
  }

  function isStreet(i: number): boolean {
    const text = words[i]?.facts.text ?? '';
    return i < tokens.count && hasFlag(tokens, i, TokenFlag.cap) && (STREETS.has(text) || BUILDINGS.has(text));
  }

  /** "Eglinton Avenue" is not the village of Eglinton, "Third Street" not the town of Street. */
  function withoutStreet(span: PlaceSpan): PlaceSpan {
    const { match } = span;
    if (!match) return span;
    if (isStreet(span.to) && isAdjacent(tokens, span.to)) return { ...span, to: span.to + 1, match: undefined };
    if (span.to - span.from === match.to - match.from) return span;
    let generic = true;
    let street = false;
    for (let i = match.from; i < match.to; i++) if (((words[i]?.facts.lex ?? 0) & GENERIC) === 0) generic = false;
    for (let i = span.from; i < span.to; i++) if ((i < match.from || i >= match.to) && isStreet(i)) street = true;
    return street || (generic && match.facts.fame < KNOWN) ? { ...span, match: undefined } : span;
  }
}

/** A lone demonym ("Iraqis", "Libyan") is a person's name only from here on. */
const SURE = 0.85;
/** Dean, Rex, Prince, Duke: words that are given names in the first place (0–15, logarithmic). */
const GIVEN_NOT_TITLE = 12;

/** The spans that are persons' names with at least `threshold` probability. O(tokens). */
export function personSpans(prepared: Prepared, tags: Tags, threshold: number): NameSpan[] {
  const { tokens, words } = prepared;
  const spans: NameSpan[] = [];
  const isPerson = (i: number): boolean => (tags.person[i] ?? 0) >= threshold;
  for (let i = 0; i < tokens.count; i++) {
    if (!isPerson(i)) continue;
    let to = i + 1;
    for (;;) {
      if (to < tokens.count && isPerson(to) && isAdjacent(tokens, to)) to++;
      else if (to + 1 < tokens.count && bridges(to)) to += 2;
      else if (
        to < tokens.count &&
        tokens.gap[to] === Gap.hyphen &&
        (words[to]?.facts.text.length ?? 9) <= 6 &&
        isAdjacent(tokens, to)
      )
        to++;
      else break;
    }
    let from = i;
    while (from < to - 1 && isTitle(from)) from++;
    const probability = meanOver(tags.person, prepared, from, to);
    const people = to - from === 1 && prepared.scan.cover[from]?.facts.hasDemonym && probability < SURE;
    if (!people) spans.push({ from, to, probability });
    i = to - 1;
  }
  return spans;

  /** "Mohammed bin Salman", "Miguel de la Madrid" (one small word at a time). */
  function bridges(k: number): boolean {
    return (
      !hasFlag(tokens, k, TokenFlag.cap) &&
      ((words[k]?.facts.lex ?? 0) & Lex.particle) !== 0 &&
      isAdjacent(tokens, k) &&
      isAdjacent(tokens, k + 1) &&
      isPerson(k + 1)
    );
  }

  /** "Home Secretary X", "Mozambican President X", "Gen. X": the tagger takes titles along. */
  function isTitle(k: number): boolean {
    const facts = words[k]?.facts;
    if (!facts) return false;
    // "Gen.", but neither "J." nor "F.W.".
    if (hasFlag(tokens, k, TokenFlag.dotted) && !hasFlag(tokens, k, TokenFlag.initial | TokenFlag.upper)) return true;
    const match = prepared.scan.cover[k];
    if (match?.facts.hasDemonym || (match && !match.facts.hasPlace)) return true;
    const title = isTitleWord(facts.text) || (facts.lex & (Lex.honorific | Lex.military | Lex.office)) !== 0;
    return title && facts.use.given < GIVEN_NOT_TITLE;
  }
}
