import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Builder } from '../../components/lesson-builder/Builder.tsx';
import { glossaryOf } from '../../components/lesson-builder/glossary-words.ts';
import type { BuilderProps, BuilderTab, VersionEntry } from '../../components/lesson-builder/props.ts';
import { tasksOfMaterial } from '../../components/lesson-builder/suggestion-tasks.ts';
import { EmptyState } from '../../components/panel/EmptyState.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { BOUNDS } from '../../lib/lessons/bounds.ts';
import { addGlossary, addTasks } from '../../lib/lessons/edit.ts';
import { newPartId } from '../../lib/lessons/part-id.ts';
import { placeOnMap } from '../../lib/lessons/suggest/task-map.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { messages } from '../../lib/platform/words.ts';
import { complaintOf } from './complaint.ts';
import { exportLesson } from './export-lesson.ts';
import { Preview } from './Preview.tsx';
import { useDraft } from './use-draft.ts';
import { useMaterial } from './use-material.ts';

export interface BuilderPageProps {
  store: LessonStore;
  id: string;
  /** Just made from an article: its glossary is filled in. */
  isNew: boolean;
  onClose(): void;
}

/** Connects the builder with the draft in the database and with the dataset. */
export function BuilderPage({ store, id, isNew, onClose }: BuilderPageProps) {
  const draft = useDraft(store, id);
  const { lesson, edit } = draft;
  const material = useMaterial(lesson);
  const [tab, setTab] = useState<BuilderTab>(isNew ? 'about' : 'tasks');
  const [versions, setVersions] = useState<VersionEntry[]>([]);
  const [notice, setNotice] = useState<BuilderProps['notice']>();
  const [preview, setPreview] = useState(false);
  const [busy, setBusy] = useState(false);

  const say = (message: string): void => setNotice({ message });
  const fail = (error: unknown): void => say(complaintOf(error).message);
  const fillGlossary = (isAsked: boolean): void => {
    material.get().then(
      (found) => {
        const entries = glossaryOf(found, messages());
        let added = 0;
        edit((before) => {
          const after = addGlossary(before, entries);
          added = after.glossary.length - before.glossary.length;
          return added === 0 ? before : after;
        });
        if (added > 0) say(i18n.t('builder.filled', added));
        else if (isAsked) say(i18n.t('builder.nothingToFill'));
      },
      // The state tells of it, at its place.
      () => undefined,
    );
  };

  useEffect(
    () =>
      store.watch(
        () => store.versions(id),
        (rows) => setVersions(rows.map(versionEntry)),
        fail,
      ),
    [store, id],
  );
  const isReady = lesson !== undefined && lesson !== null;
  useEffect(() => {
    if (isReady && isNew) fillGlossary(false);
  }, [isReady]);
  useEffect(() => {
    if (lesson) document.title = `${lesson.title} – Dateline`;
  }, [lesson?.title]);

  if (lesson === undefined) return null;
  if (lesson === null)
    return (
      <main class="dl dl-page">
        <EmptyState
          level={1}
          title={i18n.t('builder.gone')}
          advice={draft.saving.kind === 'failed' ? draft.saving.reason : ''}
        >
          <Button main onClick={onClose}>
            {i18n.t('builder.allLessons')}
          </Button>
        </EmptyState>
      </main>
    );
  if (preview) return <Preview lesson={lesson} onClose={() => setPreview(false)} />;

  return (
    <Builder
      lesson={lesson}
      tab={tab}
      saving={draft.saving}
      canUndo={draft.canUndo}
      canRedo={draft.canRedo}
      material={material.state}
      versions={versions}
      notice={notice}
      busy={busy}
      onTab={(next) => {
        setTab(next);
        setNotice(undefined);
      }}
      onEdit={(change, merge) => {
        setNotice(undefined);
        edit(change, merge);
      }}
      onUndo={() => {
        setNotice(undefined);
        draft.undo();
      }}
      onRedo={draft.redo}
      onClose={() => void draft.flush().then(onClose, fail)}
      onPreview={() => setPreview(true)}
      onFillGlossary={() => fillGlossary(true)}
      onSuggestTasks={() => {
        material.get().then(
          (found) => {
            const tasks = tasksOfMaterial(found, messages());
            let added = 0;
            edit((before) => {
              const room = BOUNDS.tasks - before.tasks.length;
              const after = addTasks(before, tasks.slice(0, room));
              added = after.tasks.length - before.tasks.length;
              return added === 0 ? before : after;
            });
            say(added > 0 ? i18n.t('builder.suggested', added) : i18n.t('builder.nothingToSuggest'));
          },
          () => undefined,
        );
      }}
      onMapTask={(entity) => {
        const term = lesson.glossary.find((entry) => entry.entity === entity)?.term ?? '';
        setBusy(true);
        callBackground('study-map', { entity })
          .then((drawn) => {
            if (!drawn) {
              say(i18n.t('builder.noMap'));
              return;
            }
            const { map, ...place } = placeOnMap(drawn);
            const task = newPartId();
            const prompt = i18n.t('suggest.map', [term]);
            edit((before) =>
              addTasks(before, [
                {
                  task: { id: task, kind: 'map', prompt, points: 1, draft: false, map },
                  key: { task, kind: 'map', ...place },
                },
              ]),
            );
          }, fail)
          .finally(() => setBusy(false));
      }}
      onExport={(kind, share) => {
        setBusy(true);
        draft
          .flush()
          .then(() => exportLesson(store, id, kind, share))
          .then(
            (name) => say(i18n.t('builder.exported', [name])),
            (error: unknown) => say(i18n.t('builder.exportFailed', [complaintText(error)])),
          )
          .finally(() => setBusy(false));
      }}
      onClass={() => {
        const version = versions[0]?.version ?? lesson.version;
        const path = `/class.html?lesson=${encodeURIComponent(id)}&version=${version}`;
        void browser.tabs.create({ url: browser.runtime.getURL(path as '/') });
      }}
      onRestore={(version) => {
        store.version(id, version).then((old) => {
          if (!old) return;
          // Its number goes on counting: what was exported since stays what it was.
          edit((before) => ({
            ...old,
            version: before.version,
            createdAt: before.createdAt,
            updatedAt: before.updatedAt,
          }));
          say(i18n.t('builder.restored', [String(version)]));
        }, fail);
      }}
      onTakeTheirs={draft.takeTheirs}
      onKeepMine={draft.keepMine}
      onRetry={draft.retry}
    />
  );
}

function complaintText(error: unknown): string {
  const { message, detail } = complaintOf(error);
  return detail === undefined ? message : `${message} ${detail}`;
}

function versionEntry({ version, at, lesson }: { version: number; at: number; lesson: Lesson }): VersionEntry {
  return { version, at, title: lesson.title, tasks: lesson.tasks.filter(({ draft }) => !draft).length };
}
