/** The persons of an article who hold, held or are given an office, and the offices named without a person. */
import type { Gazetteer } from '../gazetteer/types.ts';
import type { EntityId } from '../model/entity.ts';
import type { Evidence, Mention, OfficeWording } from '../model/mention.ts';
import type { ArticleDay } from './context.ts';
import type { Focus } from './focus.ts';
import { officeDirectory } from './holders.ts';
import { clusterPersons } from './persons.ts';
import type { PersonCluster } from './persons.ts';
import type { Prepared } from './prepare.ts';
import { hasProfession, isInOrganisation } from './beside-persons.ts';
import { isSportReport } from './sport.ts';
import { resolveOfficial } from './resolve-officials.ts';
import type { OfficialContext, PersonBelief } from './resolve-officials.ts';
import { isTitleWord } from './office-grammar.ts';
import { Lex } from './lexicon.ts';
import { findRoles } from './roles.ts';
import type { NameSpan } from './spans.ts';
import type { Tags } from './tagger.ts';
import { titleAfter, titleBefore } from './titles.ts';
import type { JurisdictionAt, Title } from './titles.ts';
import { endOf, sliceTokens, startOf } from './tokens.ts';

/** A person whom the dataset knows is marked from this probability on. */
const LINK_THRESHOLD = 0.6;
/** Confidence of a person whom only the text makes an official. */
const INTRODUCED_CONFIDENCE = 0.75;
/** A person whom only the text knows has to be a person by this probability, under no ordinary word. */
const MIN_UNKNOWN = 0.55;
const MAX_ORDINARY = 5;
/** A bare "the president" means the article's country only when the article is about one. */
const BARE_ROLE_FOCUS = 0.45;

export interface OfficialInput {
  readonly prepared: Prepared;
  readonly tags: Tags;
  readonly spans: readonly NameSpan[];
  readonly gazetteer: Gazetteer;
  readonly jurisdictionAt: JurisdictionAt;
  readonly focus: Focus;
  readonly day: ArticleDay | undefined;
}

export interface ArticleOfficials {
  readonly mentions: Mention[];
  /** Tokens that belong to persons' names, official or not. */
  readonly personTokens: Uint8Array;
}

export function findOfficials(input: OfficialInput): ArticleOfficials {
  const { prepared, tags, gazetteer, jurisdictionAt } = input;
  const { tokens } = prepared;
  const clusters = clusterPersons(prepared, input.spans, tags);
  const personTokens = new Uint8Array(tokens.count);
  const taken = new Uint8Array(tokens.count);
  for (const cluster of clusters) for (const span of cluster.spans) personTokens.fill(1, span.from, span.to);
  taken.set(personTokens);
  const isPersonAt = (token: number): boolean => personTokens[token] === 1;
  const context: OfficialContext = {
    gazetteer,
    day: input.day,
    focus: input.focus,
    sport: isSportReport(prepared),
    profession: false,
  };
  const mentions: Mention[] = [];
  const resolve = (cluster: PersonCluster): Resolved => {
    const titles = titlesOf(cluster, prepared, jurisdictionAt, isPersonAt, taken);
    const profession = cluster.spans.some((span) => hasProfession(prepared, span));
    return { titles, beliefs: resolveOfficial(cluster, titles, { ...context, profession }) };
  };
  const resolved = new Map(clusters.map((cluster) => [cluster, resolve(cluster)]));
  for (const cluster of clusters) {
    const { perhaps } = cluster;
    if (!perhaps || areTwo(resolved.get(cluster), resolved.get(perhaps))) continue;
    perhaps.spans.push(...cluster.spans);
    perhaps.spans.sort((a, b) => a.from - b.from);
    resolved.delete(cluster);
    resolved.set(perhaps, resolve(perhaps));
  }
  for (const [cluster, { titles, beliefs }] of resolved) {
    const best = beliefs[0];
    const title = titles.find((each) => each.public) ?? titles[0];
    const linked = best !== undefined && best.score >= LINK_THRESHOLD;
    if (!linked && !(title?.public && looksLikeName(cluster, prepared))) continue;
    for (const span of cluster.spans) {
      if (!isInOrganisation(prepared, span))
        mentions.push(toMention(input, cluster, span, linked ? beliefs : [], title));
    }
  }
  const roles = roleMentions(input, (token) => taken[token] === 1, mentions);
  mentions.push(...roles);
  return { mentions, personTokens };
}

interface Resolved {
  readonly titles: readonly Title[];
  readonly beliefs: readonly PersonBelief[];
}

/** Whether "President X" and "Y X", named later, are two office-holders. */
function areTwo(a: Resolved | undefined, b: Resolved | undefined): boolean {
  const [first, second] = [a?.beliefs[0], b?.beliefs[0]];
  if (!first || first.score < LINK_THRESHOLD) return false;
  if (!b?.beliefs.some(({ person }) => person === first.person)) return true;
  return second !== undefined && second.score >= LINK_THRESHOLD && second.person !== first.person;
}

/** Whether a person whom only the text knows is surely one: "Bahri Logistics", "Deputy Foreign Minister" are none. */
function looksLikeName(cluster: PersonCluster, { words }: Prepared): boolean {
  const [span] = cluster.spans.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  if (!span || Math.max(...cluster.spans.map((each) => each.probability)) < MIN_UNKNOWN) return false;
  const last = words[span.to - 1]?.facts;
  if (!last || isTitleWord(last.text) || (last.lex & (Lex.organisationTail | Lex.placeTail | Lex.facility)) !== 0)
    return false;
  return last.text.length > 2 && last.use.ordinary <= MAX_ORDINARY;
}

/** The offices that the text gives a person, in order; marks their words as taken. */
function titlesOf(
  cluster: PersonCluster,
  prepared: Prepared,
  jurisdictionAt: JurisdictionAt,
  isPersonAt: (token: number) => boolean,
  taken: Uint8Array,
): Title[] {
  const titles: Title[] = [];
  for (const span of cluster.spans) {
    const found = [
      titleBefore(prepared, span.from, jurisdictionAt),
      titleAfter(prepared, span.to, jurisdictionAt, isPersonAt),
    ];
    for (const title of found) {
      if (!title) continue;
      titles.push(title);
      taken.fill(1, title.from, title.to);
    }
  }
  return titles;
}

function wordingOf(title: Title): OfficeWording {
  return {
    text: title.text,
    ...(title.field && { field: title.field }),
    ...(title.jurisdiction && { jurisdiction: title.jurisdiction }),
    ...(title.former && { former: true }),
  };
}

function evidenceOf(text: string, cluster: PersonCluster, linked: boolean, title: Title | undefined): Evidence[] {
  const evidence: Evidence[] = [];
  if (linked) evidence.push({ reason: cluster.words.length > 1 ? 'personByName' : 'personBySurname' });
  if (title) evidence.push({ reason: linked ? 'titleInText' : 'introducedAs', detail: title.text });
  if (text !== cluster.fullName) evidence.push({ reason: 'sameAs', detail: cluster.fullName });
  return evidence;
}

function toMention(
  { prepared, gazetteer }: OfficialInput,
  cluster: PersonCluster,
  span: NameSpan,
  beliefs: readonly PersonBelief[],
  title: Title | undefined,
): Mention {
  const best = beliefs[0];
  return {
    start: startOf(prepared.tokens, span.from),
    end: endOf(prepared.tokens, span.to - 1),
    text: sliceTokens(prepared.tokens, span.from, span.to - 1),
    kind: 'official',
    confidence: best ? best.score : INTRODUCED_CONFIDENCE * Math.max(0.6, span.probability),
    candidates: beliefs.map(({ person, score }) => ({ entity: gazetteer.person(person).id, score })),
    ...(title && { office: wordingOf(title) }),
    fullName: cluster.fullName,
    evidence: evidenceOf(sliceTokens(prepared.tokens, span.from, span.to - 1), cluster, best !== undefined, title),
  };
}

function roleMentions(
  { prepared, gazetteer, jurisdictionAt, focus, day }: OfficialInput,
  isTaken: (token: number) => boolean,
  officials: readonly Mention[],
): Mention[] {
  const directory = officeDirectory(gazetteer);
  const [about] = [...focus.countries].toSorted((a, b) => b[1] - a[1]);
  const ownCountry: EntityId | undefined = about && about[1] >= BARE_ROLE_FOCUS ? gazetteer.idOf(about[0]) : undefined;
  return findRoles(prepared, jurisdictionAt, isTaken).flatMap(({ title, explicit }) => {
    const named = explicit ? undefined : lastNamed(officials, title, startOf(prepared.tokens, title.from));
    if (named) return [{ ...roleOf(prepared, title, named.office?.jurisdiction), candidates: named.candidates }];
    const jurisdiction = title.jurisdiction ?? ownCountry;
    if (!jurisdiction) return [];
    // Of a day that is only guessed nobody can be said to hold an office.
    const holders =
      day?.known && title.field ? directory.holders(jurisdiction, title.field, title.words, day.date) : [];
    const total = holders.reduce((sum, holder) => sum + Math.exp(4 * holder.score), 0);
    return [
      {
        ...roleOf(prepared, title, jurisdiction),
        confidence: explicit ? 0.85 : 0.6,
        candidates: holders
          .slice(0, 4)
          .map((holder) => ({ entity: holder.person, score: Math.exp(4 * holder.score) / total })),
        evidence: [explicit ? { reason: 'roleOf' } : { reason: 'roleOfFocus' }],
      },
    ];
  });
}

/** The official of this office named last before `start`: "the president" after "President X". */
function lastNamed(officials: readonly Mention[], title: Title, start: number): Mention | undefined {
  let last: Mention | undefined;
  for (const mention of officials) {
    const same = mention.office?.field === title.field && !mention.office?.former && mention.candidates.length > 0;
    if (same && mention.end <= start && (!last || mention.start > last.start)) last = mention;
  }
  return last;
}

function roleOf(prepared: Prepared, title: Title, jurisdiction: EntityId | undefined): Mention {
  return {
    start: startOf(prepared.tokens, title.from),
    end: endOf(prepared.tokens, title.to - 1),
    text: sliceTokens(prepared.tokens, title.from, title.to - 1),
    kind: 'role',
    confidence: 0.6,
    candidates: [],
    office: { ...wordingOf(title), ...(jurisdiction && { jurisdiction }) },
    evidence: [{ reason: 'roleOfNamed' }],
  };
}
