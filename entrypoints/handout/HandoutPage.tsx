import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MessagesContext, type Messages } from '../../components/i18n/messages.ts';
import { Handout } from '../../components/lesson/handout/Handout.tsx';
import { HandoutBar } from '../../components/lesson/handout/HandoutBar.tsx';
import { DEFAULT_OPTIONS, type HandoutOptions, type HandoutPictures } from '../../components/lesson/handout/props.ts';
import { FileButton } from '../../components/library/FileButton.tsx';
import { EmptyState } from '../../components/panel/EmptyState.tsx';
import { Toast } from '../../components/ui/Toast.tsx';
import { lessonToShare } from '../../lib/lessons/lesson-file.ts';
import { fileName } from '../../lib/lessons/player/file-names.ts';
import { saveFile } from '../../lib/lessons/player/save-file.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import type { ArticleShare, Lesson } from '../../lib/model/lesson.ts';
import { lessonPage, lessonWords } from '../../lib/platform/lesson-page.ts';
import { glossaryMap, textTimeline } from './pictures.ts';
import { reasonOf, useLesson } from './use-lesson.ts';

/** As much as there is to share: what came as excerpts can't go on as a copy. */
function sharesOf({ article }: Lesson): ArticleShare[] {
  if (article.text !== undefined && article.blocks) return ['excerpts', 'copy', 'link'];
  return article.excerpts ? ['excerpts', 'link'] : ['link'];
}

function Ready({
  lesson,
  stored,
  store,
  onFile,
}: {
  lesson: Lesson;
  stored: boolean;
  store: LessonStore;
  onFile(file: File): void;
}) {
  const shares = sharesOf(lesson);
  const [options, setOptions] = useState<HandoutOptions>(() => ({
    ...DEFAULT_OPTIONS,
    share: shares.includes(lesson.article.share) ? lesson.article.share : (shares[0] ?? 'link'),
  }));
  const [messages, setMessages] = useState<Messages>();
  const [pictures, setPictures] = useState<HandoutPictures>({ events: [] });
  const [notice, setNotice] = useState<string>();
  const shared = useMemo(() => lessonToShare(lesson, { withKey: true, share: options.share }), [lesson, options.share]);

  useEffect(() => {
    void lessonWords(lesson.lang).then(setMessages);
    document.title = lesson.title;
  }, [lesson]);
  useEffect(() => {
    let current = true;
    const add = (some: Partial<HandoutPictures>): void => {
      if (current) setPictures((before) => ({ ...before, ...some }));
    };
    // Without the dataset there are no pictures; everything else is there.
    glossaryMap(shared.glossary, lesson.lang).then(
      (map) => add({ map }),
      () => undefined,
    );
    textTimeline(shared.article).then(
      ({ timeline, events }) => add({ timeline, events }),
      () => add({ timeline: undefined, events: [] }),
    );
    return () => {
      current = false;
    };
  }, [shared]);

  const savePage = async (): Promise<string> => {
    const whole = stored ? await store.publish(lesson.id) : lesson;
    const name = fileName([whole.title], 'html');
    saveFile(name, await lessonPage(whole, options.share), 'text/html');
    return i18n.t('handout.saved', [name]);
  };
  return (
    <>
      <HandoutBar
        options={options}
        shares={shares}
        hasKey={(lesson.key ?? []).length > 0}
        onChange={setOptions}
        onPrint={() => print()}
        onSavePage={() => void savePage().then(setNotice, (error: unknown) => setNotice(reasonOf(error)))}
        onFile={onFile}
      />
      {messages && (
        <MessagesContext.Provider value={messages}>
          <main class="dl dl-page dl-handout-paper">
            <Handout lesson={shared} options={options} pictures={pictures} />
          </main>
        </MessagesContext.Provider>
      )}
      <div class="dl dl-handout-notice">
        <Toast message={notice} />
      </div>
    </>
  );
}

/** What is handed out of a lesson: on paper, or as a page for students without the extension. */
export function HandoutPage({ store, id }: { store: LessonStore; id: string | null }) {
  const { loaded, open } = useLesson(store, id);
  if (loaded.kind === 'lesson')
    return <Ready key={`${loaded.lesson.id} ${loaded.stored}`} {...loaded} store={store} onFile={open} />;
  if (loaded.kind === 'loading') return null;
  return (
    <main class="dl dl-page">
      <EmptyState level={1} title={i18n.t('handout.title')} advice={loaded.problem ?? i18n.t('handout.none')}>
        <FileButton accept=".json,application/json" onFile={open}>
          {i18n.t('student.open')}
        </FileButton>
      </EmptyState>
    </main>
  );
}
