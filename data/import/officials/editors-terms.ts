/** The editors' own rows: heads of international organisations, ministers and governors where no source has them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TermAdder } from './add-term.ts';
import { EDITORS } from './heads.ts';
import { classify, type Taxon } from './taxonomy.ts';
import { STATES } from './states.ts';
import { INTERNATIONAL } from './wikidata.ts';

/** @throws Error on an entry that isn't "DATE [*]NAME [~SURE]". */
export function importEditorsTerms(adder: TermAdder, folder: string): void {
  for (const [country = '', title = '', list = ''] of lines(join(folder, 'ministers.txt'))) {
    addChain(adder, `c:${country}`, title, list, { ...classify(title), many: false }, '');
  }
  for (const [state = '', list = ''] of lines(join(folder, 'governors.txt'))) {
    const taxon: Taxon = { field: 'regional-head', branch: 'regional', rank: 4, many: false };
    addChain(adder, `r:US.${state}`, `Governor of ${STATES.get(state)}`, list, taxon, '2025-12-31');
  }
  for (const [id = '', title = '', list = ''] of lines(join(folder, 'organisations.txt'))) {
    addChain(adder, id, title, list, INTERNATIONAL, '2026-05-17');
  }
}

function lines(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'));
}

function addChain(
  adder: TermAdder,
  jurisdiction: string,
  title: string,
  list: string,
  taxon: Taxon,
  sure: string,
): void {
  const entries = list.split(';').map((entry) => {
    const match = /^(\d{4}-\d\d-\d\d) (\*?)([^~]+?)(?: ~(\S+))?$/.exec(entry);
    if (!match) throw new Error(`${jurisdiction} ${title}: can't read "${entry}"`);
    return { start: match[1] ?? '', acting: match[2] === '*', name: match[3] ?? '', until: match[4] ?? sure };
  });
  for (const [i, entry] of entries.entries()) {
    if (entry.name === '-') continue;
    const end = entries[i + 1]?.start ?? '';
    const named = jurisdiction.startsWith('o:') ? headElsewhere(adder, entry.name) : undefined;
    adder.add({
      name: entry.name,
      jurisdiction,
      title,
      taxon,
      start: entry.start,
      end,
      ...(end === '' && entry.until !== '' ? { servingAt: entry.until } : {}),
      acting: entry.acting,
      source: EDITORS,
      ...(named ? { person: named } : {}),
    });
  }
}

/** Leaders of organisations held offices at home, or in another organisation: the one person of exactly that name. */
function headElsewhere(adder: TermAdder, name: string): string | undefined {
  const ids = adder.index.everywhere(name);
  return ids.length === 1 ? ids[0] : undefined;
}
