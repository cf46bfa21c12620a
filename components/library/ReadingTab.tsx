import { useEffect, useState } from 'preact/hooks';
import type { EntityId } from '../../lib/model/entity.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { ArticleMap } from '../map/ArticleMap.tsx';
import { EmptyState } from '../panel/EmptyState.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { articleLink } from './links.ts';
import { dayFor, type Period, type TimeBy } from './periods.ts';
import type { LibraryProps } from './props.ts';
import type { ReadingArticle } from './reading-props.ts';
import { ReadingTime } from './ReadingTime.tsx';

export interface ReadingTabProps extends LibraryProps {
  /** Leads to the notes of an article, or on a place. */
  onShowNotes(filter: { articleId: string } | { entity: EntityId }): void;
}

/** Articles listed at first, and added by each press. */
const LISTED = 50;

function ArticleRow({ article, by, onShow }: { article: ReadingArticle; by: TimeBy; onShow(): void }) {
  const { t } = useMessages();
  const format = useFormats();
  const day = dayFor(article, by);
  const link = articleLink(article);
  const title = article.title || article.url;
  return (
    <li>
      <span class="dl-small">{day === undefined ? t('library.noDate') : format.shortDate(day)}</span>
      {link === undefined ? (
        <span dir="auto">{title}</span>
      ) : (
        <a href={link} target="_blank" rel="noopener" dir="auto">
          {title}
        </a>
      )}
      <LinkButton onClick={onShow}>
        {t('library.notesCount', article.notes, [format.number(article.notes)])}
        <span class="dl-hidden">: {title}</span>
      </LinkButton>
    </li>
  );
}

/** Where and when what was read plays: a map and a time line, each of which narrows the list below. */
export function ReadingTab({ reading, onReading, onShowNotes }: ReadingTabProps) {
  const { t } = useMessages();
  const format = useFormats();
  const [by, setBy] = useState<TimeBy>('published');
  const [period, setPeriod] = useState<Period>();
  const [place, setPlace] = useState<EntityId>();
  const [hovered, setHovered] = useState<string>();
  const [limit, setLimit] = useState(LISTED);
  useEffect(() => {
    onReading(true);
    return () => onReading(false);
  }, []);
  if (!reading) return <p role="status">{t('ui.loading')}</p>;
  if (reading.articles.length === 0)
    return <EmptyState title={t('library.empty')} advice={t('library.readingAdvice')} />;
  const there = reading.articles.filter(({ entities }) => place === undefined || entities.includes(place));
  const listed = there
    .filter((article) => period === undefined || dayFor(article, by)?.startsWith(period))
    .toSorted((a, b) => (dayFor(b, by) ?? '').localeCompare(dayFor(a, by) ?? ''));
  const named = reading.places.find(({ id }) => id === place);
  const choose = (key: string): void => setPlace(key === place ? undefined : key);
  return (
    <div class="dl-reading">
      {reading.map ? (
        <figure class="dl-reading-map">
          <ArticleMap map={reading.map} currentKey={hovered ?? place} onHover={setHovered} onSelect={choose} />
        </figure>
      ) : (
        <p class="dl-small">{t('library.noMap')}</p>
      )}
      {reading.places.length > 0 && (
        <label class="dl-field dl-reading-place">
          <span class="dl-small">{t('library.place')}</span>
          <select
            class="dl-input"
            value={place ?? ''}
            onChange={(event) => setPlace(event.currentTarget.value || undefined)}
          >
            <option value="">{t('library.any')}</option>
            {reading.places.map(({ id, name, count }) => (
              <option key={id} value={id}>
                {name} ({count})
              </option>
            ))}
          </select>
        </label>
      )}
      <ReadingTime
        articles={there}
        by={by}
        period={period}
        onBy={(next) => {
          setBy(next);
          setPeriod(undefined);
        }}
        onPeriod={setPeriod}
      />
      <p class="dl-row dl-reading-status">
        <span role="status">{t('library.articlesCount', listed.length, [format.number(listed.length)])}</span>
        {named && (
          <LinkButton onClick={() => onShowNotes({ entity: named.id })}>
            {t('library.notesOn', [named.name])}
          </LinkButton>
        )}
        {(place !== undefined || period !== undefined) && (
          <LinkButton
            onClick={() => {
              setPlace(undefined);
              setPeriod(undefined);
            }}
          >
            {t('library.clearFilters')}
          </LinkButton>
        )}
      </p>
      <ul class="dl-reading-list">
        {listed.slice(0, limit).map((article) => (
          <ArticleRow
            key={article.id}
            article={article}
            by={by}
            onShow={() => onShowNotes({ articleId: article.id })}
          />
        ))}
      </ul>
      {listed.length > limit && <Button onClick={() => setLimit(limit + LISTED)}>{t('library.more')}</Button>}
    </div>
  );
}
