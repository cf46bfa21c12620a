import { extractInSteps } from '../../lib/article/extract.ts';
import type { ExtractedArticle, Extraction, NotAnArticle } from '../../lib/article/types.ts';
import { createPainter } from '../../lib/highlights/painter.ts';
import { installStyleSheet, schemeOf, styleSheetText, type Scheme } from '../../lib/highlights/stylesheet.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import { ContextGoneError, MessageError } from '../../lib/messaging/errors.ts';
import type {
  PageArticle,
  PageChanged,
  PageCommands,
  PageState,
  PageStatus,
} from '../../lib/messaging/page-protocol.ts';
import { tellPanel } from '../../lib/messaging/tell-panel.ts';
import type { IsoDate } from '../../lib/model/date.ts';
import type { Span } from '../../lib/model/mention.ts';
import type { NoteColour } from '../../lib/model/note.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { shadowRootsOf } from '../../lib/page/shadow-roots.ts';
import { giveWay } from '../../lib/page/give-way.ts';
import { pageAddress, watchAddress } from '../../lib/page/watch-address.ts';
import { watchContent } from '../../lib/page/watch-content.ts';
import { watchTheme } from '../../lib/page/watch-theme.ts';
import { readSettings, watchSettings } from '../../lib/settings/settings.ts';
import { createCapture } from './capture.ts';
import { createCards } from './cards.ts';
import type { Reading, SessionContext } from './context.ts';
import { lazyOverlay } from './overlay.ts';
import { articleOf, placeNotes, stateOf } from './page-state.ts';
import { paintMentions, paintNotes, paintSpans, shownMentions, type Subject } from './painting.ts';
import { countOf, words } from '../../lib/platform/words.ts';

/** Dateline at work on one page, from being turned on until being turned off. */
export interface Session {
  state(): PageState;
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
  setDate(date: IsoDate | null): Promise<void>;
  loadNotes(): Promise<void>;
  recognise(): Promise<void>;
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
}

export function startSession(options: {
  report(status: PageStatus, marks: number): void;
  /** The reader turned Dateline on: a page without an article deserves an answer. */
  asked: boolean;
  given?: GivenArticle | undefined;
}): Session {
  const ending = new AbortController();
  const { signal } = ending;
  const painter = createPainter<Subject>();
  const overlay = lazyOverlay();
  let settings = DEFAULT_SETTINGS;
  let status: PageStatus = 'reading';
  let problem: string | undefined;
  let reading: Reading | undefined;
  let { asked } = options;
  let dressed: { scheme: Scheme; shadowRoots: readonly ShadowRoot[] } | undefined;
  let removeStyleSheet = (): void => undefined;
  let pause = FIRST_PAUSE;
  let lastLook = -Infinity;
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** Counts readings: what a reading that was overtaken brings back is thrown away. */
  let turn = 0;

  const destroy = (): void => {
    ending.abort();
    clearTimeout(retry);
    painter.destroy();
    removeStyleSheet();
    overlay.destroy();
  };

  const changed = (focus?: PageChanged['focus']): void => {
    if (signal.aborted) return;
    options.report(status, reading?.shown.length ?? 0);
    tellPanel(focus);
    options.given?.onChange(stateOf(status, problem, reading));
  };

  const failed = (error: unknown): string => {
    if (error instanceof ContextGoneError) destroy();
    return error instanceof MessageError
      ? [error.key, error.adviceKey].flatMap((key) => (key ? [words(key)] : [])).join(' ')
      : words('error.internal');
  };

  const dressUp = ({ article, shadowRoots }: Reading): void => {
    const { root } = article.textMap;
    const element = root instanceof Element ? root : root instanceof ShadowRoot ? root.host : document.documentElement;
    const next = schemeOf(element);
    overlay.dress(settings.theme, next);
    if (next === dressed?.scheme && sameList(shadowRoots, dressed.shadowRoots)) return;
    dressed = { scheme: next, shadowRoots };
    removeStyleSheet();
    removeStyleSheet = installStyleSheet(styleSheetText(next), [document, ...shadowRoots]);
  };

  const paint = (): void => {
    if (!reading) return;
    reading.shown = shownMentions(reading.mentions, settings);
    paintMentions(painter, reading.article, reading.shown);
    paintNotes(painter, reading.article, reading.notes);
  };

  const context: SessionContext = {
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
  const cards = createCards(context);
  const capture = createCapture(context, cards);

  const recognise = async (): Promise<void> => {
    const target = reading;
    if (!target) return;
    const { article } = target;
    const { text, blocks, url, canonicalUrl, published } = article;
    try {
      const { mentions, readerDate } = await callBackground('recognise', {
        text,
        blocks,
        url,
        ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
        ...(published ? { date: published.date } : {}),
      });
      if (reading !== target || signal.aborted) return;
      target.mentions = mentions;
      const date = readerDate ? { date: readerDate, source: 'reader' as const, raw: readerDate } : published;
      if (date) target.date = date;
      else delete target.date;
      status = 'on';
      problem = undefined;
      if (asked) overlay.announce(countOf(shownMentions(mentions, settings).length));
    } catch (error) {
      if (reading !== target || signal.aborted) return;
      status = 'failed';
      problem = error instanceof MessageError ? error.key : 'error.internal';
      if (asked) overlay.say(failed(error));
    }
    asked = false;
    cards.forget();
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
    capture.notesChanged();
    context.showNotes();
  };

  const readNow = async (): Promise<void> => {
    const mine = ++turn;
    clearTimeout(retry);
    retry = undefined;
    lastLook = performance.now();
    const { given } = options;
    const url = given?.url ?? pageAddress(location.href);
    const found: Extraction = given
      ? { article: given.read() }
      : await extractInSteps(document, url, { isVisible, giveWay, signal });
    const { article, ...rest } = found;
    if (mine !== turn || signal.aborted) return;
    if (!article) {
      status = 'no-article';
      problem = 'reason' in rest ? NOT_AN_ARTICLE[rest.reason] : undefined;
      if (reading) clear();
      // A front page that never rests isn't read again and again.
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      watch.follow(null);
      if (asked) overlay.say(words('page.noArticle'));
      asked = false;
      changed();
      return;
    }
    const same = reading?.article.url === url && reading.article.text === article.text;
    pause = same ? Math.min(pause * 2, LONGEST_PAUSE) : FIRST_PAUSE;
    watch.follow(article.textMap.root);
    const shadowRoots = shadowRootsOf(article.textMap.rangesOf({ start: 0, end: article.text.length }));
    if (same && reading) {
      // Same words in other nodes: what is known holds, only the ranges are made again.
      reading.article = article;
      reading.shadowRoots = shadowRoots;
      dressUp(reading);
      paint();
      return;
    }
    const before = reading;
    const notes = before?.article.url === url ? before.notes : [];
    reading = { article, shadowRoots, mentions: [], shown: [], notes };
    dressUp(reading);
    if (before && before.article.url !== url) clearPaint();
    await Promise.all([recognise(), loadNotes()]);
  };

  const clearPaint = (): void => {
    cards.close();
    capture.close();
    painter.destroy();
  };

  const clear = (): void => {
    clearPaint();
    reading = undefined;
  };

  const look = (): void => {
    if (retry !== undefined) return;
    const wait = Math.max(0, lastLook + pause - performance.now());
    retry = setTimeout(() => {
      retry = undefined;
      readNow().catch(() => undefined);
    }, wait);
  };

  const watch = watchContent(document, look, signal);
  watchAddress(
    window,
    () => {
      pause = FIRST_PAUSE;
      status = 'reading';
      cards.close();
      capture.close();
      look();
      changed();
    },
    signal,
  );
  watchSettings((next) => {
    settings = next;
    if (reading) dressUp(reading);
    paint();
    changed();
  }, signal);
  // A reader who moves or types may want a card or a note soon: by then their script is there.
  for (const type of ['pointermove', 'pointerdown', 'keydown'] as const)
    document.addEventListener(type, overlay.load, { once: true, passive: true, capture: true, signal });
  const redress = (): void => {
    if (reading) dressUp(reading);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redress, { signal });
  watchTheme(redress, signal);

  const firstReading = readSettings()
    .then((stored) => {
      settings = stored;
    })
    .catch(() => undefined)
    .then(readNow)
    .catch(() => {
      status = 'failed';
      problem = 'error.internal';
      changed();
    });

  return {
    state: () => stateOf(status, problem, reading),
    text: () => (reading ? { text: reading.article.text, blocks: reading.article.blocks } : null),
    article: () => firstReading.then(() => (reading ? articleOf(reading) : null)),
    isWaiting: () => status === 'no-article',
    readNow() {
      asked = true;
      readNow().catch(() => undefined);
    },
    reportAgain: () => changed(),
    // A command may be what has just turned Dateline on: there is nothing to step through or to note on before.
    step: (by) => firstReading.then(() => cards.step(by)),
    highlightSelection: (colour) => firstReading.then(() => capture.highlightSelection(colour)),
    async reveal(what) {
      if ('noteId' in what) capture.reveal(what.noteId);
      else await cards.reveal(what.span);
    },
    flash(spans) {
      paintSpans(painter, 'flash', reading?.article, spans);
    },
    async setDate(date) {
      if (!reading) return;
      const { url, canonicalUrl } = reading.article;
      await callBackground('article-date-set', { url, ...(canonicalUrl ? { canonicalUrl } : {}), date });
      await recognise();
    },
    loadNotes,
    recognise,
    destroy,
  };
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
