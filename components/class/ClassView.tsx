import { useEffect, useRef, useState } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { EmptyState } from '../panel/EmptyState.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Toast } from '../ui/Toast.tsx';
import { HeatTab } from './HeatTab.tsx';
import { FilesButton, Intake } from './Intake.tsx';
import { isUndo } from './keys.ts';
import { MarkingTab } from './MarkingTab.tsx';
import type { ClassLesson, ClassProps, ClassTab, OpenClass } from './props.ts';
import { ReportsTab } from './ReportsTab.tsx';
import { TableTab } from './TableTab.tsx';

/** Files may be dropped anywhere: whoever has thirty of them should not have to aim. */
function useDrop(onFiles: ClassProps['onFiles']): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    document.addEventListener('dragover', onOver, { signal });
    document.addEventListener('dragleave', onLeave, { signal });
    document.addEventListener('drop', onDrop, { signal });
    return () => ending.abort();
  }, []);
  return isOver;
}

function LessonList({ lessons, ...props }: ClassProps & { lessons: readonly ClassLesson[] }) {
  const { t } = useMessages();
  const format = useFormats();
  return (
    <>
      <div class="dl-class-drop">
        <p>{t('class.dropHere')}</p>
        <FilesButton main onFiles={props.onFiles} />
      </div>
      {lessons.length === 0 ? (
        <EmptyState title={t('class.empty')} advice={t('class.emptyAdvice')} />
      ) : (
        <ul class="dl-class-lessons">
          {lessons.map((lesson) => (
            <li key={`${lesson.lessonId} ${lesson.version}`}>
              <div>
                <h2 dir="auto">{lesson.title || t('class.untitled')}</h2>
                <p class="dl-small">
                  <span dir="auto">{lesson.articleTitle}</span> · {t('class.version', [String(lesson.version)])} ·{' '}
                  {t('class.students', lesson.attempts, [format.number(lesson.attempts)])}
                </p>
              </div>
              <Button main={lesson.attempts > 0} onClick={() => props.onOpen(lesson)}>
                {t('class.open')}
                <span class="dl-hidden"> {lesson.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Views({ open, ...props }: ClassProps & { open: OpenClass }) {
  const { t } = useMessages();
  const isEmpty = open.students.length === 0;
  return (
    <>
      <div class={`dl-class-drop${isEmpty ? '' : ' dl-class-drop-small'}`}>
        <p>{t(isEmpty ? 'class.noneYet' : 'class.dropMore')}</p>
        <FilesButton main={isEmpty} onFiles={props.onFiles} />
      </div>
      {props.intake && <Intake intake={props.intake} onClose={props.onCloseIntake} />}
      {!isEmpty && (
        <Tabs<ClassTab>
          label={t('class.title')}
          selected={props.tab}
          onSelect={props.onTab}
          tabs={[
            { key: 'table', label: t('class.table'), content: <TableTab {...props} open={open} /> },
            { key: 'marking', label: t('class.marking'), content: <MarkingTab {...props} open={open} /> },
            { key: 'highlights', label: t('class.highlights'), content: <HeatTab {...props} open={open} /> },
            { key: 'reports', label: t('class.reports'), content: <ReportsTab {...props} open={open} /> },
          ]}
        />
      )}
    </>
  );
}

/** What a class has handed in. */
export function ClassView(props: ClassProps) {
  const { state, notice, isReading, onClose } = props;
  const { t, dir } = useMessages();
  const isOver = useDrop(props.onFiles);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isUndo(event)) return;
      event.preventDefault();
      latest.current.onUndo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <main class={`dl dl-page dl-class${isOver ? ' dl-class-over' : ''}`} dir={dir}>
      <header class="dl-page-head">
        {state.kind === 'class' ? (
          <LinkButton onClick={onClose}>{t('class.allClasses')}</LinkButton>
        ) : (
          <p class="dl-kicker">{t('extName')}</p>
        )}
        <h1 dir="auto">{state.kind === 'class' ? state.open.lesson.title || t('class.untitled') : t('class.title')}</h1>
        {state.kind === 'class' && (
          <p class="dl-class-about">{t('class.version', [String(state.open.lesson.version)])}</p>
        )}
      </header>
      {isReading && (
        <p class="dl-small" role="status">
          {t('ui.loading')}
        </p>
      )}
      {state.kind === 'loading' && <p class="dl-small">{t('ui.loading')}</p>}
      {state.kind === 'failed' && (
        <EmptyState title={state.message} advice={state.advice}>
          <Disclosure summary={t('card.more')}>
            <code>{state.detail}</code>
          </Disclosure>
        </EmptyState>
      )}
      {state.kind === 'list' && (
        <>
          {props.intake && <Intake intake={props.intake} onClose={props.onCloseIntake} />}
          <LessonList {...props} lessons={state.lessons} />
        </>
      )}
      {state.kind === 'class' && <Views {...props} open={state.open} />}
      <Toast
        message={notice?.message}
        {...(notice?.canUndo ? { action: { label: t('ui.undo'), onClick: props.onUndo } } : {})}
      />
    </main>
  );
}
