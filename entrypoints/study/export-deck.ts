import { askedText, heldText } from '../../components/study/words.ts';
import { formatsFor } from '../../components/i18n/format.ts';
import { writeAnkiPackage } from '../../lib/exchange/anki.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { NotesStore } from '../../lib/notes/types.ts';
import { loadSqlEngine } from '../../lib/platform/sql-engine.ts';
import { messages } from '../../lib/platform/words.ts';
import { ankiCardOf, type DeckSource, type DeckWords } from '../../lib/study/anki.ts';
import type { StudyCard, StudyDeck } from '../../lib/study/types.ts';

/** All cards that may be asked as an Anki deck, with the maps of places. */
export async function exportDeck(
  cards: readonly StudyCard[],
  decks: readonly StudyDeck[],
  notes: NotesStore,
  now: number,
): Promise<{ name: string; blob: Blob }> {
  const words = wordsOf();
  const sources = new Map<string, DeckSource>();
  for (const { id, day } of decks) {
    const article = await notes.articles.get(id);
    if (article) sources.set(id, { title: article.title || article.url, url: article.url, day });
  }
  const made = [];
  for (const card of cards) {
    const { content } = card;
    const map =
      content.kind === 'where' ? await callBackground('study-map', { entity: content.entity }).catch(() => null) : null;
    made.push(ankiCardOf(card, sources.get(card.articleId), words, map ?? undefined));
  }
  const blob = await writeAnkiPackage({ name: 'Dateline', cards: made }, await loadSqlEngine(), now);
  return { name: `dateline-study-${new Date(now).toISOString().slice(0, 10)}.apkg`, blob };
}

function wordsOf(): DeckWords {
  const own = messages();
  const format = formatsFor(own.locale);
  return {
    asked: (content) => askedText(content, own, format),
    held: (held) => heldText(held, own, format),
    day: (day) => format.date(day),
    hint: (note) => own.t('study.hint', [note]),
    mapOf: (name, isShown) => (isShown ? own.t('study.mapShown', [name]) : own.t('study.mapBlank')),
  };
}
