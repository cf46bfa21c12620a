// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { click, find, press, show, type } from '../testing.tsx';
import { TagInput, tagsIn } from './TagInput.tsx';

async function showTags(tags: string[] = ['border'], complete = async (): Promise<string[]> => ['trade', 'transport']) {
  const onChange = vi.fn<(tags: string[]) => void>();
  const root = await show(<TagInput tags={tags} label="Tags" complete={complete} onChange={onChange} />);
  return { root, onChange, field: find(root, 'input') };
}

it('reads tags however they are parted', () => {
  expect(tagsIn(' #border, trade;  ،to check, ,trade')).toEqual(['border', 'trade', 'to check']);
});

it('Enter and a comma end a tag; Backspace in the empty field takes the last one off', async () => {
  const { field, onChange } = await showTags();
  await type(field, 'water');
  await press(field, 'Enter');
  expect(onChange).toHaveBeenLastCalledWith(['border', 'water']);
  await type(field, 'rail,');
  expect(onChange).toHaveBeenLastCalledWith(['border', 'rail']);
  await press(field, 'Backspace');
  expect(onChange).toHaveBeenLastCalledWith([]);
});

it('proposes tags in use, chosen by arrows', async () => {
  const { root, field, onChange } = await showTags();
  await type(field, 'tra');
  await expect.poll(() => root.querySelectorAll('[role=option]').length).toBe(2);
  expect(field.getAttribute('aria-expanded')).toBe('true');
  await press(field, 'ArrowDown');
  await press(field, 'ArrowDown');
  expect(root.querySelector('[aria-selected=true]')?.textContent).toBe('transport');
  await press(field, 'Enter');
  expect(onChange).toHaveBeenLastCalledWith(['border', 'transport']);
});

it('a tag has a button that takes it off', async () => {
  const { root, onChange } = await showTags(['a', 'b']);
  await click(find(root, '[aria-label="Remove the tag “a”"]'));
  expect(onChange).toHaveBeenLastCalledWith(['b']);
});
