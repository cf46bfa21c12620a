import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { LooksPanel } from './LooksPanel.tsx';
import type { ReaderViewProps } from './props.ts';

type ReaderBarProps = Pick<
  ReaderViewProps,
  'progress' | 'looks' | 'onLooks' | 'onResetLooks' | 'onPrint' | 'images' | 'onImages' | 'onGoLive'
> & {
  liveUrl: string | undefined;
  /** Whether the article has pictures to load. */
  hasImages: boolean;
};

/** What stays at the window's head: how far one has read, and what can be changed about reading. */
export function ReaderBar(props: ReaderBarProps) {
  const { progress, looks, liveUrl, hasImages, images } = props;
  const { onLooks, onResetLooks, onPrint, onImages, onGoLive } = props;
  const { t } = useMessages();
  const format = useFormats();
  const [open, setOpen] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: PointerEvent): void => {
      if (event.target instanceof Node && !bar.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [open]);

  return (
    <header
      ref={bar}
      class="dl-reader-bar"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        bar.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
      }}
    >
      <div class="dl-reader-tools">
        {liveUrl !== undefined && (
          <a
            class="dl-reader-live"
            href={liveUrl}
            target="_blank"
            rel="noopener noreferrer"
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onGoLive();
            }}
          >
            {t('reader.live')}
          </a>
        )}
        <p class="dl-small dl-reader-progress">
          {t('reader.read', [format.percent(progress.share)])}
          {progress.minutesLeft > 0 && (
            <span>{t('reader.minutesLeft', progress.minutesLeft, [format.number(progress.minutesLeft)])}</span>
          )}
        </p>
        {hasImages && images && <Button onClick={() => onImages(false)}>{t('reader.hideImages')}</Button>}
        <Button onClick={onPrint}>{t('reader.print')}</Button>
        <button
          type="button"
          class="dl-button"
          aria-expanded={open}
          aria-controls={id}
          data-looks=""
          onClick={() => setOpen(!open)}
        >
          {t('reader.appearance')}
        </button>
      </div>
      <div class="dl-reader-line" aria-hidden="true" style={{ '--share': progress.share }} />
      <section id={id} class="dl-reader-looks" aria-label={t('reader.appearance')} hidden={!open}>
        {open && <LooksPanel looks={looks} onChange={onLooks} onReset={onResetLooks} />}
      </section>
    </header>
  );
}
