import { foldName } from '../gazetteer/fold.ts';
import type { Gazetteer } from '../gazetteer/types.ts';
import type { Correction, Mention, MentionKind } from '../model/mention.ts';

function kindOf(entity: string, gazetteer: Gazetteer): MentionKind {
  if (entity.startsWith('q:') || entity.startsWith('p:')) return 'official';
  const row = gazetteer.indexOf(entity);
  return row >= 0 && gazetteer.isOrganisation(row) ? 'organisation' : 'place';
}

/** The reader's word is final: a corrected name means what the reader said, with full confidence, or nothing. */
export function applyCorrections(
  mentions: Mention[],
  text: string,
  corrections: readonly Correction[],
  gazetteer: Gazetteer,
): Mention[] {
  if (corrections.length === 0) return mentions;
  const byName = new Map(corrections.map((correction) => [correction.name, correction.entity]));
  return mentions.flatMap((mention) => {
    const entity = byName.get(foldName(text.slice(mention.start, mention.end)));
    if (entity === undefined) return [mention];
    if (entity === null) return [];
    const kind = mention.kind === 'demonym' ? 'demonym' : kindOf(entity, gazetteer);
    const rest = mention.candidates
      .filter((candidate) => candidate.entity !== entity)
      .map((each) => ({ ...each, score: 0 }));
    const corrected: Mention = { ...mention, kind, confidence: 1, candidates: [{ entity, score: 1 }, ...rest] };
    return [{ ...corrected, evidence: [{ reason: 'corrected' }] }];
  });
}
