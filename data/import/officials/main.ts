/** Makes the tables of `data/officials` from the raw files. Usage: node data/import/officials/main.ts [SOURCES] */
import { join } from 'node:path';
import { TermAdder } from './add-term.ts';
import { importEditorsTerms } from './editors-terms.ts';
import { importMoreMinisters } from './more-ministers.ts';
import { importUk } from './uk.ts';
import { importUsa } from './usa.ts';
import { setCoverage } from './coverage.ts';
import { settleEnds } from './end-rule.ts';
import { readFactbook } from './factbook.ts';
import { readCsv } from './files.ts';
import { importOthers } from './factbook-others.ts';
import { mergeHeads } from './heads.ts';
import { readHeadsTable } from './heads-table.ts';
import { mergeDoubles } from './merge-doubles.ts';
import { DEFAULT_SOURCES, type Registry } from './model.ts';
import { addVariants } from './variants.ts';
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
    renames: [],
  };
  importWikidata(registry, sources);
  settleEnds(registry.terms, WIKIDATA_AS_OF, WIKIDATA, (id) => registry.persons.get(id)?.died ?? '');
  const factbook = readFactbook(sources);
  const leaders = readCsv(join(sources, 'officials/wikidata-leaders-since-2026-04/current_leaders_with_start.csv'))
    .filter((row) => row['leader'] !== 'Michel Barnier')
    .map((row) => ({
      jurisdiction: `c:${row['iso2']}`,
      name: (row['leader'] ?? '').split(',')[0] ?? '',
      wikidata: /^Q\d{1,9}$/.test(row['person_qid'] ?? '') ? (row['person_qid'] ?? '') : '',
    }));
  const editors = new URL('editors/', import.meta.url).pathname;
  const table = readHeadsTable(editors);
  mergeHeads(registry, table, factbook, leaders);
  importOthers(
    registry,
    factbook,
    new Set(
      table.holdings
        .filter((h) => h.seat === 'government' || table.duals.some((d) => d.jurisdiction === h.jurisdiction))
        .map((h) => h.jurisdiction),
    ),
  );
  settleEnds(registry.terms, WIKIDATA_AS_OF, WIKIDATA, (id) => registry.persons.get(id)?.died ?? '');
  const adder = new TermAdder(registry);
  importUk(adder, sources);
  const more = new TermAdder(registry);
  importUsa(more, sources);
  importMoreMinisters(more, sources);
  importEditorsTerms(more, editors);
  settleEnds(registry.terms, WIKIDATA_AS_OF, WIKIDATA, (id) => registry.persons.get(id)?.died ?? '');
  mergeDoubles(registry);
  setCoverage(registry);
  const missing = addVariants(registry, editors);
  if (missing.length > 0) console.warn(`variants of nobody: ${missing.join(', ')}`);
  return registry;
}

if (import.meta.main) {
  const registry = importOfficials(process.argv[2] ?? DEFAULT_SOURCES);
  const out = new URL('../../officials/', import.meta.url).pathname;
  writeTables(registry, out);
  console.log(`${registry.persons.size} persons, ${registry.offices.size} offices, ${registry.terms.length} terms`);
}
