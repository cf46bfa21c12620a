import type { Cut } from './cities.ts';

/**
 * The smallest places that the dataset holds; `docs/gazetteer-format.md` has the figures for other cuts. Places below
 * some 15,000 people are there for local news: the recogniser asks for evidence in the text before it marks one.
 */
export const DEFAULT_CUT: Cut = { minimum: 1000, minimumUs: 500 };
