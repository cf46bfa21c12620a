import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { NoteList } from '../panel/NoteList.tsx';
import { Button } from '../ui/Button.tsx';
import { Toast } from '../ui/Toast.tsx';
import { ArticleText } from './ArticleText.tsx';
import { hostName, liveAddress } from './links.ts';
import type { ReaderViewProps } from './props.ts';
import { ReaderBar } from './ReaderBar.tsx';
import { ReaderHead } from './ReaderHead.tsx';

/** An article as clean text with its notes, and nothing else. */
export function ReaderView(props: ReaderViewProps) {
  const { article, rich, images, looks, notice, problem, textRef } = props;
  const { t } = useMessages();
  const { text, blocks, lang, dir } = article;
  const hasImages = (rich?.images.length ?? 0) > 0;
  return (
    <div class={`dl dl-reader dl-reader-${looks.typeface}`} style={measuresOf(looks)}>
      <ReaderBar {...props} liveUrl={liveAddress(article.url)} hasImages={hasImages} />
      <main class="dl-reader-page">
        <ReaderHead {...props} />
        {problem !== undefined && <p class="dl-reader-notice">{problem}</p>}
        <div ref={textRef} class="dl-reader-text">
          <ArticleText text={text} blocks={blocks} rich={rich} lang={lang} dir={dir} images={images} />
        </div>
        {hasImages && !images && <ImagesOffer {...props} />}
        <ReaderNotes {...props} />
      </main>
      <Toast
        message={notice?.message}
        {...(notice?.canUndo ? { action: { label: t('page.undo'), onClick: props.onUndo } } : {})}
      />
    </div>
  );
}

/** Pictures come from the network, so they are asked for, and who will know of it is said. */
function ImagesOffer({ rich, onImages }: ReaderViewProps) {
  const { t } = useMessages();
  const format = useFormats();
  const hosts = [...new Set((rich?.images ?? []).map(({ src }) => hostName(src)))].filter((host) => host !== '');
  return (
    <section class="dl-reader-images">
      <p>{t('reader.imagesAdvice', [format.list(hosts.slice(0, 4))])}</p>
      <Button onClick={() => onImages(true)}>{t('reader.showImages')}</Button>
    </section>
  );
}

function ReaderNotes(props: ReaderViewProps) {
  const { t } = useMessages();
  return (
    <section class="dl-reader-notes" aria-labelledby="reader-notes">
      <h2 id="reader-notes">{t('reader.notes')}</h2>
      <NoteList {...props} />
    </section>
  );
}

function measuresOf({ size, width, leading, letterSpacing }: ReaderViewProps['looks']): Record<string, string> {
  return {
    '--reader-size': `${size}px`,
    '--reader-width': `${width * size}px`,
    '--reader-leading': String(leading),
    '--reader-letter': `${letterSpacing / 100}em`,
    // Words must stay apart when letters do.
    '--reader-word': `${(letterSpacing * 3.5) / 100}em`,
  };
}
