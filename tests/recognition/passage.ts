/**
 * Short passages with the mentions that are expected in them. `{words|what}` marks one:
 *
 * | what | expected |
 * |---|---|
 * | `p:Osh/KG` | a place of this name in this country; `p:` any place, `p:?` one that the dataset doesn't know |
 * | `o:Nursultan Nazarbayev` | this office-holder; `o:` an official whom the dataset needn't know |
 * | `r:Daniyal Akhmetov` | a role held by this person; `r:` a role, whoever holds it |
 * | `d:UZ` | a demonym of this country |
 * | `g:CIS` | an organisation of this name or abbreviation; `g:` any |
 * | `n` | neither place nor official |
 *
 * Places and officials that are marked but not expected fail the passage; other kinds may go unmentioned.
 */
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { THRESHOLDS } from '../../lib/model/settings.ts';
import { recognise } from '../../lib/recognition/recognise.ts';

export interface Passage {
  /** The phenomenon. */
  name: string;
  text: string;
  date?: string;
  url?: string;
}

interface Expected {
  start: number;
  end: number;
  what: string;
}

const KINDS: Record<string, string> = { p: 'place', o: 'official', r: 'role', d: 'demonym', g: 'organisation' };

/** The plain text of a passage and what is expected where. */
export function readPassage(marked: string): { text: string; expected: Expected[] } {
  const expected: Expected[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{([^|{}]+)\|([^{}]*)\}/g)) {
    text += marked.slice(from, match.index);
    const words = match[1] ?? '';
    expected.push({ start: text.length, end: text.length + words.length, what: match[2] ?? '' });
    text += words;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), expected };
}

function describe(mention: Mention | undefined, gazetteer: Gazetteer): string {
  if (!mention) return 'nothing';
  const id = mention.candidates[0]?.entity;
  const entity = id === undefined ? undefined : gazetteer.entity(id);
  const country = entity?.type === 'place' && entity.country ? `/${entity.country}` : '';
  return `${mention.kind} “${mention.text}” → ${entity?.name ?? '(unknown)'}${country}`;
}

function agrees(mention: Mention, what: string, gazetteer: Gazetteer): boolean {
  const [kind = '', ...rest] = what.split(':');
  if (mention.kind !== KINDS[kind]) return false;
  const wanted = rest.join(':');
  if (wanted === '') return true;
  if (wanted === '?') return mention.candidates.length === 0;
  const id = mention.candidates[0]?.entity;
  const entity = id === undefined ? undefined : gazetteer.entity(id);
  if (!entity) return false;
  if (entity.type === 'organisation') return entity.name === wanted || entity.abbreviation === wanted;
  if (entity.type === 'person') return entity.name === wanted;
  if (mention.kind === 'demonym') return entity.country === wanted || entity.name === wanted;
  const [name, country] = wanted.split('/');
  return entity.name === name && (country === undefined || entity.country === country);
}

/** What differs from the expected mentions, one line each; empty when all is right. */
export function check(passage: Passage, gazetteer: Gazetteer): string[] {
  const { text, expected } = readPassage(passage.text);
  const context = { ...(passage.date && { date: passage.date }), ...(passage.url && { url: passage.url }) };
  const mentions = recognise(text, context, gazetteer).filter((mention) => mention.confidence >= THRESHOLDS.balanced);
  const faults: string[] = [];
  const overlapping = (span: { start: number; end: number }): Mention[] =>
    mentions.filter((mention) => mention.start < span.end && span.start < mention.end);
  for (const span of expected) {
    const found = overlapping(span);
    const words = text.slice(span.start, span.end);
    if (span.what === 'n') {
      const wrong = found.find((mention) => mention.kind === 'place' || mention.kind === 'official');
      if (wrong) faults.push(`“${words}” should be nothing, is ${describe(wrong, gazetteer)}`);
    } else if (!found.some((mention) => agrees(mention, span.what, gazetteer))) {
      faults.push(`“${words}” should be ${span.what}, is ${describe(found[0], gazetteer)}`);
    }
  }
  for (const mention of mentions) {
    if (mention.kind !== 'place' && mention.kind !== 'official') continue;
    if (!expected.some((span) => span.start < mention.end && mention.start < span.end))
      faults.push(`unexpected ${describe(mention, gazetteer)}`);
  }
  return faults;
}
