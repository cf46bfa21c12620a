import { useMessages } from '../i18n/messages.ts';
import type { PanelState, SidePanelProps } from '../props.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EmptyState } from './EmptyState.tsx';

export interface PanelProblemProps extends Pick<SidePanelProps, 'onAllowSite' | 'onActivate' | 'onOpenLesson'> {
  state: Exclude<PanelState, { kind: 'article' }>;
}

/** Each way of having no article, with the one step that helps. */
export function PanelProblem({ state, onAllowSite, onActivate, onOpenLesson }: PanelProblemProps) {
  const { t } = useMessages();
  const lesson = onOpenLesson && <LinkButton onClick={onOpenLesson}>{t('student.open')}</LinkButton>;
  switch (state.kind) {
    case 'loading':
      return (
        <div class="dl-empty" role="status" aria-busy="true">
          <h1 class="dl-loading">{t('panel.loading')}</h1>
        </div>
      );
    case 'off':
      return (
        <EmptyState
          level={1}
          title={t('panel.off')}
          advice={t('panel.offAdvice')}
          action={{ label: t('panel.turnOn'), onClick: onActivate }}
        >
          {lesson}
        </EmptyState>
      );
    case 'no-article':
      return (
        <EmptyState
          level={1}
          title={t('panel.noArticle')}
          advice={t('panel.noArticleAdvice')}
          action={{ label: t('panel.turnOn'), onClick: onActivate }}
        >
          {lesson}
        </EmptyState>
      );
    case 'no-permission':
      return (
        <EmptyState
          level={1}
          title={t('panel.noPermission')}
          advice={t('panel.noPermissionAdvice', [state.host])}
          action={{ label: t('panel.allow'), onClick: onAllowSite }}
        >
          <p class="dl-small">{t('panel.noPermissionOnce')}</p>
        </EmptyState>
      );
    case 'pdf':
      return (
        <EmptyState level={1} title={t('panel.pdf')} advice={t('panel.pdfAdvice')}>
          {lesson}
        </EmptyState>
      );
    case 'unsupported':
      return (
        <EmptyState level={1} title={t('panel.unsupported')} advice={t('panel.unsupportedAdvice')}>
          {lesson}
        </EmptyState>
      );
    case 'damaged':
      return (
        <EmptyState level={1} title={t('panel.damaged')} advice={t('panel.damagedAdvice')}>
          <Disclosure summary={t('card.more')}>
            <code>{state.detail}</code>
          </Disclosure>
        </EmptyState>
      );
  }
}
