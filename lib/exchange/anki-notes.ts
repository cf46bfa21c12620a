/** The reader's notes as flash cards: the passage asks, the note answers, its sentence and article stand below. */
import type { Note } from '../model/note.ts';
import type { NotesDump, SavedArticle } from '../notes/types.ts';
import type { AnkiCard } from './anki.ts';
import { textFragmentLink } from './text-fragment.ts';

export interface AnkiNoteOptions {
  /** Names of the four colours. */
  colours: readonly string[];
  /** A publication day (ISO) in the reader's language. */
  formatDay(day: string): string;
}

/** Words of a quote up to which its surroundings help to remember it. */
const SHORT_QUOTE = 12;

/** Notes that are not in the trash; one on a whole article asks with its title. A note without any words has no card. */
export function noteCards(
  { articles, notes }: Pick<NotesDump, 'articles' | 'notes'>,
  options: AnkiNoteOptions,
): AnkiCard[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return notes.flatMap((note) => {
    const article = byId.get(note.articleId);
    const isEmpty = note.target === null && note.body.trim() === '';
    return article && note.deletedAt === undefined && !isEmpty ? [noteCard(note, article, options)] : [];
  });
}

function noteCard(note: Note, article: SavedArticle, { colours, formatDay }: AnkiNoteOptions): AnkiCard {
  const quote = note.target?.quote;
  const colour = colours[note.colour - 1] ?? String(note.colour);
  return {
    guid: `dateline-note-${note.id}`,
    front: quote?.exact ?? (article.title || article.url),
    back: note.body.trim(),
    ...(quote && quote.exact.split(/\s+/).length <= SHORT_QUOTE ? { context: sentenceOf(quote) } : {}),
    article: article.title || article.url,
    ...(article.published ? { date: formatDay(article.published.date) } : {}),
    link: quote && /^https?:/i.test(article.url) ? textFragmentLink(article.url, quote) : article.url,
    // A tree in Anki: all of Dateline's, and below it each colour.
    tags: [`dateline::${colour}`, ...note.tags],
    createdAt: note.createdAt,
    updatedAt: note.updatedAt,
  };
}

/** The quote with the context that was kept of it, within its block. */
function sentenceOf({ exact, prefix, suffix }: { exact: string; prefix: string; suffix: string }): string {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const after = suffix.split('\n', 1)[0] ?? '';
  if (before.trim() === '' && after.trim() === '') return '';
  return `${before === prefix && before !== '' ? '…' : ''}${before}${exact}${after}${after === suffix && after !== '' ? '…' : ''}`;
}
