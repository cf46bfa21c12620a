import { useEffect, useRef, useState } from 'preact/hooks';
import { lessonFaults } from '../../lib/lessons/faults.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Toast } from '../ui/Toast.tsx';
import { AboutTab } from './AboutTab.tsx';
import { FinishTab } from './FinishTab.tsx';
import { GlossaryTab } from './GlossaryTab.tsx';
import { PassagesTab } from './PassagesTab.tsx';
import type { BuilderProps, BuilderTab, SaveState } from './props.ts';
import { TasksTab } from './TasksTab.tsx';
import { useKeepFocus } from './use-keep-focus.ts';

/** A lesson being made: five steps in any order, saved as it is typed. */
export function Builder(props: BuilderProps) {
  const { lesson, tab, saving, canUndo, canRedo, material, versions, notice, busy } = props;
  const { t, dir } = useMessages();
  const [open, setOpen] = useState<string>();
  const root = useRef<HTMLElement>(null);
  useUndoKeys(props.onUndo, props.onRedo);
  useKeepFocus(root);

  const goTo = (next: BuilderTab, task?: string): void => {
    if (task !== undefined) setOpen(task);
    props.onTab(next);
  };
  const tasks = lesson.tasks.filter(({ draft }) => !draft).length;
  const faults = lessonFaults(lesson).length;
  const label = (text: string, count: number): string =>
    count === 0 ? text : t('ui.parenthesis', [text, String(count)]);
  return (
    <main ref={root} class="dl dl-page dl-builder" dir={dir}>
      <header class="dl-page-head dl-builder-head">
        <LinkButton onClick={props.onClose}>{t('builder.allLessons')}</LinkButton>
        <h1 dir="auto">{lesson.title.trim() === '' ? t('builder.untitled') : lesson.title}</h1>
        <div class="dl-row dl-builder-state">
          <Saving saving={saving} onRetry={props.onRetry} />
          <Button disabled={!canUndo} onClick={props.onUndo}>
            {t('ui.undo')}
          </Button>
          <Button disabled={!canRedo} onClick={props.onRedo}>
            {t('builder.redo')}
          </Button>
        </div>
      </header>
      {saving.kind === 'conflict' && (
        <div class="dl-builder-conflict" role="alert">
          <p>{t('builder.conflict')}</p>
          <div class="dl-row">
            <Button main onClick={props.onTakeTheirs}>
              {t('builder.takeTheirs')}
            </Button>
            <Button onClick={props.onKeepMine}>{t('builder.keepMine')}</Button>
          </div>
        </div>
      )}
      {material.kind === 'failed' && <p class="dl-small">{material.reason}</p>}
      <Tabs
        label={t('builder.steps')}
        selected={tab}
        onSelect={props.onTab}
        tabs={[
          { key: 'about', label: t('builder.tab.about'), content: <AboutTab lesson={lesson} onEdit={props.onEdit} /> },
          {
            key: 'passages',
            label: label(t('builder.tab.passages'), lesson.passages.length),
            content: <PassagesTab lesson={lesson} onEdit={props.onEdit} onTask={(id) => goTo('tasks', id)} />,
          },
          {
            key: 'glossary',
            label: label(t('builder.tab.glossary'), lesson.glossary.length),
            content: (
              <GlossaryTab lesson={lesson} material={material} onEdit={props.onEdit} onFill={props.onFillGlossary} />
            ),
          },
          {
            key: 'tasks',
            label: label(t('builder.tab.tasks'), tasks),
            content: (
              <TasksTab
                lesson={lesson}
                material={material}
                busy={busy}
                open={open}
                onOpen={setOpen}
                onEdit={props.onEdit}
                onSuggest={props.onSuggestTasks}
                onMapTask={props.onMapTask}
              />
            ),
          },
          {
            key: 'finish',
            label: faults === 0 ? t('builder.tab.finish') : label(t('builder.tab.finish'), faults),
            content: (
              <FinishTab
                lesson={lesson}
                versions={versions}
                busy={busy}
                onEdit={props.onEdit}
                onPreview={props.onPreview}
                onExport={props.onExport}
                onClass={props.onClass}
                onRestore={props.onRestore}
                onGoTo={goTo}
              />
            ),
          },
        ]}
      />
      <Toast
        message={notice?.message}
        {...(notice && canUndo ? { action: { label: t('ui.undo'), onClick: props.onUndo } } : {})}
      />
    </main>
  );
}

function Saving({ saving, onRetry }: { saving: SaveState; onRetry(): void }) {
  const { t } = useMessages();
  return (
    <p class={`dl-small dl-saving dl-saving-${saving.kind}`} role="status">
      {saving.kind === 'saved' && t('builder.saved')}
      {saving.kind === 'pending' && t('builder.saving')}
      {saving.kind === 'conflict' && t('builder.notSaved')}
      {saving.kind === 'failed' && (
        <>
          {saving.reason} <LinkButton onClick={onRetry}>{t('builder.saveAgain')}</LinkButton>
        </>
      )}
    </p>
  );
}

/** Ctrl+Z outside of fields, which have an undo of their own. */
function useUndoKeys(onUndo: () => void, onRedo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof Element && event.target.matches('input:not([type=radio],[type=checkbox]), textarea'))
        return;
      const key = event.key.toLowerCase();
      if (key === 'z') (event.shiftKey ? onRedo : onUndo)();
      else if (key === 'y') onRedo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onUndo, onRedo]);
}
