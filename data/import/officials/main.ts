/** Makes the tables of `data/officials` from the raw files. Usage: node data/import/officials/main.ts [SOURCES] */
import { settleEnds } from './end-rule.ts';
import { DEFAULT_SOURCES, type Registry } from './model.ts';
import { importWikidata, WIKIDATA, WIKIDATA_AS_OF } from './wikidata.ts';
import { writeTables } from './write.ts';

export function importOfficials(sources: string): Registry {
  const registry: Registry = {
    persons: new Map(),
    offices: new Map(),
    terms: [],
    names: [],
    coverage: new Map(),
    contradictions: [],
  };
  importWikidata(registry, sources);
  settleEnds(registry.terms, WIKIDATA_AS_OF, (id) => registry.persons.get(id)?.died ?? '');
  for (const term of registry.terms) {
    registry.coverage.set(term.office.jurisdiction, { until: WIKIDATA_AS_OF, source: WIKIDATA });
  }
  return registry;
}

if (import.meta.main) {
  const registry = importOfficials(process.argv[2] ?? DEFAULT_SOURCES);
  const out = new URL('../../officials/', import.meta.url).pathname;
  writeTables(registry, out);
  console.log(`${registry.persons.size} persons, ${registry.offices.size} offices, ${registry.terms.length} terms`);
}
