/**
 * The words that the file stores as numbers: a value's position in its list. Only ever append; a change of order is a
 * change of `FORMAT_VERSION`.
 */
import type { NameOrder, OfficeBranch, OfficeField, PlaceClass, TermEnd } from '../model/entity.ts';
import type { CountryFactField, NameUse } from './types.ts';

export const NAME_USES: readonly NameUse[] = [
  'primary',
  'alternate',
  'historic',
  'abbreviation',
  'demonym',
  'metonym',
  'endonym',
];

/** Bits of a posting's use byte beside the index into {@link NAME_USES}. */
export const CASE_SENSITIVE = 0x10;
export const DOTTED = 0x20;

export const PLACE_CLASSES: readonly PlaceClass[] = [
  'country',
  'territory',
  'former-country',
  'region',
  'district',
  'city',
  'world-region',
  'continent',
  'sea',
  'lake',
  'river',
  'island',
  'mountain',
  'desert',
  'natural-area',
  'disputed-area',
  'building',
];

/** The class byte of an organisation. */
export const ORGANISATION_CLASS = 255;

export const NAME_ORDERS: readonly NameOrder[] = ['given-family', 'family-given', 'mononym'];

export const TERM_ENDS: readonly TermEnd[] = ['ended', 'serving', 'unknown'];

/** Bit of a term's flags beside the index into {@link TERM_ENDS}. */
export const ACTING = 0x10;

export const OFFICE_FIELDS: readonly OfficeField[] = [
  'head-of-state',
  'head-of-government',
  'deputy-head-of-state',
  'deputy-head-of-government',
  'foreign',
  'interior',
  'defence',
  'finance',
  'economy',
  'trade',
  'justice',
  'security',
  'intelligence',
  'health',
  'education',
  'science',
  'culture',
  'labour',
  'social',
  'agriculture',
  'energy',
  'environment',
  'transport',
  'communications',
  'housing',
  'sport',
  'tourism',
  'emergencies',
  'central-bank',
  'prosecution',
  'legislature-speaker',
  'legislature-member',
  'chief-of-staff',
  'armed-forces',
  'judiciary',
  'regional-head',
  'mayor',
  'ambassador',
  'international-organisation',
  'party',
  'other',
];

export const OFFICE_BRANCHES: readonly OfficeBranch[] = [
  'executive',
  'legislative',
  'judicial',
  'military',
  'diplomatic',
  'monetary',
  'regional',
  'local',
  'international',
];

export const FACT_FIELDS: readonly CountryFactField[] = [
  'population',
  'area',
  'capital',
  'name',
  'long-name',
  'former-name',
  'government-type',
  'languages',
  'religions',
  'ethnic-groups',
  'gdp-per-head',
  'life-expectancy',
  'median-age',
  'borders',
];

/** The facts whose value is a number. */
export const NUMERIC_FACTS: ReadonlySet<CountryFactField> = new Set([
  'population',
  'area',
  'gdp-per-head',
  'life-expectancy',
  'median-age',
]);
