import type { ComponentChildren } from 'preact';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { articleLink } from './links.ts';
import { Marked } from './Marked.tsx';
import type { LibraryProps, NoteGroup } from './props.ts';

export interface ArticleSectionProps extends Pick<LibraryProps, 'marksIn'> {
  group: NoteGroup;
  /** The notes, and in the head what can be done with the article. */
  children: ComponentChildren;
  action: ComponentChildren;
}

/** An article of the library: its dateline, title and site over its notes. */
export function ArticleSection({ group: { article, notes }, marksIn, children, action }: ArticleSectionProps) {
  const { t } = useMessages();
  const format = useFormats();
  const title = article?.title || article?.url || t('library.articleGone');
  const site = article ? siteOf(article) : '';
  const link = article && articleLink(article);
  const words = <Marked text={title} spans={marksIn(title)} />;
  return (
    <section class="dl-library-article">
      <header>
        {article?.published && <p class="dl-kicker">{t('panel.asOf', [format.date(article.published.date)])}</p>}
        <h2 dir={article?.dir ?? 'auto'}>
          {link === undefined ? (
            words
          ) : (
            <a href={link} target="_blank" rel="noopener">
              {words}
            </a>
          )}
        </h2>
        <p class="dl-small dl-library-about">
          {site !== '' && <span dir="auto">{site}</span>}
          <span>{t('library.notesCount', notes.length, [format.number(notes.length)])}</span>
          {action}
        </p>
      </header>
      <ul class="dl-notes">{children}</ul>
    </section>
  );
}

function siteOf({ siteName, url }: NonNullable<NoteGroup['article']>): string {
  if (siteName) return siteName;
  return URL.canParse(url) && /^https?:/.test(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
