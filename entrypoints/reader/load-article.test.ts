// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { callPage } from '../../lib/messaging/call-page.ts';
import type { PageArticle } from '../../lib/messaging/page-protocol.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import type { NotesStore, SavedArticle } from '../../lib/notes/types.ts';
import { loadArticle, paramsOf } from './load-article.ts';

vi.mock('../../lib/messaging/call-page.ts', () => ({ callPage: vi.fn<typeof callPage>() }));
// The fake browser has no messages.
vi.mock('../../lib/platform/words.ts', () => ({ words: (key: string) => key }));

const URL_HERE = 'https://news.example/a';
const TEXT = 'A headline\n\nSome words.';
const PAGE: PageArticle = {
  article: {
    url: URL_HERE,
    title: 'A headline',
    text: TEXT,
    blocks: [
      { kind: 'headline', start: 0, end: 10 },
      { kind: 'paragraph', start: 12, end: 23 },
    ],
  },
  base: URL_HERE,
  markup: '<h1>A headline</h1><p>Some <em>words</em>.</p>',
};
const SAVED: SavedArticle = { ...PAGE.article, id: URL_HERE, createdAt: 1, updatedAt: 2, openedAt: 3 };

function storeOf(get: (id: string) => Promise<SavedArticle | undefined>): NotesStore {
  return { articles: { get, touch: () => Promise.resolve() } } as unknown as NotesStore;
}
const empty = storeOf(() => Promise.resolve(undefined));

const answer = (value: unknown): void => void vi.mocked(callPage).mockResolvedValue(value as never);

beforeEach(() => sessionStorage.clear());

describe('an open tab', () => {
  it('gives its article with what its markup tells', async () => {
    answer(PAGE);
    const loaded = await loadArticle({ tab: 7 }, empty);
    expect(loaded).toMatchObject({ kind: 'article', article: PAGE.article });
    expect(loaded.kind === 'article' && loaded.rich?.inlines).toEqual([{ tag: 'em', start: 17, end: 22 }]);
  });

  it('may be gone after a reload: the article is kept in the tab’s session, of its own address only', async () => {
    answer(PAGE);
    await loadArticle({ tab: 7 }, empty);
    answer(undefined);
    expect(await loadArticle({ tab: 7, url: URL_HERE }, empty)).toMatchObject({ kind: 'article' });
    const other = await loadArticle({ tab: 7, url: 'https://news.example/b' }, empty);
    expect(other).toMatchObject({ problem: { kind: 'gone' }, liveUrl: 'https://news.example/b' });
  });

  it('shows another article by now: the one that was asked for comes from the library', async () => {
    answer({ ...PAGE, article: { ...PAGE.article, url: 'https://news.example/b' } });
    const loaded = await loadArticle(
      { tab: 7, url: URL_HERE },
      storeOf(() => Promise.resolve(SAVED)),
    );
    expect(loaded).toMatchObject({ kind: 'article', article: { url: URL_HERE }, copyOf: 2 });
  });

  it.each([
    ['no article', null],
    ['something else', { hello: 1 }],
    ['blocks out of order', { ...PAGE, article: { ...PAGE.article, blocks: PAGE.article.blocks.toReversed() } }],
    ['blocks beyond the text', { ...PAGE, article: { ...PAGE.article, text: 'short' } }],
    ['an address that runs', { ...PAGE, article: { ...PAGE.article, url: 'javascript:alert(1)' } }],
    ['more than was asked for', { ...PAGE, extra: true }],
    ['a book of markup', { ...PAGE, markup: 'x'.repeat(3_000_001) }],
  ])('that answers with %s has no article', async (_, value) => {
    answer(value);
    expect(await loadArticle({ tab: 7 }, empty)).toMatchObject({ problem: { kind: 'no-article' } });
  });

  it('whose markup breaks the reading gives the bare text', async () => {
    answer({ ...PAGE, base: 'no address', markup: '<a href="/x">A headline</a>' });
    expect(await loadArticle({ tab: 7 }, empty)).toMatchObject({ kind: 'article', article: PAGE.article });
  });
});

describe('the library', () => {
  it('gives the copy, as the article that it is of', async () => {
    const saved = { ...SAVED, places: ['c:KZ'] } as SavedArticle;
    const loaded = await loadArticle(
      { article: URL_HERE },
      storeOf(() => Promise.resolve(saved)),
    );
    expect(loaded.kind === 'article' && loaded.article).toEqual(PAGE.article);
  });

  it('says what it lacks, and links only to what may be linked', async () => {
    const { text, blocks, ...bare } = SAVED;
    const uncopied = await loadArticle(
      { article: URL_HERE },
      storeOf(() => Promise.resolve(bare)),
    );
    expect(uncopied).toMatchObject({ problem: { kind: 'no-copy', title: 'A headline' }, liveUrl: URL_HERE });
    const hostile = { ...bare, url: 'javascript:alert(1)' };
    expect(
      await loadArticle(
        { article: 'x' },
        storeOf(() => Promise.resolve(hostile)),
      ),
    ).toMatchObject({
      liveUrl: undefined,
    });
    expect(await loadArticle({ article: 'x' }, empty)).toMatchObject({ problem: { kind: 'unknown' } });
  });

  it('that doesn’t open is told with what can be done', async () => {
    const broken = storeOf(() => Promise.reject(new NotesError('unavailable', 'no disk')));
    expect(await loadArticle({ article: URL_HERE }, broken)).toMatchObject({
      problem: { kind: 'failed', message: 'notesError.unavailable', advice: 'notesError.unavailableAdvice' },
      liveUrl: URL_HERE,
    });
  });
});

describe('paramsOf', () => {
  it('reads what an address may say', () => {
    expect(paramsOf('?tab=7&url=https%3A%2F%2Fa.example')).toEqual({ tab: 7, url: 'https://a.example' });
    expect(paramsOf('?article=x&note=n1')).toEqual({ article: 'x', note: 'n1' });
    expect(paramsOf('?tab=seven&url=')).toEqual({});
  });
});
