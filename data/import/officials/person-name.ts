/**
 * Splits a display name into given and family name.
 *
 * Method: honorifics and suffixes off, then by naming culture of the country. What matters is the name by which news
 * calls a person at the second mention: "Xi", "Peña Nieto", "Abiy", "bin Salman". `family` is that name.
 */
import type { NameOrder } from '../../../lib/model/entity.ts';
import { foldName } from '../../../lib/gazetteer/fold.ts';

export interface SplitName {
  name: string;
  given: string;
  family: string;
  order: NameOrder;
}

const HONORIFIC =
  /^(dr|prof|professor|gen|general|lt|lieutenant|maj|major|brig|brigadier|col|colonel|capt|captain|cdr|commander|adm|admiral|vice[- ]adm|rear|air|marshal|field|sgt|sergeant|sir|dame|hon|honourable|rt|the|sheikh|shaykh|sheik|shaikh|prince|princess|king|queen|emir|amir|sultan|sayyid|hajj|haji|hojatoleslam|ayatollah|mullah|maulana|mawlawi|mr|mrs|ms|ing|eng|lic|fr|father|rev|reverend|bishop|archbishop|cardinal|datuk|dato|tan|sri|tun|tengku|pehin|pengiran|president|chief|alhaji|alh|ratu|marquess|earl|viscount|count|baron|duke|u)\.?$/i;

/** Honorifics that are also names: taken off only when two more words follow and they are written with a dot or Asia is meant. */
const RISKY = new Set([
  'tan',
  'sri',
  'u',
  'the',
  'air',
  'field',
  'king',
  'prince',
  'major',
  'chief',
  'rear',
  'marshal',
  'count',
  'earl',
  'duke',
  'queen',
  'general',
  'sultan',
  'president',
  'fr',
  'commander',
  'captain',
  'baron',
  'bishop',
  'hon',
  'ing',
  'adm',
  'haji',
  'hajj',
  'amir',
  'emir',
  'ms',
  'tun',
  'princess',
  'cardinal',
  'father',
  'eng',
  'rt',
  'col',
  'sir',
]);

const SUFFIX = /^(jr|sr|ii|iii|iv|mp|qc|kc|obe|cbe|phd|md|esq|sc|am|ao|ac|mbe|mla|mep|kbe|gcmg|kcmg|cmg)\.?$/i;

/** Words that belong to the family name that follows them. */
const PARTICLES = new Set(
  'al el bin ibn ben ould wuld von van der den de del della di da dos das do du la le les ter ten zu zum zur af av abu bint st saint san mac o d l y e vande vander op dal dalla degli lo mc'.split(
    ' ',
  ),
);

/** Written family name first, in English too. */
const FAMILY_FIRST = new Set(['CN', 'TW', 'KR', 'KP', 'VN', 'KH', 'HK', 'MO']);
/** A person is called by the first name; what follows is the father's. */
const GIVEN_AS_FAMILY = new Set(['ET', 'ER']);
const SPANISH = new Set([
  'ES',
  'MX',
  'GT',
  'HN',
  'SV',
  'NI',
  'CR',
  'PA',
  'CU',
  'DO',
  'PR',
  'CO',
  'VE',
  'EC',
  'PE',
  'BO',
  'PY',
  'CL',
  'AR',
  'UY',
  'GQ',
]);
const SLAVIC_PATRONYMIC =
  /(ovich|evich|ovych|evych|yevich|ievich|ovna|evna|ivna|yivna|ichna|ogly|oglu|kyzy|uly|qizi|avich|aŭna|owna)$/i;

/** Spanish given names that stand second before the family names ("Juan Manuel Santos Calderón"). */
const SPANISH_SECOND = new Set(
  foldName(
    'alberto alejandra alejandro alfonso alfredo alicia amalia ana andrea andres angel angela angeles antonia antonio armando arturo augusto beatriz benito bernardo camilo carlos carmen carolina cecilia cesar clara claudia cristina cristobal daniel daniela david de del diego edgar eduardo elena elias elisa emilio enrique ernesto esteban eugenia eugenio eva fabian federico felipe fernanda fernando francisca francisco gabriel gabriela gerardo german gilberto gloria gonzalo graciela guadalupe guillermo gustavo hector helena hernan hernando hugo humberto ignacio ines isabel ivan jaime javier jesus joaquin jorge jose josefina juan juana julia julian julio laura leonardo leonor leopoldo lourdes lucia luis luisa manuel manuela marcela marcelo marco marcos margarita maria mariana mario marta martha martin mauricio maximo mercedes miguel monica nelson nicolas norma octavio olga omar orlando oscar pablo paola patricia patricio paulina pedro pilar rafael ramiro ramon raul raquel rebeca ricardo roberto rocio rodolfo rodrigo rolando rosa rosario ruben salvador samuel sandra santiago sebastian sergio silvia simon sofia sonia soledad susana teresa tomas vicente victor victoria virginia william xavier ximena yolanda alonso edmundo evo aurelio abdala antonieta belisario',
  ).split(' '),
);

/** Takes titles and post-nominals off. */
export function stripHonorifics(name: string): string {
  let words = name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/,? (Jr|Sr)\.?$/i, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  for (;;) {
    const [first = '', ...rest] = words;
    if (rest.length < 1 || !HONORIFIC.test(first)) break;
    const bare = first.replace(/\./g, '').toLowerCase();
    if (RISKY.has(bare) && !first.endsWith('.') && rest.length < 2) break;
    if ((bare === 'tan' || bare === 'u' || bare === 'the') && !(bare === 'tan' && /^sri$/i.test(rest[0] ?? ''))) {
      if (!(bare === 'u' && rest.length > 1)) break;
    }
    words = rest;
  }
  while (words.length > 2 && SUFFIX.test(words.at(-1) ?? '')) words = words.slice(0, -1);
  return words.join(' ').replace(/,$/, '');
}

/** Splits `display` as people of `country` (ISO 3166-1 alpha-2, may be empty) are named. */
export function splitName(display: string, country: string): SplitName {
  const name = display
    .replace(/, (\d+\w+ )?(Baron|Baroness|Lord|Lady|Viscount|Earl|Marquess|Esq|MD|Jr|Sr)\b.*$/, '')
    .replace(/["“(][^"”)]*["”)] ?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const peer = /^(Lord|Lady|Baroness|Viscount|Marquess(?= of)|Earl(?= of))(?: of)? (.+?)(?: of .*)?$/.exec(name);
  if (peer) return { name, given: peer[1] ?? '', family: peer[2] ?? '', order: 'given-family' };
  // "Felipe VI of Spain", "Anne, Princess Royal": known by what comes first.
  const royal =
    /^(.+?)(?:, (?:Prince|Princess|Grand Duke|Duke|Duchess|Crown|Queen|King|Count|Emir|\d).*| of (?:the )?\p{Lu}.*)$/u.exec(
      name,
    )?.[1];
  if (royal) return { name, given: '', family: royal, order: 'mononym' };
  const words = stripHonorifics(name).split(' ');
  const [first = ''] = words;
  if (words.length === 1) return { name, given: '', family: first, order: 'mononym' };
  if (/^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIV|XVI)$/.test(words.at(-1) ?? '')) {
    return { name, given: '', family: words.join(' '), order: 'mononym' };
  }
  if (country === 'MM' && words.every((word) => word.length <= 6))
    return { name, given: '', family: words.join(' '), order: 'mononym' };
  if (isFamilyFirst(words, country)) {
    return { name, given: words.slice(1).join(' '), family: first, order: 'family-given' };
  }
  if (GIVEN_AS_FAMILY.has(country)) {
    return { name, given: words.slice(1).join(' '), family: first, order: 'family-given' };
  }
  const cut = familyStart(words, country);
  return { name, given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' '), order: 'given-family' };
}

function isFamilyFirst(words: readonly string[], country: string): boolean {
  if (!FAMILY_FIRST.has(country)) return false;
  const [first = ''] = words;
  if (country === 'VN' || country === 'KH') return words.length <= 4;
  if (words.length > 3 || (words.length === 3 && !/^[A-Z][a-z]{0,6}$/.test(words[1] ?? ''))) return false;
  // "Park Geun-hye", "Xi Jinping", "Tsai Ing-wen": a short first word. "Carrie Lam", "Jason Hu": a Western first name.
  if (words.length === 2 && WESTERN.has(foldName(first))) return false;
  if (words.length === 3 && (country === 'HK' || country === 'TW') && WESTERN.has(foldName(first))) return false;
  return foldName(first).length <= 7;
}

const WESTERN = new Set(
  'carrie jason john donald matthew kevin edward paul henry anthony frederick joseph alan eric patrick teresa regina sarah rita ambrose gregory james nicholas stephen rafael christopher florence ronald wingco michael bernard algernon frank lucy ivan denise timothy philip raymond laura winnie andrew david eddie mark alex alice anna audrey cary chris daniel dennis elsie george gordon helen howard jack jerry johnny joyce julian justin kenneth kent lawrence lin louis martin maria marco peter ray robert simon steven susan thomas tony victor vincent william yonden'.split(
    ' ',
  ),
);

function familyStart(words: readonly string[], country: string): number {
  let cut = words.length - 1;
  if (SPANISH.has(country) && words.length > 2) {
    cut = 1;
    while (cut < words.length - 1) {
      const word = foldName(words[cut] ?? '');
      const initial = /^[a-z]$/.test(word);
      if (!initial && !(SPANISH_SECOND.has(word) && !PARTICLES.has(word))) break;
      if (cut + 1 >= words.length - 0) break;
      cut += 1;
    }
    // Four words: two given names and two family names, unless the second is known to be a family name.
    if (words.length === 4 && cut === 1 && !PARTICLES.has(foldName(words[1] ?? ''))) cut = 2;
    return cut;
  }
  // Patronymic at the end: "Daniyal Kenzhetayevich", or before: it belongs to the given names in both cases.
  if (words.length > 2 && SLAVIC_PATRONYMIC.test(words[cut] ?? '') && /^(RU|UA|BY|KZ|KG|UZ|TJ|TM|AZ)$/.test(country))
    cut = 1;
  while (
    cut > 1 &&
    !/^\p{Lu}\.?$/u.test(words[cut - 1] ?? '') &&
    PARTICLES.has(foldName(words[cut - 1] ?? '').replace(/^(al|el) .*/, 'al'))
  )
    cut -= 1;
  return cut;
}
