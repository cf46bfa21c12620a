import { useState } from 'preact/hooks';
import { useFormats } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceGroup } from '../../ui/Field.tsx';
import type { LibraryProps } from '../props.ts';
import { FormatChoice } from './FormatChoice.tsx';
import type { ExportFormat, ExportScope } from './props.ts';

/** What is one text, to be pasted elsewhere. */
const COPIED: ReadonlySet<ExportFormat> = new Set(['markdown', 'bibtex', 'csl', 'ankiText']);

export interface ExportSectionProps extends Pick<LibraryProps, 'query' | 'filter' | 'onExport' | 'onCopy'> {
  /** What was asked for in the list: an article, some notes. */
  asked: ExportScope | undefined;
}

export function ExportSection({ asked, query, filter, onExport, onCopy }: ExportSectionProps) {
  const { t } = useMessages();
  const format = useFormats();
  const isNarrowed = query.trim() !== '' || Object.keys(filter).length > 0;
  const labels: Record<ExportScope['kind'], (scope: ExportScope) => string> = {
    all: () => t('library.scopeAll'),
    shown: () => t('library.scopeShown'),
    article: (scope) =>
      scope.kind === 'article' ? t('exchange.scopeArticle', [scope.article.title || scope.article.url]) : '',
    notes: (scope) =>
      scope.kind === 'notes' ? t('exchange.scopeNotes', scope.ids.length, [format.number(scope.ids.length)]) : '',
  };
  const scopes: ExportScope[] = [
    ...(asked ? [asked] : []),
    { kind: 'all' },
    ...(isNarrowed && asked?.kind !== 'shown' ? [{ kind: 'shown' as const }] : []),
  ];
  const [kind, setKind] = useState<ExportScope['kind']>(asked?.kind ?? (isNarrowed ? 'shown' : 'all'));
  const [chosen, setChosen] = useState<ExportFormat>('markdown');
  const scope = scopes.find((each) => each.kind === kind) ?? { kind: 'all' };
  return (
    <section class="dl-page-section">
      <h2>{t('library.export')}</h2>
      <div>
        <ChoiceGroup<ExportScope['kind']>
          label={t('library.scope')}
          {...(scopes.length === 1 ? { advice: t('exchange.scopeAdvice') } : {})}
          choices={scopes.map((each) => ({ value: each.kind, label: labels[each.kind](each) }))}
          value={scope.kind}
          onChange={setKind}
        />
        <FormatChoice value={chosen} onChange={setChosen} />
        <div class="dl-row">
          <Button main onClick={() => onExport(scope, chosen)}>
            {t('library.exportNow')}
          </Button>
          {COPIED.has(chosen) && <Button onClick={() => onCopy(scope, chosen)}>{t('exchange.copy')}</Button>}
        </div>
      </div>
    </section>
  );
}
