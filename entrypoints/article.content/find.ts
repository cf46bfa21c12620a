import { takeSnapshotInSteps } from '../../lib/article/snapshot.ts';
import { withTextMap } from '../../lib/article/traced.ts';
import type { ExtractedArticle, NotAnArticle } from '../../lib/article/types.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { ArticleNews } from '../../lib/messaging/protocol.ts';
import type { ReaderSettings } from '../../lib/model/settings.ts';
import { giveWay } from '../../lib/page/give-way.ts';
import { shadowRootOf } from '../../lib/platform/closed-shadow.ts';

/** The page's thread is kept for at most this long at a time, ms. */
const SLICE = 8;

export interface FoundArticle {
  article: ExtractedArticle;
  /** Stands for the article's text in messages. */
  key: string;
  /** Absent when the page knows the article already. */
  news?: ArticleNews;
  settings?: ReaderSettings;
}

/** What was read of the page; `off`: the reader wants nothing here. */
export type Found =
  | FoundArticle
  /** `frame`: the article stands in this frame of the page. */
  | { article: null; reason: NotAnArticle; frame?: number; settings?: ReaderSettings }
  | 'off';

/**
 * Looks for the article: the page's part of it, and what the background makes of that.
 * @throws MessageError, ContextGoneError, and the signal's reason when it is aborted.
 */
export async function findOnPage(
  url: string,
  { known, auto, inView, signal }: { known: string | undefined; auto: boolean; inView: boolean; signal: AbortSignal },
): Promise<Found> {
  const looks = { isVisible, shadowRootOf, inView };
  const snapshot = await takeSnapshotInSteps(document, { ...looks, slice: SLICE, giveWay, signal });
  const { tree, texts } = snapshot;
  const reply = await callBackground('read', { url, tree, texts, auto, ...(known === undefined ? {} : { known }) });
  if (reply.off) return 'off';
  if (!reply.article) return reply;
  return { ...reply, article: withTextMap(reply.article, snapshot, document) };
}

const VISIBILITY = { visibilityProperty: true };

function isVisible(element: Element): boolean {
  return element.checkVisibility(VISIBILITY);
}
