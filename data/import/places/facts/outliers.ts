/**
 * Drops figures that can't be: a value several times as large or small as both its neighbours in time. Slips of single
 * editions (a digit too many) go; true jumps (a new census, a lost part of the country) stay, since they last.
 */
import type { Fact } from '../facts.ts';

/** How many times its neighbours a figure may be. Population moves slowly; figures of GDP are revised more roughly. */
const FACTOR: Record<string, number> = {
  population: 1.25,
  area: 2,
  'gdp-per-head': 3,
  'life-expectancy': 1.5,
  'median-age': 1.2,
};

export function dropOutliers(facts: Fact[]): { kept: Fact[]; dropped: Fact[] } {
  const kept: Fact[] = [];
  const dropped: Fact[] = [];
  const groups = Map.groupBy(facts, (fact) => `${fact.country} ${fact.field}`);
  for (const group of groups.values()) {
    const factor = FACTOR[group[0]?.field ?? ''];
    const series = factor === undefined ? group : onePerEdition(group);
    series.forEach((fact, index) => {
      const jumps = factor !== undefined && isSpike(series, index, factor);
      (jumps ? dropped : kept).push(fact);
    });
  }
  return { kept, dropped };
}

/** Some editions have two texts under one country (Iraq and the neutral zone): the one like the others is meant. */
function onePerEdition(group: Fact[]): Fact[] {
  const sorted = group.map((fact) => Number(fact.value)).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const distance = (fact: Fact): number => Math.abs(Number(fact.value) - median);
  const best = new Map<number, Fact>();
  for (const fact of group) {
    const known = best.get(fact.edition);
    if (known === undefined || distance(fact) < distance(known)) best.set(fact.edition, fact);
  }
  return [...best.values()].sort((a, b) => a.edition - b.edition);
}

function isSpike(series: Fact[], index: number, factor: number): boolean {
  const value = Number(series[index]?.value);
  // Islands of a few hundred people come and go.
  if (series[index]?.field === 'population' && value < 2000) return false;
  const neighbours = [series[index - 1], series[index + 1]]
    .filter((fact) => fact !== undefined)
    .map((fact) => Number(fact.value));
  if (neighbours.length < 2) return false;
  const above = neighbours.every((other) => value > other * factor);
  const below = neighbours.every((other) => value * factor < other);
  return above || below;
}
