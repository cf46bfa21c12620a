import { useState } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceGroup } from '../ui/Field.tsx';
import { FileButton } from './FileButton.tsx';
import type { ExportFormat, ExportScope, ImportState, LibraryArticle, LibraryProps } from './props.ts';

const FORMATS: readonly ExportFormat[] = ['markdown', 'annotations', 'csv', 'backup'];

export interface ExchangeTabProps extends Pick<
  LibraryProps,
  'importing' | 'query' | 'filter' | 'onExport' | 'onImportFile' | 'onImport' | 'onCancelImport'
> {
  /** The article whose export was asked for in the list. */
  article: LibraryArticle | undefined;
}

function Export({ article, query, filter, onExport }: ExchangeTabProps) {
  const { t } = useMessages();
  const isNarrowed = query.trim() !== '' || Object.keys(filter).length > 0;
  const [scope, setScope] = useState<ExportScope['kind']>(article ? 'article' : isNarrowed ? 'shown' : 'all');
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const scopes: { value: ExportScope['kind']; label: string }[] = [
    { value: 'all', label: t('library.scopeAll') },
    ...(isNarrowed ? [{ value: 'shown' as const, label: t('library.scopeShown') }] : []),
    ...(article ? [{ value: 'article' as const, label: t('ui.quoted', [article.title || article.url]) }] : []),
  ];
  return (
    <section class="dl-page-section">
      <h2>{t('library.export')}</h2>
      <div>
        <ChoiceGroup<ExportScope['kind']>
          label={t('library.scope')}
          choices={scopes}
          value={scope}
          onChange={(kind) => setScope(kind)}
        />
        <ChoiceGroup<ExportFormat>
          label={t('library.format')}
          choices={FORMATS.map((value) => ({
            value,
            label: t(`exportFormat.${value}`),
            advice: t(`exportFormat.${value}Advice`),
          }))}
          value={format}
          onChange={setFormat}
        />
        <div class="dl-row">
          <Button
            main
            onClick={() =>
              onExport(
                scope === 'article' ? (article ? { kind: scope, article } : { kind: 'all' }) : { kind: scope },
                format,
              )
            }
          >
            {t('library.exportNow')}
          </Button>
        </div>
      </div>
    </section>
  );
}

function Preview({ preview }: { preview: ImportState & { kind: 'preview' } }) {
  const { t } = useMessages();
  const format = useFormats();
  const rows = [
    { label: t('library.articles'), counts: preview.articles },
    { label: t('library.notes'), counts: preview.notes },
    { label: t('library.corrections'), counts: preview.corrections },
  ];
  return (
    <table class="dl-library-preview">
      <caption>{t('library.preview', [preview.name])}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('library.added')}</th>
          <th scope="col">{t('library.updated')}</th>
          <th scope="col">{t('library.unchanged')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, counts }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{format.number(counts.added)}</td>
            <td>{format.number(counts.updated)}</td>
            <td>{format.number(counts.unchanged)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Why a file isn't imported, and where in it. */
export function ImportProblem({ importing }: Pick<LibraryProps, 'importing'>) {
  const { t } = useMessages();
  return (
    <div role="status">
      {importing.kind === 'reading' && <p>{t('library.readingFile', [importing.name])}</p>}
      {importing.kind === 'refused' && (
        <>
          <p class="dl-library-refused">{t('library.refused', [importing.name])}</p>
          <p>{importing.reason}</p>
          <p class="dl-small">
            <code>{importing.detail}</code>
          </p>
        </>
      )}
    </div>
  );
}

function Import({ importing, onImportFile, onImport, onCancelImport }: ExchangeTabProps) {
  const { t } = useMessages();
  return (
    <section class="dl-page-section">
      <h2>{t('library.import')}</h2>
      <div>
        <p>{t('library.importAdvice')}</p>
        {importing.kind === 'preview' ? (
          <>
            <Preview preview={importing} />
            <div class="dl-row">
              <Button main onClick={onImport}>
                {t('library.importNow')}
              </Button>
              <Button onClick={onCancelImport}>{t('ui.cancel')}</Button>
            </div>
          </>
        ) : (
          <div class="dl-row">
            <FileButton accept=".json,.jsonld,application/json,application/ld+json" onFile={onImportFile}>
              {t('library.chooseFile')}
            </FileButton>
          </div>
        )}
        <ImportProblem importing={importing} />
      </div>
    </section>
  );
}

/** Notes out as files, and back. */
export function ExchangeTab(props: ExchangeTabProps) {
  return (
    <>
      <Export {...props} />
      <Import {...props} />
    </>
  );
}
