import type { IsoDate, PartialDate } from './date.ts';

/**
 * A stable name for a thing in the gazetteer; notes and corrections refer to it across dataset versions.
 *
 * | prefix | thing | example |
 * |---|---|---|
 * | `c:` | country or territory, dissolved ones too (ISO 3166-1 or -3 code) | `c:KZ`, `c:SU` |
 * | `r:` | first-level region, GeoNames code | `r:RU.68` |
 * | `d:` | second-level region | `d:US.CA.037` |
 * | `g:` | populated place, GeoNames id | `g:610612` |
 * | `f:` | natural feature, region of the world, disputed area, building | `f:central-asia` |
 * | `o:` | organisation, armed group | `o:cis` |
 * | `q:` | person, Wikidata id | `q:Q37176` |
 * | `p:` | person without a Wikidata id: country and folded name | `p:KZ-daniyal-akhmetov` |
 */
export type EntityId = string;

export type PlaceClass =
  | 'country'
  | 'territory'
  | 'former-country'
  | 'region'
  | 'district'
  | 'city'
  | 'world-region'
  | 'continent'
  | 'sea'
  | 'lake'
  | 'river'
  | 'island'
  | 'mountain'
  | 'desert'
  | 'natural-area'
  | 'disputed-area'
  | 'building';

export interface PlaceEntity {
  id: EntityId;
  type: 'place';
  placeClass: PlaceClass;
  /** Today's usual English name. */
  name: string;
  /** ISO 3166-1 alpha-2, of the containing country, or of the country itself. */
  country?: string;
  /** Containing first-level region. */
  region?: EntityId;
  lat?: number;
  lon?: number;
  population?: number;
  geonameid?: number;
  wikidata?: string;
  /** IANA time zone. */
  timeZone?: string;
  /** Of a disputed or de-facto place: its standing in neutral words. */
  status?: string;
  /** Extent of a natural feature or region, in degrees; `west` > `east` across the 180th meridian. */
  bounds?: { west: number; south: number; east: number; north: number };
  source: string;
}

export interface OrganisationEntity {
  id: EntityId;
  type: 'organisation';
  name: string;
  abbreviation?: string;
  /** "international organisation", "armed group", … */
  category: string;
  country?: string;
  founded?: string;
  ended?: string;
  /** What it is for, in the project's own words. */
  aim?: string;
  wikidata?: string;
  source: string;
}

/** "family-given" for names written family name first (Xi Jinping), "mononym" for one name. */
export type NameOrder = 'given-family' | 'family-given' | 'mononym';

export interface PersonEntity {
  id: EntityId;
  type: 'person';
  name: string;
  given: string;
  family: string;
  order: NameOrder;
  /** The name in the person's own script, for display only. */
  nativeName?: string;
  born?: PartialDate;
  died?: PartialDate;
  wikidata?: string;
  source: string;
}

export type Entity = PlaceEntity | OrganisationEntity | PersonEntity;

/** What an office has to do with, across titles: "Home Secretary" and "Minister of the Interior" share `interior`. */
export type OfficeField =
  | 'head-of-state'
  | 'head-of-government'
  | 'deputy-head-of-state'
  | 'deputy-head-of-government'
  | 'foreign'
  | 'interior'
  | 'defence'
  | 'finance'
  | 'economy'
  | 'trade'
  | 'justice'
  | 'security'
  | 'intelligence'
  | 'health'
  | 'education'
  | 'science'
  | 'culture'
  | 'labour'
  | 'social'
  | 'agriculture'
  | 'energy'
  | 'environment'
  | 'transport'
  | 'communications'
  | 'housing'
  | 'sport'
  | 'tourism'
  | 'emergencies'
  | 'central-bank'
  | 'prosecution'
  | 'legislature-speaker'
  | 'legislature-member'
  | 'chief-of-staff'
  | 'armed-forces'
  | 'judiciary'
  | 'regional-head'
  | 'mayor'
  | 'ambassador'
  | 'international-organisation'
  | 'party'
  | 'other';

export type OfficeBranch =
  | 'executive'
  | 'legislative'
  | 'judicial'
  | 'military'
  | 'diplomatic'
  | 'monetary'
  | 'regional'
  | 'local'
  | 'international';

/** 1 heads of state and government, 2 their deputies, 3 ministers and equals, 4 deputy ministers and agency heads, 5 others. */
export type OfficeRank = 1 | 2 | 3 | 4 | 5;

export interface Office {
  id: string;
  /** Country, region, city or organisation whose office it is. */
  jurisdiction: EntityId;
  /** The title as used there: "Home Secretary". */
  title: string;
  field: OfficeField;
  branch: OfficeBranch;
  rank: OfficeRank;
}

/**
 * How a term ends.
 * - `ended`: on `end`.
 * - `serving`: still in office at `knownUntil` (the date of the source that says so).
 * - `unknown`: the sources don't say; the person was certainly in office until `knownUntil`, which may be the start.
 */
export type TermEnd = 'ended' | 'serving' | 'unknown';

/** A person's time in an office. */
export interface Term {
  person: EntityId;
  office: Office;
  /** Absent: the sources only say that the person was in office at `knownUntil`. */
  start?: PartialDate;
  end?: PartialDate;
  endState: TermEnd;
  knownUntil: IsoDate;
  acting: boolean;
  source: string;
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  licence: string;
  /** The day that the source's facts are as of. */
  asOf: IsoDate;
}
