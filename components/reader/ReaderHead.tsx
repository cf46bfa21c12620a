import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { hostName } from './links.ts';
import type { ReaderViewProps } from './props.ts';

interface ReaderHeadProps extends Pick<ReaderViewProps, 'article' | 'date' | 'copyOf'> {
  /** Whole minutes that reading takes; absent on paper. */
  minutes?: number;
}

/** The article's dateline: the day that facts are told for, site, author, time to read. */
export function ReaderHead({ article, date, copyOf, minutes }: ReaderHeadProps) {
  const { t } = useMessages();
  const format = useFormats();
  const { title, byline, siteName, url, blocks } = article;
  const site = siteName || hostName(url);
  const hasHeadline = blocks.some(({ kind }) => kind === 'headline');
  return (
    <header class="dl-reader-head">
      <p class="dl-kicker">{date ? t('panel.asOf', [format.date(date.date)]) : t('panel.noDate')}</p>
      <p class="dl-small dl-reader-about">
        {site !== '' && <span dir="auto">{site}</span>}
        {byline !== undefined && byline !== '' && <span dir="auto">{byline}</span>}
        {minutes !== undefined && <span>{t('reader.minutes', minutes, [format.number(minutes)])}</span>}
        {copyOf !== undefined && <span>{t('reader.copyOf', [format.shortDate(dayOf(copyOf))])}</span>}
      </p>
      {!hasHeadline && <h1 dir={article.dir ?? 'auto'}>{title || site || t('reader.title')}</h1>}
    </header>
  );
}

/** The reader's own calendar day of a time. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
