/**
 * Material for a lesson from a recognised article: a card for each thing that it names (the glossary is worded from
 * them), and suggested tasks. Pure; runs where the gazetteer is. Cost: a card's few milliseconds for each thing, one pass
 * over all places for each "where" and "capital", 3 to 15 ms for each map.
 */
import { buildCard } from '../../cards/build.ts';
import type { Shapes } from '../../cards/shapes.ts';
import type { Gazetteer } from '../../gazetteer/types.ts';
import type { Block } from '../../model/article.ts';
import type { IsoDate } from '../../model/date.ts';
import type { Mention } from '../../model/mention.ts';
import { thingsOf, type Source, type Thing } from './article-facts.ts';
import { holderOrderTasks, holderTasks, matchTasks } from './offices.ts';
import { capitalTasks, mapTasks, whereTasks } from './places.ts';
import { eventOrderTasks, findTasks } from './text-tasks.ts';
import type { LessonMaterial, SuggestedTask } from './types.ts';

/** Of each kind at most; a trainer picks from a page, not from a list of everything. */
const MOST = { where: 4, map: 4, holder: 5, capital: 4, match: 1, order: 2, find: 3 } as const;
const MOST_ENTRIES = 150;

export interface MaterialRequest {
  text: string;
  blocks: readonly Block[];
  mentions: readonly Mention[];
  /** The article's own day; absent: the dataset's. */
  date?: IsoDate;
  /** The least confidence of mentions that count. */
  threshold: number;
}

export function lessonMaterial(
  gazetteer: Gazetteer,
  shapes: Shapes | undefined,
  { text, blocks, mentions, date, threshold }: MaterialRequest,
): LessonMaterial {
  const day = date ?? gazetteer.asOf;
  const things = thingsOf(gazetteer, mentions, threshold);
  const source: Source = { gazetteer, shapes, text, blocks, day, things };
  return {
    day,
    isArticleDay: date !== undefined,
    entries: entriesOf(gazetteer, things, mentions, date),
    tasks: tasksOf(source),
  };
}

/** Maps only of what is to be asked: drawing is what costs. */
function tasksOf(source: Source): SuggestedTask[] {
  const where = whereTasks(source);
  // Every other place as a choice, the rest on the map: both for each would be the same question twice.
  const choices = where.filter((_, i) => i % 2 === 0).slice(0, MOST.where);
  const asked = new Set(choices.map(({ id }) => id.replace(/^where:/, '')));
  const others = { ...source, things: source.things.filter(({ id, type }) => type === 'place' && !asked.has(id)) };
  return [
    ...choices,
    ...mapTasks(others, MOST.map),
    ...holderTasks(source).slice(0, MOST.holder),
    ...capitalTasks(source).slice(0, MOST.capital),
    ...matchTasks(source).slice(0, MOST.match),
    ...[...eventOrderTasks(source), ...holderOrderTasks(source)].slice(0, MOST.order),
    ...findTasks(source).slice(0, MOST.find),
  ];
}

function entriesOf(
  gazetteer: Gazetteer,
  things: readonly Thing[],
  mentions: readonly Mention[],
  date: IsoDate | undefined,
): LessonMaterial['entries'] {
  return things
    .flatMap(({ id, mentions: [first] }) => (first ? [{ id, first }] : []))
    .sort((a, b) => a.first.start - b.first.start)
    .slice(0, MOST_ENTRIES)
    .map(({ id, first }) => {
      // The name itself, where the text has only the people: a glossary explains Uzbekistan, not "Uzbeks".
      const named =
        mentions.find(({ kind, candidates }) => candidates[0]?.entity === id && kind !== 'demonym') ?? first;
      const mention = named.kind === 'demonym' ? { ...named, kind: 'place' as const } : named;
      return { id, card: buildCard(gazetteer, mention, date === undefined ? {} : { date }) };
    });
}
