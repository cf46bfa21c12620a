import { useState } from 'preact/hooks';
import { isIsoDate, type IsoDate } from '../../lib/model/date.ts';
import { camel } from '../i18n/camel.ts';
import { useHelp } from '../help/HelpHost.tsx';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import type { PanelArticle } from '../props.ts';
import { Button, IconButton, LinkButton } from '../ui/Button.tsx';

interface DateEditorProps {
  date: IsoDate;
  latest: IsoDate;
  onSave(date: IsoDate): void;
  onCancel(): void;
}

function DateEditor({ date, latest, onSave, onCancel }: DateEditorProps) {
  const { t } = useMessages();
  const [value, setValue] = useState(date);
  const save = (): void => {
    if (isIsoDate(value)) onSave(value);
  };
  return (
    <form
      class="dl-date-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label class="dl-field">
        <span class="dl-label">{t('panel.dateField')}</span>
        <input
          class="dl-input"
          type="date"
          required
          min="1900-01-01"
          max={latest > date ? latest : date}
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      <div class="dl-row">
        <Button main onClick={save} disabled={!isIsoDate(value)}>
          {t('ui.save')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

export interface PanelHeaderProps {
  article: PanelArticle;
  onDateChange(date: IsoDate | null): void;
  onOpenOptions(): void;
  /** Absent beside the reader view itself. */
  onRead?: (() => void) | undefined;
  /** Absent where the article's page isn't at hand. */
  onMakeLesson?: (() => void) | undefined;
}

/** The article's dateline: its day with where that was read, its title, its site. */
export function PanelHeader({ article, onDateChange, onOpenOptions, onRead, onMakeLesson }: PanelHeaderProps) {
  const { t } = useMessages();
  const format = useFormats();
  const [editing, setEditing] = useState(false);
  const openHelp = useHelp();
  const { title, siteName, published, pageDate, datasetAsOf, dir } = article;
  return (
    <header class="dl-panel-head">
      <div class="dl-panel-date">
        <p class="dl-kicker">{published ? t('panel.asOf', [format.date(published.date)]) : t('panel.noDate')}</p>
        <span class="dl-nowrap">
          {openHelp && <IconButton icon="help" label={t('help.open')} onClick={openHelp} />}
          <IconButton icon="gear" label={t('panel.options')} onClick={onOpenOptions} />
        </span>
      </div>
      {!editing && (
        <p class="dl-small">
          {published
            ? t('panel.dateFrom', [t(`dateSource.${camel(published.source)}`)])
            : t('panel.noDateAdvice', [format.date(datasetAsOf)])}{' '}
          <LinkButton onClick={() => setEditing(true)}>
            {t(published ? 'panel.changeDate' : 'panel.setDate')}
          </LinkButton>
          {pageDate !== undefined && (
            <>
              {' · '}
              <LinkButton onClick={() => onDateChange(null)}>
                {pageDate === null ? t('panel.removeDate') : t('panel.pageDate', [format.shortDate(pageDate)])}
              </LinkButton>
            </>
          )}
        </p>
      )}
      {editing && (
        <DateEditor
          date={published?.date ?? datasetAsOf}
          latest={new Date().toISOString().slice(0, 10)}
          onSave={(date) => {
            setEditing(false);
            onDateChange(date);
          }}
          onCancel={() => setEditing(false)}
        />
      )}
      <h1 class="dl-panel-title" dir={dir ?? 'auto'}>
        {title}
      </h1>
      {(siteName !== undefined || onRead || onMakeLesson) && (
        <p class="dl-small dl-row">
          {siteName !== undefined && <span dir="auto">{siteName}</span>}
          {onRead && <LinkButton onClick={onRead}>{t('reader.open')}</LinkButton>}
          {onMakeLesson && <LinkButton onClick={onMakeLesson}>{t('builder.make')}</LinkButton>}
        </p>
      )}
    </header>
  );
}
