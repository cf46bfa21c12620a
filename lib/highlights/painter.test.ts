import { JSDOM } from 'jsdom';
import { beforeEach, expect, test, vi } from 'vitest';
import { createPainter } from './painter.ts';

// The API's own shape: a set of ranges with a priority, in a map by name.
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  type = 'highlight';
}

const { document } = new JSDOM('<p>Astana and Almaty and Astana</p>').window;
const text = document.querySelector('p')?.firstChild as Text;

function range(start: number, end: number): Range {
  const made = document.createRange();
  made.setStart(text, start);
  made.setEnd(text, end);
  return made;
}

let registry: Map<string, FakeHighlight>;
const setUp = () => createPainter<string>(registry as unknown as HighlightRegistry);
const painted = (name: string): string[] => [...(registry.get(name) ?? [])].map(String);

beforeEach(() => {
  vi.stubGlobal('Highlight', FakeHighlight);
  registry = new Map([['page-own', new FakeHighlight()]]);
});

test('paints, keeps what stays, takes away what goes', () => {
  const painter = setUp();
  const first = range(0, 6);
  painter.paint(
    ['place'],
    [
      { layer: 'place', ranges: [first], subject: 'a' },
      { layer: 'place', ranges: [range(11, 17)], subject: 'b' },
    ],
  );
  expect(painted('dateline-place')).toEqual(['Astana', 'Almaty']);
  const again = range(0, 6);
  painter.paint(['place'], [{ layer: 'place', ranges: [again], subject: 'c' }]);
  expect(painted('dateline-place')).toEqual(['Astana']);
  expect(registry.get('dateline-place')?.has(first)).toBe(true);
  expect(painter.subjectOf(first)).toBe('c');
  expect(painter.subjectOf(again)).toBeUndefined();
});

test('leaves other layers alone', () => {
  const painter = setUp();
  painter.paint(['place'], [{ layer: 'place', ranges: [range(0, 6)], subject: 'a' }]);
  painter.paint(['note-1'], [{ layer: 'note-1', ranges: [range(0, 17)], subject: 'n' }]);
  painter.paint(['note-1'], []);
  expect(painted('dateline-place')).toEqual(['Astana']);
  expect(painted('dateline-note-1')).toEqual([]);
});

test('marks lie over notes', () => {
  const painter = setUp();
  painter.paint(
    ['place', 'note-1', 'current'],
    [
      { layer: 'place', ranges: [range(0, 6)], subject: 'a' },
      { layer: 'note-1', ranges: [range(0, 17)], subject: 'n' },
      { layer: 'current', ranges: [range(0, 6)], subject: 'c' },
    ],
  );
  const priority = (name: string): number => registry.get(name)?.priority ?? -1;
  expect(priority('dateline-note-1')).toBeLessThan(priority('dateline-place'));
  expect(priority('dateline-place')).toBeLessThan(priority('dateline-current'));
});

test('destroy takes back its own names only, and not one that another script has taken', () => {
  const painter = setUp();
  painter.paint(
    ['place', 'role'],
    [
      { layer: 'place', ranges: [range(0, 6)], subject: 'a' },
      { layer: 'role', ranges: [range(11, 17)], subject: 'r' },
    ],
  );
  const foreign = new FakeHighlight();
  registry.set('dateline-role', foreign);
  painter.destroy();
  expect([...registry.keys()]).toEqual(['page-own', 'dateline-role']);
});
