/** `metonyms.tsv`: buildings, streets and squares that stand for a government or an institution, or are news by themselves. */
import { own, save } from './context.ts';

export function importMetonyms(): void {
  const rows = own('metonyms').map((row) => ({ ...row, source: 'dateline-editors' }));
  save('places/metonyms', ['id', 'name', 'names', 'stands_for', 'lat', 'lon', 'source'], rows);
}
