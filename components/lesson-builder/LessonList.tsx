import { useEffect, useRef, useState } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { FileButton } from '../library/FileButton.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Toast } from '../ui/Toast.tsx';
import type { LessonListEntry, LessonListProps, SourceEntry } from './props.ts';

/** The trainer's lessons, and the ways to begin one. */
export function LessonList(props: LessonListProps) {
  const { lessons, trash, sources, problem, notice } = props;
  const { t, dir } = useMessages();
  return (
    <main class="dl dl-page dl-builder-list" dir={dir}>
      <header class="dl-page-head">
        <span class="dl-kicker">{t('builder.kicker')}</span>
        <h1>{t('builder.lessons')}</h1>
        <p>{t('builder.lede')}</p>
        <div class="dl-row">
          <Button main onClick={props.onChooseSource}>
            {t('builder.newLesson')}
          </Button>
          <FileButton accept=".json,application/json" onFile={props.onFile}>
            {t('builder.importLesson')}
          </FileButton>
        </div>
      </header>
      {problem && (
        <div class="dl-builder-problem" role="alert">
          <p>{problem.message}</p>
          {problem.detail !== undefined && (
            <p class="dl-small">
              <code>{problem.detail}</code>
            </p>
          )}
        </div>
      )}
      {sources && <SourcePicker sources={sources} onStart={props.onStart} onCancel={props.onCancelSource} />}
      {lessons === undefined && !problem && <p class="dl-small">{t('ui.loading')}</p>}
      {lessons?.length === 0 && !sources && (
        <div class="dl-empty">
          <h2>{t('builder.noLessons')}</h2>
          <p>{t('builder.noLessonsAdvice')}</p>
        </div>
      )}
      <ul class="dl-builder-lessons">
        {lessons?.map((lesson) => (
          <LessonItem key={lesson.id} lesson={lesson} {...props} />
        ))}
      </ul>
      {trash.length > 0 && (
        <Disclosure summary={t('builder.trash', trash.length)}>
          <ul class="dl-builder-lessons">
            {trash.map(({ id, title }) => (
              <li key={id}>
                <bdi>{title === '' ? t('builder.untitled') : title}</bdi>{' '}
                <Button onClick={() => props.onRestore(id)}>{t('builder.restore', [title])}</Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Toast
        message={notice?.message}
        {...(notice?.canUndo ? { action: { label: t('ui.undo'), onClick: props.onUndo } } : {})}
      />
    </main>
  );
}

type ItemProps = Pick<LessonListProps, 'onOpen' | 'onDuplicate' | 'onDelete'> & { lesson: LessonListEntry };

function LessonItem({ lesson, onOpen, onDuplicate, onDelete }: ItemProps) {
  const { t } = useMessages();
  const format = useFormats();
  const { id, title, articleTitle, tasks, drafts, version, updatedAt } = lesson;
  const name = title.trim() === '' ? t('builder.untitled') : title;
  return (
    <li class="dl-builder-lesson">
      <p class="dl-kicker">
        {format.shortDate(new Date(updatedAt).toISOString().slice(0, 10))}
        {version > 0 && ` · ${t('builder.version', [String(version)])}`}
      </p>
      <h2 dir="auto">
        <LinkButton onClick={() => onOpen(id)}>{name}</LinkButton>
      </h2>
      <p class="dl-small">
        <bdi>{articleTitle}</bdi> · {t('builder.tasks', tasks)}
        {drafts > 0 && ` · ${t('builder.draftsLeft', drafts)}`}
      </p>
      <div class="dl-row">
        <Button onClick={() => onOpen(id)}>{t('builder.open')}</Button>
        <Button onClick={() => onDuplicate(id)}>{t('builder.duplicate')}</Button>
        <Button onClick={() => onDelete(id)}>{t('builder.delete')}</Button>
      </div>
    </li>
  );
}

/** An article of the library to begin with. */
function SourcePicker({
  sources,
  onStart,
  onCancel,
}: {
  sources: readonly SourceEntry[];
  onStart(id: string): void;
  onCancel(): void;
}) {
  const { t } = useMessages();
  const format = useFormats();
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const wanted = query.trim().toLocaleLowerCase();
  const shown = sources.filter(({ title, siteName = '' }) =>
    `${title} ${siteName}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <section class="dl-source-picker" aria-label={t('builder.chooseArticle')}>
      <div class="dl-row">
        <h2>{t('builder.chooseArticle')}</h2>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
      {sources.length === 0 ? (
        <p>{t('builder.noArticles')}</p>
      ) : (
        <label class="dl-field">
          <span class="dl-label">{t('builder.findArticle')}</span>
          <input
            class="dl-input"
            type="search"
            value={query}
            ref={search}
            onInput={({ currentTarget: { value } }) => setQuery(value)}
          />
        </label>
      )}
      <ul>
        {shown.map(({ id, title, siteName, date, notes, hasCopy }) => (
          <li key={id}>
            <LinkButton onClick={() => onStart(id)}>
              <bdi>{title}</bdi>
            </LinkButton>
            <p class="dl-small">
              {[siteName, date && format.date(date), t('builder.notes', notes), hasCopy ? '' : t('builder.noCopy')]
                .filter((part) => part !== undefined && part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
