import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '../../components/reader/props.ts';
import type { Article } from '../../lib/model/article.ts';
import { articleIdOf } from '../../lib/notes/article-id.ts';
import { heightOf, offsetAt } from '../../lib/reader/place.ts';
import { keepPlace, placeIn } from '../../lib/settings/reader-view.ts';

/** The line in the window that counts as being read when coming back, CSS px: below the bar. */
const READING_LINE = 90;
/** The place is written when scrolling has rested for this long, ms. */
const REST = 400;
/**
 * Beyond this length (UTF-16 code units) progress too waits for scrolling to rest: any change of a document makes
 * Chromium look at every painted range again, which takes some 80 ms for the 15,000 of a 130,000-word text.
 */
const LONG = 60_000;

/** How far the article has been read; goes to where the reader left it. */
export function usePlace(options: {
  article: Article | undefined;
  text: HTMLElement | undefined;
  /** Minutes that the whole takes. */
  minutes: number;
  /** Something else says where to begin. */
  skip: boolean;
}): Progress {
  const { article, text, minutes, skip } = options;
  const [share, setShare] = useState(0);

  useEffect(() => {
    if (!article || !text) return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    const id = articleIdOf(article.url, article.canonicalUrl);
    let rest: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    let moved = false;

    const measure = (): void => {
      frame = 0;
      const { top, height } = text.getBoundingClientRect();
      const way = height - innerHeight + READING_LINE;
      const done = way <= 0 ? 1 : (READING_LINE - top) / way;
      // Whole percents: each further figure would only draw the bar more often.
      setShare(Math.round(Math.min(1, Math.max(0, done)) * 100) / 100);
    };
    const write = (): void => {
      clearTimeout(rest);
      if (!moved) return;
      const offset = scrollY < READING_LINE ? 0 : offsetAt(text, article.blocks, READING_LINE);
      void keepPlace(id, offset ?? 0).catch(() => undefined);
    };
    const isLong = article.text.length > LONG;
    const onScroll = (): void => {
      if (!isLong) frame ||= requestAnimationFrame(measure);
      clearTimeout(rest);
      rest = setTimeout(() => {
        if (isLong) measure();
        write();
      }, REST);
    };
    const begin = async (): Promise<void> => {
      const offset = skip ? 0 : await placeIn(id).catch(() => 0);
      await document.fonts.ready;
      const height = offset > 0 && scrollY === 0 && !signal.aborted ? heightOf(text, article.blocks, offset) : null;
      if (height !== null) scrollTo({ top: height - READING_LINE, behavior: 'instant' });
      measure();
      moved = true;
    };

    void begin();
    addEventListener('scroll', onScroll, { passive: true, signal });
    addEventListener('resize', onScroll, { signal });
    addEventListener('pagehide', write, { signal });
    const observer = new ResizeObserver(onScroll);
    observer.observe(text);
    return () => {
      write();
      ending.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    };
  }, [article, text, skip]);

  return { share, minutesLeft: share >= 1 ? 0 : Math.max(1, Math.round(minutes * (1 - share))) };
}
