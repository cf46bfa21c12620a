// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { ArticleMapView } from '../../lib/cards/map-view.ts';
import { find, press, show } from '../testing.tsx';
import { ArticleMap, type ArticleMapProps } from './ArticleMap.tsx';

const MAP: ArticleMapView = {
  width: 300,
  height: 200,
  land: 'M0 0l10 0 0 10z',
  borders: '',
  countries: [],
  points: [
    { key: 'g:1', name: 'Aktau', count: 3, x: 50, y: 50, r: 6, area: false },
    { key: 'g:2', name: 'Baku', count: 1, x: 90, y: 90, r: 4, area: false },
  ],
  labels: [{ key: 'g:1', x: 60, y: 54, text: 'Aktau', anchor: 'start', kind: 'place' }],
  outside: [],
  scale: { km: 500, length: 60 },
};

it('tells its places in words, and its marks are buttons by pointer and keyboard', async () => {
  const onSelect = vi.fn<ArticleMapProps['onSelect']>();
  const onHover = vi.fn<ArticleMapProps['onHover']>();
  const root = await show(<ArticleMap map={MAP} onSelect={onSelect} onHover={onHover} />);
  expect(find(root, 'svg').getAttribute('aria-label')).toBe('Places on the map: Aktau and Baku. Scale bar, 500 km');
  const mark = find(root, '[role=button]', 'Aktau, mentioned 3 times');
  mark.dispatchEvent(new MouseEvent('mouseenter'));
  expect(onHover).toHaveBeenLastCalledWith('g:1');
  await press(mark, 'Enter');
  expect(onSelect).toHaveBeenLastCalledWith('g:1');
  const other = find(root, '[role=button]', 'Baku, mentioned once');
  other.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(onSelect).toHaveBeenLastCalledWith('g:2');
});
