/**
 * Every view with real view models, for looking at: `?view=cards|panel|panel-map|panel-notes|states|options|welcome|
 * toolbar`, `&only=NAME`, `&theme=dark`, `&dir=rtl`, `&open` (unfolds everything). Data come from `tests/preview/build.ts`.
 */
import { render, type ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import '../../components/pages.css';
import '../../components/notes/toolbar.css';
import { ContextCard } from '../../components/card/ContextCard.tsx';
import { translateWith, type MessageTable } from '../../components/i18n/translate.ts';
import { MessagesContext } from '../../components/i18n/messages.ts';
import { SelectionToolbar } from '../../components/notes/SelectionToolbar.tsx';
import { Options } from '../../components/pages/Options.tsx';
import { Welcome } from '../../components/pages/Welcome.tsx';
import { SidePanel } from '../../components/panel/SidePanel.tsx';
import type { PanelState, SidePanelProps } from '../../components/props.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { sampleNotes } from './notes.ts';
import type { PreviewViews } from './views.ts';

const query = new URLSearchParams(location.search);
const nothing = (): void => undefined;
const colourNames = ['', '', '', ''] as const;

function Unfolded({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (query.has('open')) for (const each of box.current?.querySelectorAll('details') ?? []) each.open = true;
    const tab = query.get('tab');
    if (tab) box.current?.querySelector<HTMLElement>(`[data-key="${tab}"]`)?.click();
  }, []);
  return <div ref={box}>{children}</div>;
}

function panelProps(state: PanelState): SidePanelProps {
  return {
    state,
    colourNames,
    undo: query.has('undo') ? { count: 1 } : undefined,
    onGoToSpan: nothing,
    onHoverEntry: nothing,
    onOpenCard: nothing,
    onCloseCard: nothing,
    onCorrect: nothing,
    onDateChange: nothing,
    onGoToNote: nothing,
    onSaveNote: nothing,
    onDeleteNote: nothing,
    onUndo: nothing,
    onOpenNoteElsewhere: nothing,
    onAllowSite: nothing,
    onActivate: nothing,
    onOpenOptions: nothing,
    onOpenLibrary: nothing,
  };
}

function Cards({ views }: { views: PreviewViews }) {
  const only = query.get('only')?.split(',');
  const names = Object.keys(views.cards).filter((name) => !only || only.includes(name));
  return (
    <main style={{ display: 'flex', flexWrap: 'wrap', gap: '16px', padding: '16px', alignItems: 'flex-start' }}>
      <h1 class="dl-hidden">Cards</h1>
      {names.map((name) => {
        const card = views.cards[name];
        return (
          card && (
            <div key={name} id={name} style={{ width: `${query.get('width') ?? 340}px` }}>
              <ContextCard
                card={card}
                pinned={false}
                onPin={nothing}
                onClose={nothing}
                onCorrect={nothing}
                onOpenNote={nothing}
              />
            </div>
          )
        );
      })}
    </main>
  );
}

const STATES: PanelState[] = [
  { kind: 'loading' },
  { kind: 'off' },
  { kind: 'no-article' },
  { kind: 'no-permission', host: 'news.example' },
  { kind: 'pdf' },
  { kind: 'unsupported' },
  { kind: 'damaged', detail: 'The check sum of section "names" is wrong' },
];

function View({ views }: { views: PreviewViews }) {
  switch (query.get('view')) {
    case 'panel':
      return (
        <SidePanel
          {...panelProps({
            kind: 'article',
            article: {
              title: views.title,
              siteName: 'The Steppe Dispatch',
              ...(views.panel.date
                ? { published: { date: views.panel.date, source: 'json-ld', raw: views.panel.date } }
                : {}),
              datasetAsOf: views.datasetAsOf,
              entries: views.panel.entries,
              events: views.panel.events,
              timeline: views.panel.timeline,
              ...(views.map ? { map: views.map } : {}),
              notes: query.has('no-notes') ? [] : sampleNotes(),
            },
          })}
          currentKey={views.panel.entries[1]?.key}
        />
      );
    case 'states':
      return (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px' }}>
          {STATES.filter(({ kind }) => !query.has('only') || query.get('only') === kind).map((state) => (
            <div key={state.kind} style={{ width: '320px', border: '1px solid gray' }}>
              <SidePanel {...panelProps(state)} />
            </div>
          ))}
        </div>
      );
    case 'options':
      return (
        <Options
          settings={DEFAULT_SETTINGS}
          shortcuts={[{ command: 'toggle', keys: 'Alt+Shift+D' }]}
          pagesOff={['https://news.example/2004/09/one-border']}
          onPageOn={nothing}
          onOpenShortcuts={nothing}
          sites={['*://news.example/*', '*://steppe-dispatch.example/*']}
          about={{
            dataset: {
              version: views.summary.version,
              asOf: views.datasetAsOf,
              counts: { places: 42_310, persons: 29_107 },
              sources: views.sources,
              summary: views.summary,
            },
          }}
          onChange={nothing}
          onRemoveSite={nothing}
          onOpenLibrary={nothing}
          onReset={nothing}
        />
      );
    case 'welcome':
      return (
        <Welcome
          onOpenLesson={nothing}
          onPrepareLesson={nothing}
          shortcuts={[
            { command: 'toggle', keys: 'Alt+Shift+D' },
            { command: 'next', keys: 'Alt+Shift+J' },
            { command: 'previous', keys: 'Alt+Shift+K' },
            { command: 'highlight', keys: 'Alt+Shift+H' },
          ]}
          onOpenSample={nothing}
          onOpenOptions={nothing}
        />
      );
    case 'toolbar':
      return (
        <main style={{ padding: '16px', display: 'grid', gap: '16px', justifyItems: 'start' }}>
          <h1 class="dl-hidden">Toolbar</h1>
          {[undefined, { colour: 2 as const, body: 'Is this the same road as in 1999?', tags: ['roads'] }].map(
            (saved) => (
              <SelectionToolbar
                key={String(saved?.colour)}
                colourNames={colourNames}
                saved={saved}
                links={[{ entity: 'c:KZ', name: 'Kazakhstan', isLinked: true }]}
                onColour={nothing}
                onNote={nothing}
                onTags={nothing}
                completeTags={async () => ['roads', 'rivers']}
                onLink={nothing}
                onAccept={nothing}
                onDelete={nothing}
                onClose={nothing}
                error={saved && query.has('error') ? 'The browser’s storage is full.' : undefined}
              />
            ),
          )}
        </main>
      );
    default:
      return <Cards views={views} />;
  }
}

async function start(): Promise<void> {
  const data = (await (await fetch('./preview.json')).json()) as {
    views: PreviewViews;
    messages: Record<string, MessageTable>;
  };
  const locale = query.get('locale') ?? 'en';
  const dir = query.get('dir') === 'rtl' ? 'rtl' : 'ltr';
  document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';
  const root = document.getElementById('app');
  if (!root) return;
  render(
    <MessagesContext.Provider
      value={{ t: translateWith(data.messages[locale] ?? {}), locale: locale === 'en' ? 'en-GB' : locale, dir }}
    >
      <Unfolded>
        <View views={data.views} />
      </Unfolded>
    </MessagesContext.Provider>,
    root,
  );
}

void start();
