import { Packer } from './pack.ts';
import { listOf, type Part } from './part.ts';
import { FIELD_BITS, FIELD_MASK, type Segment } from './segment.ts';

/** One segment of what is alive in some parts. Cost: one walk over all postings; nothing is read from the database. */
export function mergeParts(parts: readonly Part[]): Segment {
  const packer = new Packer();
  for (const part of parts) mergePart(packer, part);
  return packer.finish();
}

function mergePart(packer: Packer, part: Part): void {
  const { segment, deadNotes, deadArticles } = part;
  const numbers = new Int32Array(part.size).fill(-1);
  segment.noteIds.forEach((id, note) => {
    if (deadNotes[note] === 1) return;
    const entry = {
      id,
      articleId: segment.articleIds[segment.articleOf[note] ?? 0] ?? '',
      colour: segment.colours[note] ?? 1,
      createdAt: segment.createdAt[note] ?? 0,
      updatedAt: segment.updatedAt[note] ?? 0,
      tags: Array.from(listOf(segment.tagsOf, note), (tag) => segment.tagNames[tag] ?? ''),
      entities: Array.from(listOf(segment.entitiesOf, note), (entity) => segment.entityIds[entity] ?? ''),
    };
    numbers[note] = packer.addBareNote(entry, segment.lengths[note] ?? 0);
  });
  part.eachWord((word, postings) => {
    for (const posting of postings) {
      const note = numbers[posting >>> FIELD_BITS] ?? -1;
      if (note >= 0) packer.post(word, note, posting & FIELD_MASK);
    }
  });
  part.eachArticleWord((word, articles) => {
    for (const article of articles)
      if (deadArticles[article] === 0) packer.postArticle(word, segment.articleIds[article] ?? '');
  });
}
