/** Each folder here holds a page and what the extension should make of it (see expected.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/article/extract.ts';
import type { ExtractedArticle } from '../../lib/article/types.ts';
import { parsePage } from '../tools/read-page.ts';
import type { Expected } from './expected.ts';

const HERE = new URL('.', import.meta.url);
const folders = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** jsdom doesn't know declarative shadow roots yet. */
function attachShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    if (!shadow) continue;
    shadow.append(template.content);
    template.remove();
    attachShadowRoots(shadow);
  }
}

function textOf(article: ExtractedArticle, kind: string): string | undefined {
  const block = article.blocks.find((candidate) => candidate.kind === kind);
  return block && article.text.slice(block.start, block.end);
}

/** Every block leads to the page and back to itself. */
function checkTextMap(article: ExtractedArticle): void {
  for (const block of article.blocks) {
    const ranges = article.textMap.rangesOf(block);
    expect(ranges.length).toBeGreaterThan(0);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (!first || !last) continue;
    expect(article.textMap.spanOf(first)?.start).toBe(block.start);
    expect(article.textMap.spanOf(last)?.end).toBe(block.end);
  }
}

describe.each(folders)('%s', (folder) => {
  const expected = JSON.parse(readFileSync(new URL(`${folder}/expected.json`, HERE), 'utf8')) as Expected;
  const { document } = parsePage(readFileSync(new URL(`${folder}/page.html`, HERE), 'utf8'), expected.url).window;
  attachShadowRoots(document);
  const untouched = document.documentElement.outerHTML;
  const extraction = extract(document, expected.url, { today: '2026-01-01' });

  it('leaves the page as it was', () => {
    expect(document.documentElement.outerHTML).toBe(untouched);
  });

  if (expected.article === null) {
    it('has no article, and says why', () => {
      expect(extraction).toEqual({ article: null, reason: expected.reason });
    });
    return;
  }

  const article = extraction.article as ExtractedArticle;

  it('tells title, byline, day and language', () => {
    expect(article.title).toBe(expected.title);
    expect(article.published?.date ?? null).toBe(expected.published ?? null);
    if (expected.publishedSource) expect(article.published?.source).toBe(expected.publishedSource);
    if (expected.byline) expect(article.byline).toBe(expected.byline);
    if (expected.lang) expect(article.lang).toBe(expected.lang);
    if (expected.dir) expect(article.dir).toBe(expected.dir);
  });

  it('has the article and nothing else in its text', () => {
    const body = article.text.slice(article.bodyStart);
    expect(textOf(article, 'headline')).toBe(expected.title);
    expect(textOf(article, 'standfirst')).toBe(expected.standfirst);
    if (expected.begins) expect(body.slice(0, expected.begins.length)).toBe(expected.begins);
    for (const words of expected.contains ?? []) expect(body).toContain(words);
    for (const words of expected.omits ?? []) expect(article.text).not.toContain(words);
    if (expected.kinds) expect([...new Set(article.blocks.map(({ kind }) => kind))]).toEqual(expected.kinds);
  });

  it('leads from each block to the page and back', () => {
    checkTextMap(article);
  });
});
