import type { ComponentChildren } from 'preact';
import type { Lesson, LessonArticle } from '../../lib/model/lesson.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { useLessonWords } from './lesson-language.ts';

const SAFE = /^https?:/i;

/** Where the article stands on the web, if an address of that kind is what the file has. */
export function articleLink({ url, canonicalUrl }: Pick<LessonArticle, 'url' | 'canonicalUrl'>): string | undefined {
  return [url, canonicalUrl].find((address) => address !== undefined && SAFE.test(address));
}

/** Title, level, time, author, goals. */
export function LessonHead({ lesson, children }: { lesson: Lesson; children?: ComponentChildren }) {
  const { t } = useMessages();
  const { title, level, minutes, author, goals } = lesson;
  const said = useLessonWords();
  const about = [
    level,
    minutes === undefined ? '' : t('student.minutes', minutes),
    author === undefined || author === '' ? '' : t('student.by', [author]),
  ].filter((part) => part !== '');
  return (
    <header class="dl-page-head">
      {children}
      <p class="dl-kicker">{t('student.lesson')}</p>
      <h1 {...said}>{title}</h1>
      {about.length > 0 && (
        <p class="dl-lesson-about" dir="auto">
          {about.join(' · ')}
        </p>
      )}
      {goals.length > 0 && (
        <div class="dl-lesson-goals">
          <h2>{t('student.goals')}</h2>
          <ul {...said}>
            {goals.map((goal) => (
              <li key={goal} dir="auto">
                {goal}
              </li>
            ))}
          </ul>
        </div>
      )}
    </header>
  );
}

/** Whether the shown text begins with the headline: it isn't told twice. */
export function hasHeadline({ share, blocks, excerpts }: LessonArticle): boolean {
  if (share === 'link') return false;
  const [first] = share === 'copy' ? (blocks ?? []) : (excerpts?.[0]?.blocks ?? []);
  return first?.kind === 'headline';
}

/** The article's dateline: day, site, writer, and the way to the page. */
export function ArticleLine({ article }: { article: LessonArticle }) {
  const { t } = useMessages();
  const format = useFormats();
  const { published, siteName, byline, share } = article;
  const href = articleLink(article);
  return (
    <div class="dl-lesson-source">
      {published && <p class="dl-kicker">{format.date(published.date)}</p>}
      {!hasHeadline(article) && (
        <h2 class="dl-lesson-article-title" dir="auto">
          {article.title}
        </h2>
      )}
      <p class="dl-small" dir="auto">
        {[siteName, byline].filter((part) => part !== undefined && part !== '').join(' · ')}
      </p>
      {share !== 'copy' && <p>{t(share === 'link' ? 'student.linkOnly' : 'student.excerptsOnly')}</p>}
      {href !== undefined && (
        <p>
          <a href={href} target="_blank" rel="noopener noreferrer">
            {t('student.openArticle')}
          </a>
        </p>
      )}
    </div>
  );
}
