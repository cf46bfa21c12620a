import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelEntry } from '../../lib/cards/panel-view.ts';
import type { CardView } from '../../lib/cards/view.ts';
import { ContextCard } from '../card/ContextCard.tsx';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { ArticleMap } from '../map/ArticleMap.tsx';
import type { PanelArticle, SidePanelProps } from '../props.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { Toast } from '../ui/Toast.tsx';
import { EmptyState } from './EmptyState.tsx';
import { EntryList } from './EntryList.tsx';
import { NoteList } from './NoteList.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelProblem } from './PanelProblem.tsx';

type TabKey = 'names' | 'map' | 'notes';

function MapTab({ article, ...props }: SidePanelProps & { article: PanelArticle }) {
  const { t } = useMessages();
  const format = useFormats();
  if (!article.map || article.map.points.length + article.map.countries.length === 0) {
    return <EmptyState title={t('panel.noMap')} />;
  }
  const entryOf = (key: string | undefined) => article.entries.find((entry) => entry.key === key);
  return (
    <figure class="dl-panel-map">
      <ArticleMap
        map={article.map}
        currentKey={props.currentKey}
        onHover={(key) => props.onHoverEntry(entryOf(key))}
        onSelect={(key) => {
          const entry = entryOf(key);
          const span = entry?.spans[0];
          if (entry && span) props.onGoToSpan(span, entry);
        }}
      />
      {article.map.outside.length > 0 && (
        <figcaption class="dl-small">
          {t('map.outside', [format.list(article.map.outside.map(({ name }) => name))])}
        </figcaption>
      )}
    </figure>
  );
}

/** The card of an entry, in the panel: brought into view when it opens. */
function PanelCard({ card, entry, ...props }: SidePanelProps & { card: CardView; entry: PanelEntry | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView?.({ block: 'nearest' }), [entry?.key]);
  return (
    <div ref={box} class="dl-panel-card">
      <ContextCard
        card={card}
        pinned
        onPin={() => undefined}
        onClose={props.onCloseCard}
        onCorrect={(entity) => entry && props.onCorrect(entry, entity)}
        onOpenNote={props.onOpenNoteElsewhere}
      />
    </div>
  );
}

function Article(props: SidePanelProps & { article: PanelArticle }) {
  const { article, card } = props;
  const { t } = useMessages();
  const [tab, select] = useState<TabKey>('names');
  const [openKey, setOpenKey] = useState<string>();
  const entry = article.entries.find(({ key }) => key === openKey);
  const cardView = card && <PanelCard {...props} card={card} entry={entry} />;
  return (
    <>
      <PanelHeader article={article} onDateChange={props.onDateChange} onOpenOptions={props.onOpenOptions} />
      {!entry && cardView}
      <Tabs<TabKey>
        label={t('panel.label')}
        selected={tab}
        onSelect={select}
        tabs={[
          {
            key: 'names',
            label: t('panel.namesCount', [String(article.entries.filter(({ possible }) => !possible).length)]),
            content: (
              <EntryList
                article={article}
                currentKey={props.currentKey}
                onGoToSpan={props.onGoToSpan}
                onHoverEntry={props.onHoverEntry}
                open={entry && cardView ? { key: entry.key, card: cardView } : undefined}
                onOpenCard={(opened) => {
                  setOpenKey(opened.key);
                  props.onOpenCard(opened);
                }}
                onCloseCard={props.onCloseCard}
              />
            ),
          },
          { key: 'map', label: t('panel.map'), content: <MapTab {...props} /> },
          {
            key: 'notes',
            label: t('panel.notesCount', [String(article.notes.length)]),
            content: (
              <NoteList
                notes={article.notes}
                colourNames={props.colourNames}
                onGoToNote={props.onGoToNote}
                onSaveNote={props.onSaveNote}
                onDeleteNote={props.onDeleteNote}
                onOpenLibrary={props.onOpenLibrary}
              />
            ),
          },
        ]}
      />
    </>
  );
}

/** This page's names, map and notes beside it; or why there are none. */
export function SidePanel(props: SidePanelProps) {
  const { state, undo, onUndo } = props;
  const { t, dir } = useMessages();
  return (
    <main class="dl dl-panel" dir={dir} aria-label={t('panel.label')}>
      {state.kind === 'article' ? (
        <Article {...props} article={state.article} />
      ) : (
        <PanelProblem state={state} onAllowSite={props.onAllowSite} onActivate={props.onActivate} />
      )}
      <Toast
        message={undo && t('note.deleted', undo.count)}
        {...(undo ? { action: { label: t('ui.undo'), onClick: onUndo } } : {})}
      />
    </main>
  );
}
