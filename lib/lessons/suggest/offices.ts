/**
 * "Who was prime minister of Kazakhstan when this was written?": as a choice, as a statement, in order of terms, and as
 * names to match with roles. Wrong answers are those who came before and after, and who held the same office next door.
 */
import { leadersOf } from '../../cards/offices.ts';
import { entityFacts } from '../../study/facts.ts';
import type { Held, OfficeFacts } from '../../study/types.ts';
import { countriesOf, mixed, type Source } from './article-facts.ts';
import { hashOf } from '../shuffle.ts';
import type { HeldBy, SuggestedTask } from './types.ts';

const WRONG = 3;
const MOST_PAIRS = 6;
const FEWEST_PAIRS = 3;
const MOST_IN_ORDER = 5;

interface Asked {
  office: OfficeFacts;
  /** Names of those in the same office elsewhere. */
  elsewhere: string[];
}

/** Offices of the persons that the article names, then those of its countries' leaders; each once. */
function askedOffices(source: Source): Asked[] {
  const { gazetteer, day, things } = source;
  const persons = things.filter(({ type }) => type === 'person').map(({ id }) => id);
  const own = entityFacts(gazetteer, persons, day).flatMap((facts) => (facts.type === 'person' ? facts.offices : []));
  const countries = countriesOf(source).map((row) => gazetteer.idOf(row));
  const leaders = entityFacts(gazetteer, countries, day).flatMap((facts) =>
    facts.type === 'place' ? facts.leaders : [],
  );
  const seen = new Set<string>();
  return [...own, ...leaders]
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .map((office) => ({ office, elsewhere: leadersNextDoor(source, office) }));
}

function leadersNextDoor({ gazetteer, day }: Source, { key, person }: OfficeFacts): string[] {
  const [jurisdiction = '', field] = key.split('|');
  if (!jurisdiction.startsWith('c:')) return [];
  return gazetteer
    .neighbours(jurisdiction)
    .flatMap((country) => leadersOf(gazetteer, country, day))
    .filter((office) => office.field === field)
    .flatMap(({ holders }) => holders)
    .filter((term) => term.person.id !== person)
    .map((term) => term.person.name);
}

const heldBy = ({ name, start, end }: Held): HeldBy => ({ name, ...(start ? { start } : {}), ...(end ? { end } : {}) });

/** The nearest in time first, before and after in turn, then next door. */
function wrongNames({ office, elsewhere }: Asked): string[] {
  const { before, after, holder } = office;
  const [back, on] = [before.toReversed(), after];
  const around = [back[0], on[0], back[1], on[1]].flatMap((held) => held?.name ?? []);
  return [...new Set([...around.slice(0, 2), ...elsewhere.slice(0, 1), ...around.slice(2), ...elsewhere])].filter(
    (name) => name !== holder.name,
  );
}

/** A choice for every other office, a statement for the rest. */
export function holderTasks(source: Source): SuggestedTask[] {
  return askedOffices(source).flatMap((asked, i): SuggestedTask[] => {
    const { key, title, jurisdiction, holder, person } = asked.office;
    const wrong = wrongNames(asked);
    const held = heldBy(holder);
    const family = familyOf(source, person, holder.name);
    const office = { title, jurisdiction };
    if (i % 3 !== 2 && wrong.length >= 2) {
      const id = `holder:${key}`;
      return [{ id, kind: 'holder', ...office, held, family, ...mixed(holder.name, wrong.slice(0, WRONG), id) }];
    }
    const id = `true-holder:${key}`;
    const value = wrong.length === 0 || hashOf(id) % 2 === 0;
    return [
      { id, kind: 'true-holder', ...office, held, value, person: value ? holder.name : (wrong[0] ?? holder.name) },
    ];
  });
}

function familyOf({ gazetteer }: Source, id: string, name: string): string {
  const index = gazetteer.personIndexOf(id);
  return index < 0 ? name : gazetteer.person(index).family;
}

/** Who came when, for offices whose holders around the day are known with their beginnings. */
export function holderOrderTasks(source: Source): SuggestedTask[] {
  return askedOffices(source).flatMap(({ office }): SuggestedTask[] => {
    const { key, title, jurisdiction, before, holder, after } = office;
    const holders = [...before.slice(-2), holder, ...after.slice(0, 2)].filter(({ start }) => start).map(heldBy);
    const starts = new Set(holders.map(({ start }) => start?.date.slice(0, 7)));
    if (holders.length < FEWEST_PAIRS || starts.size < holders.length) return [];
    return [
      { id: `order:${key}`, kind: 'order-holders', title, jurisdiction, holders: holders.slice(0, MOST_IN_ORDER) },
    ];
  });
}

/** The article's officials and what they were: the office of the day, or else as the article introduces them. */
export function matchTasks(source: Source): SuggestedTask[] {
  const { gazetteer, day, things } = source;
  const roles = new Set<string>();
  const pairs = things.flatMap(({ id, type, mentions }) => {
    if (type !== 'person') return [];
    const [facts] = entityFacts(gazetteer, [id], day);
    const [office] = facts?.type === 'person' ? facts.offices : [];
    const wording = mentions.find((mention) => mention.office)?.office?.text;
    const role = office ? titleOf(office) : wording;
    if (role === undefined || roles.has(role)) return [];
    roles.add(role);
    return [{ name: facts?.name ?? mentions[0]?.text ?? '', role }];
  });
  return pairs.length < FEWEST_PAIRS ? [] : [{ id: 'match', kind: 'match', pairs: pairs.slice(0, MOST_PAIRS) }];
}

function titleOf({ title, jurisdiction }: OfficeFacts): string {
  return title.includes(jurisdiction) ? title : `${title}, ${jurisdiction}`;
}
