import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ReaderProblem } from '../../components/reader/ReaderProblem.tsx';
import { ReaderView } from '../../components/reader/ReaderView.tsx';
import type { NotesStore } from '../../lib/notes/types.ts';
import { openLibrary } from '../../lib/platform/library.ts';
import { words } from '../../lib/platform/words.ts';
import { readingMinutes } from '../../lib/reader/reading-time.ts';
import { callPage } from '../../lib/messaging/call-page.ts';
import { shownMentions } from '../../lib/model/shown.ts';
import { loadArticle, type Loaded, type ReaderParams } from './load-article.ts';
import { useKeys } from './use-keys.ts';
import { useLooks } from './use-looks.ts';
import { useNotes } from './use-notes.ts';
import { usePlace } from './use-place.ts';
import { usePrint } from './use-print.tsx';
import { useSession } from './use-session.ts';
import { useSettings } from './use-settings.ts';

export interface ReaderPageProps {
  store: NotesStore;
  params: ReaderParams;
  /** This page may ask the network for pictures. */
  images: boolean;
}

/** Connects the reader view with an open tab or the library, with the notes, and with what the reader has set. */
export function ReaderPage({ store, params, images }: ReaderPageProps) {
  const [loaded, setLoaded] = useState<Loaded>();
  const { looks, change, reset } = useLooks();
  const settings = useSettings();

  useEffect(() => {
    void loadArticle(params, store).then((next) => {
      setLoaded(next);
      if (next.kind !== 'article') return;
      document.title = next.article.title || words('reader.title');
      // A reload finds the article again when its tab is closed or has gone elsewhere.
      const search = new URLSearchParams(location.search);
      search.set('url', next.article.url);
      history.replaceState(null, '', `?${search.toString()}`);
    });
  }, []);

  const known = loaded?.kind === 'article' ? loaded : undefined;
  const { article, rich } = known ?? {};
  const minutes = useMemo(() => readingMinutes(article?.text ?? ''), [article]);
  const { state, text, textRef, command } = useSession(looks && article);
  const progress = usePlace({ article, text, minutes, skip: params.note !== undefined });
  const notes = state?.notes ?? [];
  const date = state?.date ?? known?.date;
  const noteProps = useNotes({ article, placed: notes, colourOrder: settings.colourOrder, command });

  const sought = useRef(params.note);
  useEffect(() => {
    const noteId = sought.current;
    if (noteId === undefined || !notes.some(({ note, span }) => note.id === noteId && span)) return;
    sought.current = undefined;
    void command?.reveal({ noteId });
  }, [notes, command]);

  usePrint(() => {
    const mentions = shownMentions(state?.mentions ?? [], settings);
    return article && looks ? { article, rich, date, images, mentions, notes, looks } : undefined;
  });
  useKeys(looks?.letterKeys === true && known !== undefined, command);

  if (!loaded || !looks)
    return (
      <main class="dl dl-reader-problem">
        <p class="dl-reader-loading" role="status">
          {words('panel.loading')}
        </p>
      </main>
    );
  if (loaded.kind === 'problem') return <ReaderProblem problem={loaded.problem} liveUrl={loaded.liveUrl} />;
  return (
    <ReaderView
      article={loaded.article}
      rich={rich}
      date={date}
      copyOf={loaded.copyOf}
      minutes={Math.max(1, Math.round(minutes))}
      progress={progress}
      looks={looks}
      images={images}
      {...noteProps}
      colourNames={settings.colourNames}
      problem={state?.status === 'failed' && state.problem !== undefined ? words(state.problem) : undefined}
      textRef={textRef}
      onLooks={change}
      onResetLooks={reset}
      onImages={(load) => location.replace(`/${load ? 'reader-images' : 'reader'}.html${location.search}`)}
      onPrint={() => print()}
      onGoLive={() => void goLive(loaded.article.url, params.tab)}
      onOpenLibrary={() => void openLibrary()}
    />
  );
}

/** Shows the article's own page: the tab that it came from while it is still there, else a new one. */
async function goLive(url: string, tab: number | undefined): Promise<void> {
  const there = tab === undefined ? undefined : await callPage(tab, 'state', null);
  if (tab === undefined || there?.article?.url !== url) await browser.tabs.create({ url });
  else await browser.tabs.update(tab, { active: true });
}
