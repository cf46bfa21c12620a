// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SelectionToolbarProps } from '../props.ts';
import { click, find, press, show, type } from '../testing.tsx';
import { SelectionToolbar } from './SelectionToolbar.tsx';

function props(more: Partial<SelectionToolbarProps> = {}) {
  return {
    colourNames: ['', 'Doubt', '', ''] as const,
    onColour: vi.fn<SelectionToolbarProps['onColour']>(),
    onNote: vi.fn<SelectionToolbarProps['onNote']>(),
    links: [],
    onTags: vi.fn<SelectionToolbarProps['onTags']>(),
    completeTags: vi.fn<SelectionToolbarProps['completeTags']>(async () => ['trade', 'transport']),
    onLink: vi.fn<SelectionToolbarProps['onLink']>(),
    onAccept: vi.fn<SelectionToolbarProps['onAccept']>(),
    onDelete: vi.fn<SelectionToolbarProps['onDelete']>(),
    onClose: vi.fn<SelectionToolbarProps['onClose']>(),
    ...more,
  };
}

describe('selection toolbar', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves at once by press or key, under the reader’s names of colours', async () => {
    const told = props();
    const root = await show(<SelectionToolbar {...told} />);
    await click(find(root, 'button', 'Doubt'));
    expect(told.onColour).toHaveBeenLastCalledWith(2);
    await press(find(root, '[role=toolbar]'), '4');
    expect(told.onColour).toHaveBeenLastCalledWith(4);
  });

  it('leaves digits to the note while it is being typed', async () => {
    const told = props();
    const root = await show(<SelectionToolbar {...told} />);
    await press(find(root, 'textarea'), '2');
    expect(told.onColour).not.toHaveBeenCalled();
  });

  it('reports the note at a pause, and at once when it closes', async () => {
    const told = props({ saved: { colour: 1, body: '', tags: [] } });
    const root = await show(<SelectionToolbar {...told} />);
    await type(find(root, 'textarea'), 'first');
    expect(told.onNote).not.toHaveBeenCalled();
    vi.advanceTimersByTime(600);
    expect(told.onNote).toHaveBeenLastCalledWith('first');
    await type(find(root, 'textarea'), 'second');
    await press(find(root, 'textarea'), 'Escape');
    expect(told.onNote).toHaveBeenLastCalledWith('second');
    expect(told.onClose).toHaveBeenCalledOnce();
  });

  it('loses nothing when it is taken away while typing', async () => {
    const told = props();
    const root = await show(<SelectionToolbar {...told} />);
    await type(find(root, 'textarea'), 'unsaved');
    await act(() => {
      render(null, root);
    });
    expect(told.onNote).toHaveBeenCalledExactlyOnceWith('unsaved');
  });

  it('says what went wrong', async () => {
    const root = await show(<SelectionToolbar {...props({ error: 'The browser’s storage is full.' })} />);
    expect(find(root, '[role=alert]').textContent).toContain('storage is full. What you typed is kept.');
  });
});
