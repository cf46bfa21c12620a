import type { IsoDate, PartialDate } from './date.ts';
import type { PlaceClass } from './entity.ts';

/** What is known of the officials of a country, or of all international organisations together. */
export interface Coverage {
  /** Absent for the international organisations. */
  country?: CountryName;
  offices: number;
  persons: number;
  terms: number;
  /** Up to when its ministers are known; absent where only heads of state and government are. */
  ministersUntil?: IsoDate;
}

export interface CountryName {
  name: string;
  /** ISO 3166-1 alpha-2; absent for dissolved countries. */
  code?: string;
}

/** A time in which nobody held a seat, and why. */
export interface KnownGap {
  country: CountryName;
  seat: 'head-of-state' | 'head-of-government';
  from: PartialDate;
  to?: PartialDate;
  /** As the tables tell it, or in the language of the interface. */
  reason: string;
}

/**
 * What the dataset holds and where it ends: `public/data/about.json`, written with the dataset and shown to readers.
 * The same figures as `npm run data:report` prints.
 */
export interface DatasetSummary {
  /** Version of the dataset that it tells of. */
  version: string;
  kinds: { kind: PlaceClass | 'organisation'; count: number }[];
  names: number;
  offices: number;
  terms: number;
  /** Terms by the decade in which they began: 1990 for the nineties, 0 for all before, null for an unknown beginning. */
  decades: { from: number | null; terms: number }[];
  coverage: Coverage[];
  gaps: KnownGap[];
  /** Dates that the sources tell differently, and that a written rule decided. */
  contradictions: number;
  /** How many things, facts, persons and terms rest on a source, by its id. */
  facts: Record<string, number>;
}
