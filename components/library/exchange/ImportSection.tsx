import { useEffect, useRef } from 'preact/hooks';
import { useFormats } from '../../i18n/format.ts';
import { useMessages, type MessageKey } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../FileButton.tsx';
import type { ExchangeProps, ImportState, RefusalReason } from './props.ts';

type Preview = ImportState & { kind: 'preview' };

/** More places than that nobody looks up. */
const SHOWN_REFUSALS = 8;
const REASONS: Readonly<Record<RefusalReason, MessageKey>> = {
  empty: 'importRefusal.empty',
  'no-address': 'importRefusal.noAddress',
  double: 'importRefusal.double',
  'too-long': 'importRefusal.tooLong',
};

function Counts({ preview }: { preview: Preview }) {
  const { t } = useMessages();
  const format = useFormats();
  const rows = [
    { label: t('library.articles'), counts: preview.articles },
    { label: t('library.notes'), counts: preview.notes },
    { label: t('library.corrections'), counts: preview.corrections },
    ...(preview.lessons ? [{ label: t('builder.lessons'), counts: preview.lessons }] : []),
    ...(preview.study ? [{ label: t('study.title'), counts: preview.study }] : []),
  ].filter(({ counts }) => counts !== preview.corrections || counts.added + counts.updated + counts.unchanged > 0);
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

/** What is left out of the file, and why. */
function Refusals({ left }: Pick<Preview, 'left'>) {
  const { t } = useMessages();
  const format = useFormats();
  if (left.length === 0) return null;
  const more = left.length - SHOWN_REFUSALS;
  return (
    <div class="dl-import-left">
      <p class="dl-library-refused">{t('exchange.refused', left.length, [format.number(left.length)])}</p>
      <p class="dl-small">{t('exchange.refusedAdvice')}</p>
      <ul>
        {left.slice(0, SHOWN_REFUSALS).map(({ where, reason }) => (
          <li key={where}>
            <code>{where}</code> {t(REASONS[reason])}
          </li>
        ))}
        {more > 0 && <li>{t('exchange.refusedMore', more, [format.number(more)])}</li>}
      </ul>
    </div>
  );
}

/** Why a file isn't imported, and where in it. */
export function ImportProblem({ importing }: Pick<ExchangeProps, 'importing'>) {
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

type ImportSectionProps = Pick<ExchangeProps, 'importing' | 'onImportFile' | 'onImport' | 'onCancelImport'>;

function PreviewAnswer({ preview, onImport, onCancelImport }: { preview: Preview } & ImportSectionProps) {
  const { t } = useMessages();
  const isNews = [preview.articles, preview.notes, preview.corrections, preview.lessons, preview.study].some(
    (counts) => counts !== undefined && counts.added + counts.updated > 0,
  );
  return (
    <div
      class="dl-import-preview"
      data-preview
      tabIndex={-1}
      role="group"
      aria-label={t('library.preview', [preview.name])}
    >
      <Counts preview={preview} />
      <p>
        {t('exchange.isFormat', [t(`importFormat.${preview.format}`)])}{' '}
        {t(isNews ? 'exchange.undoAdvice' : 'exchange.nothingNew')}
      </p>
      <Refusals left={preview.left} />
      <div class="dl-row">
        {isNews && (
          <Button main onClick={onImport}>
            {t('library.importNow')}
          </Button>
        )}
        <Button onClick={onCancelImport}>{t(isNews ? 'ui.cancel' : 'ui.close')}</Button>
      </div>
    </div>
  );
}

/** A file is chosen, its effect is shown, and only then anything is written. */
export function ImportSection(props: ImportSectionProps) {
  const { importing, onImportFile } = props;
  const { t } = useMessages();
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(importing.kind);
  useEffect(() => {
    // What was pressed is gone: whoever works by keyboard or ear goes on where the answer is.
    const was = before.current;
    before.current = importing.kind;
    if (importing.kind === 'preview') part.current?.querySelector<HTMLElement>('[data-preview]')?.focus();
    else if (was === 'preview') part.current?.querySelector<HTMLElement>('input[type=file]')?.focus();
  }, [importing.kind]);
  return (
    <section class="dl-page-section">
      <h2>{t('library.import')}</h2>
      <div ref={part}>
        <p>{t('library.importAdvice')}</p>
        {importing.kind === 'preview' ? (
          <PreviewAnswer preview={importing} {...props} />
        ) : (
          <div class="dl-row">
            <FileButton accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv" onFile={onImportFile}>
              {t('library.chooseFile')}
            </FileButton>
          </div>
        )}
        <ImportProblem importing={importing} />
      </div>
    </section>
  );
}
