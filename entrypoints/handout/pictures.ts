import { browser } from 'wxt/browser';
import type { HandoutPictures } from '../../components/lesson/handout/props.ts';
import { articleMap } from '../../lib/cards/article-map.ts';
import { openShapes } from '../../lib/cards/shapes.ts';
import { glossaryPlaces } from '../../lib/lessons/page/glossary-places.ts';
import { sectionsOf } from '../../lib/lessons/player/sections.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { Block } from '../../lib/model/article.ts';
import type { GlossaryEntry, LessonArticle } from '../../lib/model/lesson.ts';

/** Pixels of the map's view box. */
const SIZE = { width: 640, height: 420 };

/** The map of the glossary's places. @param locale the lesson's language, for the names of countries. */
export async function glossaryMap(glossary: readonly GlossaryEntry[], locale: string): Promise<HandoutPictures['map']> {
  const places = glossaryPlaces(glossary);
  if (places.length === 0) return undefined;
  const response = await fetch(browser.runtime.getURL('/data/shapes.json' as '/'));
  const shapes = openShapes(await response.json());
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return articleMap(shapes, places, SIZE, (code) => (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined));
}

/** Terms and dates that the shown text names: nothing of what isn't handed out. */
export async function textTimeline(article: LessonArticle): Promise<Pick<HandoutPictures, 'timeline' | 'events'>> {
  const { text, blocks } = shownText(article);
  if (text === '' || !/^https?:/.test(article.url)) return { events: [] };
  const day = article.published?.date;
  const { mentions } = await callBackground('recognise', {
    text,
    blocks,
    url: article.url,
    ...(day ? { date: day } : {}),
  });
  const { timeline, events } = await callBackground('panel-view', {
    mentions,
    url: article.url,
    text,
    blocks,
    ...(article.published ? { date: { date: article.published.date, source: article.published.source } } : {}),
  });
  return { events, ...(timeline ? { timeline } : {}) };
}

/** The sections as one text. */
function shownText(article: LessonArticle): { text: string; blocks: Block[] } {
  let text = '';
  const blocks: Block[] = [];
  for (const section of sectionsOf(article)) {
    if (text !== '') text += '\n\n';
    const shift = text.length - section.start;
    for (const { kind, start, end } of section.blocks) blocks.push({ kind, start: start + shift, end: end + shift });
    text += section.text;
  }
  return { text, blocks };
}
