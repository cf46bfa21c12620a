/**
 * Reads "NAME (since DATE)" out of the World Factbook's yearly texts on the executive.
 *
 * Method: a text is cut at its labels (chief of state, head of government, cabinet, elections); in the first two, each
 * parenthesis with a date closes one holder, whose name is the run of words around the capitals and whose title is what
 * stands before. Observations of one person in one seat over the editions are then joined.
 */
import { join } from 'node:path';
import { readCsv } from './files.ts';
import { jurisdictionByName } from './jurisdictions.ts';

export const FACTBOOK = 'factbook-executives';
export const FACTBOOK_2026 = 'factbook-executives-2026';
export const FACTBOOK_2026_AS_OF = '2026-05-17';

export type Seat = 'state' | 'government';

export interface Observation {
  jurisdiction: string;
  seat: Seat;
  edition: number;
  title: string;
  /** Display form, capitals undone. */
  name: string;
  /** The words that the source has in capitals: the family name, or the name that the person goes by. */
  family: string;
  since: string;
  acting: boolean;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** "13 June 2003", "NA July 1991", "early 1990", "5 Sep 2025" → ISO; empty when there is no year. */
export function parseFactbookDate(text: string): string {
  const full = /(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})/.exec(text);
  if (full) {
    const month = monthNumber(full[2] ?? '');
    if (month > 0) return `${full[3]}-${pad(month)}-${pad(Number(full[1]))}`;
  }
  const american = /([A-Za-z]{3,9})\s+(\d{1,2}),\s+(\d{4})/.exec(text);
  if (american && monthNumber(american[1] ?? '') > 0) {
    return `${american[3]}-${pad(monthNumber(american[1] ?? ''))}-${pad(Number(american[2]))}`;
  }
  const monthly = /([A-Za-z]{3,9})\.?,?\s+(\d{4})/.exec(text);
  if (monthly && monthNumber(monthly[1] ?? '') > 0) return `${monthly[2]}-${pad(monthNumber(monthly[1] ?? ''))}`;
  return /\b(1[89]\d\d|20\d\d)\b/.exec(text)?.[1] ?? '';
}

function monthNumber(word: string): number {
  return MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3)) && word.length >= 3) + 1;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

const ENTITIES: Record<string, string> = {
  eacute: 'é',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  ccedil: 'ç',
  ocirc: 'ô',
  ecirc: 'ê',
  acirc: 'â',
  egrave: 'è',
  agrave: 'à',
  iuml: 'ï',
  euml: 'ë',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  atilde: 'ã',
  otilde: 'õ',
  rsquo: '’',
  lsquo: '‘',
  amp: '&',
  nbsp: ' ',
};

function decode(text: string): string {
  return text.replace(/&([A-Za-z]+);/g, (whole, name: string) => {
    const letter = ENTITIES[name.toLowerCase()];
    if (!letter) return whole;
    return /^[A-Z]/.test(name) ? letter.toUpperCase() : letter;
  });
}

const TITLE_WORD =
  /^(the|of|and|for|to|in|a|its|his|her|with|from|on|by|at|is|are|who|was|since|president|vice|prime|minister|ministers|premier|premiers|chancellor|king|queen|emperor|emir|amir|sultan|prince|princess|crown|grand|duke|governor|general|governor-general|lieutenant|chairman|chairwoman|chairperson|chairmen|chair|head|state|chief|chiefs|government|acting|interim|caretaker|transitional|transition|deputy|deputies|first|second|third|fourth|senior|executive|council|ministers|republic|federal|national|supreme|leader|revolution|revolutionary|military|commander|commander-in-chief|armed|forces|secretary|secretaries|foreign|affairs|finance|defense|interior|minister-designate|designate|co-chief|cochiefs|co-chiefs|captain|captains|regent|regents|captain-regent|co-prince|coprince|co-princes|coprinces|french|spanish|episcopal|archbishop|monsignor|bishop|cardinal|pope|taoiseach|tanaiste|paramount|ruler|druk|gyalpo|presidency|presidential|collective|members|member|other|high|commissioner|resident|administrator|represented|commission|committee|people's|political|party|communist|central|assembly|house|senate|parliament|presidium|soviet|cabinet|dr|dr.|gen.|gen|lt.|lt|lieut.|maj.|maj|brig.|brig|col.|col|capt.|capt|adm.|rear|admiral|sir|dame|lord|lady|sheikh|shaykh|hon.|mr.|mrs.|ms.|prof.|ret.|(ret.)|sr.|ayatollah|hojjat|mullah|overall|taliban|heir|apparent|monarch|sovereign|note|transitory|provisional|provincial|island|islands|territory|territorial|administration|authority|palestinian|union|confederation|swiss|federation|county|counsellor|counselor|ulu-o-tokelau|o|le|ao|malo|yang|di-pertuan|agong|colonel|major|brigadier|marshal|field|air|admiral|retired|religious|supreme|gnu|cnsp|presidium|jamahiriya|co-vice|co-president|executive|branch|premier-designate|elect|president-elect|lieutenant-governor|prefect|bailiff|manager|city|mayor|island|two|three|four|five|six|seven|eight|nine|ten|vice-president|vice-presidents|vice-premier|vice-premiers|presidents|majesty|royal|highness|rev.|reverend|queen's|king's|law|order|restoration|peace|development|security|sovereign|sovereignty|transitional|joint|popular|general's|ruling|guardian|homeland|safeguard|salvation|reconciliation|unity|democratic|islamic|region|duties|justice|education|health|planning|economic|economy|trade|industry|agriculture|labor|labour|communications|transport|energy|culture|public|works|security|social|welfare|home|external|internal|local|environment|tourism|commerce|without|portfolio|without|international|cooperation|relations|christian|druze|committees|soviet|council's|district|bailiff|pro|tempore|great|holy|see|vatican|city|governorate|pontifical|lord|mann|bougainville|netherlands|kingdom|uk|british|british-appointed|australia|new|zealand|commonwealth|nonresident|(nonresident)|france|paris|united|states|us|usa|china|hong|kong|special|administrative|tokelau|ulu|faipule|cook|de|facto|jure|co|body|name|whose|which|has|been|served|serves|serving|also|known|as|he|she|they|that|became|took|office|ad|duke|ngwenyama|indovuna|zulu|king-designate|tui|head,|council,|following|regime|dissolution|spokesman|spokesperson|speaker|minister,|president,|premier,|director|bureau|politburo|standing|secretariat|advisory|adviser|advisor|counsel|chief,|state,|states,|libyan|regional|polynesia|pitcairn|guiana|caledonia|wallis|futuna|federated|transitional,|prime-minister)$/i;

const LABELS =
  /(chief of state and head of government|chiefs? of state|heads? of government|cabinet|elections?\/appointments|elections?|election results|note|state counsellor|communist leader|legal system|political parties)\s*(\([^)]*\))?\s*:/gi;

interface Part {
  seats: Seat[];
  text: string;
}

function parts(text: string, field: string): Part[] {
  const found: Part[] = [];
  const marks = [...text.matchAll(LABELS)];
  if (marks.length === 0) {
    const lower = field.toLowerCase();
    if (lower.startsWith('chief of state and')) return [{ seats: ['state', 'government'], text }];
    if (lower === 'chief of state') return [{ seats: ['state'], text }];
    if (lower === 'head of government') return [{ seats: ['government'], text }];
    return [];
  }
  for (const [index, mark] of marks.entries()) {
    const label = (mark[1] ?? '').toLowerCase();
    const body = text.slice((mark.index ?? 0) + mark[0].length, marks[index + 1]?.index ?? text.length);
    if (label.includes(' and ')) found.push({ seats: ['state', 'government'], text: body });
    else if (label.includes('of state')) found.push({ seats: ['state'], text: body });
    else if (label.includes('of government')) found.push({ seats: ['government'], text: body });
  }
  return found;
}

/** Splits the words before a date into title and name. */
export function splitHolder(chunk: string): { title: string; name: string; family: string } | undefined {
  const words = chunk
    .replace(/\([^)]*\)/g, ' ')
    .replace(/["“”].*?["“”]/g, ' ')
    .replace(/[;|].*[;|]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-');
  let start = words.length;
  for (let i = 0; i < words.length; i += 1) {
    const word = (words[i] ?? '').replace(/[,:]$/, '');
    const capitals =
      /^[^a-z]*\p{Lu}[\p{Lu}'’`-]+,?$/u.test(word) && !/^(II|III|IV|VI|VII|VIII|XVI|NA|UK|US|GNU|CNSP|MP)$/.test(word);
    if (capitals || !TITLE_WORD.test(word)) {
      start = i;
      break;
    }
  }
  const name = words.slice(start);
  if (name.length === 0 || name.length > 9 || /[()\d]/.test(name.join(' '))) return undefined;
  const capital = name.filter((word) => /\p{Lu}{2}/u.test(word) || /^(II|III|IV|V|VI|VII|VIII|X|XVI|XIV)$/.test(word));
  if (!name.some((word) => /\p{Lu}{2}/u.test(word))) return undefined;
  if (!/\p{Lu}/u.test(name[0] ?? '') && !/^(al|el|de|bin|ould|van|von|da|del|d')/i.test(name[0] ?? ''))
    return undefined;
  const clean = (list: string[]): string =>
    list
      .map(unshout)
      .join(' ')
      .replace(/,.*$/, '')
      .replace(/[;:.]+$/, '')
      .trim();
  return {
    title: words
      .slice(0, start)
      .join(' ')
      .replace(/[,;:]$/, ''),
    name: clean(name),
    family: clean(capital),
  };
}

function unshout(word: string): string {
  if (/^(\p{Lu}\.){2,}$/u.test(word)) return word.replace(/\.(?=\p{Lu})/gu, '. ');
  if (/^(II|III|IV|VI|VII|VIII|IX|X|XI|XIV|XVI|V)$/.test(word.replace(/,$/, ''))) return word;
  return word.replace(/\p{Lu}{2,}/gu, (run) => (run[0] ?? '') + run.slice(1).toLowerCase());
}

function observations(row: { edition: number; jurisdiction: string; field: string; text: string }): Observation[] {
  const out: Observation[] = [];
  for (const part of parts(decode(row.text).replace(/\s+/g, ' '), row.field)) {
    const text = part.text.replace(/note\s*[-–:]+.*$/i, '');
    let at = 0;
    for (const match of text.matchAll(/\(([^()]*?)\)/g)) {
      const inside = match[1] ?? '';
      if (!/since|from|appointed|elected|\d{4}/i.test(inside) || /born|died/i.test(inside)) continue;
      const before = text.slice(at, match.index);
      at = (match.index ?? 0) + match[0].length;
      const chunk = (before.split(/;|\brepresented by\b/).at(-1) ?? '')
        .replace(/^[\s,.]+|(^|\s)and\s*$/g, ' ')
        .replace(/also spelled.*$/i, '');
      const earlier = /represented by/i.test(before);
      for (const piece of chunk.split(/\band\b(?=.*\p{Lu}{3})|,(?=\s*\p{Lu}\S*\s.*\p{Lu}{3})/u)) {
        const holder = splitHolder(piece.replace(/^\s*(and|or)\s+/, ''));
        if (!holder) continue;
        const title = holder.title || (out.at(-1)?.title ?? '');
        for (const seat of part.seats) {
          out.push({
            jurisdiction: row.jurisdiction,
            seat,
            edition: row.edition,
            title:
              earlier && !/governor|commissioner|prefect|administrator/i.test(title)
                ? `Representative ${title}`
                : title,
            name: holder.name,
            family: holder.family,
            since: parseFactbookDate(inside.replace(/^.*?since/i, '')),
            acting: /acting|interim|caretaker/i.test(holder.title),
          });
        }
      }
    }
  }
  return out;
}

/** All holders that the editions 1992–2025 and that of May 2026 (as edition 2026) name. */
export function readFactbook(folder: string): Observation[] {
  const out: Observation[] = [];
  for (const row of readCsv(join(folder, 'officials/factbook-executive-1990-2025.csv'))) {
    const jurisdiction = country(row['country'] ?? '', row['code'] ?? '');
    if (!jurisdiction) continue;
    out.push(
      ...observations({
        edition: Number(row['year']),
        jurisdiction,
        field: row['field'] ?? '',
        text: row['text'] ?? '',
      }),
    );
  }
  for (const row of readCsv(join(folder, 'officials/factbook-executive-2026-05.csv'))) {
    const jurisdiction = FIPS.get(row['fips'] ?? '') ?? country(row['country'] ?? '', row['fips'] ?? '');
    if (!jurisdiction) continue;
    for (const [field, text] of [
      ['Chief of State', row['chief_of_state']],
      ['Head of Government', row['head_of_government']],
    ] as const) {
      out.push(...observations({ edition: 2026, jurisdiction, field, text: text ?? '' }));
    }
  }
  return out;
}

/** Filled while the yearly file is read: its codes are the May 2026 file's too. */
const FIPS = new Map<string, string>();

const NOT_COUNTRIES =
  /^(World|European Union|Akrotiri|Dhekelia|Iles Eparses|Coral Sea|Jan Mayen|Svalbard|Pacific Islands|Western Sahara)/;

function country(name: string, code: string): string | undefined {
  if (NOT_COUNTRIES.test(name)) return undefined;
  const plain = name.replace(/\s*\(.*\)$/, '').replace(/,\s*$/, '');
  const named: Record<string, string> = {
    'German Democratic Republic': 'c:DD',
    'Germany, Federal Republic of': 'c:DE',
    "Yemen, People's Democratic Republic of": 'c:YD',
    'Yemen Arab Republic': 'c:YE',
    Kazakstan: 'c:KZ',
    Burkina: 'c:BF',
    'Western Samoa': 'c:WS',
    'East Timor': 'c:TL',
    'Man, Isle of': 'c:IM',
    'Man, Isle Of': 'c:IM',
    'Netherlands Antilles': 'c:AN',
    'Saint Helena, Ascension, and Tristan da Cunha': 'c:SH',
    DRC: 'c:CD',
    Turkiye: 'c:TR',
    'Serbia And Montenegro': 'c:CS',
  };
  const id =
    named[plain] ??
    jurisdictionByName(plain.replace(/^(.*), The Former.*$/i, '$1')) ??
    jurisdictionByName(plain.split(',')[0] ?? '');
  if (id && /^[A-Z]{2}$/.test(code.toUpperCase())) FIPS.set(code.toUpperCase(), id);
  return id;
}
