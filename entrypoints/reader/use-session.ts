import { useEffect, useRef, useState } from 'preact/hooks';
import type { CommandHandlers } from '../../lib/messaging/handle-commands.ts';
import type { PageState } from '../../lib/messaging/page-protocol.ts';
import type { Article } from '../../lib/model/article.ts';
import { mapArticleText } from '../../lib/reader/text-map.ts';
import { runPage } from '../article.content/page.ts';

export interface ReaderSession {
  /** What the session knows by now. */
  state: PageState | undefined;
  /** Receives the element around the text that `ArticleText` draws. */
  textRef(element: HTMLElement | null): void;
  /** The element that the article is drawn in. */
  text: HTMLElement | undefined;
  command: CommandHandlers | undefined;
}

/**
 * Dateline at work on the reader view: the same session as on a live page, on an article that needn't be looked for and
 * that keeps its own address, so that marks, cards and notes are those of the live page.
 */
export function useSession(article: Article | undefined): ReaderSession {
  const [text, setText] = useState<HTMLElement>();
  const [state, setState] = useState<PageState>();
  const [command, setCommand] = useState<CommandHandlers>();
  const textRef = useRef((element: HTMLElement | null) => setText(element ?? undefined)).current;

  useEffect(() => {
    if (!text || !article) return undefined;
    const ending = new AbortController();
    const body = article.blocks.find(({ kind }) => kind !== 'headline' && kind !== 'standfirst');
    const handlers = runPage(ending.signal, 'on', {
      url: article.url,
      read() {
        const root = text.querySelector('.dl-article') ?? text;
        const textMap = mapArticleText(root, article);
        return { ...article, bodyStart: body?.start ?? 0, foundBy: 'markup', textMap };
      },
      onChange: setState,
    });
    setCommand(handlers);
    return () => ending.abort();
  }, [text, article]);

  return { state, textRef, text, command };
}
