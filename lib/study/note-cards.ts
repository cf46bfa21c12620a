import type { Note, NoteColour } from '../model/note.ts';
import type { SavedArticle } from '../notes/types.ts';
import { gapIn, inSentence } from './cloze.ts';
import type { StudyContent } from './types.ts';

/** A card before it has a schedule. */
export interface DerivedCard {
  id: string;
  articleId: string;
  source: string;
  content: StudyContent;
}

/** The colour whose default name is "vocabulary"; readers who rename it keep its place. */
export const VOCABULARY: NoteColour = 4;
const QUESTION: NoteColour = 2;
/** A quote longer than this is no word to learn. */
const LONGEST_WORD = 60;
/** A passage longer than this is read, not recalled. */
const LONGEST_PASSAGE = 600;

/** The cards that a note gives: none, one, or for a word with its meaning two. */
export function cardsOfNote(note: Note, article: SavedArticle): DerivedCard[] {
  const source = `note:${note.id}`;
  return contentsOf(note, article).map((content) => ({
    id: `${source}:${content.kind}`,
    articleId: article.id,
    source,
    content,
  }));
}

function contentsOf({ target, colour, body }: Note, article: SavedArticle): StudyContent[] {
  if (!target) return [];
  const { exact } = target.quote;
  const note = body.trim();
  if (colour === VOCABULARY && exact.trim().length <= LONGEST_WORD) {
    const sentence = inSentence(target, copyOf(article));
    const meaning: StudyContent[] = note === '' ? [] : [{ kind: 'meaning', note, ...sentence }];
    return [...meaning, { kind: 'word', note, ...sentence }];
  }
  if (note !== '' && (colour === QUESTION || /[?？؟]\s*$/u.test(note)))
    return [{ kind: 'question', prompt: note, answer: exact }];
  const gap = exact.length <= LONGEST_PASSAGE ? gapIn(exact) : undefined;
  return gap ? [{ kind: 'passage', note, ...gap }] : [];
}

function copyOf({ text, blocks, lang }: SavedArticle) {
  return text !== undefined && blocks ? { text, blocks, ...(lang === undefined ? {} : { lang }) } : undefined;
}
