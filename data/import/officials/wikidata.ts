/** Office-holders of Wikidata, one row a term. */
import { join } from 'node:path';
import { readCsv } from './files.ts';
import { jurisdictionByName, jurisdictionCode } from './jurisdictions.ts';
import type { Registry } from './model.ts';
import { office } from './offices.ts';
import type { Taxon } from './taxonomy.ts';
import { STATES } from './states.ts';
import { splitName } from './person-name.ts';
import { romanise } from './romanise.ts';

export const WIKIDATA = 'wikidata-officeholders';
/** The first of the days on which the rows were taken: what has no end then was at least not known to have ended. */
export const WIKIDATA_AS_OF = '2022-07-01';

/** Of the staff of organisations; their parliaments and courts are classified like a country's. */
export const INTERNATIONAL: Taxon = {
  field: 'international-organisation',
  branch: 'international',
  rank: 2,
  many: false,
};

const NOT_LATIN = /^[^A-Za-zÀ-ɏ]+$/;

export function importWikidata(registry: Registry, folder: string): void {
  for (const row of readCsv(join(folder, 'officials/wikidata-officeholders.csv'))) {
    const world = row['repo']?.endsWith('/world') ?? false;
    const position = spelled(cleanTitle(row['position'] ?? ''), row['jurisdictionID'] ?? '');
    const title = world
      ? position.replace(/^((?:Deputy |Under-)?(?:Secretary|Director)-General) of .*/, '$1')
      : position;
    const whole = world ? organisation(position) : jurisdictionByName(row['jurisdiction'] ?? '');
    const jurisdiction = whole === 'c:US' ? stateOf(title) : whole;
    if (!jurisdiction || title === '') throw new Error(`no jurisdiction for ${row['jurisdiction']}: ${title}`);
    const qid = row['personID'] ?? '';
    const id = `q:${qid}`;
    const country = /^[cr]:/.test(jurisdiction) ? jurisdictionCode(jurisdiction).slice(0, 2) : '';
    const label = (row['person'] ?? '').trim();
    if (!registry.persons.has(id)) {
      const native = NOT_LATIN.test(label);
      const english = (row['enwiki'] ?? '').replace(/ \(.*\)$/, '');
      const display = native ? english || romanise(label, country) || '' : label.replace(/ \(.*\)$/, '');
      const split =
        display === ''
          ? { name: label, given: '', family: label, order: 'mononym' as const }
          : splitName(display, country);
      registry.persons.set(id, {
        id,
        ...split,
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
      registry.contradictions.push({
        jurisdiction,
        office: title,
        person: label,
        wikidata: `${start}–${end}`,
        factbook: '',
        editors: '',
        taken: `–${end}`,
        why: 'ends before it starts: the start is dropped',
      });
      start = '';
    }
    registry.terms.push({
      person: id,
      office:
        world && / ?(Secretary|Director)-General$/.test(title)
          ? office(registry, jurisdiction, title, INTERNATIONAL)
          : office(registry, jurisdiction, title),
      start,
      end,
      endState: end === '' ? 'unknown' : 'ended',
      knownUntil: end !== '' ? end : start,
      acting: /^acting |interim|^caretaker /i.test(title),
      source: WIKIDATA,
    });
  }
}

/** The file spells all titles the British way. */
function spelled(title: string, jurisdiction: string): string {
  return jurisdiction === 'Q30' ? title.replace(/Defence/g, 'Defense').replace(/Labour/g, 'Labor') : title;
}

/** "Governor of Missouri" is an office of Missouri. */
function stateOf(title: string): string {
  const name = /^(?:Lieutenant Governor|Governor|Secretary of State|Attorney General) of (.+)$/.exec(title)?.[1];
  const code = [...STATES].find(([, state]) => state === name)?.[0];
  if (!code) return 'c:US';
  return /^(PR|GU|VI|AS|MP)$/.test(code) ? `c:${code}` : `r:US.${code}`;
}

/** The file calls everything international "world". */
function organisation(title: string): string {
  if (/International Court of Justice/.test(title)) return 'o:icj';
  if (/Council of Europe/.test(title)) return 'o:coe';
  if (/OSCE/.test(title)) return 'o:osce';
  if (/World Trade/.test(title)) return 'o:wto';
  if (/Arab/.test(title)) return 'o:las';
  return 'o:united-nations';
}

function cleanDate(date: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(date.replace(/s$/, '')) ? date.replace(/s$/, '') : '';
}

function cleanTitle(position: string): string {
  const title = position.replace(/\s+/g, ' ').trim();
  return title === '' ? '' : (title[0] ?? '').toUpperCase() + title.slice(1);
}
