/**
 * Checks `data/officials`, corrections included, against a list of rulers that ships nowhere (`../shared/sources/officials/reign-…csv`):
 * per country and month 1990–2021, does a holder of a top office have the ruler's family name, spelling-folded?
 * Usage: node data/report/officials-check.ts [REIGN.csv] [--list]
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { foldSpelling } from '../../lib/gazetteer/fold.ts';
import { loadTables } from '../compile/tables.ts';

const REIGN = new URL('../../../shared/sources/officials/reign-leaders-1945-2021.csv', import.meta.url).pathname;

/** The list's country codes where they aren't the first three letters of a place id's ISO 3166-1 alpha-3 code. */
const CODES: Record<string, string> = Object.fromEntries(
  'USA:US CAN:CA BHM:BS CUB:CU HAI:HT DOM:DO JAM:JM TRI:TT BAR:BB DMA:DM GRN:GD SLU:LC SVG:VC AAB:AG SKN:KN MEX:MX BLZ:BZ GUA:GT HON:HN SAL:SV NIC:NI COS:CR PAN:PA COL:CO VEN:VE GUY:GY SUR:SR ECU:EC PER:PE BRA:BR BOL:BO PAR:PY CHL:CL ARG:AR URU:UY UKG:GB IRE:IE NTH:NL BEL:BE LUX:LU FRN:FR MNC:MC LIE:LI SWZ:CH SPN:ES AND:AD POR:PT GMY:DE GFR:DE GDR:DD POL:PL AUS:AT HUN:HU CZE:CSHH CZR:CZ SLO:SK ITA:IT SNM:SM MLT:MT ALB:AL MNG:ME MAC:MK CRO:HR YUG:YU SER:RS BOS:BA KOS:XK SLV:SI GRC:GR CYP:CY BUL:BG MLD:MD ROM:RO RUS:RU EST:EE LAT:LV LIT:LT UKR:UA BLR:BY ARM:AM GRG:GE AZE:AZ FIN:FI SWD:SE NOR:NO DEN:DK ICE:IS CAP:CV STP:ST GNB:GW EQG:GQ GAM:GM MLI:ML SEN:SN BEN:BJ MAA:MR NIR:NE CDI:CI GUI:GN BFO:BF LBR:LR SIE:SL GHA:GH TOG:TG CAO:CM NIG:NG GAB:GA CEN:CF CHA:TD CON:CG DRC:CD UGA:UG KEN:KE TAZ:TZ BUI:BI RWA:RW SOM:SO DJI:DJ ETH:ET ERI:ER ANG:AO MZM:MZ ZAM:ZM ZIM:ZW MAW:MW SAF:ZA NAM:NA LES:LS BOT:BW SWA:SZ MAG:MG COM:KM MAS:MU SEY:SC MOR:MA ALG:DZ TUN:TN LIB:LY SUD:SD SSD:SS IRN:IR TUR:TR IRQ:IQ EGY:EG SYR:SY LEB:LB JOR:JO ISR:IL SAU:SA YAR:YE YEM:YE YPR:YD KUW:KW BAH:BH QAT:QA UAE:AE OMA:OM AFG:AF TKM:TM TAJ:TJ KYR:KG UZB:UZ KZK:KZ CHN:CN MON:MN TAW:TW PRK:KP ROK:KR JPN:JP IND:IN BHU:BT PAK:PK BNG:BD MYA:MM SRI:LK MAD:MV NEP:NP THI:TH CAM:KH LAO:LA DRV:VN MAL:MY SIN:SG BRU:BN PHI:PH INS:ID ETM:TL AUL:AU PNG:PG NEW:NZ VAN:VU SOL:SB KIR:KI TUV:TV FIJ:FJ TON:TO NAU:NR MSI:MH PAL:PW FSM:FM WSM:WS'
    .split(' ')
    .map((pair) => pair.split(':')),
);

interface Held {
  from: string;
  to: string;
  words: Set<string>;
  name: string;
}

function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

function words(...names: (string | undefined)[]): string[] {
  return names
    .flatMap((name) =>
      foldSpelling(
        (name ?? '')
          .replace(/\b(al|el|an|as)-/gi, '')
          .replace(/\.(?=\p{L})/gu, '. ')
          .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '),
      ).split(' '),
    )
    .filter((w) => w.length > 1);
}

function topTerms(): Map<string, Held[]> {
  const tables = loadTables();
  const offices = new Map(tables['officials/offices.tsv'].map((row) => [row['id'] ?? '', row]));
  const names = new Map<string, Set<string>>();
  const display = new Map<string, string>();
  for (const row of tables['officials/persons.tsv']) {
    names.set(row['id'] ?? '', new Set(words(row['name'], row['given'], row['family'])));
    display.set(row['id'] ?? '', row['name'] ?? '');
  }
  for (const row of tables['officials/person-names.tsv'])
    for (const w of words(row['given'], row['family'])) names.get(row['person'] ?? '')?.add(w);
  const held = new Map<string, Held[]>();
  for (const row of tables['officials/terms.tsv']) {
    const office = offices.get(row['office'] ?? '');
    if (!office || office['rank'] !== '1' || row['start'] === '') continue;
    const list = held.get(office['jurisdiction'] ?? '') ?? [];
    list.push({
      from: row['start'] ?? '',
      to: lastDay(row['end'] || row['known_until'] || '9999'),
      words: names.get(row['person'] ?? '') ?? new Set(),
      name: display.get(row['person'] ?? '') ?? '',
    });
    held.set(office['jurisdiction'] ?? '', list);
  }
  return held;
}

interface Result {
  months: number;
  agreed: number;
  /** "c:XX ruler: from–to (months), here: names". */
  differences: string[];
}

/** Compares month by month; a month agrees when anybody in a top office in it has one of the ruler's name words. */
export function compareRulers(csv: string): Result {
  const held = topTerms();
  const result: Result = { months: 0, agreed: 0, differences: [] };
  const rows: Record<string, string>[] = parse(csv, {
    columns: (header: string[]) => header.map((h, i) => h || `x${i}`),
    relax_column_count: true,
  });
  for (const row of rows) {
    const iso = CODES[row['stateabb'] ?? ''];
    if (!iso) {
      if (Number(row['eyear'] || 2021) >= 1990) result.differences.push(`${row['stateabb']}: no such country code`);
      continue;
    }
    const first = Number(row['syear']) * 12 + Number(row['smonth']) - 1;
    const last = row['eyear'] ? Number(row['eyear']) * 12 + Number(row['emonth']) - 1 : 2021 * 12 + 2;
    const ruler = words(row['leader']);
    const missed: string[] = [];
    for (let month = Math.max(first, 1990 * 12); month <= Math.min(last, 2021 * 12 + 2); month += 1) {
      const code = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      const ids =
        iso === 'YU'
          ? ['c:YU', 'c:CS', 'c:RS']
          : iso === 'RU' && code < '1992-01'
            ? ['c:SU', 'c:RU']
            : iso === 'CD'
              ? ['c:CD']
              : [`c:${iso}`];
      const here = ids
        .flatMap((id) => held.get(id) ?? [])
        .filter((h) => h.from <= `${code}-31` && h.to >= `${code}-01`);
      result.months += 1;
      if (here.some((h) => ruler.some((w) => h.words.has(w)))) result.agreed += 1;
      else missed.push(`${code} ${here.map((h) => h.name).join('/')}`);
    }
    if (missed.length > 0) {
      result.differences.push(
        `c:${iso} ${row['leader']}: ${missed.length} months, ${missed[0]?.slice(0, 7)}–${missed.at(-1)?.slice(0, 7)}; here ${[...new Set(missed.map((m) => m.slice(8)))].slice(0, 3).join(' | ')}`,
      );
    }
  }
  return result;
}

/** Prints the share of country-months that agree and, if asked, the differences; says so when there is no list. */
export function reportRulers(list: boolean, path = REIGN): void {
  console.log('\nHeads, month by month, beside an independent list of rulers\n');
  if (!existsSync(path)) {
    console.log(`  Nothing to check against: ${path} is missing.`);
    return;
  }
  const { months, agreed, differences } = compareRulers(readFileSync(path, 'utf8'));
  console.log(`  ${agreed} of ${months} country-months agree: ${((100 * agreed) / months).toFixed(2)} %`);
  if (list) console.log(differences.map((line) => `  ${line}`).join('\n'));
}

if (import.meta.main) {
  const path = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
  reportRulers(process.argv.includes('--list'), path);
}
