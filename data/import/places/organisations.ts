/**
 * `organisations.tsv`. Names, categories and aims come from the project's own list; members and founding days of the
 * international organisations from the Factbook's appendix, where the own list has none. Organisations that only the
 * Factbook has are taken over with name, abbreviation, founding day and members; its sentences aren't.
 */
import { readFileSync } from 'node:fs';
import { foldName } from '../../../lib/gazetteer/fold.ts';
import { listOf, own, raw, save, type Row } from './context.ts';
import { countryFinder } from './factbook.ts';

const COLUMNS = 'id name abbreviation names category country founded ended members aim wikidata source'.split(' ');

interface Appendix {
  name: string;
  abbreviation: string;
  founded: string;
  members: string[];
}

export function importOrganisations(): void {
  const appendix = readAppendix();
  const members = new Map(own('organisation-members').map((row) => [row.name, listOf(row.members)]));
  const taken = new Set<Appendix>();
  const rows = own('organisations').map((row): Row => {
    const names = [row.name, row.abbreviation, ...listOf(row.names)].map((name) => foldName(name ?? ''));
    const like =
      row.category === 'armed group' || /^G-?\d/.test(row.abbreviation ?? '')
        ? undefined
        : appendix.find((other) => names.includes(foldName(other.name)));
    if (like !== undefined) taken.add(like);
    const ids = members.get(row.name)?.map((code) => `c:${code}`) ?? like?.members ?? [];
    return {
      ...row,
      id: organisationId(row),
      country: row.country ? `c:${row.country === 'CS' ? 'CSHH' : row.country}` : '',
      name: (row.name ?? '').replace(/ \((Japan|Spain|Brazil|Colombia|Macedonia|South Africa)\)$/, ''),
      names: otherNames(row).join('|'),
      members: [...ids].sort().join('|'),
      source: like === undefined ? 'dateline-editors' : 'dateline-editors|factbook-organisations',
    };
  });
  const ids = new Set(rows.map((row) => row.id));
  for (const other of appendix) {
    const id = organisationId({ abbreviation: other.abbreviation, name: other.name });
    if (
      taken.has(other) ||
      ids.has(id) ||
      other.founded === '' ||
      /^(Group of|former|East|Union Latina|Schengen|Convention of|Southern Cone Common|Caribbean Community and|African Development Bank G)/.test(
        other.name,
      )
    )
      continue;
    ids.add(id);
    rows.push({
      id,
      name: other.name,
      abbreviation: other.abbreviation,
      category: 'international organisation',
      founded: other.founded,
      members: other.members.join('|'),
      source: 'factbook-organisations',
    });
  }
  save('organisations/organisations', COLUMNS, rows);
}

function otherNames(row: Row): string[] {
  const names = listOf(row.names).map((name) => name.replace(/^the (?=\p{Lu})/u, ''));
  return [...new Set(names)].filter((name) => name !== row.name && name !== row.abbreviation);
}

const NAMED_BY_NAME = new Set([
  'IS',
  'RSF',
  'ARF',
  'PPP',
  'SRS',
  'NSC',
  'NLA',
  'ELN',
  'LDP',
  'AI',
  'ANC',
  'IRA',
  'AP',
  'PRI',
  'RAF',
  'FIS',
  'JeM',
  'JEM',
]);

/** "o:cis": the abbreviation where it is distinctive, else the name. The same on every run. */
export function organisationId(row: Row): string {
  const { abbreviation = '', name = '' } = row;
  const word = /^[\p{L}\d/&-]{3,12}$/u.test(abbreviation) && !NAMED_BY_NAME.has(abbreviation) ? abbreviation : name;
  if (name === 'United Nations' || name === 'European Union') return `o:${foldName(name).replaceAll(' ', '-')}`;
  return `o:${foldName(word.replaceAll('(', '').replaceAll(')', '')).replaceAll(' ', '-')}`;
}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTHS = MONTH.split('|');

/** Each text is: Name (ABBREVIATION) [note - …] founding date, aim, "members - (N) list". */
function readAppendix(): Appendix[] {
  const texts = JSON.parse(readFileSync(raw('organisations', 'factbook-organisations-2020.json'), 'utf8')) as string[];
  const find = countryFinder();
  return texts.flatMap((text): Appendix[] => {
    const head =
      /^([^(]{4,110}?) \(([^()]{2,20})\)/.exec(text) ?? /^([A-Z][A-Za-z' -]{3,60}?) (?=\d|note|established)/.exec(text);
    if (head === null || /term|see |countries|economies/.test(text.slice(0, 120))) return [];
    const abbreviation = (head[2] ?? '').replace(/ - .*/, '');
    const list =
      /members - \(\d+[^)]*\) (.*?)(?=;? ?(?:note|observers?|associate|nonregional|partners?|candidate|dialogue|applicant)\b|$)/.exec(
        text,
      )?.[1] ?? '';
    const members = list
      .split(/[,;] /)
      .map((name) =>
        find(
          name
            .replace(/\s*\([^)]*\)/g, '')
            .replace(/\.$/, '')
            .trim(),
        ),
      )
      .filter((id) => id?.startsWith('c:'));
    return [
      {
        name: head[1]?.trim() ?? '',
        abbreviation: /^[A-Z]{3,10}[a-zA-Z-]*$/.test(abbreviation) ? abbreviation : '',
        founded: foundingDay(text),
        members: [...new Set(members.filter((id) => id !== undefined))].sort(),
      },
    ];
  });
}

function foundingDay(text: string): string {
  const match = new RegExp(`(?:(\\d{1,2})(?:-\\d{1,2})? )?(${MONTH}),? ?(\\d{4})|\\b(1[89]\\d\\d|20[012]\\d)\\b`).exec(
    text,
  );
  if (match === null) return '';
  if (match[4] !== undefined) return match[4];
  const month = String(MONTHS.indexOf(match[2] ?? '') + 1).padStart(2, '0');
  return [match[3], month, ...(match[1] === undefined ? [] : [match[1].padStart(2, '0')])].join('-');
}
