/** What the suggestions share: the things that an article names. */
import type { Gazetteer } from '../../gazetteer/types.ts';
import type { Block } from '../../model/article.ts';
import type { IsoDate } from '../../model/date.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { Shapes } from '../../cards/shapes.ts';
import { shuffled } from '../shuffle.ts';

export interface Source {
  gazetteer: Gazetteer;
  /** Without shapes there are no maps. */
  shapes: Shapes | undefined;
  text: string;
  blocks: readonly Block[];
  /** The day that facts are told for. */
  day: IsoDate;
  things: readonly Thing[];
}

/** Something that the article names. */
export interface Thing {
  id: EntityId;
  /** Persons are found by their own index. */
  type: 'place' | 'person' | 'organisation';
  /** In order of the text. */
  mentions: Mention[];
}

/** What is named with enough confidence, most often first. */
export function thingsOf(gazetteer: Gazetteer, mentions: readonly Mention[], threshold: number): Thing[] {
  const things = new Map<EntityId, Thing>();
  for (const mention of mentions) {
    const id = mention.candidates[0]?.entity;
    if (id === undefined || mention.confidence < threshold || mention.kind === 'role') continue;
    const type = typeOf(gazetteer, id);
    if (!type) continue;
    const thing = things.get(id) ?? { id, type, mentions: [] };
    thing.mentions.push(mention);
    things.set(id, thing);
  }
  return [...things.values()].sort((a, b) => b.mentions.length - a.mentions.length);
}

function typeOf(gazetteer: Gazetteer, id: EntityId): Thing['type'] | undefined {
  if (gazetteer.personIndexOf(id) >= 0) return 'person';
  const row = gazetteer.indexOf(id);
  if (row < 0) return undefined;
  return gazetteer.isOrganisation(row) ? 'organisation' : 'place';
}

const COUNTRY = new Set(['country', 'territory', 'former-country']);

/** Rows of the countries that the article names, by name or by their people, most often first. */
export function countriesOf({ gazetteer, things }: Source): number[] {
  return things
    .filter(({ type }) => type === 'place')
    .map(({ id }) => gazetteer.indexOf(id))
    .filter((row) => COUNTRY.has(gazetteer.placeClassOf(row) ?? ''));
}

/** Right and wrong ones mixed. */
export function mixed<T>(right: T, wrong: readonly T[], seed: string): { options: T[]; right: number } {
  const options = shuffled([right, ...wrong], seed);
  return { options, right: options.indexOf(right) };
}
