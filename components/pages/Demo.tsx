import type { ComponentChildren } from 'preact';
import { ContextCard } from '../card/ContextCard.tsx';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import type { DemoProps } from '../props.ts';

/** A few lines of a dispatch with real marks; resting on one, pressing it or reaching it by Tab opens its real card. */
export function Demo({ text, date, mentions, open, onOpen, onPin, onClose, onCorrect }: DemoProps) {
  const { t } = useMessages();
  const format = useFormats();
  const pieces: ComponentChildren[] = [];
  let done = 0;
  mentions.forEach((mention, index) => {
    pieces.push(
      text.slice(done, mention.start),
      <button
        key={mention.start}
        type="button"
        class={`dl-demo-mark dl-kind-${mention.kind}`}
        aria-expanded={open?.index === index}
        onClick={() => onOpen(index)}
        onMouseEnter={() => onOpen(index)}
        onFocus={() => onOpen(index)}
      >
        {mention.text}
      </button>,
    );
    done = mention.end;
  });
  pieces.push(text.slice(done));
  return (
    <section class="dl-demo" aria-label={t('welcome.demo')}>
      <div>
        <p class="dl-demo-text" lang="en" dir="ltr">
          {pieces}
        </p>
        <p class="dl-small">{t('welcome.demoAdvice', [format.date(date)])}</p>
      </div>
      <div class="dl-demo-card">
        {open && (
          <ContextCard
            key={open.index}
            card={open.card}
            pinned={open.pinned}
            onPin={onPin}
            onClose={onClose}
            onCorrect={onCorrect}
            onOpenNote={() => undefined}
          />
        )}
      </div>
    </section>
  );
}
