// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { click, find, show } from '../testing.tsx';
import { exchangeProps } from './exchange/testing.ts';
import { barsOf } from './periods.ts';
import { ReadingTab, type ReadingTabProps } from './ReadingTab.tsx';
import type { ReadingArticle } from './reading-props.ts';

function article(id: string, date: string | undefined, more: Partial<ReadingArticle> = {}): ReadingArticle {
  return {
    id,
    url: `https://news.example/${id}`,
    title: `Story ${id}`,
    ...(date === undefined ? {} : { published: { date, source: 'meta', raw: date } }),
    readAt: Date.UTC(2026, 0, 15, 12),
    notes: 2,
    entities: [],
    ...more,
  };
}

it('months without articles are bars, too; over three years years are', () => {
  const months = barsOf([article('a', '2004-11-30'), article('b', '2005-02-01'), article('c', undefined)], 'published');
  expect(months).toEqual([
    { period: '2004-11', count: 1 },
    { period: '2004-12', count: 0 },
    { period: '2005-01', count: 0 },
    { period: '2005-02', count: 1 },
  ]);
  expect(barsOf([article('a', '1999-05-05'), article('b', '2004-01-01')], 'published')).toHaveLength(6);
  expect(barsOf([article('a', '1999-05-05')], 'read')).toEqual([{ period: '2026-01', count: 1 }]);
  expect(barsOf([], 'published')).toEqual([]);
});

async function showReading() {
  const onShowNotes = vi.fn<ReadingTabProps['onShowNotes']>();
  const articles = [
    article('a', '2004-09-14', { entities: ['g:1'] }),
    article('b', '2004-10-02', { entities: ['g:1', 'g:2'] }),
    article('c', undefined),
  ];
  const places = [
    { id: 'g:1', name: 'Aktau', count: 2 },
    { id: 'g:2', name: 'Baku', count: 1 },
  ];
  const root = await show(
    <ReadingTab
      {...({ ...exchangeProps(), onReading: () => undefined } as unknown as ReadingTabProps)}
      reading={{ articles, places }}
      onShowNotes={onShowNotes}
    />,
  );
  const titles = (): string[] => [...root.querySelectorAll('.dl-reading-list a')].map((link) => link.textContent);
  return { root, onShowNotes, titles };
}

it('lists articles by day, narrowed by bar and place', async () => {
  const { root, titles } = await showReading();
  expect(titles()).toEqual(['Story b', 'Story a', 'Story c']);
  await click(find(root, '.dl-bars button[aria-label^="September 2004"]'));
  expect(titles()).toEqual(['Story a']);
  await click(find(root, 'button', 'Clear filters'));
  const select = find(root, 'select') as HTMLSelectElement;
  select.value = 'g:2';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(titles).toEqual(['Story b']);
});

it('leads to the notes of an article', async () => {
  const { root, onShowNotes } = await showReading();
  await click(find(root, '.dl-reading-list button', '2 notes'));
  expect(onShowNotes).toHaveBeenCalledWith({ articleId: 'b' });
});
