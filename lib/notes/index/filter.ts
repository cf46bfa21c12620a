import type { SearchOptions } from '../types.ts';
import type { Part } from './part.ts';
import type { Lists } from './segment.ts';

const NOTHING = (): boolean => false;

/** A test of a part's notes by number: alive, and as the filters want it. */
export function filterOf(part: Part, options: Omit<SearchOptions, 'limit'>): (note: number) => boolean {
  const { deadNotes, segment } = part;
  const { colour, tag, entity, articleId, site, from = -Infinity, before = Infinity } = options;
  const tagNumber = tag === undefined ? undefined : segment.tagNames.indexOf(tag);
  const entityNumber = entity === undefined ? undefined : segment.entityIds.indexOf(entity);
  const articleNumber = articleId === undefined ? undefined : (part.articleNumber(articleId) ?? -1);
  if (tagNumber === -1 || entityNumber === -1 || articleNumber === -1) return NOTHING;
  const sites = site === undefined ? undefined : part.sites();
  const isTimed = options.from !== undefined || options.before !== undefined;
  return (note) => {
    if (deadNotes[note] === 1) return false;
    if (colour !== undefined && segment.colours[note] !== colour) return false;
    const article = segment.articleOf[note] ?? 0;
    if (articleNumber !== undefined && article !== articleNumber) return false;
    if (sites && sites[article] !== site) return false;
    if (isTimed) {
      const time = segment.createdAt[note] ?? 0;
      if (time < from || time >= before) return false;
    }
    return (
      (tagNumber === undefined || has(segment.tagsOf, note, tagNumber)) &&
      (entityNumber === undefined || has(segment.entitiesOf, note, entityNumber))
    );
  };
}

function has({ starts, values }: Lists, index: number, value: number): boolean {
  const end = starts[index + 1] ?? 0;
  for (let i = starts[index] ?? 0; i < end; i++) if (values[i] === value) return true;
  return false;
}
