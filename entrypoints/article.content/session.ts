import type { ExtractedArticle, NotAnArticle } from '../../lib/article/types.ts';
import { createPainter } from '../../lib/highlights/painter.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import { ContextGoneError, MessageError } from '../../lib/messaging/errors.ts';
import type {
  PageArticle,
  PageChanged,
  PageCommands,
  PageState,
  PageStatus,
} from '../../lib/messaging/page-protocol.ts';
import type { ArticleNews } from '../../lib/messaging/protocol.ts';
import { tellPanel } from '../../lib/messaging/tell-panel.ts';
import type { IsoDate } from '../../lib/model/date.ts';
import type { LessonPrompt } from '../../lib/model/lesson.ts';
import type { Span } from '../../lib/model/mention.ts';
import type { NoteColour } from '../../lib/model/note.ts';
import { DEFAULT_SETTINGS, type ReaderSettings } from '../../lib/model/settings.ts';
import { shownMentions } from '../../lib/model/shown.ts';
import { shadowRootsOf } from '../../lib/page/shadow-roots.ts';
import { pageAddress, watchAddress } from '../../lib/page/watch-address.ts';
import { watchContent } from '../../lib/page/watch-content.ts';
import { watchTheme } from '../../lib/page/watch-theme.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import type { Reading, SessionContext } from './context.ts';
import { createDress } from './dress.ts';
import { findOnPage, type Found, type FoundArticle } from './find.ts';
import { lazyOverlay } from './overlay.ts';
import { articleOf, placeNotes, stateOf } from './page-state.ts';
import { selectedSpan } from './page-text.ts';
import { paintMentions, paintNotes, paintPrompts, paintSpans, type Subject } from './painting.ts';
import { lazyTools } from './tools.ts';
import { countOf, words } from '../../lib/platform/words.ts';

/** Dateline at work on one page, from being turned on until being turned off. */
export interface Session {
  /** As it is when what is being read has been read. */
  state(): Promise<PageState>;
  text(): PageCommands['text']['response'];
  /** The article as it stands, for the reader view; null when there is none. */
  article(): Promise<PageArticle | null>;
  /** On, but without an article (yet). */
  isWaiting(): boolean;
  readNow(): void;
  /** Tells button and panel once more how things stand. */
  reportAgain(): void;
  step(by: 1 | -1): Promise<void>;
  highlightSelection(colour: NoteColour | null): Promise<void>;
  reveal(what: PageCommands['reveal']['request']): Promise<void>;
  flash(spans: readonly Span[]): void;
  /** The passages of a lesson on this article. */
  showLesson(prompts: LessonPrompt[]): void;
  selection(): Span | null;
  setDate(date: IsoDate | null): Promise<void>;
  loadNotes(): Promise<void>;
  recognise(): Promise<void>;
  settingsChanged(settings: ReaderSettings): void;
  destroy(): void;
}

/** After a change of the page that changed nothing in the article, the next look waits at least this long, ms … */
const FIRST_PAUSE = 1000;
/** … and twice as long after each further one, up to this. A clock inside of an article costs little that way. */
const LONGEST_PAUSE = 30_000;
const NOT_AN_ARTICLE: Record<NotAnArticle, string> = { 'no-text': 'page.noText', 'front-page': 'page.frontPage' };

/** An article that is given and not looked for: the reader view draws its own. */
export interface GivenArticle {
  /** The article's own address, not that of the page that shows it. */
  url: string;
  /** As it stands in the document now. */
  read(): ExtractedArticle;
  onChange(state: PageState): void;
  /** The page has its own use for selections: no toolbar comes up at them. */
  ownSelections?: boolean;
}

export function startSession(options: {
  report(status: PageStatus, marks: number, known?: boolean): void;
  /** The reader has turned Dateline off for this page, once and for all. */
  onOff?(): void;
  /** The article stands in this frame; undefined: here, or nowhere. */
  onFrame?(frame: number | undefined): void;
  /** The reader turned Dateline on: a page without an article deserves an answer. */
  asked: boolean;
  given?: GivenArticle | undefined;
}): Session {
  const ending = new AbortController();
  const { signal } = ending;
  const painter = createPainter<Subject>();
  const overlay = lazyOverlay();
  const dress = createDress(overlay);
  let settings = DEFAULT_SETTINGS;
  let status: PageStatus = 'reading';
  let problem: string | undefined;
  let reading: Reading | undefined;
  let { asked } = options;
  let busy: Promise<void> = Promise.resolve();
  let pause = FIRST_PAUSE;
  let lastLook = -Infinity;
  /** The address has changed under the page: of several articles the one in view is meant. */
  let inView = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** Counts readings: what a reading that was overtaken brings back is thrown away. */
  let turn = 0;

  const destroy = (): void => {
    ending.abort();
    clearTimeout(retry);
    painter.destroy();
    dress.remove();
    overlay.destroy();
  };

  /** @param known the background has told button and panel already. */
  const changed = (focus?: PageChanged['focus'], known = false): void => {
    if (signal.aborted) return;
    options.report(status, reading?.shown.length ?? 0, known);
    if (!known) tellPanel(focus ? { focus } : {});
    options.given?.onChange(stateOf(status, problem, reading));
  };

  const failed = (error: unknown): string => {
    if (error instanceof ContextGoneError) destroy();
    return error instanceof MessageError
      ? [error.key, error.adviceKey].flatMap((key) => (key ? [words(key)] : [])).join(' ')
      : words('error.internal');
  };

  const paint = (): void => {
    if (!reading) return;
    reading.shown = shownMentions(reading.mentions, settings);
    paintMentions(painter, reading.article, reading.shown);
    paintNotes(painter, reading.article, reading.notes);
    paintPrompts(painter, reading.article, reading.prompts);
  };

  const context: SessionContext = {
    ownSelections: options.given?.ownSelections ?? false,
    signal,
    painter,
    overlay,
    settings: () => settings,
    reading: () => reading,
    showNotes() {
      if (reading) paintNotes(painter, reading.article, reading.notes);
      // A message costs the page about as much as painting does; while mentions are awaited, theirs is soon to come.
      if (status !== 'reading') changed();
    },
    loadNotes: () => loadNotes(),
    recognise: () => recognise(),
    changed,
    failed,
  };
  const tools = lazyTools(context, signal);

  const take = (target: Reading, { mentions, readerDate, problem: trouble }: Omit<ArticleNews, 'notes'>): void => {
    const { published } = target.article;
    const date = readerDate ? { date: readerDate, source: 'reader' as const, raw: readerDate } : published;
    if (date) target.date = date;
    else delete target.date;
    target.mentions = mentions;
    status = trouble ? 'failed' : 'on';
    problem = trouble?.key;
    if (asked && trouble) overlay.say(failed(new MessageError(trouble)));
    else if (asked) overlay.announce(countOf(shownMentions(mentions, settings).length));
    asked = false;
    tools.made()?.cards.forget();
  };

  const recognise = async (): Promise<void> => {
    const target = reading;
    if (!target) return;
    const { text, blocks, url, canonicalUrl, published } = target.article;
    let news: Omit<ArticleNews, 'notes'>;
    try {
      news = await callBackground('recognise', {
        text,
        blocks,
        url,
        ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
        ...(published ? { date: published.date } : {}),
      });
    } catch (error) {
      if (error instanceof ContextGoneError) destroy();
      const key = error instanceof MessageError ? error.key : 'error.internal';
      news = { mentions: target.mentions, readerDate: null, problem: { key, detail: String(error) } };
    }
    if (reading !== target || signal.aborted) return;
    take(target, news);
    paint();
    changed();
  };

  const loadNotes = async (): Promise<void> => {
    const target = reading;
    if (!target) return;
    const { article } = target;
    try {
      const { url, canonicalUrl } = article;
      const notes = await callBackground('notes-of-article', { url, ...(canonicalUrl ? { canonicalUrl } : {}) });
      const placed = await placeNotes(article, notes);
      if (reading !== target || signal.aborted) return;
      target.notes = placed;
    } catch (error) {
      failed(error);
    }
    tools.made()?.capture.notesChanged();
    context.showNotes();
  };

  const find = async (url: string): Promise<Found> => {
    const known = reading?.article.url === url ? reading.key : undefined;
    const found = await findOnPage(url, { known, auto: !asked, inView, signal });
    if (found !== 'off' && found.settings) ({ settings } = found);
    return found;
  };

  const readNow = async (): Promise<void> => {
    const mine = ++turn;
    clearTimeout(retry);
    retry = undefined;
    lastLook = performance.now();
    const { given } = options;
    const url = given?.url ?? pageAddress(location.href);
    const found: Found = given ? { article: given.read(), key: '' } : await find(url);
    if (mine !== turn || signal.aborted) return;
    if (found === 'off') {
      options.onOff?.();
      return;
    }
    options.onFrame?.(found.article ? undefined : found.frame);
    if (!found.article) {
      status = 'no-article';
      problem = NOT_AN_ARTICLE[found.reason];
      if (reading) clear();
      // A front page that never rests isn't read again and again.
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      watch.follow(null);
      if (asked && found.frame === undefined) overlay.say(words('page.noArticle'));
      asked = false;
      changed(undefined, true);
      return;
    }
    await show(url, found);
  };

  const show = async (url: string, { article, key, news }: FoundArticle): Promise<void> => {
    const before = reading;
    const same = before?.article.url === url && before.article.text === article.text;
    pause = same ? Math.min(pause * 2, LONGEST_PAUSE) : FIRST_PAUSE;
    watch.follow(article.textMap.root);
    const shadowRoots = shadowRootsOf(article.textMap.nodes);
    if (same && !news) {
      // Same words in other nodes: what is known holds, only the ranges are made again.
      Object.assign(before, { article, shadowRoots, key });
      dress.up(before, settings.theme);
      paint();
      return;
    }
    const notes = news?.notes ?? (before?.article.url === url ? before.notes : []);
    reading = { article, shadowRoots, mentions: [], shown: [], notes, prompts: news?.prompts ?? [], key };
    if (before && before.article.url !== url) clearPaint();
    if (news) {
      take(reading, news);
      tools.made()?.capture.notesChanged();
      paint();
      dress.up(reading, settings.theme);
      changed(undefined, true);
      return;
    }
    dress.up(reading, settings.theme);
    await Promise.all([recognise(), loadNotes()]);
  };

  const clearPaint = (): void => {
    tools.close();
    painter.destroy();
  };

  const clear = (): void => {
    clearPaint();
    reading = undefined;
  };

  const start = (): void => {
    busy = readNow().catch((error: unknown) => {
      if (signal.aborted) return;
      const sentence = failed(error);
      status = 'failed';
      problem = error instanceof MessageError ? error.key : 'error.internal';
      if (asked) overlay.say(sentence);
      asked = false;
      changed();
    });
  };

  const look = (): void => {
    if (retry !== undefined) return;
    const wait = Math.max(0, lastLook + pause - performance.now());
    retry = setTimeout(() => {
      start();
    }, wait);
  };

  const watch = watchContent(document, look, signal);
  watchAddress(
    window,
    () => {
      pause = FIRST_PAUSE;
      status = 'reading';
      inView = true;
      tools.close();
      look();
      changed();
    },
    signal,
  );
  const redress = (): void => {
    if (reading) dress.up(reading, settings.theme);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redress, { signal });
  watchTheme(redress, signal);

  if (options.given)
    busy = readSettings().then(
      (stored) => {
        settings = stored;
        start();
        return busy;
      },
      () => start(),
    );
  else start();
  /** A command may be what has just turned Dateline on: there is nothing to step through or to note on before. */
  const firstReading = busy;

  return {
    state: () => busy.then(() => stateOf(status, problem, reading)),
    text: () => (reading ? { text: reading.article.text, blocks: reading.article.blocks } : null),
    article: () => firstReading.then(() => (reading ? articleOf(reading) : null)),
    isWaiting: () => status === 'no-article',
    readNow() {
      asked = true;
      start();
    },
    reportAgain: () => changed(),
    step: (by) => firstReading.then(() => tools.get().cards.step(by)),
    highlightSelection: (colour) => firstReading.then(() => tools.get().capture.highlightSelection(colour)),
    async reveal(what) {
      if ('noteId' in what) tools.get().capture.reveal(what.noteId);
      else await tools.get().cards.reveal(what.span);
    },
    flash(spans) {
      paintSpans(painter, 'flash', reading?.article, spans);
    },
    showLesson(prompts) {
      if (reading) Object.assign(reading, { prompts });
      paint();
    },
    selection: () => selectedSpan(reading),
    async setDate(date) {
      if (!reading) return;
      const { url, canonicalUrl } = reading.article;
      await callBackground('article-date-set', { url, ...(canonicalUrl ? { canonicalUrl } : {}), date });
      await recognise();
    },
    loadNotes,
    recognise,
    settingsChanged(next) {
      // Cards made before name places in another language.
      if (next.names !== settings.names) tools.made()?.cards.forget();
      settings = next;
      if (reading) dress.up(reading, settings.theme);
      paint();
      changed();
    },
    destroy,
  };
}
