import type { PanelEntry } from '../../lib/cards/panel-view.ts';
import type { Note } from '../../lib/model/note.ts';
import { browser } from 'wxt/browser';
import type { PanelArticle, PanelState } from '../../components/props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import { callPage } from '../../lib/messaging/call-page.ts';
import type { PageState } from '../../lib/messaging/page-protocol.ts';
import { obstacleAt } from '../../lib/platform/page-access.ts';
import { isReader } from '../../lib/platform/reader.ts';
import { words } from '../../lib/platform/words.ts';

/** What the panel shows of a tab, and the page's own state behind it. */
export interface PanelData {
  state: PanelState;
  page?: PageState;
  /** Known only where the browser lets Dateline see it. */
  url?: string;
  /** The tab is the reader view itself. */
  inReader?: boolean;
}

/** Asks the tab's content script and the background. Never rejects. */
export async function loadPanel(tabId: number): Promise<PanelData> {
  const [page, tab] = await Promise.all([
    callPage(tabId, 'state', null),
    browser.tabs.get(tabId).catch(() => undefined),
  ]);
  if (!page) return withoutPage(tab?.url);
  const url = page.article?.url;
  const known = { page, ...(url === undefined ? {} : { url }), inReader: isReader(tab?.url) };
  if (page.status === 'off') return { ...known, state: { kind: 'off' } };
  if (page.problem === 'obstacle.pdf') return { ...known, state: { kind: 'pdf' } };
  if (page.status === 'no-article') return { ...known, state: { kind: 'no-article' } };
  if (!page.article || page.status === 'reading') return { ...known, state: { kind: 'loading' } };
  try {
    const article = await articleOf(tabId, page, page.article);
    return { ...known, state: { kind: 'article', article } };
  } catch (error) {
    return { ...known, state: { kind: 'damaged', detail: String(error) } };
  }
}

function withoutPage(url: string | undefined): PanelData {
  const obstacle = obstacleAt(url, browser.runtime.getURL('/'));
  if (obstacle === 'pdf') return { state: { kind: 'pdf' } };
  if (obstacle) return { state: { kind: 'unsupported' } };
  if (url === undefined) return { state: { kind: 'off' } };
  return { url, state: { kind: 'off' } };
}

async function articleOf(
  tabId: number,
  page: PageState,
  article: NonNullable<PageState['article']>,
): Promise<PanelArticle> {
  const { date } = page;
  const { lang = 'en' } = article;
  // The words of dates are known in English only.
  const text = lang.startsWith('en') && date ? await callPage(tabId, 'text', null) : undefined;
  const { entries, map, events, timeline, datasetAsOf } = await callBackground('panel-view', {
    mentions: page.mentions,
    url: article.url,
    ...(date ? { date: { date: date.date, source: date.source } } : {}),
    ...(text ? { text: text.text, blocks: text.blocks } : {}),
  });
  return {
    title: article.title || words('panel.label'),
    ...(article.siteName ? { siteName: article.siteName } : {}),
    ...(article.dir ? { dir: article.dir } : {}),
    ...(date ? { published: date } : {}),
    ...(date?.source === 'reader' ? { pageDate: article.published?.date ?? null } : {}),
    datasetAsOf,
    entries,
    ...(map ? { map } : {}),
    events,
    ...(timeline ? { timeline } : {}),
    notes: page.notes.map((placed) => ({ ...placed, ...subjectsOf(placed.note, entries) })),
  };
}

/** Names of what a note without a passage is on, as far as the article names it. */
function subjectsOf({ target, entities }: Note, entries: readonly PanelEntry[]): { subjects?: string[] } {
  if (target || entities.length === 0) return {};
  const names = entities.flatMap((entity) => entries.find(({ id }) => id === entity)?.name ?? []);
  return names.length === 0 ? {} : { subjects: names };
}
