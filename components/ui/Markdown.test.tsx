// @vitest-environment jsdom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { Markdown } from './Markdown.tsx';

function drawn(text: string, drawText?: (text: string) => preact.ComponentChild): HTMLElement {
  const root = document.createElement('div');
  render(<Markdown text={text} drawText={drawText} />, root);
  return root;
}

test('lists, emphasis, code and links', () => {
  const root = drawn('See **this**:\n\n- one\n- `two`\n\n[more](https://news.example/a)');
  expect(root.querySelector('strong')?.textContent).toBe('this');
  expect(root.querySelectorAll('li')).toHaveLength(2);
  expect(root.querySelector('a')?.getAttribute('href')).toBe('https://news.example/a');
});

test('HTML is shown as it is written, and no link runs code', () => {
  const root = drawn(
    '<img src=x onerror=alert(1)> [x](javascript:alert(1)) ![p](https://x.example/p.png)\n\n<script>1</script>',
  );
  expect(root.querySelector('img, script')).toBeNull();
  expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  expect([...root.querySelectorAll('a')].map((link) => link.protocol)).toEqual(['https:']);
});

test('runs of words are drawn as asked, code is not', () => {
  const root = drawn('a *port* and `port`', (text) => <mark>{text}</mark>);
  expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['a ', 'port', ' and ']);
});

test('deep nesting and half-written Markdown are no harm', () => {
  expect(drawn('>'.repeat(5000)).textContent).toContain('>');
  expect(drawn('**half [open').textContent).toBe('**half [open');
});
