import { useState } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { FileButton } from '../library/FileButton.tsx';
import { IconButton, LinkButton } from '../ui/Button.tsx';
import { Toast } from '../ui/Toast.tsx';
import type { LessonEntry } from './props.ts';

export interface LessonListProps {
  /** Undefined while they are being read. Last worked on first. */
  entries: readonly LessonEntry[] | undefined;
  /** Why a file or the database couldn't be read, in words. */
  problem?: { message: string; detail?: string } | undefined;
  notice?: { message: string; canUndo: boolean } | undefined;
  onFile(file: File): void;
  onOpen(id: string): void;
  onRemove(id: string): void;
  onUndo(): void;
}

function Entry({ entry, onOpen, onRemove }: { entry: LessonEntry } & Pick<LessonListProps, 'onOpen' | 'onRemove'>) {
  const { t } = useMessages();
  const format = useFormats();
  const { id, title, siteName, author, level, minutes, tasks, answered, student, updatedAt } = entry;
  const about = [
    siteName ?? '',
    author ? t('student.by', [author]) : '',
    level,
    minutes === undefined ? '' : t('student.minutes', minutes),
  ].filter((part) => part !== '');
  return (
    <li class="dl-lessons-entry">
      <div>
        <h3 dir="auto">
          <LinkButton onClick={() => onOpen(id)}>{title}</LinkButton>
        </h3>
        <p class="dl-small" dir="auto">
          {about.join(' · ')}
        </p>
        <p class="dl-small">
          {[
            t('student.progress', [format.number(answered), format.number(tasks)]),
            student,
            format.date(new Date(updatedAt).toISOString().slice(0, 10)),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <IconButton icon="trash" label={t('student.remove', [title])} onClick={() => onRemove(id)} />
    </li>
  );
}

/** The lessons that were opened here, and the place to drop another. */
export function LessonList(props: LessonListProps) {
  const { entries, problem, notice, onFile, onUndo } = props;
  const { t, dir } = useMessages();
  const [isOver, setOver] = useState(false);
  return (
    <main
      class={`dl dl-page dl-lessons${isOver ? ' dl-lessons-over' : ''}`}
      dir={dir}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.target === event.currentTarget) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <header class="dl-page-head">
        <p class="dl-kicker">{t('extName')}</p>
        <h1>{t('student.title')}</h1>
        <p>{t('student.lead')}</p>
      </header>
      <section class="dl-lessons-drop" aria-label={t('student.open')}>
        <FileButton accept=".json,application/json" onFile={onFile}>
          {t('student.open')}
        </FileButton>
        <p class="dl-small">{t('student.drop')}</p>
        <div role="alert">
          {problem && (
            <>
              <p class="dl-library-refused">{problem.message}</p>
              {problem.detail !== undefined && (
                <p class="dl-small">
                  <code>{problem.detail}</code>
                </p>
              )}
            </>
          )}
        </div>
      </section>
      <section aria-label={t('student.opened')}>
        <h2>{t('student.opened')}</h2>
        {entries?.length === 0 && <p>{t('student.none')}</p>}
        <ul class="dl-lessons-list">
          {entries?.map((entry) => (
            <Entry key={entry.id} entry={entry} {...props} />
          ))}
        </ul>
      </section>
      <Toast
        message={notice?.message}
        {...(notice?.canUndo ? { action: { label: t('ui.undo'), onClick: onUndo } } : {})}
      />
    </main>
  );
}
