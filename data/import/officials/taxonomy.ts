/**
 * From an office's title to its place in the taxonomy.
 *
 * Method: ordered patterns on the folded title; the first that matches decides the field, a second list decides branch
 * and rank. A learned classifier was turned down: titles are formulaic, and a wrong rule can be read and put right.
 */
import { foldName } from '../../../lib/gazetteer/fold.ts';
import type { OfficeBranch, OfficeField, OfficeRank } from '../../../lib/model/entity.ts';

export interface Taxon {
  field: OfficeField;
  branch: OfficeBranch;
  rank: OfficeRank;
  many: boolean;
}

/** Ministries by subject. Order matters: "foreign trade" is trade, "national security" isn't social security. */
const SUBJECTS: readonly (readonly [RegExp, OfficeField])[] = [
  [/foreign trade|external trade|international trade/, 'trade'],
  [
    /foreign|external (affairs|relations)|international (affairs|relations)|exterior\b|secretary of state$|relaciones exteriores|foreign and commonwealth/,
    'foreign',
  ],
  [/environment|climate|ecolog|nature (protection|conservation)|conservation\b|waste/, 'environment'],
  [/emergenc|disaster|civil (protection|defen[cs]e)/, 'emergencies'],
  [
    /interior|internal affairs|home (affairs|department)|home secretary|police|public (safety|order)|internal security|homeland|citizen protection|government administration|crime/,
    'interior',
  ],
  [/intelligence|\bcia\b|\bmi[56]\b|mossad|shin bet|\bsis\b/, 'intelligence'],
  [
    /national security|state security|security council|public security|\bsecurity minister|minister (of|for) security|security service|\bkgb\b|\bfsb\b|security advis|secret service|counter ?terrorism|^security$/,
    'security',
  ],
  [/defen[cs]e|armed forces|\bwar\b|navy|naval|air force|\barmy\b|military/, 'defence'],
  [/justice|\blegal\b|law\b|human rights|constitutional affairs|lord chancellor|prisons?|correction/, 'justice'],
  [/health|hygiene|medic|population|ageing|mental/, 'health'],
  [/science|research|technology|higher education|universit|innovation|space|atomic|digital|scientific/, 'science'],
  [/education|school|instruction|teaching|literacy|skills|training|pedagog/, 'education'],
  [/agricult|farming|fisher|fishing|livestock|food|rural|agrarian|forest|irrigation|seafood/, 'agriculture'],
  [
    /energy|petrol|\boil\b|hydrocarbon|mines|mining|mineral|electricity|power\b|\bfuel|natural resources|nuclear|geology|water/,
    'energy',
  ],
  [/labou?r|employment|\bwork\b|work and pensions|manpower|workplace|\bjobs\b|industrial relations/, 'labour'],
  [/tax|budget|finance|financ|treasur|exchequer|revenue|fiscal|customs|hacienda/, 'finance'],
  [/trade|commerce|export|commercial|consumer/, 'trade'],
  [
    /transport|railway|aviation|\broads?\b|infrastructure|public works|\bports?\b|shipping|maritime|mobility|\bworks\b|highways|merchant marine/,
    'transport',
  ],
  [/communication|telecom|posts?\b|information|media|broadcast|press\b/, 'communications'],
  [
    /econom|industr|planning|business|enterprise|investment|development|privati[sz]|small and medium|productiv|entrepreneur|competiti|production|corfo|fomento/,
    'economy',
  ],
  [/tourism/, 'tourism'],
  [/sports?\b|olympic/, 'sport'],
  [/cultur|\barts?\b|heritage|religio|islamic|endowment|language|church|worship|antiquit|cult\b|cults\b/, 'culture'],
  [
    /housing|urban|construction|\bland\b|lands\b|building|town planning|urbanism|settlement|local government/,
    'housing',
  ],
  [
    /social|famil|women|child|youth|pension|welfare|gender|equal|disab|solidarity|veteran|refugee|migration|immigration|integration|communit|poverty|aborig|indigen|minorit|humanitarian/,
    'social',
  ],
  [/prime minister|presiden/, 'other'],
];

const MINISTER =
  /\bminist|secretary (of|for)|^secretary|^state secretary|chancellor of the exchequer|treasurer|attorney general|undersecretary|\bparliamentary secretary|state secretary|paymaster|lord privy seal|lord president|^mp\b|commissioner for|home secretary/;

const CENTRAL_BANK =
  /(governor|president|chair\w*|head) (of )?(the )?((national|central|state|reserve|monetary|people'?s?|federal reserve)\b.*\b(bank|authority|system|board)|bank\b|.* (central|national|reserve) bank|da afghanistan bank|fed\b|federal reserve|european central bank)|central bank|governor of the bank|national bank governor|monetary authority/;

const FIRST: readonly (readonly [RegExp, Taxon])[] = [
  [
    /ambassador|high commissioner (to|in)|permanent representative|permanent observer|consul\b|consul general|charge d ?affaires|envoy|delegate to|representative to/,
    taxon('ambassador', 'diplomatic', 5),
  ],
  [/first lady|first gentleman|spouse|consort/, taxon('other', 'executive', 5)],
  [CENTRAL_BANK, taxon('central-bank', 'monetary', 4)],
  [/prosecutor|public prosecution|procurator|director of public prosecutions/, taxon('prosecution', 'judicial', 4)],
  [/solicitor general|deputy attorney general|assistant attorney general/, taxon('justice', 'executive', 4)],
  [/attorney general/, taxon('prosecution', 'executive', 3)],
  [
    /\b(judge|justices?) (of|at)|chief justice|supreme court|constitutional court|constitutional council|\bjudge\b|court of|high court|chancellor of justice|ombuds|auditor|human rights commissioner|^justice\b/,
    taxon('judiciary', 'judicial', 4, true),
  ],
  [
    /(deputy|vice|first vice|second|leas) ?.*(speaker|marshal of the s|ceann|cathaoirleach)|vice president of the .*(senate|assembly|congress|council|house|parliament|chamber|councillors|yuan)/,
    taxon('legislature-speaker', 'legislative', 5, true),
  ],
  [
    /speaker|\bceann comhairle|cathaoirleach|marshal of the s|presiding officer|(president|chair\w*) of (the )?.*(parliament|senate|assembly|congress|house|knesset|seimas|saeima|riigikogu|storting|chamber|legislat\w*|verkhovna rada|duma|federation council|national council|majlis|diet|folketing|althing|landtag|council of states|councillors|cortes|supreme soviet|supreme council|yuan|great khural|people s council|national people|shura)|landtagspr/,
    taxon('legislature-speaker', 'legislative', 3),
  ],
  [
    /leader of the (opposition|house|government|seanad)|\bwhip\b|majority leader|minority leader|ways and means|representative of the government in the senate/,
    taxon('legislature-member', 'legislative', 5),
  ],
  [
    /chief of staff (of|to) the (president|prime|vice)|chief of staff to|(white house|downing street|presidential) (deputy )?chief of staff|head of (the )?(presidential|president s)|presidential administration|chief cabinet secretary|head of the (president|prime minister)?.*(office|chancellery|cabinet)|chief of the cabinet|private secretary|secretary general (of|to) the presiden|presidential (executive )?office|^chief of staff$|^deputy chief of staff|cabinet secretary|secretary (general )?to the (president|cabinet)|secretary general of (the )?(government|presidency)/,
    taxon('chief-of-staff', 'executive', 4),
  ],
  [
    /chief of (the )?(general|defen[cs]e|naval|navy|air|army|joint|staff|armed|.*general staff)|joint chiefs|chief of staff of the|commander|inspector general of the (army|navy)|head of the (general staff|armed forces)|general staff|commandant of the|chief of staff,? (army|navy|air)|chiefs of staff|naval operations|chief of (the )?(army|navy|air)/,
    taxon('armed-forces', 'military', 4),
  ],
  [
    /\bmayor|lord mayor|burgomaster|^akim of|city state administration|head of .* city (government|administration)|chief executive committee|city executive committee/,
    taxon('mayor', 'local', 5),
  ],
  [
    /^(chairman|chairperson|leader|secretary general|general secretary|president|chair|first secretary) of (the )?.*(party|kuomintang|movement|politburo|central committee|front|congress party)/,
    taxon('party', 'executive', 5),
  ],
];

const REGIONAL =
  /^(vice |deputy |lieutenant |acting |chief )?(governor|premier|prefect|intendant|hetman|voivode|administrator|chief minister|first minister|minister president|landeshauptmann|commissioner|head|president|prime minister|vice president|chief executive|chief administrator|chairman|leader|resident commissioner|county governor|presidential representative|chairperson) (in |of |the )(?!(the )?(government|council of|cabinet|state council|central|national (bank|police|security|guard|assembly|defen|revenue|statistics|audit|anti)|republic|presiden|provisional|transitional|supreme|military|state|executive|revolution|federal|union|ministers|board|commission|office|authority|committee|agency|security|police|civil|election|public|european|united nations|international|atomic|parliament|staff|protocol|security service|constitutional|economic|financial|national))/;

function taxon(field: OfficeField, branch: OfficeBranch, rank: OfficeRank, many = false): Taxon {
  return { field, branch, rank, many };
}

/** Folds a title for matching: no case, no diacritics, no dots, hyphens as spaces. */
export function foldTitle(title: string): string {
  return foldName(title.replace(/['’]s\b/g, ' s'));
}

/** Field, branch and rank of an office by its title (heads of state and government are decided by `heads.ts`). */
export function classify(title: string): Taxon {
  const t = foldTitle(title);
  if (/\bfirst lady|first gentleman/.test(t)) return taxon('other', 'executive', 5);
  if (
    /^(first |second |third |acting |co )?(vice president|deputy president)s?( of the (republic|state|nation|country))?$/.test(
      t,
    )
  ) {
    return taxon('deputy-head-of-state', 'executive', 2, !/^(vice president)$/.test(t));
  }
  if (
    /^((first|second|third|senior|acting|executive|1st|2nd|3rd) )?(deputy|vice) (prime minister|premier|chancellor|chairman of the (cabinet|council) of ministers|head of government|president of the government)/.test(
      t,
    ) ||
    /^tanaiste$|vice premier|vice chancellor$/.test(t)
  ) {
    return taxon('deputy-head-of-government', 'executive', 2, !/^(tanaiste|vice chancellor)$/.test(t));
  }
  for (const [pattern, result] of FIRST) if (pattern.test(t)) return result;
  if (REGIONAL.test(t) && !MINISTER.test(t.replace(/^(prime|chief|first) minister|^minister president/, ''))) {
    return taxon('regional-head', 'regional', /^(deputy|vice|lieutenant)/.test(t) ? 5 : 4);
  }
  if (MINISTER.test(t)) return ministerial(t);
  if (/advis|counsel|aide|spokes|press secretary|communications director/.test(t)) {
    return taxon(subject(t) === 'security' ? 'security' : 'other', 'executive', 5);
  }
  if (/^(member|councillor|senator|deputy|representative)\b/.test(t)) return taxon('other', 'executive', 5, true);
  return taxon(subject(t), 'executive', 4);
}

function ministerial(t: string): Taxon {
  const junior =
    /^(deputy|vice|assistant|junior|associate|under ?secretary|undersecretary|parliamentary|minister delegate|deputy secretary|assistant secretary|state secretary|economic secretary|financial secretary to|exchequer secretary|chief secretary to the treasury)|under ?secretary|vice minister|deputy minister|minister delegate|^minister of state (for|at|in)|^parliamentary/.test(
      t,
    );
  const many =
    /without portfolio|^minister of state$|^state secretary$|lord of the treasury|^secretary of state$/.test(t) ||
    /^(undersecretary of state|assistant whip|minister delegate)$/.test(t);
  return taxon(subject(t), 'executive', junior ? 4 : 3, many);
}

/** The subject that the title names first ("Culture and Sports" is culture); at the same place, the earlier pattern. */
function subject(t: string): OfficeField {
  let best: OfficeField = 'other';
  let at = Number.POSITIVE_INFINITY;
  for (const [pattern, field] of SUBJECTS) {
    const index = t.search(pattern);
    if (index >= 0 && index < at) [best, at] = [field, index];
  }
  return best;
}
