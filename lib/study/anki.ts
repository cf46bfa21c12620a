/** Cards of study → cards of an Anki deck: text alone, in the interface's words. */
import type { AnkiCard, AnkiPicture } from '../exchange/anki.ts';
import type { ClickMap } from './click-map.ts';
import { pointAt } from './judge.ts';
import type { Held, StudyCard, StudyContent } from './types.ts';

/** The words around what a card asks, already in the reader's language. */
export interface DeckWords {
  /** "Who held this office on 14 September 2004?" */
  asked(content: StudyContent): string;
  /** "13 June 2003 – 10 January 2007". */
  held(held: Held): string;
  /** "14 September 2004". */
  day(day: string): string;
  hint(note: string): string;
  /** What the picture of a place shows. */
  mapOf(name: string, isShown: boolean): string;
}

export interface DeckSource {
  title: string;
  url: string;
  day: string;
}

/** @param map of a card that asks for a place, where it can be drawn. */
export function ankiCardOf(
  card: StudyCard,
  source: DeckSource | undefined,
  words: DeckWords,
  map: ClickMap | undefined,
): AnkiCard {
  const { content } = card;
  const asked = words.asked(content);
  const [front, back, context] = sides(content, words);
  return {
    guid: `study-${card.id}`,
    front: `${asked}\n\n${front}`,
    back,
    ...(context === undefined ? {} : { context }),
    ...(source ? { article: source.title, date: words.day(source.day) } : {}),
    ...(source && /^https?:/u.test(source.url) ? { link: source.url } : {}),
    tags: ['dateline', `dateline-${content.kind}`],
    ...(map && content.kind === 'where' ? { pictures: pictures(map, content.name, words) } : {}),
    createdAt: card.addedAt,
    updatedAt: card.updatedAt,
  };
}

function sides(content: StudyContent, { held, hint }: DeckWords): [front: string, back: string, context?: string] {
  const line = (holder: Held): string => `${holder.name} (${held(holder)})`;
  switch (content.kind) {
    case 'question':
      return [content.prompt, content.answer];
    case 'word':
    case 'passage': {
      const gapped = `${content.before}[…]${content.after}`;
      const front = content.kind === 'word' && content.note !== '' ? `${gapped}\n\n${hint(content.note)}` : gapped;
      return [front, content.gap, `${content.before}${content.gap}${content.after}`];
    }
    case 'meaning':
      return [content.gap, content.note, `${content.before}${content.gap}${content.after}`];
    case 'where':
      return [content.name, [content.name, ...content.within].join(', ')];
    case 'then-name':
      return [[content.name, ...content.within].join(', '), content.nameThen];
    case 'holder':
      return [`${content.title}, ${content.jurisdiction}`, line(content.holder), aroundOf(content, line)];
    case 'order':
      return [
        `${content.title}, ${content.jurisdiction}\n${[content.first.name, content.second.name].sort().join(' / ')}`,
        `${line(content.first)}\n${line(content.second)}`,
      ];
    case 'timeline':
      return [
        `${content.holder.name}\n${content.title}, ${content.jurisdiction}\n${[...content.before, ...content.after].map(({ name }) => name).join(' … ')}`,
        [...content.before, content.holder, ...content.after].map(line).join('\n'),
      ];
  }
}

function aroundOf({ before, holder, after }: StudyContent & { kind: 'holder' }, line: (held: Held) => string): string {
  return [before, holder, after].flatMap((each) => (each ? [line(each)] : [])).join('\n');
}

/** The map without the place, and with it. Its colours are fixed: Anki's cards know no tokens. */
function pictures(map: ClickMap, name: string, { mapOf }: DeckWords): AnkiPicture[] {
  const { width, height, land, borders, area } = map;
  const [x, y] = pointAt(map, map).map((value) => Math.round(value));
  const ground = `<rect width="${width}" height="${height}" fill="#e4ecef"/><path d="${land}" fill="#f7f3e8" stroke="#b3ab9b" stroke-width="0.5"/>`;
  const lines = `<path d="${borders}" fill="none" stroke="#b3ab9b"/>`;
  const found = `${area === undefined ? '' : `<path d="${area}" fill="#bcdcd3"/>`}${lines}<circle cx="${x}" cy="${y}" r="7" fill="#a5281b" stroke="#fff" stroke-width="2"/>`;
  const svg = (inside: string) =>
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${ground}${inside}</svg>`,
    );
  return [
    { side: 'front', type: 'svg', data: svg(lines), alt: mapOf(name, false) },
    { side: 'back', type: 'svg', data: svg(found), alt: mapOf(name, true) },
  ];
}
