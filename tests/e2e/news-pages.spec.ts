/**
 * Saved pages of real sites: Dateline marks the article and nothing else, and throws nothing. The pages are no part of
 * the project; where they lie beside it (`../shared/pages/news`), this runs.
 *
 * Page scripts and subresources are off (Content-Security-Policy): the pages are read as they were saved. What Dateline
 * costs on the page's thread is printed beside Readability alone; `tests/bench` judges it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launchExtension, test, type Extension } from './chromium.ts';
import { ALLOWED, NOT_ALLOWED, ROOT } from './extension.ts';
import { command } from './page-commands.ts';
import { profile } from './thread-time.ts';

const PAGES = join(ROOT, '../shared/pages/news');
const names = existsSync(PAGES)
  ? readdirSync(PAGES).filter((name) => existsSync(join(PAGES, name, 'source.html')))
  : [];
const READABILITY = readFileSync(join(ROOT, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
const NO_SCRIPTS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
/** Shares of a block's three-word runs that the true text must have for the block to be part of the article. */
const SAME_TEXT = 0.5;
/** Share of marks in blocks that the true text doesn't have. */
const MOST_OUTSIDE = 0.02;
/** Parts that are told from the article by their meaning alone, and readers may want marked. */
const KNOWN_OUTSIDE: readonly { page: RegExp; share: number }[] = [
  // A box of figures made of headings and paragraphs like those around it.
  { page: /EveningStandard/, share: 0.12 },
  // Posts from elsewhere, quoted in a live blog; other sites' true texts have them.
  { page: /TheMirror/, share: 0.15 },
];

interface Truth {
  /** Not on every page: then only navigation, footers and such are known to be no article. */
  text?: string;
  title?: string;
}

interface Marked {
  mark: string;
  block: string;
  /** In a part of the page that says of itself that it is no article. */
  inFrame: boolean;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function shingles(text: string): string[] {
  const all = words(text);
  return all.length < 3 ? [all.join(' ')] : all.slice(2).map((word, i) => `${all[i]} ${all[i + 1]} ${word}`);
}

/** To be run in the page: the text of the block around each mark. */
function markedBlocks(): Marked[] {
  const found: Marked[] = [];
  for (const [name, highlight] of CSS.highlights)
    if (name.startsWith('dateline-'))
      for (const range of highlight) {
        const inner = range.startContainer.parentElement;
        const block = inner?.closest('p, li, h1, h2, h3, h4, td, blockquote, figcaption, div, section');
        const frame = inner?.closest('nav, footer, [role="navigation"], [role="contentinfo"], [role="complementary"]');
        // Headline, standfirst and subheadings are part of the article, whether the true text has them or not.
        const about = [...document.querySelectorAll('h1, meta[property="og:description"], meta[name="description"]')];
        const head = about.map((each) => each.getAttribute('content') ?? each.textContent).join(' ');
        if (head.includes((block?.textContent ?? '').trim().slice(0, 40))) continue;
        if (block && /^H[2-6]$/.test(block.tagName) && block.nextElementSibling?.tagName === 'P') continue;
        found.push({ mark: String(range), block: block?.textContent ?? '', inFrame: Boolean(frame) });
      }
  return found;
}

function isOutside({ title = '', text }: Truth): (marked: Marked) => boolean {
  if (text === undefined) return ({ inFrame }) => inFrame;
  const article = new Set(shingles(`${title} ${text}`));
  return ({ block }) => {
    const runs = shingles(block);
    return runs.filter((run) => article.has(run)).length / runs.length < SAME_TEXT;
  };
}

test.describe('saved news pages', () => {
  test.skip(names.length === 0, 'the saved pages (../shared/pages/news) are not here');
  let extension: Extension;

  test.beforeAll(async () => {
    extension = await launchExtension();
  });
  test.afterAll(async () => {
    await extension.close();
  });

  for (const name of names) {
    test(name, async () => {
      const body = readFileSync(join(PAGES, name, 'source.html'));
      const truth = JSON.parse(readFileSync(join(PAGES, name, 'truth.json'), 'utf8')) as Truth;
      for (const host of [ALLOWED, NOT_ALLOWED])
        extension.site.pages.set(`${host}/${name}`, { body, type: 'text/html', headers: NO_SCRIPTS });

      const bare = await extension.context.newPage();
      await bare.goto(`${NOT_ALLOWED}/${name}`, { waitUntil: 'load' });
      const alone = (await bare.evaluate(
        `(() => { const module = {}; const start = performance.now(); ${READABILITY}; new Readability(document.cloneNode(true)).parse(); return performance.now() - start; })()`,
      )) as number;
      await bare.close();

      const page = await extension.context.newPage();
      const stop = await profile(page, extension.origin);
      const errors: string[] = [];
      const session = await page.context().newCDPSession(page);
      await session.send('Runtime.enable');
      // Of every world of the page, the content script's too.
      session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => errors.push(exceptionDetails.text));
      await page.goto(`${ALLOWED}/${name}`, { waitUntil: 'domcontentloaded' });
      const status = () =>
        command(extension, page, 'state', null).then(
          (state) => state.status,
          () => 'not there',
        );
      await expect.poll(status, { timeout: 20_000 }).toMatch(/^(?:on|no-article|failed)$/);

      const { total, longest } = await stop();
      expect(await status()).toBe('on');
      const marked = await page.evaluate(markedBlocks);
      const outside = marked.filter(isOutside(truth));
      console.log(
        `${name.slice(0, 40).padEnd(40)} ${String(marked.length).padStart(4)} marks, ${outside.length} outside; Readability ${alone.toFixed(0)} ms, Dateline ${total.toFixed(0)} ms (× ${(total / alone).toFixed(1)}), longest ${longest.toFixed(0)} ms`,
      );
      if (outside.length)
        console.log(
          outside
            .slice(0, 5)
            .map(({ mark, block }) => `   ${mark} | ${block.replace(/\s+/g, ' ').slice(0, 100)}`)
            .join('\n'),
        );
      await page.close();
      expect(errors).toEqual([]);
      const most = KNOWN_OUTSIDE.find((known) => known.page.test(name))?.share ?? MOST_OUTSIDE;
      expect(outside.length, JSON.stringify(outside.slice(0, 5))).toBeLessThanOrEqual(marked.length * most);
    });
  }
});
