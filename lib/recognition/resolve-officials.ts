/**
 * A person of the article → an office-holder of the dataset, as of the article's date.
 *
 * Each person with an agreeing name gets a score in log-odds from: how well the given name agrees, the rank of the offices
 * and whether one was held on the date, whether the title in the text is one that the person held, whether the article
 * speaks of the office's country, and how common the name is (a common name needs more evidence: a namesake who never
 * held office is no official). A surname alone needs a title or a head of state or government of that time.
 * Cost: O(agreeing persons × their terms), the terms decoded once an article.
 */
import type { Gazetteer, PersonIndex, Term } from '../gazetteer/types.ts';
import type { ArticleDay } from './context.ts';
import type { Focus } from './focus.ts';
import { personsNamed, personsOfFamily } from './person-names.ts';
import type { PersonCluster } from './persons.ts';
import type { Title } from './titles.ts';

export interface PersonBelief {
  readonly person: PersonIndex;
  /** Probability that the name means this person. */
  readonly score: number;
}

export interface OfficialContext {
  readonly gazetteer: Gazetteer;
  readonly day: ArticleDay | undefined;
  readonly focus: Focus;
  /** The article reports sport. */
  readonly sport: boolean;
  /** The article says what the person does, and it is no office. */
  readonly profession: boolean;
}

/** Log-odds, tuned by the errors on the development sets. */
const W = {
  base: -2.6,
  quality: 4,
  serving: 2,
  servedLately: 1.1,
  servedLongAgo: -0.4,
  soon: 0.4,
  future: -1.8,
  undated: 0.8,
  rank: [0, 2, 1.2, 0.9, 0.3, 0],
  titleHeld: 2.6,
  titleElsewhere: -2,
  formerServing: -4,
  jurisdiction: 1.6,
  wrongJurisdiction: -2.4,
  focus: 1.8,
  noFocus: -1.3,
  common: -0.3,
  commonFrom: 14,
  shortSurname: -1.5,
  surnameOnly: -2.2,
  surnameCommon: -0.14,
  dead: -3,
  sport: -4,
  profession: -5,
};
/** The son is not the father. */
const JUNIOR = /\bJr\b/;
const LATELY_YEARS = 12;
const SOON_YEARS = 3;
const MAX_SURNAME_PERSONS = 60;

/** Persons whose terms are kept decoded. */
const CACHE_LIMIT = 2000;
const caches = new WeakMap<Gazetteer, Map<PersonIndex, readonly Term[]>>();

function termsOf(person: PersonIndex, gazetteer: Gazetteer): readonly Term[] {
  let cache = caches.get(gazetteer);
  if (!cache) caches.set(gazetteer, (cache = new Map()));
  let terms = cache.get(person);
  if (!terms) {
    terms = gazetteer.termsOfPerson(person);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(person, terms);
  }
  return terms;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4)) + Number(date.slice(5, 7) || 6) / 12;
}

/** How a term stands to the date. */
function timeScore(term: Term, day: ArticleDay | undefined): number {
  if (day === undefined) return W.undated;
  const { date } = day;
  const start = term.start?.date ?? term.knownUntil;
  // The article may be later than the years that it names, never earlier.
  if (!day.known && (!start || date < start)) return W.undated;
  if (start && date < start) return yearOf(start) - yearOf(date) <= SOON_YEARS ? W.soon : W.future;
  const end = term.endState === 'ended' ? (term.end?.date ?? term.knownUntil) : undefined;
  if (end === undefined) {
    if (term.endState === 'serving') return W.serving;
    return yearOf(date) - yearOf(term.knownUntil || start || date) < LATELY_YEARS ? W.servedLately : W.servedLongAgo;
  }
  if (date <= end) return W.serving;
  return yearOf(date) - yearOf(end) < LATELY_YEARS ? W.servedLately : W.servedLongAgo;
}

/** How well a term agrees with the titles that the text gives. */
function titleScore(
  term: Term,
  isServing: boolean,
  titles: readonly Title[],
  country: (id: string) => string | undefined,
): number {
  let best = 0;
  let seen = false;
  for (const title of titles) {
    if (!title.public) continue;
    seen = true;
    let score = 0;
    if (title.field && title.field !== 'other')
      score = title.field === term.office.field ? W.titleHeld : W.titleElsewhere / 2;
    // "Former President X" isn't the X who is in office.
    if (title.former && isServing) score += W.formerServing;
    if (title.jurisdiction) {
      const same =
        title.jurisdiction === term.office.jurisdiction ||
        country(title.jurisdiction) === country(term.office.jurisdiction);
      score += same ? W.jurisdiction : W.wrongJurisdiction;
    }
    best = best === 0 ? score : Math.max(best, score);
  }
  return seen ? best : 0;
}

/** A lone surname means a big country's leader sooner than a small one's; log-odds by the number of people. */
function prominence(population: number): number {
  return population > 0 ? Math.max(-1, Math.min(0.6, 0.4 * (Math.log10(population) - 7))) : 0;
}

function nameCommonness(cluster: PersonCluster, gazetteer: Gazetteer): number {
  const words = cluster.fullName.split(/\s+/);
  const given = gazetteer.word((words[0] ?? '').toLowerCase());
  const family = gazetteer.word((words.at(-1) ?? '').toLowerCase());
  return given.given + family.family;
}

/** Beliefs over the dataset's persons for a person of the article, best first; empty when none is likely. */
export function resolveOfficial(
  cluster: PersonCluster,
  titles: readonly Title[],
  context: OfficialContext,
): PersonBelief[] {
  const { gazetteer, focus, day, sport, profession } = context;
  const single = cluster.allWords.length < 2;
  const named = single
    ? personsOfFamily(cluster.words[0] ?? '', gazetteer)
    : personsNamed(cluster.allWords, gazetteer, cluster.lastIsJoined);
  if (named.length === 0) return [];
  const publicTitle = titles.some((title) => title.public);
  const commonness = nameCommonness(cluster, gazetteer);
  const countryId = (id: string): string | undefined => {
    const entity = gazetteer.indexOf(id);
    const country = entity < 0 ? -1 : gazetteer.countryOf(entity);
    return country < 0 ? id : gazetteer.idOf(country);
  };
  const scored: { person: PersonIndex; score: number }[] = [];
  for (const { person, quality } of named.slice(0, MAX_SURNAME_PERSONS)) {
    const span = gazetteer.personSpan(person);
    if (single && !publicTitle && span.bestRank > 1) continue;
    let best = -Infinity;
    let confirmed = false;
    for (const term of termsOf(person, gazetteer)) {
      const time = timeScore(term, day);
      let score = time + (W.rank[term.office.rank] ?? 0);
      const title = titleScore(term, time === W.serving, titles, countryId);
      if (title >= W.titleHeld) confirmed = true;
      score += title;
      const entity = gazetteer.indexOf(term.office.jurisdiction);
      const country = entity < 0 ? -1 : gazetteer.countryOf(entity);
      const share = country < 0 ? 0.05 : (focus.countries.get(country) ?? 0);
      if (single && country >= 0) score += prominence(gazetteer.populationOf(country));
      score += share > 0.02 ? W.focus * Math.min(1, Math.sqrt(share * 1.5)) : W.noFocus;
      best = Math.max(best, score);
    }
    let score = W.base + best + W.quality * quality;
    if (single) score += W.surnameOnly + W.quality * 0.75 + W.surnameCommon * Math.max(0, commonness - 4);
    else if (!confirmed) score += W.common * Math.max(0, commonness - W.commonFrom);
    if (single && !publicTitle && (cluster.words[0]?.length ?? 0) < 4) score += W.shortSurname;
    if (profession && !publicTitle) score += W.profession;
    if (sport && !publicTitle) score += W.sport;
    if (JUNIOR.test(cluster.fullName) && !JUNIOR.test(gazetteer.person(person).name)) score += W.dead;
    if (day?.known) {
      const { born, died } = gazetteer.person(person);
      if (died && yearOf(day.date) - yearOf(died.date) > 25) score += W.dead;
      if (born && yearOf(day.date) - yearOf(born.date) < 18) score += W.dead * 2;
    }
    scored.push({ person, score });
  }
  scored.sort((a, b) => b.score - a.score);
  const top = scored[0];
  if (!top) return [];
  let sum = 0;
  for (const { score } of scored) sum += Math.exp(score - top.score);
  const any = 1 / (1 + Math.exp(-top.score));
  return scored.slice(0, 5).map(({ person, score }) => ({ person, score: (any * Math.exp(score - top.score)) / sum }));
}
