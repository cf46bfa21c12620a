import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { openSnapshot } from './snapshot-document.ts';
import { takeSnapshot } from './snapshot.ts';

function opened(html: string): Document {
  return openSnapshot(takeSnapshot(new JSDOM(html).window.document)).document;
}

it('keeps of hidden parts what tells machines a day, and not their words', () => {
  const page = opened(
    '<body><p>Seen.</p><div hidden><p>Unseen words.</p><time datetime="2004-09-14">then</time></div></body>',
  );
  expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2004-09-14');
  expect(page.body.textContent).not.toContain('Unseen');
});

it('takes scripts along only where nothing else tells a day', () => {
  const script = '<script>window.story = {"publishedAt": "2004-09-14"}</script>';
  expect(opened(`<body>${script}<p>Text.</p></body>`).documentElement.textContent).toContain('publishedAt');
  const told = `<head><meta property="article:published_time" content="2004-09-14"></head><body>${script}</body>`;
  expect(opened(told).documentElement.textContent).not.toContain('publishedAt');
});

it('keeps attributes that hold separators apart from its own', () => {
  const page = opened('<body><p class="a\tb\nc" title="x\n/\n.">Text.</p><p>More.</p></body>');
  expect(page.querySelector('p')?.className).toBe('a b c');
  expect([...page.querySelectorAll('p')].map((each) => each.textContent)).toEqual(['Text.', 'More.']);
});

it('makes a document of any data', () => {
  for (const tree of ['', '/\n/\n/', '.\n.\n.', 'html\nbody\n.\n/\n/\n/\nx', 'p\t=\t=x\ty'])
    expect(() => openSnapshot({ tree, texts: ['a'] })).not.toThrow();
});
