import { extractSnapshot } from '../../lib/article/extract.ts';
import type { NotAnArticle, TracedArticle } from '../../lib/article/types.ts';
import type { AttemptStore } from '../../lib/lessons/attempt-store.ts';
import { isArticleOf, promptsIn } from '../../lib/lessons/player/live.ts';
import { callPage } from '../../lib/messaging/call-page.ts';
import { toWireError } from '../../lib/messaging/errors.ts';
import type { PlacedNote } from '../../lib/messaging/page-protocol.ts';
import type { ArticleNews, Handlers, ReadReply } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/senders.ts';
import { tellPanel } from '../../lib/messaging/tell-panel.ts';
import type { LessonPrompt } from '../../lib/model/lesson.ts';
import type { Note } from '../../lib/model/note.ts';
import { shownMentions } from '../../lib/model/shown.ts';
import { articleIdOf } from '../../lib/notes/article-id.ts';
import { frameWithText } from '../../lib/platform/frames.ts';
import { injectIntoFrame } from '../../lib/platform/sites.ts';
import { isPageOff } from '../../lib/settings/pages-off.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import { showStatus } from './button.ts';

type Parts = Pick<Handlers<Sender>, 'recognise' | 'notes-of-article' | 'anchor'>;

/**
 * Everything that a page needs to show its marks, in one message: a message costs the page's thread more than painting
 * does, and finding the article more than both.
 */
export function readingHandler(parts: Parts, attempts: AttemptStore): Handlers<Sender>['read'] {
  return async ({ url, tree, texts, auto, known }, sender): Promise<ReadReply> => {
    const [off, settings] = await Promise.all([auto && isPageOff(articleIdOf(url)), readSettings()]);
    if (off) return { off: true };
    const { article, ...none } = extractSnapshot({ tree, texts }, url);
    if (!article) {
      const { reason } = none as { reason: NotAnArticle };
      const frame = await readInFrame(sender, auto);
      if (frame === undefined) tell(sender, 'no-article', 0);
      return { settings, article, reason, ...(frame === undefined ? {} : { frame }) };
    }
    const key = keyOf(article);
    if (key === known) return { settings, article, key };
    const [found, prompts] = await Promise.all([newsOf(parts, article, sender), lessonPrompts(attempts, article)]);
    const news: ArticleNews = prompts.length > 0 ? { ...found, prompts } : found;
    tell(sender, news.problem ? 'failed' : 'on', shownMentions(news.mentions, settings).length);
    return { settings, article, key, news };
  };
}

/** The article may stand in a frame of the page's own site: there Dateline goes to work as it would have here. */
async function readInFrame({ tab, frameId }: Sender, auto: boolean): Promise<number | undefined> {
  if (tab?.id === undefined || frameId !== 0) return undefined;
  const frame = await frameWithText(tab.id);
  if (frame === undefined) return undefined;
  try {
    if (!(await callPage(tab.id, 'ping', null, frame))) await injectIntoFrame(tab.id, frame);
    await callPage(tab.id, 'turn', { to: auto ? 'auto' : 'on' }, frame);
    return frame;
  } catch {
    return undefined;
  }
}

async function newsOf(parts: Parts, article: TracedArticle, sender: Sender): Promise<ArticleNews> {
  const { text, blocks, url, canonicalUrl, published } = article;
  const address = { url, ...(canonicalUrl === undefined ? {} : { canonicalUrl }) };
  const request = { text, blocks, ...address, ...(published ? { date: published.date } : {}) };
  const [named, notes] = await Promise.all([
    Promise.resolve(parts.recognise(request, sender)).catch((error: unknown) => ({
      mentions: [],
      readerDate: null,
      problem: toWireError(error),
    })),
    // A database that won't open costs the notes, not the marks.
    placedNotes(parts, article, address, sender).catch((): PlacedNote[] => []),
  ]);
  const { mentions, readerDate } = named;
  return { mentions, readerDate, notes, ...('problem' in named ? { problem: named.problem } : {}) };
}

/** A lesson is the smaller part of a page: where it can't be had, everything else is shown. */
async function lessonPrompts(attempts: AttemptStore, article: TracedArticle): Promise<LessonPrompt[]> {
  const { url, canonicalUrl, text, blocks } = article;
  const row = await attempts.ofArticle((lesson) => isArticleOf(lesson, url, canonicalUrl)).catch(() => undefined);
  return row ? promptsIn(row.lesson, row.answers, text, blocks) : [];
}

async function placedNotes(
  parts: Parts,
  { text, blocks }: TracedArticle,
  address: { url: string; canonicalUrl?: string },
  sender: Sender,
): Promise<PlacedNote[]> {
  const notes: Note[] = await parts['notes-of-article'](address, sender);
  const targets = notes.flatMap(({ id, target }) => (target ? [{ id, target }] : []));
  if (targets.length === 0) return notes.map((note): PlacedNote => ({ note, state: 'missing' }));
  const byId = new Map((await parts.anchor({ text, blocks, targets }, sender)).map((result) => [result.id, result]));
  return notes.map((note): PlacedNote => {
    const { state = 'missing', span } = byId.get(note.id) ?? {};
    const nowReads = state === 'approximate' && span ? text.slice(span.start, span.end) : undefined;
    return { note, state, ...(span ? { span } : {}), ...(nowReads === undefined ? {} : { nowReads }) };
  });
}

/** Button and panel learn of it here, which saves the page two messages. */
function tell(sender: Sender, status: 'on' | 'no-article' | 'failed', marks: number): void {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  void showStatus(tabId, status, marks);
  tellPanel({ tabId });
}

/** Two texts of one page with the same key are the same text, or the page is read once too seldom. FNV-1a, 32 bits. */
function keyOf({ url, text, published }: TracedArticle): string {
  let hash = 0x811c9dc5;
  for (const part of [url, published?.date ?? '', text]) {
    for (let i = 0; i < part.length; i += 1) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
  }
  return `${text.length}-${hash >>> 0}`;
}
