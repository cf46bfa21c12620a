import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SidePanel } from '../../components/panel/SidePanel.tsx';
import type { PanelState } from '../../components/props.ts';
import type { PanelEntry } from '../../lib/cards/panel-view.ts';
import type { CardView } from '../../lib/cards/view.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import { callPage } from '../../lib/messaging/call-page.ts';
import type { PageChanged, PageState } from '../../lib/messaging/page-protocol.ts';
import type { Mention, Span } from '../../lib/model/mention.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { makeLesson, openLesson } from '../../lib/platform/lesson.ts';
import { openLibrary } from '../../lib/platform/library.ts';
import { openReader } from '../../lib/platform/reader.ts';
import { askForSite, askForTab, injectContentScript } from '../../lib/platform/sites.ts';
import { words } from '../../lib/platform/words.ts';
import { readSettings, watchSettings } from '../../lib/settings/settings.ts';
import { acceptNote, addNote } from './note-actions.ts';
import { LessonView } from './LessonView.tsx';
import { usePanelLesson } from './use-lesson.ts';
import { useStudyLink } from './use-study-link.ts';
import { useTab } from './use-tab.ts';

/** Connects the side panel's view with the tab that it stands beside. */
export function PanelPage({ tabId: fixed }: { tabId: number | undefined }) {
  const { tabId, data, focus, reload } = useTab(fixed);
  const [colourNames, setColourNames] = useState(DEFAULT_SETTINGS.colourNames);
  const [colourOrder, setColourOrder] = useState(DEFAULT_SETTINGS.colourOrder);
  const [card, setCard] = useState<{ key: string; view: CardView }>();
  const [undo, setUndo] = useState<{ change: string; count: number }>();
  const [refused, setRefused] = useState(false);
  const { page, url } = data;
  const lesson = usePanelLesson(tabId, page);
  const entries = data.state.kind === 'article' ? data.state.article.entries : [];

  useEffect(() => {
    const ending = new AbortController();
    readSettings().then(
      (settings) => {
        setColourNames(settings.colourNames);
        setColourOrder(settings.colourOrder);
      },
      () => undefined,
    );
    watchSettings((settings) => {
      setColourNames(settings.colourNames);
      setColourOrder(settings.colourOrder);
      reload();
    }, ending.signal);
    return () => ending.abort();
  }, []);

  /** The card that the reader wants open: one that arrives when it is closed already, or another is, comes too late. */
  const wanted = useRef<string | undefined>(undefined);
  const closeCard = (): void => {
    wanted.current = undefined;
    setCard(undefined);
  };

  useEffect(() => {
    closeCard();
    setUndo(undefined);
    setRefused(false);
  }, [tabId, url]);

  // A correction or another date changes what an open card says.
  useEffect(() => {
    if (wanted.current === undefined || data.state.kind !== 'article') return;
    const entry = entries.find(({ key }) => key === wanted.current);
    if (entry) void openCard(entry);
    else closeCard();
  }, [data]);

  const openCard = async (entry: PanelEntry): Promise<void> => {
    wanted.current = entry.key;
    const mention = mentionOf(page, entry.spans[0]);
    if (!mention || !page?.article) return;
    const { date } = page;
    const view = await callBackground('card', {
      mention,
      url: page.article.url,
      ...(date ? { date: { date: date.date, source: date.source } } : {}),
      places: page.mentions.filter(({ kind }) => kind === 'place').slice(0, 300),
    });
    if (wanted.current === entry.key) setCard({ key: entry.key, view });
  };

  const study = useStudyLink(tabId);
  const toPage = tabId ?? -1;
  const afterChange = (work: Promise<unknown>): void => {
    void work.then(reload, reload);
  };
  const state: PanelState =
    refused && data.state.kind === 'off'
      ? { kind: 'no-permission', host: url ? new URL(url).hostname : words('page.thisSite') }
      : data.state;

  return (
    <SidePanel
      state={state}
      colourNames={colourNames}
      currentKey={keyOf(focus, entries)}
      card={card?.view}
      undo={undo ? { count: undo.count } : undefined}
      onGoToSpan={(span) => void callPage(toPage, 'reveal', { span })}
      onHoverEntry={(entry) => void callPage(toPage, 'flash', { spans: entry?.spans ?? [] })}
      onOpenCard={(entry) => void openCard(entry)}
      onCloseCard={closeCard}
      onCorrect={(entry, entity) => {
        const mention = mentionOf(page, entry.spans[0]);
        if (mention && page?.article)
          afterChange(callBackground('correct', { name: mention.text, entity, url: page.article.url }));
      }}
      onDateChange={(date) => void callPage(toPage, 'set-date', { date })}
      onGoToNote={(note) => void callPage(toPage, 'reveal', { noteId: note.id })}
      onSaveNote={(note, patch) => afterChange(callBackground('note-update', { id: note.id, patch }))}
      noteActions={{
        colourOrder,
        complete: (prefix) => callBackground('tags-beginning', { prefix: prefix.slice(0, 100) }),
        onAccept: (note) => afterChange(acceptNote(toPage, page, note)),
        onAdd: (change, entry) => afterChange(addNote(toPage, change, entry)),
      }}
      onDeleteNote={(note) =>
        afterChange(
          callBackground('notes-remove', { ids: [note.id] }).then(({ change }) => setUndo({ change, count: 1 })),
        )
      }
      onUndo={() => {
        if (undo) afterChange(callBackground('notes-undo', { change: undo.change }).then(() => setUndo(undefined)));
      }}
      onOpenNoteElsewhere={(note) => void browser.tabs.create({ url: note.articleUrl })}
      onAllowSite={() => {
        // The prompt needs the click itself: nothing may be awaited before it.
        afterChange(url ? askForSite(url) : askForTab(toPage));
      }}
      onActivate={() => afterChange(activate(toPage).then(setRefused))}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
      onRead={data.inReader ? undefined : () => void read(toPage)}
      onMakeLesson={data.inReader ? undefined : () => void makeLesson(toPage)}
      onOpenLibrary={() => void openLibrary()}
      study={study}
      onOpenLesson={() => void openLesson()}
      lesson={lesson && <LessonView key={lesson.row.attempt} tabId={toPage} found={lesson} />}
    />
  );
}

/** Opens the reader view beside the article's tab. */
async function read(tabId: number): Promise<void> {
  await openReader({ tab: tabId }, await browser.tabs.get(tabId).catch(() => undefined));
}

/** Turns Dateline on in a tab. True when the browser doesn't let the panel do that (only the toolbar button may). */
async function activate(tabId: number): Promise<boolean> {
  if (await callPage(tabId, 'turn', { to: 'on' })) return false;
  try {
    await injectContentScript(tabId);
  } catch {
    return true;
  }
  await callPage(tabId, 'turn', { to: 'on' });
  return false;
}

function mentionOf(page: PageState | undefined, span: Span | undefined): Mention | undefined {
  return span && page?.mentions.find(({ start, end }) => start === span.start && end === span.end);
}

/** The entry of what the reader last acted on in the page. */
function keyOf(focus: PageChanged['focus'], entries: readonly PanelEntry[]): string | undefined {
  if (!focus || !('mention' in focus)) return undefined;
  const { start } = focus.mention;
  return entries.find(({ spans }) => spans.some((span) => span.start === start))?.key;
}
