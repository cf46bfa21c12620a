import type { CardView } from '../../lib/cards/view.ts';
import type { ContextCardProps } from '../props.ts';
import { Alternatives, isUnsure } from './Alternatives.tsx';
import { evidenceText } from './evidence-text.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages, type Messages } from '../i18n/messages.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { SourceFoot } from './Sources.tsx';

/** "You noted this in 3 articles": of one article, how often. */
function notedBeforeIn({ notedBefore }: CardView, t: Messages['t']): string {
  const articles = new Set(notedBefore.map(({ articleUrl }) => articleUrl)).size;
  return articles > 1 ? t('card.notedIn', articles) : t('card.notedBefore', notedBefore.length);
}

function NotedBefore({ card, onOpenNote }: { card: CardView } & Pick<ContextCardProps, 'onOpenNote'>) {
  const { t } = useMessages();
  const format = useFormats();
  if (card.notedBefore.length === 0) return null;
  return (
    <Disclosure summary={notedBeforeIn(card, t)}>
      <ul class="dl-terms">
        {card.notedBefore.map((note) => (
          <li key={note.noteId}>
            <LinkButton onClick={() => onOpenNote(note)}>
              <span class="dl-quote" dir="auto">
                {note.quote === '' ? note.body : t('ui.quoted', [note.quote])}
              </span>
            </LinkButton>
            {note.quote !== '' && note.body !== undefined && <span dir="auto">{note.body}</span>}
            <span class="dl-holder-term" dir="auto">
              {note.articleTitle}, {format.shortDate(new Date(note.at).toISOString().slice(0, 10))}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The reader's notes, other meanings, why it is marked, and where all that is from. */
export function CardFoot({
  card,
  onCorrect,
  onOpenNote,
  onNote,
}: Pick<ContextCardProps, 'card' | 'onCorrect' | 'onOpenNote' | 'onNote'>) {
  const messages = useMessages();
  const { t } = messages;
  const format = useFormats();
  const { evidence, confidence } = card;
  return (
    <>
      <NotedBefore card={card} onOpenNote={onOpenNote} />
      {onNote && (
        <p class="dl-card-section">
          <LinkButton onClick={onNote}>{t('card.writeNote')}</LinkButton>
        </p>
      )}
      {!isUnsure(card) && <Alternatives card={card} onPick={onCorrect} />}
      <Disclosure summary={t('card.why')}>
        <ul class="dl-terms">
          {evidence.map((each) => (
            <li key={`${each.reason} ${each.detail}`}>{evidenceText(each, messages)}</li>
          ))}
          <li class="dl-small">{t('card.confidence', [format.percent(confidence)])}</li>
        </ul>
        <p class="dl-card-section">
          <LinkButton onClick={() => onCorrect(null)}>{t('card.notAName')}</LinkButton>
        </p>
      </Disclosure>
      <SourceFoot sources={card.sources} />
    </>
  );
}
