/** Tasks on the text itself: find the passage that names X, put what the article dates in order. */
import { describeTarget } from '../../anchoring/describe.ts';
import { nameOnDay } from '../../cards/names.ts';
import { datedEvents, type DatedEvent } from '../../cards/dated-events.ts';
import { sentenceAround, sentencesOf } from '../../cards/sentences.ts';
import type { Block } from '../../model/article.ts';
import type { Span } from '../../model/mention.ts';
import { type Source, type Thing } from './article-facts.ts';
import { hashOf } from '../shuffle.ts';
import type { SuggestedTask } from './types.ts';

/** More often than this a name isn't to be searched for. */
const RARE = 2;
const FEWEST_EVENTS = 3;
const MOST_EVENTS = 6;
/** UTF-16 code units of an event's sentence. */
const LONGEST_EVENT = 180;

/** For what is named once or twice, away from the headline. The sentence counts as well as the name alone. */
export function findTasks(source: Source): SuggestedTask[] {
  const { text, blocks } = source;
  // The rarest first: the last in the order of mentions.
  return source.things.toReversed().flatMap(({ id, mentions, type }): SuggestedTask[] => {
    const inHeadline = mentions.some((mention) => blockOf(blocks, mention)?.kind === 'headline');
    if (mentions.length > RARE || inHeadline || mentions.some(({ kind }) => kind === 'demonym')) return [];
    const targets = mentions.flatMap((mention) => {
      const block = blockOf(blocks, mention);
      return block
        ? [describeTarget(text, sentenceOf(text, block, mention), blocks), describeTarget(text, mention, blocks)]
        : [];
    });
    const name =
      type === 'person' ? nameOfPerson(source, { id, mentions }) : nameOnDay(source.gazetteer, id, source.day);
    return targets.length === 0 ? [] : [{ id: `find:${id}`, kind: 'find', name, targets }];
  });
}

function nameOfPerson({ gazetteer }: Source, { id, mentions }: Pick<Thing, 'id' | 'mentions'>): string {
  const index = gazetteer.personIndexOf(id);
  return index < 0 ? (mentions[0]?.text ?? '') : gazetteer.person(index).name;
}

function blockOf(blocks: readonly Block[], { start }: Span): Block | undefined {
  return blocks.find((block) => start >= block.start && start < block.end);
}

function sentenceOf(text: string, block: Block, { start, end }: Span): Span {
  const found = sentenceAround(sentencesOf(text.slice(block.start, block.end)), start - block.start, end - block.start);
  return { start: block.start + found.start, end: block.start + found.end };
}

/** Events whose dates don't overlap, in time; the date's own words are left out of the sentence. */
export function eventOrderTasks({ text, blocks, day }: Source): SuggestedTask[] {
  const seen = new Set<number>();
  const apart: DatedEvent[] = [];
  for (const event of datedEvents(text, blocks, day).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = apart.at(-1);
    if (seen.has(event.sentenceStart) || (last && last.to >= event.from)) continue;
    seen.add(event.sentenceStart);
    apart.push(event);
  }
  if (apart.length < FEWEST_EVENTS) return [];
  const events = apart.slice(-MOST_EVENTS).map((event) => ({
    id: `e${hashOf(event.sentence).toString(36)}`,
    text: withoutDate(event),
    date: { date: event.from, precision: event.precision },
  }));
  return [{ id: 'order-events', kind: 'order-events', events }];
}

function withoutDate({ sentence, sentenceStart, start, end }: DatedEvent): string {
  const gap = `${sentence.slice(0, start - sentenceStart)}…${sentence.slice(end - sentenceStart)}`;
  if (gap.length <= LONGEST_EVENT) return gap;
  const cut = gap.lastIndexOf(' ', LONGEST_EVENT);
  return `${gap.slice(0, cut > 0 ? cut : LONGEST_EVENT)} …`;
}
