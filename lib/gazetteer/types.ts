import type { IsoDate } from '../model/date.ts';
import type { Entity, EntityId, Office, PersonEntity, PlaceClass, Source, Term } from '../model/entity.ts';

/**
 * How a name stands for an entity.
 * - `primary`: today's usual English name. `alternate`: another name in use.
 * - `historic`: a former name or spelling (Kazakstan, Akmola). `abbreviation`: UAE, Calif., CIS.
 * - `demonym`: adjective or noun for its people ("Uzbek", "Afghans"). `metonym`: the Kremlin.
 * - `endonym`: the name in another language or script, for display and search, never for recognition in English.
 */
export type NameUse = 'primary' | 'alternate' | 'historic' | 'abbreviation' | 'demonym' | 'metonym' | 'endonym';

/** A row number in a gazetteer's table of things (places and organisations) or of persons. */
export type EntityIndex = number;
export type PersonIndex = number;
export type OfficeIndex = number;

/** One meaning of a name. */
export interface Posting {
  entity: EntityIndex;
  use: NameUse;
  /** The years, inclusive, in which the name was in use, where known. */
  from?: number;
  to?: number;
  /** True for an acronym that must be in capitals in the text (US, CIS, IMU). */
  caseSensitive: boolean;
  /** True for an abbreviation that counts only with its full stop (Mass., Del., Ill.). */
  dotted?: boolean;
}

/** The names that begin with the words looked up so far: rows [low, high) of the sorted name list. */
export interface NameRange {
  low: number;
  high: number;
  /** UTF-16 code units of the folded words so far. */
  length: number;
}

/** The sorted list of folded names of places and organisations. A scan extends a range word by word. */
export interface NameIndex {
  readonly size: number;
  /** Names whose first word is `word` (folded, no spaces); undefined when there is none. O(1) when there is none. */
  start(word: string): NameRange | undefined;
  /** Those of `range` that go on with `word`. */
  extend(range: NameRange, word: string): NameRange | undefined;
  /** The name that is exactly the words so far, or -1. */
  exact(range: NameRange): number;
  /** A whole folded name, or -1. */
  find(foldedName: string): number;
  postings(name: number): Posting[];
  /** Names whose `foldSpelling` equals that of the argument: a second try for unknown spellings. */
  findSpelling(spelling: string): number[];
}

/** A form of a person's name, keyed by the spelling-folded family name. */
export interface PersonName {
  person: PersonIndex;
  /** Display form of this name. */
  given: string;
  family: string;
  /** `foldSpelling` of both. */
  givenKey: string;
  familyKey: string;
  /** The form in most use for that person. */
  primary: boolean;
}

/** What is known of a single word, for telling persons and ordinary words from places. Weights 0–15, logarithmic. */
export interface WordUse {
  /** How common the word is as a given name, as a family name. */
  given: number;
  family: number;
  /** How common it is as an ordinary English word (in lower case). 0: it isn't one. */
  ordinary: number;
}

export interface CountryFact {
  country: EntityId;
  /** The first yearly edition that told it (1990–2025), and the last of those that told the same. */
  edition: number;
  lastEdition: number;
  field: CountryFactField;
  /** A number for figures, a text for names (capital, government type, languages …). */
  value: number | string;
  unit?: string;
  /** The year that the figure is for, where it differs from the edition. */
  year?: number;
  source: string;
}

export type CountryFactField =
  | 'population'
  | 'area'
  | 'capital'
  | 'name'
  | 'long-name'
  | 'former-name'
  | 'government-type'
  | 'languages'
  | 'religions'
  | 'ethnic-groups'
  | 'gdp-per-head'
  | 'life-expectancy'
  | 'median-age'
  | 'borders';

/** A capital, or a name of a place, with the days between which it held. */
export interface DatedName {
  entity: EntityIndex;
  name: string;
  use: NameUse;
  from?: IsoDate;
  to?: IsoDate;
  source: string;
}

/** A country's seat of government over time. */
export interface CapitalTerm {
  country: EntityIndex;
  capital: EntityIndex;
  from?: IsoDate;
  to?: IsoDate;
  source: string;
}

/**
 * Reads the compiled dataset. Everything is decoded on demand from typed-array views: opening it costs a check of the
 * header, not a parse. Row numbers are valid for one dataset version only; ids are stable.
 */
export interface Gazetteer {
  readonly version: string;
  /** The dataset's own date: the newest day for which heads of state and government are known. */
  readonly asOf: IsoDate;
  readonly names: NameIndex;

  // -- places and organisations, by row: cheap enough for the recogniser's inner loop
  readonly entityCount: number;
  indexOf(id: EntityId): EntityIndex | -1;
  idOf(entity: EntityIndex): EntityId;
  nameOf(entity: EntityIndex): string;
  isOrganisation(entity: EntityIndex): boolean;
  placeClassOf(entity: EntityIndex): PlaceClass | undefined;
  /** Row of the containing country (itself for a country), or -1. */
  countryOf(entity: EntityIndex): EntityIndex;
  /** Row of the containing first-level region, or -1. */
  regionOf(entity: EntityIndex): EntityIndex;
  /** NaN where unknown. Degrees. */
  latOf(entity: EntityIndex): number;
  lonOf(entity: EntityIndex): number;
  /** 0 where unknown. */
  populationOf(entity: EntityIndex): number;
  /** A prior for being meant in world news, 0–255: population, being a capital or regional seat, Natural Earth rank. */
  fameOf(entity: EntityIndex): number;
  /** Distance in km along a great circle. */
  distanceKm(a: EntityIndex, b: EntityIndex): number;
  /** Whether `container` contains `entity`: country, region, or world region by member countries. */
  contains(container: EntityIndex, entity: EntityIndex): boolean;

  // -- decoded records
  entity(id: EntityId): Entity | undefined;
  /** The names of a place or organisation that the dataset dates. A look-up, where `namesOf` takes a pass. */
  datedNamesOf(id: EntityId): DatedName[];
  /** All names of a place or organisation with their use and dates. */
  namesOf(id: EntityId): DatedName[];
  countryByCode(iso2: string): EntityIndex | -1;
  capitals(country: EntityId): CapitalTerm[];
  /**
   * Regions of a two-letter postal code in capitals ("TX"; "WA" has two). They count only after a town and a comma, so
   * they aren't in the name index.
   */
  postalRegions(code: string): EntityIndex[];
  neighbours(country: EntityId): EntityId[];
  members(worldRegionOrOrganisation: EntityId): EntityId[];
  facts(country: EntityId): CountryFact[];
  /** Facts that rest on several sources name them all, the leading one first ("cldr-48|natural-earth"): the leading one's. */
  source(id: string): Source | undefined;
  sources(): Source[];

  // -- persons and offices
  readonly personCount: number;
  /** Forms of names with this spelling-folded family name (mononyms too). */
  personsByFamily(familyKey: string): PersonName[];
  /** Whether any person's family key is this; cheap (no decoding). */
  hasFamily(familyKey: string): boolean;
  person(index: PersonIndex): PersonEntity;
  personIndexOf(id: EntityId): PersonIndex | -1;
  namesOfPerson(index: PersonIndex): PersonName[];
  termsOfPerson(index: PersonIndex): Term[];
  /** Number of terms and the years they span: a prior without decoding. */
  personSpan(index: PersonIndex): { terms: number; bestRank: number; firstYear: number; lastYear: number };
  office(index: OfficeIndex): Office;
  /** Offices of a country, region, city or organisation. */
  officesOf(jurisdiction: EntityId): OfficeIndex[];
  /** In order of their start. */
  termsOfOffice(office: OfficeIndex): Term[];
  /** Up to when a country's ministers are known: the newest source date that covers them; undefined where none does. */
  ministersKnownUntil(country: EntityId): IsoDate | undefined;

  // -- words
  word(foldedWord: string): WordUse;
}

export type { Entity, EntityId, Office, PersonEntity, Source, Term };
