import type { Article, PublicationDate } from '../../lib/model/article.ts';
import type { Mention, Span } from '../../lib/model/mention.ts';
import type { ReaderLooks } from '../../lib/reader/looks.ts';
import type { RichText } from '../../lib/reader/rich.ts';
import { useMessages } from '../i18n/messages.ts';
import type { PlacedNote as Placed } from '../props.ts';
import type { TextInsert, TextMark } from './BlockWords.tsx';
import { ArticleText } from './ArticleText.tsx';
import { ReaderHead } from './ReaderHead.tsx';

/** A note with its place in the text; without one it is printed with its quote. */
export type PrintNote = Placed & { span?: Span };

export interface PrintCopyProps {
  article: Article;
  rich: RichText | undefined;
  date: PublicationDate | undefined;
  /** Whether pictures may be loaded. */
  images: boolean;
  mentions: readonly Mention[];
  notes: readonly PrintNote[];
  looks: ReaderLooks;
}

/** The article for paper: marks as elements, notes numbered in the margin or at the end. Drawn while it is printed. */
export function PrintCopy({ article, rich, date, images, mentions, notes, looks }: PrintCopyProps) {
  const { t } = useMessages();
  const { text, blocks, lang, dir, url } = article;
  const kept = looks.printNotes === 'none' ? [] : notes;
  const inOrder = kept.toSorted((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity));
  const numbered = inOrder.map((placed, i) => ({ ...placed, number: i + 1 }));
  const marks: TextMark[] = [
    ...mentions.map(({ start, end, kind }) => ({ start, end, id: `${start}`, class: `dl-print-name dl-kind-${kind}` })),
    ...numbered.flatMap(({ note, span }) =>
      span ? [{ ...span, id: note.id, class: `dl-print-note dl-colour-${note.colour}` }] : [],
    ),
  ];
  const inMargin = looks.printNotes === 'margin';
  const inserts: TextInsert[] = numbered.flatMap(({ note, span, number }) =>
    span
      ? [
          {
            id: note.id,
            at: span.end,
            content: (
              <>
                <sup class="dl-print-number">{number}</sup>
                {inMargin && note.body !== '' && (
                  <span class="dl-print-margin" dir="auto">
                    <b>{number}</b> {note.body}
                  </span>
                )}
              </>
            ),
          },
        ]
      : [],
  );
  const listed = inMargin ? numbered.filter(({ note, span }) => !span && note.body !== '') : numbered;
  return (
    <div class={`dl dl-print dl-reader-${looks.typeface}${inMargin ? ' dl-print-with-margin' : ''}`}>
      <ReaderHead article={article} date={date} />
      <ArticleText
        text={text}
        blocks={blocks}
        rich={rich}
        lang={lang}
        dir={dir}
        marks={marks}
        inserts={inserts}
        images={images}
      />
      {listed.length > 0 && (
        <section class="dl-print-notes">
          <h2>{t('reader.notes')}</h2>
          <ol>
            {listed.map(({ note, number }) => (
              <li key={note.id} value={number}>
                {note.target && <q dir="auto">{shortened(note.target.quote.exact)}</q>}
                {note.body !== '' && <p dir="auto">{note.body}</p>}
                {note.tags.length > 0 && <p class="dl-small">{note.tags.map((tag) => `#${tag}`).join(' ')}</p>}
              </li>
            ))}
          </ol>
        </section>
      )}
      <p class="dl-small dl-print-source">{url}</p>
    </div>
  );
}

/** The passage stands in the text with its number: its edges are enough to know it by. */
const LONG_QUOTE = 160;

function shortened(quote: string): string {
  return quote.length <= LONG_QUOTE ? quote : `${quote.slice(0, LONG_QUOTE / 2)} … ${quote.slice(-LONG_QUOTE / 2)}`;
}
