// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import type { NoteActions, NoteItemProps, PlacedNote } from '../props.ts';
import { click, find, press, show, type } from '../testing.tsx';
import { NoteItem } from './NoteItem.tsx';

const NOTE: Note = {
  id: 'n1',
  articleId: 'a1',
  target: {
    quote: { type: 'TextQuoteSelector', exact: 'no figures', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 3, end: 13 },
  },
  colour: 1,
  body: 'Compare.',
  tags: [],
  entities: [],
  createdAt: 0,
  updatedAt: 0,
};

async function showNote(placed: Omit<PlacedNote, 'note'>) {
  const told = {
    actions: {
      colourOrder: [3, 1, 2, 4] as const,
      complete: async () => [],
      onAccept: vi.fn<NoteActions['onAccept']>(),
      onAdd: vi.fn<NoteActions['onAdd']>(),
    },
    onGoTo: vi.fn<NoteItemProps['onGoTo']>(),
    onSave: vi.fn<NoteItemProps['onSave']>(),
    onDelete: vi.fn<NoteItemProps['onDelete']>(),
  };
  const root = await show(
    <ul>
      <NoteItem placed={{ note: NOTE, ...placed }} colourNames={['Headline', '', '', '']} {...told} />
    </ul>,
  );
  return { root, told };
}

describe('a note', () => {
  it('leads to its passage, under the reader’s name of its colour', async () => {
    const { root, told } = await showNote({ state: 'exact' });
    expect(root.textContent).toContain('Headline');
    await click(find(root, 'button', 'no figures'));
    expect(told.onGoTo).toHaveBeenCalledWith(NOTE);
  });

  it('says when the text was changed, what it read and reads now, and takes that with one press', async () => {
    const { root, told } = await showNote({ state: 'approximate', nowReads: 'few figures' });
    expect(root.textContent).toContain('The text was changed');
    expect([find(root, 'del').textContent, find(root, 'ins').textContent]).toEqual(['no figures', 'few figures']);
    await click(find(root, 'button', 'This is the passage'));
    expect(told.actions.onAccept).toHaveBeenCalledWith(NOTE);
  });

  it('that isn’t found leads nowhere, but keeps its quote', async () => {
    const { root } = await showNote({ state: 'missing' });
    expect(find(root, 'blockquote').textContent).toBe('no figures');
    expect([...root.querySelectorAll('button')].some((button) => button.textContent.includes('no figures'))).toBe(
      false,
    );
  });

  it('is edited in place: text and colour; Escape leaves it as it was', async () => {
    const { root, told } = await showNote({ state: 'exact' });
    await click(find(root, 'button', 'Edit note'));
    await type(find(root, 'textarea'), '  Other words ');
    await click(find(root, '.dl-colour-3 input'));
    await click(find(root, 'button', 'Save'));
    expect(told.onSave).toHaveBeenCalledWith(NOTE, { body: 'Other words', colour: 3, tags: NOTE.tags });

    await click(find(root, 'button', 'Edit note'));
    await type(find(root, 'textarea'), 'thrown away');
    await press(find(root, 'textarea'), 'Escape');
    expect(told.onSave).toHaveBeenCalledOnce();
    expect(find(root, '.dl-note-body').textContent).toBe('Compare.');
  });

  it('asks for nothing before it is deleted: that can be undone', async () => {
    const { root, told } = await showNote({ state: 'exact' });
    await click(find(root, 'button', 'Delete note'));
    expect(told.onDelete).toHaveBeenCalledWith(NOTE);
  });
});
