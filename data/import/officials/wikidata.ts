/** Office-holders of Wikidata, one row a term. */
import { join } from 'node:path';
import { readCsv } from './files.ts';
import { jurisdictionByName, jurisdictionCode } from './jurisdictions.ts';
import type { Registry } from './model.ts';
import { office } from './offices.ts';
import { splitName } from './person-name.ts';

export const WIKIDATA = 'wikidata-officeholders';
/** The first of the days on which the rows were taken: what has no end then was at least not known to have ended. */
export const WIKIDATA_AS_OF = '2022-07-01';

const NOT_LATIN = /^[^A-Za-zÀ-ɏ]+$/;

export function importWikidata(registry: Registry, folder: string): void {
  for (const row of readCsv(join(folder, 'officials/wikidata-officeholders.csv'))) {
    const title = cleanTitle(row['position'] ?? '');
    const world = row['repo']?.endsWith('/world') ?? false;
    const jurisdiction = world ? 'o:world' : jurisdictionByName(row['jurisdiction'] ?? '');
    if (!jurisdiction || title === '' || world) continue;
    const qid = row['personID'] ?? '';
    const id = `q:${qid}`;
    const country = jurisdiction.startsWith('c:') ? jurisdictionCode(jurisdiction) : '';
    const label = (row['person'] ?? '').trim();
    if (!registry.persons.has(id)) {
      const native = NOT_LATIN.test(label);
      const display = native ? (row['enwiki'] ?? '').replace(/ \(.*\)$/, '') : label.replace(/ \(.*\)$/, '');
      if (display === '') continue;
      registry.persons.set(id, {
        id,
        ...splitName(display, country),
        nativeName: native ? label : '',
        gender: row['gender'] ?? '',
        born: row['DOB'] ?? '',
        died: row['DOD'] ?? '',
        wikidata: qid,
        source: WIKIDATA,
      });
    }
    let start = cleanDate(row['start'] ?? '');
    const end = cleanDate(row['end'] ?? '');
    // An end before its start is a slip in one of the two; what is sure is that the term was over by the later one.
    if (start !== '' && end !== '' && end < start.slice(0, end.length)) {
      registry.contradictions.push(`${label}: ${title} ends ${end} before it starts ${start} (start dropped)`);
      start = '';
    }
    registry.terms.push({
      person: id,
      office: office(registry, jurisdiction, title),
      start,
      end,
      endState: end === '' ? 'unknown' : 'ended',
      knownUntil: end !== '' ? end : start,
      acting: /^acting |interim|^caretaker /i.test(title),
      source: WIKIDATA,
    });
  }
}

function cleanDate(date: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(date.replace(/s$/, '')) ? date.replace(/s$/, '') : '';
}

function cleanTitle(position: string): string {
  const title = position.replace(/\s+/g, ' ').trim();
  return title === '' ? '' : (title[0] ?? '').toUpperCase() + title.slice(1);
}
