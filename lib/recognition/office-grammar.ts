/**
 * How English words an office: heads ("minister", "prosecutor"), what goes before and inside ("deputy", "of the
 * interior"), and which field the whole names. Word classes instead of a list of titles, since each country words its
 * offices in its own way.
 */
import type { OfficeField } from '../model/entity.ts';

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}

/** Words that alone make a phrase an office. */
export const OFFICE_HEADS = setOf(
  'president minister premier chancellor king queen prince princess emperor empress sultan emir monarch pope ' +
    'governor mayor senator congressman congresswoman representative rep sen gov pres lawmaker legislator mp mep ' +
    'speaker secretary undersecretary ambassador envoy consul attorney prosecutor procurator commissioner ' +
    'councillor councilman councilwoman councilor alderman sheriff spokesman spokeswoman spokesperson official leader ' +
    'head chief chairman chairwoman chairperson chair taoiseach akim hakim judge justice ombudsman dictator ruler ' +
    'commander general gen colonel col admiral marshal lt brigadier major maj treasurer comptroller vice-president deputy ' +
    'secretary-general director pm negotiator adviser aide presidents ministers vp warlord ayatollah',
);

/** Heads that need a word of public office beside them ("party leader", "police chief", "ministry official"). */
const WEAK_HEADS = setOf(
  'official spokesman spokeswoman spokesperson leader head chief chairman chairwoman chairperson chair director deputy ' +
    'commander representative general gen attorney adviser aide negotiator major judge justice prince princess treasurer lt col colonel maj',
);

/** What makes a weak head a public office. */
const PUBLIC_WORDS = setOf(
  'ministry minister government presidential state police army military security intelligence border customs tax interior ' +
    'foreign defence defense justice parliament parliamentary senate congress house national federal regional provincial ' +
    'central election electoral opposition party prosecutor cabinet navy air forces armed staff supreme vice prime ' +
    'municipal city county district district town village department emergency emergencies health education treasury un nato eu court ' +
    'royal crown guard commission committee majority minority whip affairs diplomatic council parliament',
);

/** Words inside an office's title, before or between heads. */
const MODIFIERS = setOf(
  'prime deputy vice first second foreign interior internal external home defence defense finance financial economy economic ' +
    'trade commerce commercial justice security intelligence health education higher science technology culture cultural labour ' +
    'labor employment social welfare agriculture agricultural farm energy oil petroleum power environment environmental climate ' +
    'ecology transport transportation railways communications telecommunications information housing construction sports sport ' +
    'youth tourism emergency emergencies situations affairs general chief state national federal regional provincial party ' +
    'ministry department government presidential parliamentary police army military border customs tax central bank senior top ' +
    'acting interim former then ex late outgoing incoming elected elect designate incumbent current caretaker assistant senate ' +
    'house parliament majority minority opposition crown supreme court high district city town village municipal county ' +
    'attorney prosecutor press human rights resources natural water development planning industry industrial public works ' +
    'administration local women family veterans treasury exchequer cabinet staff armed forces navy naval air force special ' +
    'permanent united nations un nato eu nuclear election electoral commission committee council guard republican democratic ' +
    'democrat conservative labour liberal socialist communist lieutenant lt major brigadier sergeant secret service intelligence ' +
    'nations european integration immigration migration budget revenue investment privatisation privatization mining mines ' +
    'fisheries forestry forests food rural urban territorial regions religious religion islamic war peace reconciliation state ' +
    'diplomatic political policy strategic joint commander cyber digital innovation space infrastructure ports aviation roads',
);

const FORMER = setOf('former then ex late onetime erstwhile ousted deposed');
const FILLERS = setOf('newly current incumbent senior top outgoing incoming acting interim elected caretaker');
const INSIDE = setOf('of for and the in at to on');

export function isOfficeHead(word: string): boolean {
  return OFFICE_HEADS.has(word);
}

export function isTitleWord(word: string): boolean {
  return OFFICE_HEADS.has(word) || MODIFIERS.has(word) || FILLERS.has(word) || FORMER.has(word);
}

export function isInsideWord(word: string): boolean {
  return INSIDE.has(word);
}

export function isFormer(word: string): boolean {
  return FORMER.has(word);
}

const FIELD_WORDS: readonly [OfficeField, ReadonlySet<string>][] = [
  ['foreign', setOf('foreign external')],
  ['interior', setOf('interior internal home')],
  ['defence', setOf('defence defense war')],
  ['finance', setOf('finance financial treasury exchequer budget revenue')],
  ['economy', setOf('economy economic industry industrial planning')],
  ['trade', setOf('trade commerce')],
  ['justice', setOf('justice')],
  ['security', setOf('security')],
  ['intelligence', setOf('intelligence')],
  ['health', setOf('health')],
  ['education', setOf('education')],
  ['science', setOf('science technology')],
  ['culture', setOf('culture cultural')],
  ['labour', setOf('labour labor employment')],
  ['social', setOf('social welfare family women')],
  ['agriculture', setOf('agriculture agricultural farm fisheries food')],
  ['energy', setOf('energy oil petroleum power mines mining')],
  ['environment', setOf('environment environmental climate ecology natural water forests forestry')],
  ['transport', setOf('transport transportation railways roads aviation ports')],
  ['communications', setOf('communications telecommunications information digital')],
  ['housing', setOf('housing construction')],
  ['sport', setOf('sport sports youth')],
  ['tourism', setOf('tourism')],
  ['emergencies', setOf('emergency emergencies situations')],
];

function sectorOf(words: ReadonlySet<string>): OfficeField | undefined {
  for (const [field, cues] of FIELD_WORDS) for (const cue of cues) if (words.has(cue)) return field;
  return undefined;
}

const BODIES = setOf('commission council committee board court party bank union federation company');
const CHAMBERS = setOf('senate assembly parliament house');
const MONARCHS = setOf('king queen emperor empress sultan emir monarch');
const LEGISLATORS = setOf('senator sen congressman congresswoman lawmaker legislator mp mep rep');
const SPOKES = setOf('spokesman spokeswoman spokesperson official aide adviser');

/** The field that an office's words name, or undefined when they name none. */
export function fieldOf(list: readonly string[]): OfficeField | undefined {
  const words = new Set(list);
  const has = (word: string): boolean => words.has(word);
  const under = has('deputy') || has('vice') || has('assistant') || has('vice-president') || has('vp');
  for (const word of SPOKES) if (has(word)) return sectorOf(words) ?? 'other';
  if ((has('prime') && has('minister')) || has('premier') || has('pm') || has('taoiseach'))
    return under ? 'deputy-head-of-government' : 'head-of-government';
  if (has('general') && has('secretary')) return has('party') ? 'party' : 'international-organisation';
  if (has('secretary-general')) return 'international-organisation';
  if (has('chief') && has('staff')) return 'chief-of-staff';
  if (has('bank') && (has('central') || has('governor') || has('national') || has('chairman'))) return 'central-bank';
  if (has('secretary') && has('state')) return 'foreign';
  if (has('attorney')) return 'justice';
  if (has('prosecutor') || has('procurator')) return 'prosecution';
  if (has('speaker')) return 'legislature-speaker';
  if (has('minister') || has('secretary') || has('undersecretary')) {
    if (has('chief') && has('minister')) return 'regional-head';
    return sectorOf(words) ?? 'other';
  }
  if (has('chancellor')) return has('exchequer') ? 'finance' : 'head-of-government';
  if (has('president') || has('chairman') || has('chair')) {
    for (const body of BODIES) if (has(body)) return body === 'party' ? 'party' : 'other';
    for (const chamber of CHAMBERS) if (has(chamber)) return 'legislature-speaker';
  }
  if (has('president') || has('presidents') || has('pres') || has('vice-president') || has('vp'))
    return under || has('vice-president') || has('vp') ? 'deputy-head-of-state' : 'head-of-state';
  for (const word of MONARCHS) if (has(word)) return 'head-of-state';
  if (has('governor') || has('gov') || has('akim')) return 'regional-head';
  if (has('mayor')) return 'mayor';
  if (has('ambassador') || has('envoy')) return 'ambassador';
  for (const word of LEGISLATORS) if (has(word)) return 'legislature-member';
  if (has('judge') || has('justice')) return 'judiciary';
  if (has('party') && (has('leader') || has('chairman') || has('chief'))) return 'party';
  if (has('army') || has('armed') || has('military') || has('commander')) return 'armed-forces';
  return sectorOf(words) ?? 'other';
}

/** Whether the words name a public office by themselves, so that an unknown bearer is an official. */
export function isPublicOffice(list: readonly string[]): boolean {
  let strong = false;
  let weak = false;
  let open = false;
  for (const word of list) {
    if (PUBLIC_WORDS.has(word)) open = true;
    if (!OFFICE_HEADS.has(word)) continue;
    if (WEAK_HEADS.has(word)) weak = true;
    else strong = true;
  }
  return strong || (weak && open);
}
