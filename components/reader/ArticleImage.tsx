import type { RichImage } from '../../lib/reader/rich.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';

export interface ArticleImageProps {
  image: RichImage;
  /** Ask the network for it. */
  load: boolean;
}

/** Pictures in a row that weren't asked for: what is known of them, when it is wanted. */
export function ImageRow({ images }: { images: readonly RichImage[] }) {
  const { t } = useMessages();
  const format = useFormats();
  return (
    <details class="dl-article-image-left" data-aside="">
      <summary class="dl-small">{t('reader.imagesLeft', images.length, [format.number(images.length)])}</summary>
      <ul>
        {images.map(({ src, caption, alt }) => (
          <li key={src} dir="auto">
            {caption || alt || src}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A picture of the article, or what is known of it without asking for it. */
export function ArticleImage({ image, load }: ArticleImageProps) {
  const { t } = useMessages();
  const { src, alt, caption, width, height } = image;
  const told = caption || alt;
  return (
    <figure class={`dl-article-image${load ? '' : ' dl-article-image-left'}`} data-aside="">
      {load ? (
        <img
          src={src}
          alt={alt}
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          {...(width !== undefined && height !== undefined ? { width, height } : {})}
        />
      ) : (
        <p class="dl-small">{t('reader.imageLeft')}</p>
      )}
      {(load ? caption : told) !== '' && <figcaption dir="auto">{load ? caption : told}</figcaption>}
    </figure>
  );
}
