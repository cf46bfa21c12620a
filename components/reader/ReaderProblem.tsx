import { useMessages } from '../i18n/messages.ts';
import { EmptyState } from '../panel/EmptyState.tsx';
import type { ReaderProblemProps } from './props.ts';

/** Nothing to read: why, and where the article may still be. */
export function ReaderProblem({ problem, liveUrl }: ReaderProblemProps) {
  const { t } = useMessages();
  const words = {
    gone: [t('reader.gone'), t('reader.goneAdvice')],
    'no-article': [t('page.noArticle'), t('reader.noArticleAdvice')],
    'no-copy': [t('reader.noCopy'), t('reader.noCopyAdvice')],
    unknown: [t('reader.unknown'), t('reader.unknownAdvice')],
  } as const;
  const [title, advice] = problem.kind === 'failed' ? [problem.message, problem.advice] : words[problem.kind];
  return (
    <main class="dl dl-reader-problem">
      <EmptyState level={1} title={title} advice={advice}>
        {'title' in problem && problem.title !== undefined && problem.title !== '' && (
          <p dir="auto">
            <cite>{problem.title}</cite>
          </p>
        )}
        {liveUrl !== undefined && (
          <a class="dl-button dl-button-main" href={liveUrl} rel="noreferrer">
            {t('reader.openLive')}
          </a>
        )}
      </EmptyState>
    </main>
  );
}
