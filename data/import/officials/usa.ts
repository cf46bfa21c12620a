/** United States: cabinet since 1977, governors and state executives, mayors, members of Congress since 1990. */
import { join } from 'node:path';
import type { TermAdder } from './add-term.ts';
import { readCsv } from './files.ts';
import { STATES } from './states.ts';
import { classify, type Taxon } from './taxonomy.ts';

export const CABINET = 'fivethirtyeight-cabinet';
export const OPENSTATES = 'openstates-people';
export const CONGRESS = 'congress-legislators';
export const GOVERNORS_2021 = 'civilservice-governors';
const CABINET_AS_OF = '2023-02-10';
const OPENSTATES_AS_OF = '2026-08-05';
const CONGRESS_AS_OF = '2026-06-15';

const CABINET_TITLES: Record<string, string> = {
  'OMB Director': 'Director of the Office of Management and Budget',
  'CEA Chair': 'Chair of the Council of Economic Advisers',
  'UN Ambassador': 'Ambassador to the United Nations',
  'SBA Administrator': 'Administrator of the Small Business Administration',
  'U.S. Trade Representative': 'Trade Representative',
  'EPA Administrator': 'Administrator of the Environmental Protection Agency',
  'OSTP Director': 'Director of the Office of Science and Technology Policy',
  'CIA Director': 'Director of the CIA',
  'Chief of Staff': 'White House Chief of Staff',
  'Director of Central Intelligence/CIA Director': 'Director of the CIA',
  'Secretary of Health, Education & Welfare/Secretary of Health & Human Services':
    'Secretary of Health and Human Services',
};

function place(state: string): string {
  return /^(PR|GU|VI|AS|MP)$/.test(state) ? `c:${state}` : `r:US.${state}`;
}

export function importUsa(adder: TermAdder, folder: string): void {
  const dir = join(folder, 'officials');
  cabinet(adder, dir);
  executives(adder, dir);
  mayors(adder, dir);
  congress(adder, dir);
}

function shortYear(date: string): string {
  const match = /^(\d+)\/(\d+)\/(\d\d)$/.exec(date);
  if (!match) return '';
  const [, month = '', day = '', year = ''] = match;
  return `${Number(year) > 70 ? 19 : 20}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function cabinet(adder: TermAdder, dir: string): void {
  for (const row of readCsv(join(dir, 'fivethirtyeight-us-cabinet/cabinet-turnover.csv'))) {
    const position = row['position'] ?? '';
    if (position === 'Vice President' || position === '') continue;
    const title = CABINET_TITLES[position] ?? position.replace(/ & /g, ' and ');
    const open = row['end_date'] === 'Still in office';
    adder.add({
      name: (row['appointee'] ?? '').trim(),
      jurisdiction: 'c:US',
      title,
      taxon: { ...classify(title), rank: 3, many: false },
      start: shortYear(row['start_date'] ?? ''),
      end: open ? '' : shortYear(row['end_date'] ?? ''),
      ...(open ? { servingAt: CABINET_AS_OF } : {}),
      source: CABINET,
    });
  }
}

const ROLES: Record<string, [string, Taxon]> = {
  governor: ['Governor', { field: 'regional-head', branch: 'regional', rank: 4, many: false }],
  lt_governor: ['Lieutenant Governor', { field: 'regional-head', branch: 'regional', rank: 5, many: false }],
  'secretary of state': ['Secretary of State', { field: 'other', branch: 'regional', rank: 5, many: false }],
  'chief election officer': ['Chief Election Officer', { field: 'other', branch: 'regional', rank: 5, many: false }],
  'attorney general': ['Attorney General', { field: 'prosecution', branch: 'regional', rank: 5, many: false }],
  auditor: ['Auditor', { field: 'other', branch: 'regional', rank: 5, many: false }],
  treasurer: ['Treasurer', { field: 'finance', branch: 'regional', rank: 5, many: false }],
};

function executives(adder: TermAdder, dir: string): void {
  for (const row of readCsv(join(dir, 'us-governors-civilservice/us-governors_2021-03.csv'))) {
    const [role = '', taxon] = ROLES['governor'] ?? [];
    const state = row['state_code'] ?? '';
    if (taxon)
      adder.add({
        name: row['name'] ?? '',
        jurisdiction: place(state),
        title: `${role} of ${STATES.get(state)}`,
        taxon,
        start: row['entered_office'] ?? '',
        end: '',
        knownUntil: '2021-03-07',
        source: GOVERNORS_2021,
      });
  }
  for (const row of readCsv(join(dir, 'openstates-people/state_executive_roles.csv'))) {
    const [role, taxon] = ROLES[row['role'] ?? ''] ?? [];
    const state = (row['state'] ?? '').toUpperCase();
    if (!role || !taxon || !STATES.has(state)) continue;
    const scheduled = row['end_date'] ?? '';
    const former = row['folder'] === 'retired';
    // An "executive" whose scheduled end is past is stale: perhaps re-elected, perhaps gone.
    const serving = !former && scheduled > OPENSTATES_AS_OF;
    adder.add({
      name: clean(row['name'] ?? ''),
      jurisdiction: place(state),
      title: `${role} of ${STATES.get(state)}`,
      taxon,
      start: row['start_date'] ?? '',
      end: former ? scheduled : '',
      ...(serving ? { servingAt: OPENSTATES_AS_OF } : { knownUntil: scheduled }),
      source: OPENSTATES,
      ...(row['wikidata'] ? { wikidata: row['wikidata'] } : {}),
      more: { born: row['birth_date'] ?? '' },
    });
  }
}

function mayors(adder: TermAdder, dir: string): void {
  for (const row of readCsv(join(dir, 'openstates-people/mayor_roles.csv'))) {
    const state = (row['state'] ?? '').toUpperCase();
    const city = /place:([a-z_.~-]+)/.exec(row['jurisdiction'] ?? '')?.[1];
    if (!city || !STATES.has(state)) continue;
    const name = city
      .split('_')
      .map((word) => (word[0] ?? '').toUpperCase() + word.slice(1))
      .join(' ');
    const end = row['end_date'] ?? '';
    const former = row['folder'] === 'retired' || end <= OPENSTATES_AS_OF;
    adder.add({
      name: clean(row['name'] ?? ''),
      jurisdiction: place(state),
      title: `Mayor of ${name}`,
      taxon: { field: 'mayor', branch: 'local', rank: 5, many: false },
      start: row['start_date'] ?? '',
      end: former ? end : '',
      ...(former ? {} : { servingAt: OPENSTATES_AS_OF }),
      source: OPENSTATES,
      ...(row['wikidata'] ? { wikidata: row['wikidata'] } : {}),
    });
  }
}

function clean(name: string): string {
  return name
    .replace(/['‘’"“”(][A-Z][\w.]+['’"”)] /, '')
    .replace(/,? (Jr|Sr|III|II|IV)\.?$/, '')
    .trim();
}

interface Stretch {
  name: string;
  wikidata: string;
  born: string;
  nickname: string;
  title: string;
  start: string;
  end: string;
}

/** Terms of two and six years that follow each other are one stretch; what ended before 1990 is left out. */
function congress(adder: TermAdder, dir: string): void {
  const rows: Stretch[] = [];
  for (const row of readCsv(join(dir, 'us-congress-current-and-executive.csv'))) {
    if (!/^(Senator|Representative)$/.test(row['office'] ?? '') || !row['wikidata']) continue;
    rows.push({
      name: `${row['nickname'] || row['given']} ${row['family']}`,
      wikidata: row['wikidata'],
      born: row['birth'] ?? '',
      nickname: row['nickname'] ?? '',
      title: `${row['office']} from ${STATES.get(row['state'] ?? '') ?? row['state']}`,
      start: row['start'] ?? '',
      end: row['end'] ?? '',
    });
  }
  for (const row of readCsv(join(dir, 'openstates-people/us_congress_roles.csv'))) {
    if (row['folder'] !== 'retired' || !row['wikidata']) continue;
    const upper = row['role'] === 'upper';
    const state = upper ? row['district'] : STATES.get((row['district'] ?? '').slice(0, 2));
    if (!state) continue;
    rows.push({
      name: clean(row['name'] ?? ''),
      wikidata: row['wikidata'],
      born: row['birth_date'] ?? '',
      nickname: '',
      title: `${upper ? 'Senator' : 'Representative'} from ${state}`,
      start: row['start_date'] ?? '',
      end: row['end_date'] ?? '',
    });
  }
  rows.sort((a, b) => (a.start < b.start ? -1 : 1));
  const stretches = new Map<string, Stretch[]>();
  for (const row of rows) {
    const list = stretches.get(`${row.wikidata} ${row.title}`) ?? [];
    stretches.set(`${row.wikidata} ${row.title}`, list);
    const last = list.at(-1);
    if (last && Date.parse(row.start) - Date.parse(last.end) < 40 * 86_400_000)
      last.end = row.end > last.end ? row.end : last.end;
    else list.push({ ...row });
  }
  for (const stretch of [...stretches.values()].flat()) {
    if (stretch.end < '1990' || stretch.start === '') continue;
    const serving = stretch.end > CONGRESS_AS_OF;
    adder.add({
      name: stretch.name,
      jurisdiction: 'c:US',
      title: stretch.title,
      taxon: { field: 'legislature-member', branch: 'legislative', rank: 5, many: true },
      start: stretch.start,
      end: serving ? '' : stretch.end,
      ...(serving ? { servingAt: CONGRESS_AS_OF } : {}),
      source: CONGRESS,
      wikidata: stretch.wikidata,
      more: { born: stretch.born },
    });
  }
}
