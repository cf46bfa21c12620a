import { useMessages } from '../i18n/messages.ts';
import { useFormats } from '../i18n/format.ts';
import { EmptyState } from '../panel/EmptyState.tsx';
import { Button } from '../ui/Button.tsx';
import { DeckEditor } from './DeckEditor.tsx';
import type { DeckRow, DecksProps } from './props.ts';

function Row({ deck, onEdit, onRemove }: { deck: DeckRow } & Pick<DecksProps, 'onEdit' | 'onRemove'>) {
  const { t } = useMessages();
  const format = useFormats();
  const title = deck.title || deck.url;
  const isDeck = deck.cards !== undefined;
  return (
    <li class="dl-study-deck">
      <div>
        <h3 dir={deck.dir ?? 'auto'}>{title}</h3>
        <p class="dl-small">
          {deck.siteName !== undefined && <span dir="auto">{deck.siteName} · </span>}
          {t('library.notesCount', deck.notes, [format.number(deck.notes)])}
          {isDeck && ` · ${t('study.cardsCount', deck.cards ?? 0, [format.number(deck.cards ?? 0)])}`}
        </p>
      </div>
      <div class="dl-row">
        <Button main={!isDeck} onClick={() => onEdit(deck)}>
          {t(isDeck ? 'study.edit' : 'study.add')}
          <span class="dl-hidden"> {title}</span>
        </Button>
        {isDeck && (
          <Button onClick={() => onRemove(deck)}>
            {t('study.remove')}
            <span class="dl-hidden"> {title}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

/** Which articles are studied, and what of them. */
export function DecksTab(props: DecksProps) {
  const { decks, editing } = props;
  const { t } = useMessages();
  if (editing.kind === 'draft') return <DeckEditor {...props} draft={editing.draft} />;
  if (editing.kind === 'reading')
    return (
      <p class="dl-small" role="status">
        {t('study.readingArticle', [editing.title])}
      </p>
    );
  if (decks.length === 0) return <EmptyState title={t('study.noArticles')} advice={t('study.noArticlesAdvice')} />;
  const [studied, others] = [
    decks.filter(({ cards }) => cards !== undefined),
    decks.filter(({ cards }) => cards === undefined),
  ];
  return (
    <>
      {studied.length > 0 && (
        <section>
          <h2 class="dl-study-section">{t('study.studied')}</h2>
          <ul>
            {studied.map((deck) => (
              <Row key={deck.id} deck={deck} {...props} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2 class="dl-study-section">{t('study.others')}</h2>
          <ul>
            {others.map((deck) => (
              <Row key={deck.id} deck={deck} {...props} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
