// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import { click, find, press, show, type } from '../testing.tsx';
import { exchangeProps } from './exchange/testing.ts';
import { Library } from './Library.tsx';
import type { LibraryProps, NoteGroup } from './props.ts';

const NOTE: Note = {
  id: 'n1',
  articleId: 'a1',
  target: {
    quote: { type: 'TextQuoteSelector', exact: 'no figures', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 3, end: 13 },
  },
  colour: 1,
  body: '<b>Compare</b>',
  tags: ['port'],
  entities: [],
  createdAt: 0,
  updatedAt: 0,
};
const GROUP: NoteGroup = {
  article: { id: 'a1', url: 'https://news.example/a', title: 'Ferry talks' },
  notes: [NOTE, { ...NOTE, id: 'n2', target: null, body: 'On all of it', tags: [] }],
};

/** The last view: its keys are the document's, so it must go before the next one comes. */
let last: HTMLElement | undefined;

async function showLibrary(change: Partial<LibraryProps> = {}) {
  if (last) render(null, last);
  const told = {
    ...exchangeProps(),
    onQuery: vi.fn<LibraryProps['onQuery']>(),
    onFilter: vi.fn<LibraryProps['onFilter']>(),
    onMore: vi.fn<LibraryProps['onMore']>(),
    onSave: vi.fn<LibraryProps['onSave']>(),
    onDelete: vi.fn<LibraryProps['onDelete']>(),
    reading: undefined,
    onEraseAll: vi.fn<LibraryProps['onEraseAll']>(),
    onReading: vi.fn<LibraryProps['onReading']>(),
    completeTags: async () => [],
    nameOf: () => undefined,
    onBulk: vi.fn<LibraryProps['onBulk']>(),
    onAllIds: vi.fn<LibraryProps['onAllIds']>(async () => ['n1', 'n2', 'n3']),
    onRenameTag: vi.fn<LibraryProps['onRenameTag']>(),
    onAddNote: vi.fn<LibraryProps['onAddNote']>(),
    onRestore: vi.fn<LibraryProps['onRestore']>(),
    onEmptyTrash: vi.fn<LibraryProps['onEmptyTrash']>(),
    onUndo: vi.fn<LibraryProps['onUndo']>(),
    onRecover: vi.fn<LibraryProps['onRecover']>(),
  };
  const root = await show(
    <Library
      state={{ kind: 'list', groups: [GROUP], hasMore: false, isCurrent: true }}
      trash={[]}
      counts={{ notes: 2, articles: 1, trash: 0 }}
      facets={{ tags: [{ tag: 'port', count: 1 }], sites: [], entities: [] }}
      query=""
      filter={{}}
      colourNames={['', '', '', '']}
      notice={undefined}
      marksIn={() => []}
      {...told}
      {...change}
    />,
  );
  last = root;
  return { root, told };
}

describe('the library', () => {
  it('shows what the reader wrote as text, never as markup', async () => {
    const { root } = await showLibrary();
    expect(find(root, '.dl-note-body').textContent).toBe('<b>Compare</b>');
    expect(root.querySelector('.dl-note-body b')).toBeNull();
  });

  it('links to the passage, and never to an address that runs', async () => {
    const { root } = await showLibrary();
    expect(find(root, 'a.dl-note-quote').getAttribute('href')).toContain('#:~:text=no%20figures');
    const article = { id: 'a1', url: 'javascript:alert(1)', title: 'Bad' };
    const bad = await showLibrary({
      state: { kind: 'list', groups: [{ article, notes: [NOTE] }], hasMore: false, isCurrent: true },
    });
    expect(bad.root.querySelector('a')).toBeNull();
  });

  it('marks what the search found', async () => {
    const marksIn = (text: string) => (text === 'no figures' ? [{ start: 3, end: 10 }] : []);
    const { root } = await showLibrary({ query: 'fig', marksIn });
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['figures']);
    expect(find(root, 'a.dl-note-quote').textContent).toBe('no figures');
  });

  it('is worked by keys: slash, arrows, Delete, and undo unless the reader is typing', async () => {
    const { root, told } = await showLibrary();
    await press(document.body, '/');
    const field = find(root, 'input[type=search]');
    expect(document.activeElement).toBe(field);
    await press(field, 'z', { ctrlKey: true });
    expect(told.onUndo).not.toHaveBeenCalled();
    await press(field, 'ArrowDown');
    expect(document.activeElement).toBe(find(root, '[data-note=n1]'));
    await press(find(root, '[data-note=n1]'), 'Delete');
    expect(told.onDelete).toHaveBeenCalledWith(NOTE);
    expect(document.activeElement).toBe(find(root, '[data-note=n2]'));
    await press(find(root, '[data-note=n2]'), 'z', { ctrlKey: true });
    expect(told.onUndo).toHaveBeenCalledOnce();
  });

  it('edits a note with its tags; keys in the editor are the editor’s', async () => {
    const { root, told } = await showLibrary();
    await click(find(root, 'button', 'Edit note'));
    await press(find(root, 'textarea'), 'Delete');
    expect(told.onDelete).not.toHaveBeenCalled();
    await type(find(root, '.dl-note-editor input[type=text]'), ' #sea,port ,, sea');
    await click(find(root, 'button', 'Save'));
    expect(told.onSave).toHaveBeenCalledWith(NOTE, { body: '<b>Compare</b>', colour: 1, tags: ['port', 'sea'] });
  });

  it('asks once more before the trash is emptied', async () => {
    const { root, told } = await showLibrary({ trash: [GROUP] });
    await click(find(root, '[role=tab]', 'Trash'));
    await click(find(root, 'button', 'Empty the trash'));
    expect(told.onEmptyTrash).not.toHaveBeenCalled();
    await click(find(root, 'button', 'Delete for good'));
    expect(told.onEmptyTrash).toHaveBeenCalledOnce();
  });

  it('says how to begin when there is nothing, and how to recover when nothing can be opened', async () => {
    const empty = await showLibrary({ counts: { notes: 0, articles: 0, trash: 0 } });
    expect(empty.root.textContent).toContain('No notes yet');
    const failure = { message: 'It broke.', advice: 'Do this.', detail: 'why', canRecover: true };
    const { root } = await showLibrary({ state: { kind: 'failed', ...failure } });
    expect(root.textContent).toContain('It broke.');
    expect(root.querySelector('input[type=file]')).not.toBeNull();
  });
});

it('notes are selected by pointer and keyboard, and changed together', async () => {
  const { root, told } = await showLibrary();
  await click(find(root, '[data-note=n1] input[type=checkbox]'));
  expect(root.textContent).toContain('1 note selected');
  const note = find(root, '[data-note=n1]');
  note.focus();
  await press(note, 'ArrowDown', { shiftKey: true });
  expect(root.textContent).toContain('2 notes selected');
  await click(find(root, '.dl-selection-bar [aria-label="Make them “Question”"]'));
  expect(told.onBulk).toHaveBeenLastCalledWith(['n1', 'n2'], { kind: 'colour', colour: 2 });
  await click(find(root, '.dl-selection-bar button', 'Make one note of them'));
  expect(told.onBulk).toHaveBeenLastCalledWith(['n1', 'n2'], { kind: 'merge-notes' });
  await press(find(root, '[data-note=n2]'), 'Delete');
  expect(told.onBulk).toHaveBeenLastCalledWith(['n1', 'n2'], { kind: 'delete' });
  expect(root.querySelector('.dl-selection-bar')).toBeNull();
  expect(told.onDelete).not.toHaveBeenCalled();
});

it('more than the list shows can be selected; tags go on and off', async () => {
  const { root, told } = await showLibrary({ counts: { notes: 3, articles: 1, trash: 0 } });
  const note = find(root, '[data-note=n1]');
  await press(note, 'x');
  await click(find(root, 'button', 'Select all 3'));
  await expect.poll(() => root.textContent).toContain('3 notes selected');
  await click(find(root, '.dl-selection-bar button', 'Tags'));
  await type(find(root, '.dl-selection-tags input'), 'lesson,');
  await click(find(root, '.dl-selection-tags .dl-button-main'));
  expect(told.onBulk).toHaveBeenLastCalledWith(['n1', 'n2', 'n3'], { kind: 'tags', add: ['lesson'], remove: [] });
  await press(note, 'Escape');
  expect(root.querySelector('.dl-selection-bar')).toBeNull();
});

it('a tag that filters the list gets another name', async () => {
  const { root, told } = await showLibrary({ filter: { tag: 'port' } });
  await click(find(root, 'button', 'Rename this tag'));
  const field = find(root, 'input[maxlength]');
  await type(field, 'harbour');
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(() => find(root, '.dl-button-main').hasAttribute('disabled')).toBe(false);
  await click(find(root, '.dl-button-main', 'Save'));
  expect(told.onRenameTag).toHaveBeenCalledWith('port', 'harbour');
});

it('all data go by one action, which offers a backup first', async () => {
  const { root, told } = await showLibrary({ storage: { bytes: 2_500_000, isKept: true } });
  await click(find(root, '[role=tab]', 'Trash'));
  expect(root.textContent).toContain('2.5 MB');
  await click(find(root, 'button', 'Delete all my data'));
  expect(told.onEraseAll).not.toHaveBeenCalled();
  await click(find(root, 'button', 'Save a backup first'));
  expect(told.onExport).toHaveBeenCalledWith({ kind: 'all' }, 'backup');
  await click(find(root, 'button', 'Delete everything'));
  expect(told.onEraseAll).toHaveBeenCalledOnce();
});
