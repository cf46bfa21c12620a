import { useEffect, useState } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { EmptyState } from '../panel/EmptyState.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Toast } from '../ui/Toast.tsx';
import { BackupReminder } from './exchange/BackupReminder.tsx';
import { ImportProblem } from './exchange/ImportSection.tsx';
import type { ExportScope } from './exchange/props.ts';
import { ExchangeTab } from './ExchangeTab.tsx';
import { FileButton } from './FileButton.tsx';
import { handlePageKey } from './keys.ts';
import { NotesTab } from './NotesTab.tsx';
import type { LibraryProps, ListState } from './props.ts';
import { ReadingTab } from './ReadingTab.tsx';
import { TrashTab } from './TrashTab.tsx';

type TabKey = 'notes' | 'reading' | 'exchange' | 'trash';

function Failure({
  failure,
  importing,
  onRecover,
}: { failure: ListState & { kind: 'failed' } } & Pick<LibraryProps, 'importing' | 'onRecover'>) {
  const { t } = useMessages();
  return (
    <EmptyState title={failure.message} advice={failure.advice}>
      {failure.canRecover && (
        <>
          <p>{t('library.recoverAdvice')}</p>
          <FileButton accept=".json,application/json" onFile={onRecover}>
            {t('library.recover')}
          </FileButton>
          <ImportProblem importing={importing} />
        </>
      )}
      <Disclosure summary={t('card.more')}>
        <code>{failure.detail}</code>
      </Disclosure>
    </EmptyState>
  );
}

function Views(props: LibraryProps) {
  const { counts } = props;
  const { t } = useMessages();
  const format = useFormats();
  const [tab, select] = useState<TabKey>('notes');
  /** What the list asked to export. */
  const [asked, setAsked] = useState<ExportScope>();
  const counted = (label: string, count: number | undefined): string =>
    count === undefined ? label : t('ui.parenthesis', [label, format.number(count)]);
  return (
    <Tabs<TabKey>
      label={t('library.title')}
      selected={tab}
      onSelect={(key) => {
        setAsked(undefined);
        select(key);
      }}
      tabs={[
        {
          key: 'notes',
          label: counted(t('library.notes'), counts?.notes),
          content: (
            <NotesTab
              {...props}
              onExportPart={(scope) => {
                setAsked(scope);
                select('exchange');
              }}
            />
          ),
        },
        {
          key: 'reading',
          label: t('library.reading'),
          content: (
            <ReadingTab
              {...props}
              onShowNotes={(filter) => {
                props.onQuery('');
                props.onFilter(filter);
                select('notes');
              }}
            />
          ),
        },
        { key: 'exchange', label: t('library.exchange'), content: <ExchangeTab {...props} asked={asked} /> },
        { key: 'trash', label: counted(t('library.trash'), counts?.trash), content: <TrashTab {...props} /> },
      ]}
    />
  );
}

/** All articles and notes. */
export function Library(props: LibraryProps) {
  const { state, notice, onUndo } = props;
  const { t, dir } = useMessages();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => handlePageKey(event, onUndo);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onUndo]);
  return (
    <main class="dl dl-page dl-library" dir={dir}>
      <header class="dl-page-head">
        <p class="dl-kicker">{t('extName')}</p>
        <h1>{t('library.title')}</h1>
        {props.onOpenLesson && props.onPrepareLesson && (
          <p class="dl-row">
            <LinkButton onClick={props.onOpenLesson}>{t('student.open')}</LinkButton>
            <LinkButton onClick={props.onPrepareLesson}>{t('menu.prepare')}</LinkButton>
          </p>
        )}
      </header>
      {state.kind === 'failed' ? (
        <Failure failure={state} importing={props.importing} onRecover={props.onRecover} />
      ) : (
        <>
          <BackupReminder {...props} />
          <Views {...props} />
        </>
      )}
      <Toast
        message={notice?.message}
        {...(notice?.canUndo ? { action: { label: t('ui.undo'), onClick: onUndo } } : {})}
      />
    </main>
  );
}
