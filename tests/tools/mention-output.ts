import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import type { Mention } from '../../lib/model/mention.ts';

export interface OutputEntity {
  id: string | null;
  name: string;
  kind: string;
  country?: string;
  lat?: number;
  lon?: number;
  geonameid?: number;
  wikidata?: string;
}

export interface OutputMention {
  start: number;
  end: number;
  text: string;
  kind: string;
  confidence: number;
  entity: OutputEntity;
}

function entityOf(mention: Mention, gazetteer: Gazetteer): OutputEntity {
  const id = mention.candidates[0]?.entity;
  const entity = id === undefined ? undefined : gazetteer.entity(id);
  if (!entity) return { id: null, name: mention.fullName ?? mention.office?.text ?? mention.text, kind: mention.kind };
  const wikidata = entity.wikidata && { wikidata: entity.wikidata };
  if (entity.type !== 'place') return { id: entity.id, name: entity.name, kind: entity.type, ...wikidata };
  return {
    id: entity.id,
    name: entity.name,
    kind: entity.placeClass,
    ...(entity.country && { country: entity.country }),
    ...(entity.lat !== undefined && { lat: entity.lat }),
    ...(entity.lon !== undefined && { lon: entity.lon }),
    ...(entity.geonameid !== undefined && { geonameid: entity.geonameid }),
    ...wikidata,
  };
}

/** A mention as the command-line face writes it; `entity.id` is null where the dataset has no entry. */
export function toOutput(mention: Mention, gazetteer: Gazetteer): OutputMention {
  const { start, end, text, kind } = mention;
  return {
    start,
    end,
    text,
    kind,
    confidence: Math.round(mention.confidence * 1000) / 1000,
    entity: entityOf(mention, gazetteer),
  };
}
