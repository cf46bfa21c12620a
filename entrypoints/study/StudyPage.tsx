import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Study } from '../../components/study/Study.tsx';
import type { SessionState, StudyArticle, StudyProps, StudyTab } from '../../components/study/props.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import type { NotesStore } from '../../lib/notes/types.ts';
import { words } from '../../lib/platform/words.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import { dayStart } from '../../lib/study/day.ts';
import { statisticsOf } from '../../lib/study/statistics.ts';
import type { StudyStore } from '../../lib/study/store.ts';
import { DEFAULT_STUDY_SETTINGS, type StudyReview } from '../../lib/study/types.ts';
import { download } from '../../lib/platform/download.ts';
import { exportDeck } from './export-deck.ts';
import { shownArticle, useDecks } from './use-decks.ts';
import { useSession } from './use-session.ts';
import { useStudy } from './use-study.ts';

type Undoable = { kind: 'answer'; review: StudyReview } | { kind: 'suspend' | 'bury'; card: string };

export interface StudyPageProps {
  store: StudyStore;
  notes: NotesStore;
  /** To be chosen from at once. */
  article: string | undefined;
  /** Where the side panel goes back to. */
  back: string | undefined;
}

/** Connects the study page with the database. */
export function StudyPage({ store, notes, article, back }: StudyPageProps) {
  const [tab, setTab] = useState<StudyTab>(article === undefined ? 'session' : 'decks');
  const [notice, setNotice] = useState<StudyProps['notice']>();
  const [colourNames, setColourNames] = useState(DEFAULT_SETTINGS.colourNames);
  const { data, failure } = useStudy(store);
  const session = useSession(data);
  const decks = useDecks(store, notes, data, tab === 'decks');
  const source = useArticle(notes, session.state);
  const undos = useRef<Undoable[]>([]);
  const say = (message: string, undo?: () => void): void => setNotice(undo ? { message, undo } : { message });
  const run = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => say(complaint(error)));
  };

  useEffect(() => {
    readSettings().then(
      (settings) => setColourNames(settings.colourNames),
      () => undefined,
    );
    if (article !== undefined) run(decks.edit({ id: article, title: '' }));
  }, []);

  const now = Date.now();
  const lastToday = data?.reviews.findLast(({ at }) => at >= dayStart(now));
  const takeBack = async (review: StudyReview): Promise<void> => {
    const isBack = await store.takeBack(review);
    if (isBack) session.retake(review);
    say(i18n.t(isBack ? 'study.undone' : 'study.cantUndo'));
  };
  const undo = (): void => {
    const last = undos.current.pop() ?? (lastToday && { kind: 'answer' as const, review: lastToday });
    if (!last) return;
    if (last.kind === 'answer') run(takeBack(last.review));
    else {
      run(last.kind === 'suspend' ? store.suspend(last.card, false) : store.bury(last.card, false));
      setNotice(undefined);
    }
  };
  const state: SessionState = failure
    ? {
        kind: 'failed',
        message: words(failure.messageKey),
        advice: words(failure.adviceKey),
        detail: failure.detail,
      }
    : session.state.kind === 'card'
      ? { ...session.state, article: source }
      : session.state;

  return (
    <Study
      tab={tab}
      onTab={(key) => {
        setNotice(undefined);
        setTab(key);
      }}
      onBack={back === undefined ? undefined : () => goBack(back)}
      notice={notice}
      session={state}
      counts={session.counts}
      canUndo={undos.current.length > 0 || lastToday !== undefined}
      onGrade={(grade, took) => {
        if (session.state.kind !== 'card') return;
        setNotice(undefined);
        run(
          store.answer(session.state.card, grade, took).then((review) => {
            if (review) undos.current.push({ kind: 'answer', review });
            else say(i18n.t('study.answeredElsewhere'));
          }),
        );
      }}
      onUndo={undo}
      onSuspend={({ id }) => {
        undos.current.push({ kind: 'suspend', card: id });
        run(store.suspend(id, true).then(() => say(i18n.t('study.putAside'), undo)));
      }}
      onBury={({ id }) => {
        undos.current.push({ kind: 'bury', card: id });
        run(store.bury(id, true).then(() => say(i18n.t('study.buried'), undo)));
      }}
      onChooseArticles={() => setTab('decks')}
      decks={decks.rows}
      editing={decks.editing}
      colourNames={colourNames}
      onEdit={(chosen) => {
        setNotice(undefined);
        run(decks.edit(chosen));
      }}
      onChange={decks.change}
      onSave={() => run(decks.save().then((cards) => say(i18n.t('study.started', cards))))}
      onCancel={decks.cancel}
      onRemove={({ id }) => {
        const before = data?.decks.find((deck) => deck.id === id);
        run(
          store
            .removeDeck(id)
            .then(() => store.sync())
            .then(() =>
              say(i18n.t('study.removed'), () => {
                setNotice(undefined);
                if (before) run(store.putDeck(before).then(() => store.sync()));
              }),
            ),
        );
      }}
      statistics={data && statisticsOf(data.cards, data.reviews, now)}
      settings={data?.settings ?? DEFAULT_STUDY_SETTINGS}
      suspended={data?.cards.filter(({ suspended }) => suspended === true) ?? []}
      onSettings={(settings) => run(store.putSettings(settings))}
      onResume={({ id }) => run(store.suspend(id, false))}
      onExport={() => {
        const cards = data?.cards.filter(({ suspended }) => suspended !== true) ?? [];
        run(
          exportDeck(cards, data?.decks ?? [], notes, Date.now()).then((file) => {
            download(file);
            say(i18n.t('study.exported', cards.length));
          }),
        );
      }}
    />
  );
}

/** The article that the card on the table comes from. */
function useArticle(notes: NotesStore, state: SessionState): StudyArticle | undefined {
  const id = state.kind === 'card' ? state.card.articleId : undefined;
  const [article, setArticle] = useState<StudyArticle>();
  useEffect(() => {
    if (id === undefined) return;
    notes.articles.get(id).then(
      (found) => setArticle(found && shownArticle(found)),
      () => setArticle(undefined),
    );
  }, [notes, id]);
  return article?.id === id ? article : undefined;
}

/** Only to a page of the extension: the address comes with the page's own. */
function goBack(path: string): void {
  if (/^\/sidepanel\.html(?:\?tabId=\d+)?$/u.test(path)) location.assign(path);
}

function complaint(error: unknown): string {
  return error instanceof NotesError ? `${words(error.messageKey)} ${words(error.adviceKey)}` : String(error);
}
