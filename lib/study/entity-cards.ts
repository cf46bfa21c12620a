import type { DerivedCard } from './note-cards.ts';
import type { EntityFacts, OfficeFacts, PlaceFacts, StudyContent, StudyDeck } from './types.ts';

/** The cards that a deck's places, officials and leaders give, in the order in which the article names them. */
export function cardsOfFacts({ id: articleId, parts, facts, without, day }: StudyDeck): DerivedCard[] {
  const left = new Set(without);
  const make = (source: string, content: StudyContent): DerivedCard => ({
    id: `${source}:${content.kind}`,
    articleId,
    source,
    content,
  });
  const wanted = facts.filter(({ id }) => !left.has(id));
  return wanted.flatMap((entity) => [
    ...(entity.type === 'place' && parts.places
      ? placeContents(entity, day).map((content) => make(`place:${entity.id}`, content))
      : []),
    ...officesOf(entity, parts).flatMap((office) =>
      officeContents(office, day).map((content) => make(`office:${office.key}:${office.person}`, content)),
    ),
  ]);
}

function officesOf(entity: EntityFacts, parts: StudyDeck['parts']): OfficeFacts[] {
  if (entity.type === 'person') return parts.officials ? entity.offices : [];
  return parts.leaders ? entity.leaders : [];
}

function placeContents(
  { id, name, placeClass, lat, lon, within, nameThen: then }: PlaceFacts,
  day: string,
): StudyContent[] {
  return [
    ...(lat === undefined || lon === undefined
      ? []
      : [{ kind: 'where' as const, entity: id, name, placeClass, lat, lon, within }]),
    ...(then
      ? [
          {
            kind: 'then-name' as const,
            name,
            day,
            nameThen: then.name,
            ...(then.from === undefined ? {} : { from: then.from }),
            ...(then.to === undefined ? {} : { to: then.to }),
            within,
          },
        ]
      : []),
  ];
}

function officeContents({ title, jurisdiction, holder, before, after }: OfficeFacts, day: string): StudyContent[] {
  const office = { title, jurisdiction };
  const [previous, next] = [before.at(-1), after[0]];
  const contents: StudyContent[] = [
    {
      kind: 'holder',
      ...office,
      day,
      holder,
      ...(previous ? { before: previous } : {}),
      ...(next ? { after: next } : {}),
    },
  ];
  const [first, second] = previous ? [previous, holder] : [holder, next];
  if (first && second && first.name !== second.name) contents.push({ kind: 'order', ...office, first, second });
  if (before.length + after.length >= 2) contents.push({ kind: 'timeline', ...office, holder, before, after });
  return contents;
}
