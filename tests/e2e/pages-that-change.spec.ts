/** Activation, and pages that change: late content, single-page navigation, dark pages, damaged data. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WxtBrowser } from 'wxt/browser';
import { expect, launchExtension, test } from './chromium.ts';
import { ALLOWED, NOT_ALLOWED } from './extension.ts';
import { hover, marksOf, pointOf, readMarks, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { command } from './page-commands.ts';
import { pageText, publish } from './pages/index.ts';

declare const chrome: WxtBrowser;
const article = pageText('border.html');

test('nothing happens on sites that the reader has not allowed', async ({ page, extension }) => {
  publish(extension.site, '/not-allowed', article);
  await page.goto(`${NOT_ALLOWED}/not-allowed`);
  await page.waitForTimeout(800);
  expect(await page.evaluate(readMarks)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.outerHTML.includes('dateline'))).toBe(false);
});

test('injecting twice leaves one Dateline', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/twice', article));
  const before = await marksOf(page);
  const tabId = await extension.tabId(page);
  const worker = await extension.worker();
  for (let i = 0; i < 2; i++)
    await worker.evaluate(
      (id) => chrome.scripting.executeScript({ target: { tabId: id }, files: ['content-scripts/article.js' as never] }),
      tabId,
    );
  await expect.poll(() => page.evaluate(readMarks)).toEqual(before);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => document.querySelectorAll('dateline-overlay').length)).toBeLessThan(2);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
});

test('the badge counts marks, and shows when there is no article', async ({ page, extension }) => {
  const badge = async (): Promise<string> => {
    const tabId = await extension.tabId(page);
    return (await extension.worker()).evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  };
  await page.goto(publish(extension.site, '/badge', article));
  await marksOf(page);
  await expect.poll(badge).toMatch(/^\d+$/);
  await page.goto(publish(extension.site, '/no-article', '<!doctype html><title>No</title><p>Too short.</p>'));
  await expect.poll(badge).toBe('–');
});

test('late paragraphs are marked without repainting the others', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/late', article));
  await marksOf(page);
  await page.evaluate(() => {
    const first = [...(CSS.highlights.get('dateline-place') ?? [])];
    Object.assign(window, { firstRanges: first });
    const paragraph = document.createElement('p');
    paragraph.textContent =
      'Late on Monday the foreign ministry of Mongolia said that it would send observers to the talks in Ulaanbaatar, and that guests from Tashkent and Dushanbe were expected there before the end of the month.';
    document.querySelector('article')?.append(paragraph);
  });
  await expect.poll(async () => (await page.evaluate(readMarks)).map(({ text }) => text)).toContain('Mongolia');
  const kept = await page.evaluate(() => {
    const now = new Set(CSS.highlights.get('dateline-place'));
    const before = (window as unknown as { firstRanges: AbstractRange[] }).firstRanges;
    return before.filter((range) => now.has(range)).length / before.length;
  });
  expect(kept).toBeGreaterThan(0.8);
});

test('single-page navigation: the other article is read, marks of the first go', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/spa', article));
  await marksOf(page);
  await page.evaluate(() => {
    history.pushState({}, '', '/spa/second');
    const main = document.querySelector('main');
    if (!main) return;
    const old = main.firstElementChild;
    const next = document.createElement('article');
    const paragraphs = [
      'Ministers from Bolivia and Paraguay met in Asunción on Tuesday to speak about the waterway that both countries share, and about the cost of keeping it open for barges in years of little rain.',
      'Nobody expects a treaty soon. Officials in La Paz say that the study which both governments ordered will take until the spring, and that the money for the first works has yet to be found by either side.',
      'Farmers along the river hope for earlier answers. Their soy is brought to the ports by lorry today, at three times the price, and much of the profit of a good harvest stays on the road between Santa Cruz and the coast.',
    ];
    const title = document.createElement('h1');
    title.textContent = 'Two landlocked countries and their river';
    next.append(
      title,
      ...paragraphs.map((text) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        return paragraph;
      }),
    );
    old?.replaceWith(next);
    document.title = 'Two landlocked countries and their river';
  });
  await expect.poll(async () => (await page.evaluate(readMarks)).map(({ text }) => text).join('|')).toMatch(/Bolivia/);
  const texts = (await page.evaluate(readMarks)).map(({ text }) => text).join('|');
  expect(texts).not.toContain('Kazakstan');
  expect((await command(extension, page, 'state', null)).article?.url).toContain('/spa/second');
});

test('a dark page gets light ink', async ({ page, extension }) => {
  const dark = article.replace(
    '</head>',
    '<style>body { color: #ddd !important; background: #14171a !important }</style></head>',
  );
  await page.goto(publish(extension.site, '/dark', dark));
  await marksOf(page);
  const rules = await page.evaluate(() =>
    document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
  );
  expect(rules).toContain('rgb(94, 207, 197)');
});

test('with a damaged dataset notes still work, and the reader is told', async () => {
  const extension = await launchExtension({
    change: (folder) => writeFileSync(join(folder, 'data/gazetteer.bin'), 'not a dataset'),
  });
  const page = await extension.context.newPage();
  await page.goto(publish(extension.site, '/damaged', article));
  await page.waitForTimeout(1000);
  const overlay = await overlayOf(page);
  await select(page, 'nobody watches them');
  await overlay.click('.dl-toolbar-colour.dl-colour-1');
  await marksOf(page, 'note-1');
  expect((await command(extension, page, 'state', null)).status).toBe('failed');
  const id = await extension.tabId(page);
  expect(await (await extension.worker()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id)).toBe('!');
  const panel = await extension.context.newPage();
  await panel.goto(`${extension.origin}/sidepanel.html?tabId=${id}`);
  await expect(panel.locator('.dl-panel')).toContainText('data can’t be read');
  await extension.close();
});

test('the extension removed under an open page: its marks go with it', async () => {
  const extension = await launchExtension();
  const page = await extension.context.newPage();
  await page.goto(publish(extension.site, '/orphan', article));
  await marksOf(page);
  await hover(page, 'Baku');
  const worker = await extension.worker();
  await worker.evaluate(() => {
    setTimeout(() => chrome.runtime.reload(), 50);
  });
  await page.waitForTimeout(1500);
  await page.mouse.move(5, 5);
  await page.evaluate(() =>
    document
      .querySelector('article')
      ?.append(
        Object.assign(document.createElement('p'), { textContent: 'One more sentence about Lisbon and Porto.' }),
      ),
  );
  await expect.poll(() => page.evaluate(readMarks), { timeout: 15_000 }).toEqual([]);
  expect(await page.evaluate(() => document.querySelector('dateline-overlay'))).toBeNull();
  await extension.close();
});

test('cards are laid out and dressed under the strictest Content Security Policy, right to left', async ({
  page,
  extension,
}) => {
  extension.site.pages.set(`${ALLOWED}/strict`, {
    body: article.replace('<html lang="en">', '<html lang="en" dir="rtl">'),
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types" },
  });
  await page.goto(`${ALLOWED}/strict`);
  await marksOf(page);
  const overlay = await overlayOf(page);
  const { x, y } = await pointOf(page, 'Aktau');
  await page.mouse.click(x, y);
  await overlay.card();
  const box = await overlay.box('.dl-card');
  if (!box) throw new Error('no card');
  expect(box.right - box.left).toBeCloseTo(360, 0);
  expect(box.right).toBeGreaterThan(x);
  expect(box.left).toBeLessThan(x - 100);
  expect(box.bottom).toBeLessThanOrEqual(800);
});

test('by touch: the first tap on a link tells, the second follows it', async ({ extension }) => {
  publish(extension.site, '/touch', article);
  const page = await extension.context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.goto(`${ALLOWED}/touch`);
  await marksOf(page);
  await page.route('**/topics/**', (route) => route.fulfill({ body: 'topic', contentType: 'text/html' }));
  const overlay = await overlayOf(page);
  const { x, y } = await pointOf(page, 'Uzbekistan');
  const tap = async (): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await tap();
  expect(await overlay.card()).toContain('Uzbekistan');
  expect(page.url()).toContain('/touch');
  await tap();
  await expect(page).toHaveURL(/topics\/uzbekistan/);
  await page.close();
});

test('back from the back/forward cache, everything is there', async ({ page, extension }) => {
  const address = publish(extension.site, '/cached', article);
  await page.goto(address);
  const before = await marksOf(page);
  await page.goto(publish(extension.site, '/elsewhere', '<!doctype html><title>Elsewhere</title><p>Short.</p>'));
  await page.goBack();
  await expect.poll(() => page.evaluate(readMarks)).toEqual(before);
  const tabId = await extension.tabId(page);
  const badge = async (): Promise<string> =>
    (await extension.worker()).evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  await expect.poll(badge).toMatch(/^\d+$/);
  const overlay = await overlayOf(page);
  await hover(page, 'Baku');
  expect(await overlay.card()).toContain('Baku');
});

test('documents that are no pages are left alone', async ({ page, extension }) => {
  extension.site.pages.set(`${ALLOWED}/feed`, {
    body: '<?xml version="1.0"?><rss version="2.0"><channel><title>Tashkent and Baku</title></channel></rss>',
    type: 'application/xml',
  });
  await page.goto(`${ALLOWED}/feed`);
  await page.waitForTimeout(500);
  expect((await command(extension, page, 'turn', { to: 'on' })).on).toBe(false);
});

test('an article in an open shadow root: marked, dressed, with cards and notes', async ({ page, extension }) => {
  const inner = /<article>.*<\/article>/s.exec(article)?.[0] ?? '';
  const body = article.replace(
    inner,
    `<story-view><template shadowrootmode="open"><style>p { margin: 1em 0 }</style>${inner}</template></story-view>`,
  );
  await page.goto(publish(extension.site, '/shadow', body));
  await marksOf(page);
  const sheets = await page.evaluate(() => document.querySelector('story-view')?.shadowRoot?.adoptedStyleSheets.length);
  expect(sheets).toBe(1);
  const overlay = await overlayOf(page);
  await hover(page, 'Baku');
  expect(await overlay.card()).toContain('Baku');
  await page.keyboard.press('Escape');
  const { x, y } = await pointOf(page, 'Tashkent');
  await page.mouse.dblclick(x - 120, y);
  await overlay.click('.dl-toolbar-colour.dl-colour-2');
  await marksOf(page, 'note-2');
  await command(extension, page, 'turn', { to: 'off' });
  const left = await page.evaluate(() => document.querySelector('story-view')?.shadowRoot?.adoptedStyleSheets.length);
  expect(left).toBe(0);
});
