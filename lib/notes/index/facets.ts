import type { LibraryFacets } from '../types.ts';
import type { Part } from './part.ts';
import type { Lists } from './segment.ts';

/** What notes can be filtered by, with counts, most first. */
export function facetsOf(parts: readonly Part[]): LibraryFacets {
  const tags = new Map<string, number>();
  const entities = new Map<string, number>();
  const articles = new Map<string, string>();
  for (const part of parts) {
    const { segment, deadNotes } = part;
    const sites = part.sites();
    count(tags, segment.tagNames, segment.tagsOf, deadNotes);
    count(entities, segment.entityIds, segment.entitiesOf, deadNotes);
    segment.articleOf.forEach((article, note) => {
      if (deadNotes[note] === 0) articles.set(segment.articleIds[article] ?? '', sites[article] ?? '');
    });
  }
  const hosts = new Map<string, number>();
  for (const site of articles.values()) hosts.set(site, (hosts.get(site) ?? 0) + 1);
  return {
    tags: ranked(tags).map(([tag, times]) => ({ tag, count: times })),
    sites: ranked(hosts).map(([site, times]) => ({ site, count: times })),
    entities: ranked(entities).map(([entity, times]) => ({ entity, count: times })),
  };
}

function count(into: Map<string, number>, names: readonly string[], lists: Lists, dead: Uint8Array): void {
  const counts = new Uint32Array(names.length);
  const { starts, values } = lists;
  for (let note = 0; note < dead.length; note++) {
    if (dead[note] === 1) continue;
    const end = starts[note + 1] ?? 0;
    for (let i = starts[note] ?? 0; i < end; i++) counts[values[i] ?? 0] = (counts[values[i] ?? 0] ?? 0) + 1;
  }
  names.forEach((name, i) => {
    const times = counts[i] ?? 0;
    if (times > 0) into.set(name, (into.get(name) ?? 0) + times);
  });
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
