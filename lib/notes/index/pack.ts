import { FIELD_BITS, type ArticleEntry, type Lists, type NoteEntry, type Segment } from './segment.ts';

/** Numbers that are added one by one, in memory that doubles: arrays of plain numbers would cost twice as much. */
class Growing {
  #values = new Uint32Array(16);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  view(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}

/** Numbers things by name, in order of first appearance. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  names(): string[] {
    return [...this.#numbers.keys()];
  }
}

class ListsBuilder {
  readonly #starts = new Growing();
  readonly #values = new Growing();

  add(values: Iterable<number>): void {
    this.#starts.push(this.#values.length);
    for (const value of values) this.#values.push(value);
  }

  finish(): Lists {
    this.#starts.push(this.#values.length);
    return { starts: this.#starts.view().slice(), values: this.#values.view().slice() };
  }
}

type Postings = Map<string, Growing>;

function post(postings: Postings, word: string, posting: number): void {
  const known = postings.get(word);
  if (known) {
    known.push(posting);
    return;
  }
  const list = new Growing();
  list.push(posting);
  postings.set(word, list);
}

function packPostings(postings: Postings): { words: string; lists: Lists } {
  const words = [...postings.keys()].sort((a, b) => (a < b ? -1 : 1));
  const lists = new ListsBuilder();
  for (const word of words) lists.add(postings.get(word)?.view() ?? []);
  return { words: words.join('\n'), lists: lists.finish() };
}

/** Makes a segment of entries that come one after another, so that whoever reads them may yield in between. */
export class Packer {
  readonly #articles = new Numbering();
  readonly #tags = new Numbering();
  readonly #entities = new Numbering();
  readonly #postings: Postings = new Map();
  readonly #articlePostings: Postings = new Map();
  readonly #tagsOf = new ListsBuilder();
  readonly #entitiesOf = new ListsBuilder();
  readonly #notes: Omit<NoteEntry, 'words'>[] = [];
  readonly #lengths: number[] = [];

  addArticle({ id, words }: ArticleEntry): void {
    const number = this.#articles.of(id);
    for (const word of words) post(this.#articlePostings, word, number);
  }

  /** The note's article need not have been added. */
  addNote({ words, ...note }: NoteEntry): void {
    this.addBareNote(note, words.size);
    const number = this.#notes.length - 1;
    for (const [word, fields] of words) this.post(word, number, fields);
  }

  /** A note without its words: they follow by {@link post}. Returns the note's number. */
  addBareNote(note: Omit<NoteEntry, 'words'>, length: number): number {
    this.#articles.of(note.articleId);
    this.#tagsOf.add(note.tags.map((tag) => this.#tags.of(tag)));
    this.#entitiesOf.add(note.entities.map((entity) => this.#entities.of(entity)));
    this.#lengths.push(length);
    return this.#notes.push(note) - 1;
  }

  post(word: string, note: number, fields: number): void {
    post(this.#postings, word, (note << FIELD_BITS) | fields);
  }

  postArticle(word: string, articleId: string): void {
    post(this.#articlePostings, word, this.#articles.of(articleId));
  }

  finish(): Segment {
    const { words, lists: postings } = packPostings(this.#postings);
    const { words: articleWords, lists: articlePostings } = packPostings(this.#articlePostings);
    const notes = this.#notes;
    return {
      words,
      postings,
      articleWords,
      articlePostings,
      noteIds: notes.map(({ id }) => id),
      articleOf: Uint32Array.from(notes, ({ articleId }) => this.#articles.of(articleId)),
      colours: Uint8Array.from(notes, ({ colour }) => colour),
      createdAt: Float64Array.from(notes, ({ createdAt }) => createdAt),
      updatedAt: Float64Array.from(notes, ({ updatedAt }) => updatedAt),
      lengths: Uint16Array.from(this.#lengths, (length) => Math.min(length, 0xffff)),
      tagNames: this.#tags.names(),
      tagsOf: this.#tagsOf.finish(),
      entityIds: this.#entities.names(),
      entitiesOf: this.#entitiesOf.finish(),
      articleIds: this.#articles.names(),
    };
  }
}
