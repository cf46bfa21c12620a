/** What an article is about geographically: how much of it goes to each country, and to each region. */
import type { Gazetteer } from '../gazetteer/types.ts';

export interface Focus {
  /** Shares by entity row; each map sums to at most 1. */
  readonly countries: Map<number, number>;
  readonly regions: Map<number, number>;
}

export class FocusCounter {
  private readonly countries = new Map<number, number>();
  private readonly regions = new Map<number, number>();
  private total = 0;
  private readonly gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Counts a place for its country and region. */
  add(entity: number, weight: number): void {
    const country = this.gazetteer.countryOf(entity);
    const region = this.gazetteer.placeClassOf(entity) === 'region' ? entity : this.gazetteer.regionOf(entity);
    this.total += weight;
    if (country >= 0) this.countries.set(country, (this.countries.get(country) ?? 0) + weight);
    if (region >= 0) this.regions.set(region, (this.regions.get(region) ?? 0) + weight);
  }

  shares(): Focus {
    // A little is held back, so that one mention isn't taken for a focus.
    const total = this.total + 1;
    const share = (map: Map<number, number>): Map<number, number> => {
      const out = new Map<number, number>();
      for (const [entity, weight] of map) out.set(entity, weight / total);
      return out;
    };
    return { countries: share(this.countries), regions: share(this.regions) };
  }
}
