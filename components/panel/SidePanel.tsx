import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelEntry } from '../../lib/cards/panel-view.ts';
import type { CardView } from '../../lib/cards/view.ts';
import { ContextCard } from '../card/ContextCard.tsx';
import { useMessages } from '../i18n/messages.ts';
import { NewNote } from '../notes/NewNote.tsx';
import type { PanelArticle, SidePanelProps } from '../props.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Toast } from '../ui/Toast.tsx';
import { EntryList } from './EntryList.tsx';
import { MapTab } from './MapTab.tsx';
import { NoteList } from './NoteList.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelProblem } from './PanelProblem.tsx';
import { TimelineTab } from './TimelineTab.tsx';

type TabKey = 'lesson' | 'names' | 'map' | 'timeline' | 'notes';

/** The card of an entry, in the panel: brought into view when it opens. */
function PanelCard({ card, entry, ...props }: SidePanelProps & { card: CardView; entry: PanelEntry | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView?.({ block: 'nearest' }), [entry?.key]);
  const [writing, setWriting] = useState(false);
  useEffect(() => setWriting(false), [entry?.key]);
  const { noteActions } = props;
  return (
    <div ref={box} class="dl-panel-card">
      <ContextCard
        card={card}
        pinned
        onPin={() => undefined}
        onClose={props.onCloseCard}
        onCorrect={(entity) => entry && props.onCorrect(entry, entity)}
        onOpenNote={props.onOpenNoteElsewhere}
        onNote={noteActions && entry?.id !== undefined ? () => setWriting(true) : undefined}
      />
      {noteActions && writing && (
        <NewNote actions={noteActions} colourNames={props.colourNames} entry={entry} onDone={() => setWriting(false)} />
      )}
    </div>
  );
}

function Article(props: SidePanelProps & { article: PanelArticle }) {
  const { article, card } = props;
  const { t } = useMessages();
  const [tab, select] = useState<TabKey>('names');
  // Who has opened the lesson on this article is here for it.
  const hasLesson = props.lesson !== undefined;
  useEffect(() => select(hasLesson ? 'lesson' : 'names'), [hasLesson]);
  const [openKey, setOpenKey] = useState<string>();
  const entry = article.entries.find(({ key }) => key === openKey);
  const cardView = card && <PanelCard {...props} card={card} entry={entry} />;
  return (
    <>
      <PanelHeader
        article={article}
        onDateChange={props.onDateChange}
        onOpenOptions={props.onOpenOptions}
        onRead={props.onRead}
        onMakeLesson={props.onMakeLesson}
      />
      {!entry && cardView}
      <Tabs<TabKey>
        label={t('panel.label')}
        selected={tab}
        onSelect={select}
        tabs={[
          ...(props.lesson ? [{ key: 'lesson' as const, label: t('student.lesson'), content: props.lesson }] : []),
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
            key: 'timeline',
            label: t('panel.timeline'),
            content: <TimelineTab article={article} onGoToSpan={props.onGoToSpan} />,
          },
          {
            key: 'notes',
            label: t('panel.notesCount', [String(article.notes.length)]),
            content: (
              <NoteList
                notes={article.notes}
                colourNames={props.colourNames}
                {...(props.noteActions ? { noteActions: props.noteActions } : {})}
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
        <PanelProblem {...props} state={state} />
      )}
      {props.study && (
        <footer class="dl-panel-foot">
          <LinkButton onClick={props.study.open}>
            {props.study.due > 0 ? t('study.openDue', [String(props.study.due)]) : t('study.open')}
          </LinkButton>
        </footer>
      )}
      <Toast
        message={undo && t('note.deleted', undo.count)}
        {...(undo ? { action: { label: t('ui.undo'), onClick: onUndo } } : {})}
      />
    </main>
  );
}
