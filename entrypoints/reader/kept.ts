import type { PageArticle } from '../../lib/messaging/page-protocol.ts';

/*
 * The article of this tab over a reload, when its page may be closed: the browser's own storage of one tab's session,
 * gone with it. A comfort: where it is full or forbidden, nothing is kept.
 */

const keyOf = (url: string): string => `article ${url}`;

export function keep(page: PageArticle): void {
  const { markup, ...bare } = page;
  if (!write(keyOf(page.article.url), page)) write(keyOf(page.article.url), bare);
}

function write(key: string, page: PageArticle): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(page));
    return true;
  } catch {
    return false;
  }
}

/** Unchecked: whoever reads it looks at it again. */
export function kept(url: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(url)) ?? 'null');
  } catch {
    return undefined;
  }
}

export function forget(url: string): void {
  try {
    sessionStorage.removeItem(keyOf(url));
  } catch {
    // Forbidden storage holds nothing to forget.
  }
}
