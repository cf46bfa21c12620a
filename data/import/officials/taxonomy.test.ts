import { describe, expect, it } from 'vitest';
import { headTaxon } from './head-titles.ts';
import { classify } from './taxonomy.ts';

describe('classify', () => {
  it.each([
    ['Minister of the Interior', 'interior', 3],
    ['Minister of Internal Affairs', 'interior', 3],
    ['Secretary of State for the Home Department', 'interior', 3],
    ['Minister of Foreign Trade', 'trade', 3],
    ['Minister of Foreign Affairs and Trade', 'foreign', 3],
    ['Minister of Culture and Sports', 'culture', 3],
    ['Minister of Labour and Social Protection of the Population', 'labour', 3],
    ['Deputy Minister of Finance', 'finance', 4],
    ['Deputy Prime Minister', 'deputy-head-of-government', 2],
    ['Vice President', 'deputy-head-of-state', 2],
    ['Governor of the Central Bank', 'central-bank', 4],
    ['Governor of Odessa Oblast', 'regional-head', 4],
    ['Mayor of Almaty', 'mayor', 5],
    ['Ambassador to the United States of America', 'ambassador', 5],
    ['Prosecutor General', 'prosecution', 4],
    ['President of the Senate', 'legislature-speaker', 3],
    ['Chief of the General Staff', 'armed-forces', 4],
    ['Head of the Presidential Administration', 'chief-of-staff', 4],
    ['Minister of Emergency Situations', 'emergencies', 3],
    ['Prime Minister of Republika Srpska', 'regional-head', 4],
  ])('%s', (title, field, rank) => {
    expect(classify(title)).toMatchObject({ field, rank });
  });
});

describe('headTaxon', () => {
  it('knows heads by the exact title', () => {
    expect(headTaxon('President', 'c:KZ')?.field).toBe('head-of-state');
    expect(headTaxon('Taoiseach', 'c:IE')?.field).toBe('head-of-government');
  });
  it("doesn't take a region's, a bank's or a parliament's president for one", () => {
    expect(headTaxon('President of Republika Srpska', 'c:BA')).toBeUndefined();
    expect(headTaxon('President of the Central Bank', 'c:BR')).toBeUndefined();
    expect(headTaxon('Chancellor', 'c:CH')).toBeUndefined();
  });
  it("tells Iran's president from its head of state", () => {
    expect(headTaxon('President', 'c:IR')?.field).toBe('head-of-government');
    expect(headTaxon('Supreme Leader', 'c:IR')?.field).toBe('head-of-state');
  });
});
