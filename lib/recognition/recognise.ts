/**
 * Text and date → mentions of places, officials, roles, demonyms and organisations.
 *
 * words → names of the gazetteer and evidence → a small learned tagger (place, person, neither) → places resolved over the
 * whole article → persons of the article resolved to office-holders as of the date → roles, demonyms, organisations. Cost:
 * linear in the text. docs/recognition.md tells each part and what it buys.
 */
import type { Gazetteer } from '../gazetteer/types.ts';
import type { Mention, RecognitionContext } from '../model/mention.ts';
import { resolveArticlePlaces } from './article-places.ts';
import { findOfficials } from './article-officials.ts';
import { evenOut } from './consistency.ts';
import { applyCorrections } from './corrections.ts';
import { articleDay, sourceHints } from './context.ts';
import { taggerModel } from './model.ts';
import { demonymLookup, otherNames } from './names-other.ts';
import { prepare } from './prepare.ts';
import { personSpans, placeSpans } from './spans.ts';
import { sourceName } from './source-place.ts';
import { vetoByFullNames } from './surnames.ts';
import { tag } from './tagger.ts';
import type { TaggerModel } from './tagger.ts';

/** Parts that can be switched off or exchanged, for measuring. */
export interface RecognitionOptions {
  readonly without?: ReadonlySet<string>;
  readonly model?: TaggerModel;
}

/** Least probability of a place to be told at all; what is painted is the reader's threshold. */
const PLACE_THRESHOLD = 0.1;
const PERSON_THRESHOLD = 0.4;

/**
 * All mentions in `text`, by position, with offsets in UTF-16 code units; none overlap. Pure: the same input gives the
 * same mentions. Never throws on any text.
 */
export function recognise(
  text: string,
  context: RecognitionContext,
  gazetteer: Gazetteer,
  options: RecognitionOptions = {},
): Mention[] {
  const prepared = prepare(text, gazetteer, context.blocks);
  if (prepared.tokens.count === 0) return [];
  const day = articleDay(text, context, gazetteer.asOf);
  const without = options.without ?? new Set<string>();
  const tags = tag(prepared, prepared.sentences, options.model ?? taggerModel(), !without.has('priors'));
  if (!without.has('consistency')) evenOut(prepared, tags);
  if (!without.has('full-names')) vetoByFullNames(prepared, tags);
  const demonymAt = demonymLookup(prepared, tags, gazetteer);
  const spans = placeSpans(prepared, tags, PLACE_THRESHOLD);
  const places = resolveArticlePlaces(prepared, spans, gazetteer, {
    year: day === undefined ? undefined : Number(day.date.slice(0, 4)),
    hints: sourceHints(prepared, context, gazetteer, demonymAt),
    demonymAt,
    sourceName: without.has('source') ? -1 : sourceName(context.url, gazetteer),
    without,
  });
  const ids = new Map<number, string>();
  const jurisdictionAt = (token: number): string | undefined => {
    const entity = places.entityAt[token] ?? -1;
    const found = entity >= 0 ? entity : demonymAt(token);
    if (found < 0) return undefined;
    let id = ids.get(found);
    if (id === undefined) ids.set(found, (id = gazetteer.idOf(found)));
    return id;
  };
  const officials = findOfficials({
    prepared,
    tags,
    spans: personSpans(prepared, tags, PERSON_THRESHOLD),
    gazetteer,
    jurisdictionAt,
    focus: places.focus,
    day,
  });
  const inPlace = (token: number): boolean => (places.entityAt[token] ?? -1) >= 0;
  const others = otherNames(
    prepared,
    tags,
    gazetteer,
    places.focus,
    inPlace,
    (token) => officials.personTokens[token] === 1,
  );
  const mentions = [...places.mentions, ...officials.mentions, ...others];
  return applyCorrections(withoutOverlaps(mentions), text, context.corrections ?? [], gazetteer);
}

/** By position; of overlapping mentions the more confident stays. */
function withoutOverlaps(mentions: Mention[]): Mention[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const out: Mention[] = [];
  for (const mention of sorted) {
    const last = out.at(-1);
    if (!last || last.end <= mention.start) out.push(mention);
    else if (mention.confidence > last.confidence) out[out.length - 1] = mention;
  }
  return out;
}
