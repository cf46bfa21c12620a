/** Figures out of the Factbook's texts. Each function answers undefined where a text has no figure of its kind. */

export interface Figure {
  value: number;
  /** The year that the figure is for, where the text tells it. */
  year?: number;
}

const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)( million| billion)?`;

function numberOf(digits: string, scale: string | undefined): number {
  const factor = scale === ' million' ? 1e6 : scale === ' billion' ? 1e9 : 1;
  return Math.round(Number(digits.replaceAll(',', '')) * factor * 1e4) / 1e4;
}

/** "(July 2004 est.)", "(1990)", "(2005 census)": the first year in parentheses. */
function yearIn(text: string): { year?: number } {
  const match = /\((?:[A-Z][a-z]+\.? )?(?:\d{1,2} )?(\d{4})/.exec(text);
  return match === null ? {} : { year: Number(match[1]) };
}

/**
 * Persons: "17,009,000 (July 2004 est.)", "total: 50,467,278 male: …". Also the editions whose text begins with a remark
 * about how the figure was made.
 */
export function population(text: string): Figure | undefined {
  const plain = new RegExp(`^(?:total(?: population)? ?: ?)?${NUMBER}(?![\\d.,]*\\s*(?:%|km|sq))`).exec(text);
  const match = plain ?? new RegExp(`^note:.*?(?:total: |population: )${NUMBER}`).exec(text);
  if (match === null) return undefined;
  const value = numberOf(match[1] ?? '', match[2]);
  return value >= 1 && Number.isInteger(value) ? { value, ...yearIn(text.slice(0, 160)) } : undefined;
}

/** Square kilometres, land and water: the first figure of "total: 2,717,300 sq km land: …". */
export function area(text: string): Figure | undefined {
  const match = new RegExp(`^(?:total(?: area)? ?:? ?)?${NUMBER} ?(?:sq km|km2|square km)`).exec(text);
  const value = match === null ? 0 : numberOf(match[1] ?? '', match[2]);
  return value > 0 ? { value } : undefined;
}

/**
 * US dollars a head at purchasing power parity: "purchasing power parity - $5,900 (2001 est.)", "$13,900 (2012 est.)".
 * Figures in dollars of 2010 are left out: they are neither at parity nor comparable with the others.
 */
export function gdpPerHead(text: string): Figure | undefined {
  const match = /^(?:purchasing power parity - )?\$(\d{1,3}(?:,\d{3})+|\d+)\b/.exec(text);
  if (match === null || /\b(in|constant) 2010 dollars/.test(text)) return undefined;
  const value = numberOf(match[1] ?? '', undefined);
  return value < 100 ? undefined : { value, ...yearIn(text.slice(0, 60)) };
}

/** Years at birth, both sexes. The editions of 1990–92 tell men and women apart only and are left out. */
export function lifeExpectancy(text: string): Figure | undefined {
  const match = /^total population ?: ?(\d{2}(?:\.\d+)?) years/.exec(text);
  return match === null ? undefined : { value: Number(match[1]), ...yearIn(text) };
}

/** Years. "24total: 24.7 years" is a slip of two editions. */
export function medianAge(text: string): Figure | undefined {
  const match = /^(?:\d+)?total ?: ?(\d{2}(?:\.\d+)?) years/.exec(text);
  return match === null ? undefined : { value: Number(match[1]), ...yearIn(text) };
}
