import { useEffect, useRef } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Toast } from '../ui/Toast.tsx';
import { DecksTab } from './DecksTab.tsx';
import { isUndoKey } from './keys.ts';
import { ProgressTab } from './ProgressTab.tsx';
import type { StudyProps, StudyTab } from './props.ts';
import { SessionTab } from './SessionTab.tsx';

/** Study: today's cards, what is studied, how it goes. */
export function Study(props: StudyProps) {
  const { tab, notice, onTab, onBack } = props;
  const { t, dir } = useMessages();
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { tab: current, canUndo, onUndo } = latest.current;
      if (current !== 'session' || !canUndo || !isUndoKey(event)) return;
      event.preventDefault();
      onUndo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <main class="dl dl-page dl-study" dir={dir}>
      <header class="dl-page-head">
        {onBack ? <LinkButton onClick={onBack}>{t('study.back')}</LinkButton> : <p class="dl-kicker">{t('extName')}</p>}
        <h1>{t('study.title')}</h1>
      </header>
      <Tabs<StudyTab>
        label={t('study.title')}
        selected={tab}
        onSelect={onTab}
        tabs={[
          { key: 'session', label: t('study.today'), content: <SessionTab {...props} /> },
          { key: 'decks', label: t('study.articles'), content: <DecksTab {...props} /> },
          { key: 'progress', label: t('study.progress'), content: <ProgressTab {...props} /> },
        ]}
      />
      <Toast
        message={notice?.message}
        {...(notice?.undo ? { action: { label: t('ui.undo'), onClick: notice.undo } } : {})}
      />
    </main>
  );
}
