import type { CountryFactField } from '../gazetteer/types.ts';
import type { DateSource } from '../model/article.ts';
import type { IsoDate, PartialDate } from '../model/date.ts';
import type { EntityId, OfficeField, PlaceClass, TermEnd } from '../model/entity.ts';
import type { Evidence, MentionKind, OfficeWording } from '../model/mention.ts';
import type { ChoiceMapView, LocatorMapView } from './map-view.ts';
import type { TimelineView } from './timeline-view.ts';

/*
 * What a card says, as facts without words: every type here is plain JSON (a card crosses a message from the background
 * to the page), and the sentences come from the locale files. A fact carries the id of its source; `CardView.sources`
 * resolves it. What isn't known is absent here and *said* to be unknown by the component.
 */

/** Something with a name that may have a card of its own. */
export interface NamedRef {
  id?: EntityId;
  /** In the reader's language where it is known. */
  name: string;
  /** The English name, where `name` is another. */
  english?: string;
}

export interface CountryRef extends NamedRef {
  id: EntityId;
  /** ISO 3166-1 alpha-2 where it has one. */
  code?: string;
}

/** The day that the card's facts are told for. */
export interface AsOf {
  date: IsoDate;
  /** `article`: the publication day. `dataset`: the article has no date, so the newest day that the dataset knows. */
  from: 'article' | 'dataset';
  /** How the article's date was found; absent with `dataset`. */
  source?: DateSource;
}

/** A source as told at the card's foot. */
export interface SourceView {
  id: string;
  title: string;
  publisher: string;
  licence: string;
  /** The day that its facts are as of. */
  asOf: IsoDate;
}

/** Another thing of the same name, offered as a correction. */
export interface Alternative {
  id: EntityId;
  name: string;
  english?: string;
  kind: MentionKind;
  placeClass?: PlaceClass;
  country?: NamedRef;
  region?: NamedRef;
  population?: number;
  /** Persons: the most telling office, and the years in it. */
  office?: string;
  years?: { from?: number; to?: number };
}

/** Why the text's spelling differs from the card's name. */
export interface SpellingView {
  /** As the text has it. */
  text: string;
  /** As the card has it. */
  name: string;
  /**
   * `former`: an earlier official name (Akmola). `spelling`: a way of writing in use at the time (Kazakstan,
   * Nazarbaev). `abbreviation`, `demonym`, `metonym` (the Kremlin for Russia), `partial` (surname only).
   */
  relation: 'former' | 'spelling' | 'alternate' | 'abbreviation' | 'demonym' | 'metonym' | 'partial';
  /** Years between which the name was in use, where known. */
  from?: number;
  to?: number;
}

/** A name of a place with the days between which it held. */
export interface NameView {
  name: string;
  from?: IsoDate;
  to?: IsoDate;
  source: string;
}

/** A figure or a text as one source told it. */
export interface FactValue {
  value: number | string;
  unit?: string;
  /** The year that it is for. */
  year: number;
  source: string;
}

export type FactField = CountryFactField;

/** A fact in the article's year beside the newest one. Either may be unknown, never both. */
export interface FactPair {
  field: FactField;
  /** Told for the card's year; absent: unknown. */
  past?: FactValue;
  now?: FactValue;
}

/** Eight-point compass, from the reference to the place. */
export type Compass = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

/** "290 km north-east of Baku". */
export interface DistanceView {
  /** Great circle, km. */
  km: number;
  direction: Compass;
  from: NamedRef;
  /** What the reference is: the capital on the day, or another place that the article names. */
  relation: 'capital' | 'mentioned';
}

/** What the place is or was the seat of government of. */
export interface CapitalView {
  of: CountryRef;
  from?: IsoDate;
  to?: IsoDate;
  /** Seen from the card's date: capital on the day, only before it, or only after it. */
  when: 'then' | 'earlier' | 'later';
  source: string;
}

/** A person's time in an office. */
export interface TermView {
  person: NamedRef;
  /** The title as used there: "Minister of Emergency Situations". */
  title: string;
  field: OfficeField;
  /** Whose office it is. */
  jurisdiction: NamedRef;
  start?: PartialDate;
  end?: PartialDate;
  endState: TermEnd;
  /** The newest day for which the sources are certain of the person in the office. */
  knownUntil: IsoDate;
  acting: boolean;
  source: string;
}

/** An office on the card's day, with its holders in time around it. */
export interface OfficeView {
  title: string;
  field: OfficeField;
  jurisdiction: NamedRef;
  /** In office on the day; several for shared offices. Empty: the dataset doesn't know. */
  holders: TermView[];
  before?: TermView;
  after?: TermView;
  /** Who holds it at the dataset's own date (`knownUntil` says exactly when); empty: unknown, or the office is no more. */
  now: TermView[];
  /** With `now` empty: the last holder that the sources name after the card's day, if any. */
  lastKnown?: TermView;
  /** The holders around the day as bars; absent where holders don't follow each other, or but one is known. */
  timeline?: TimelineView;
}

/** The reader's own notes on the same thing. */
export interface NotedBefore {
  noteId: string;
  articleTitle: string;
  articleUrl: string;
  /** Empty for a note on the thing itself. */
  quote: string;
  /** What the reader wrote, shortened. */
  body?: string;
  /** Milliseconds since the epoch. */
  at: number;
}

interface CardBase {
  /** The English name of the card's thing, where its `name` is in another language. */
  english?: string;
  /** As the text has it. */
  text: string;
  mentionKind: MentionKind;
  confidence: number;
  asOf: AsOf;
  /** The newest day that the dataset claims to know; "now" in the card means this day. */
  datasetAsOf: IsoDate;
  spelling?: SpellingView;
  map?: LocatorMapView;
  /** Other things of this name, best first; the shown one is not among them. */
  alternatives: Alternative[];
  /** Where they are; absent unless two meanings have positions. */
  choiceMap?: ChoiceMapView;
  evidence: Evidence[];
  /** Sources of all facts in the card, in order of their first use. */
  sources: SourceView[];
  notedBefore: NotedBefore[];
}

/** What all kinds of places share. */
interface PlaceFacts {
  id: EntityId;
  name: string;
  placeClass: PlaceClass;
  /** The name on the card's day where it differs from today's. */
  nameThen?: NameView;
  /** Earlier and later official names, oldest first, today's included where its dates are known. */
  names: NameView[];
  region?: NamedRef;
  country?: CountryRef;
  /** Countries that a world region, sea, range … belongs to or touches; members of a world region. */
  countries: CountryRef[];
  /** Of a disputed or de-facto place: its standing in neutral words. */
  status?: string;
  capitalOf: CapitalView[];
  /** No town of the country has more people, as listed today. */
  largest: boolean;
  population?: FactValue;
  distances: DistanceView[];
  lat?: number;
  lon?: number;
  source: string;
}

/** What is told of a country for the article's year, beside the newest. */
export interface CountryFactsView {
  country: CountryRef;
  /** On the card's day, by the name of that day. */
  capital?: NamedRef;
  /** The most telling facts, in the order to show. */
  facts: FactPair[];
  /** Head of state, then head of government, on the card's day. Empty: the dataset doesn't know. */
  leaders: OfficeView[];
  neighbours: CountryRef[];
}

export interface PlaceCard extends CardBase, PlaceFacts {
  kind: 'place';
  countryFacts?: CountryFactsView;
}

/** "Uzbek", "Afghans": leads to the country. */
export interface DemonymCard extends CardBase, PlaceFacts {
  kind: 'demonym';
  countryFacts?: CountryFactsView;
}

export interface OrganisationCard extends CardBase {
  kind: 'organisation';
  id: EntityId;
  name: string;
  abbreviation?: string;
  /** "international organisation", "armed group" … */
  category: string;
  country?: CountryRef;
  /** A year or a date, as known. */
  founded?: string;
  ended?: string;
  /** What it is for. */
  aim?: string;
  members: CountryRef[];
  /** Who heads it, where known. */
  leaders: OfficeView[];
  source: string;
}

/**
 * Where the card's day falls in what is known of a person's offices.
 * - `in-office`: at least one office is certain on the day.
 * - `later` / `earlier`: all known offices begin after / ended before the day. `between`: some of both.
 * - `uncertain`: a term began before the day, and the sources don't say whether it had ended.
 * - `none`: no dated office.
 */
export type Standing = 'in-office' | 'earlier' | 'later' | 'between' | 'uncertain' | 'none';

export interface OfficialCard extends CardBase {
  kind: 'official';
  id: EntityId;
  name: string;
  /** In the person's own script. */
  nativeName?: string;
  born?: PartialDate;
  died?: PartialDate;
  wikidata?: string;
  /** How the article introduced the person. */
  introduced?: IntroducedView;
  standing: Standing;
  /** Offices held on the day, the highest first. */
  offices: OfficeView[];
  /** Terms of which the sources don't say whether they had ended by the day. */
  uncertain: TermView[];
  /** Newest first. */
  earlier: TermView[];
  /** Soonest first. */
  later: TermView[];
  source: string;
}

/** How the text words an office. */
export interface IntroducedView {
  text: string;
  jurisdiction?: NamedRef;
  former: boolean;
  field?: OfficeWording['field'];
}

export interface RoleCard extends CardBase {
  kind: 'role';
  introduced: IntroducedView;
  /** The offices that the wording may mean, each with its holders; empty: the dataset knows no such office. */
  offices: OfficeView[];
  /** Up to when the country's ministers are known at all; absent: they aren't. */
  ministersKnownUntil?: IsoDate;
}

/** A person whom the article introduces with an office and whom the dataset doesn't know. */
export interface UnknownOfficialCard extends CardBase {
  kind: 'unknown-official';
  name: string;
  introduced?: IntroducedView;
  /** Who held the office as worded on the day, where the dataset knows. */
  offices: OfficeView[];
  ministersKnownUntil?: IsoDate;
}

export type CardView = PlaceCard | DemonymCard | OrganisationCard | OfficialCard | RoleCard | UnknownOfficialCard;
