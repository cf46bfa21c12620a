/** Pages of every make: frames, closed shadow roots, overlays, AMP, several stories, parts, PDF; and one page turned off. */
import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { expect, test, type Extension } from './chromium.ts';
import { ALLOWED } from './extension.ts';
import { hover, marksOf, readMarks, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { command } from './page-commands.ts';
import { pageText, publish } from './pages/index.ts';

declare const chrome: WxtBrowser;
const article = pageText('border.html');
const story = /<article>.*<\/article>/s.exec(article)?.[0] ?? '';

const textsOf = async (page: Page): Promise<string> =>
  (await page.evaluate(readMarks)).map(({ text }) => text).join('|');

async function badge(extension: Extension, page: Page): Promise<string> {
  const id = await extension.tabId(page);
  return (await extension.worker()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id);
}

const RIVER = [
  'Ministers from Bolivia and Paraguay met in Asunción on Tuesday to speak about the waterway that both countries share, and about the cost of keeping it open for barges in years of little rain.',
  'Nobody expects a treaty soon. Officials in La Paz say that the study which both governments ordered will take until the spring, and that the money for the first works has yet to be found by either side.',
  'Farmers along the river hope for earlier answers. Their soy is brought to the ports by lorry today, at three times the price, and much of the profit of a good harvest stays on the road to the coast.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

test('an article in a frame of the same site: marks, card, badge, panel', async ({ page, extension }) => {
  publish(extension.site, '/framed-story', article);
  const outer =
    '<!doctype html><title>Reading room</title><h1>Reading room</h1><iframe src="/framed-story" width="900" height="650"></iframe>';
  await page.goto(publish(extension.site, '/frame', outer));
  const frame = page.frames().find((each) => each.url().endsWith('/framed-story'));
  if (!frame) throw new Error('no frame');
  await expect.poll(async () => (await frame.evaluate(readMarks)).length).toBeGreaterThan(20);
  expect(await page.evaluate(readMarks)).toEqual([]);
  await expect.poll(() => badge(extension, page)).toMatch(/^\d+$/);
  const id = await extension.tabId(page);
  const panel = await extension.context.newPage();
  await panel.goto(`${extension.origin}/sidepanel.html?tabId=${id}`);
  await expect(panel.locator('.dl-panel')).toContainText('Baku');
  await panel.close();
  await page.bringToFront();
  const mark = await frame.evaluate(() => {
    const range = [...(CSS.highlights.get('dateline-place') ?? [])].find((each) => String(each) === 'Baku') as Range;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  const box = await (await frame.frameElement()).boundingBox();
  const [x, y] = [mark.x + (box?.x ?? 0), mark.y + (box?.y ?? 0)];
  await page.mouse.move(x, y);
  await page.mouse.move(x + 1, y);
  await expect.poll(() => frame.evaluate(() => document.querySelector('dateline-overlay') !== null)).toBe(true);
  await expect
    .poll(() => frame.evaluate(() => CSS.highlights.get('dateline-current')?.size ?? 0), { timeout: 5000 })
    .toBe(1);
});

test('an article in a closed shadow root: marked and dressed, and no trace when off', async ({ page, extension }) => {
  const body = article.replace(story, '<story-view></story-view>').replace(
    '</body>',
    `<template id="t">${story}</template><script>
      const host = document.querySelector('story-view');
      const root = host.attachShadow({ mode: 'closed' });
      root.append(document.querySelector('#t').content);
      window.closedRoot = root;
    </script></body>`,
  );
  await page.goto(publish(extension.site, '/closed', body));
  await marksOf(page);
  const sheets = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { closedRoot: ShadowRoot }).closedRoot.adoptedStyleSheets.length);
  await expect.poll(sheets).toBe(1);
  const overlay = await overlayOf(page);
  await hover(page, 'Baku');
  expect(await overlay.card()).toContain('Baku');
  await command(extension, page, 'turn', { to: 'off' });
  expect(await sheets()).toBe(0);
  expect(await page.evaluate(readMarks)).toEqual([]);
});

test('consent dialog and paywall over the page: the text beneath is read, theirs is not', async ({
  page,
  extension,
}) => {
  const over = `<div id="consent-banner" class="cookie-consent" role="dialog" aria-modal="true" style="position:fixed;inset:20% 10%;background:#fff;z-index:9">
      <p>We and our 812 partners in Ireland and Germany store cookies on your device to process personal data. You may accept or manage your choices, legitimate interest included, at any time in our privacy policy.</p>
      <button>Accept all</button></div>
    <div class="paywall" style="position:fixed;bottom:0;background:#fff"><p>Subscribe from Denmark to go on reading this story and all others, and cancel your subscription whenever you like.</p></div>`;
  await page.goto(
    publish(extension.site, '/overlaid', article.replace('<body>', `<body style="overflow:hidden">${over}`)),
  );
  await marksOf(page);
  const texts = await textsOf(page);
  expect(texts).toContain('Kazakstan');
  expect(texts).not.toMatch(/Ireland|Germany|Denmark/);
});

test('a page that replaces all of its DOM is read anew', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/replaced', article));
  await marksOf(page);
  await page.evaluate((html) => {
    const body = document.createElement('body');
    const main = document.createElement('article');
    main.append(
      document.createRange().createContextualFragment(`<h1>Two landlocked countries and their river</h1>${html}`),
    );
    body.append(main);
    document.body.replaceWith(body);
  }, RIVER);
  await expect.poll(() => textsOf(page), { timeout: 10_000 }).toMatch(/Bolivia.*Asunción/);
  expect(await textsOf(page)).not.toContain('Kazakstan');
});

test('endless scrolling: the story that the reader has come to is the one that is read', async ({
  page,
  extension,
}) => {
  await page.goto(publish(extension.site, '/endless', article));
  await marksOf(page);
  await page.evaluate((html) => {
    const next = document.createElement('article');
    next.append(
      document
        .createRange()
        .createContextualFragment(
          `<h1>Two landlocked countries and their river</h1>${html}<div style="height:100vh"></div>`,
        ),
    );
    document.querySelector('article')?.after(next);
    next.scrollIntoView({ behavior: 'instant' });
    history.replaceState({}, '', '/endless-second');
  }, RIVER);
  await expect.poll(() => textsOf(page), { timeout: 10_000 }).toMatch(/Bolivia.*Asunción/);
  expect(await textsOf(page)).not.toContain('Kazakstan');
  expect((await command(extension, page, 'state', null)).article?.url).toContain('/endless-second');
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    history.replaceState({}, '', '/endless');
  });
  await expect.poll(() => textsOf(page), { timeout: 10_000 }).toContain('Kazakstan');
});

test('a live blog that grows: new entries at the top are marked, the others stay', async ({ page, extension }) => {
  const entry = (time: string, text: string): string => `<section class="entry"><time>${time}</time>${text}</section>`;
  const [first = '', second = ''] = RIVER.split('</p>');
  const live = `<!doctype html><html lang="en"><title>River talks, live</title><article class="live-blog"><h1>River talks, live: ministers meet</h1>${entry('10:20', `${second}</p>`)}${entry('09:05', `${first}</p>`)}</article>`;
  await page.goto(publish(extension.site, '/live', live));
  await marksOf(page);
  await page.evaluate(() => {
    const section = document.createElement('section');
    section.className = 'entry';
    section.append(document.createElement('time'), document.createElement('p'));
    const [time, text] = section.children;
    if (time) time.textContent = '11:40';
    if (text)
      text.textContent =
        'A delegation from Uruguay has joined the talks in Montevideo by telephone, as the hosts had hoped since the early morning of the day.';
    document.querySelector('h1')?.after(section);
  });
  await expect.poll(() => textsOf(page)).toMatch(/Uruguay.*Bolivia/);
});

test('AMP: a note made there stands on the article’s own page too', async ({ page, extension }) => {
  const amp = article
    .replace('<html', '<html amp')
    .replace('</head>', `<link rel="canonical" href="${ALLOWED}/border-in-full"></head>`);
  await page.goto(publish(extension.site, '/amp/border', amp));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, 'nobody watches them');
  await overlay.click('.dl-toolbar-colour.dl-colour-1');
  await marksOf(page, 'note-1');
  await page.goto(publish(extension.site, '/border-in-full', article));
  await marksOf(page, 'note-1');
});

test('turned off on a page of an allowed site: it stays off there, and only there', async ({ page, extension }) => {
  const address = publish(extension.site, '/off-here', article);
  await page.goto(address);
  await marksOf(page);
  await command(extension, page, 'turn', { to: 'toggle' });
  await expect.poll(() => page.evaluate(readMarks)).toEqual([]);
  await page.reload();
  await page.waitForTimeout(1200);
  expect(await page.evaluate(readMarks)).toEqual([]);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await page.goto(publish(extension.site, '/on-there', article));
  await marksOf(page);
  await page.goto(address);
  await page.waitForTimeout(600);
  await command(extension, page, 'turn', { to: 'toggle' });
  await marksOf(page);
  await page.reload();
  await marksOf(page);
});

test('a PDF says that it can’t be read', async ({ page, extension }) => {
  extension.site.pages.set(`${ALLOWED}/report`, { body: smallPdf(), type: 'application/pdf' });
  await page.goto(`${ALLOWED}/report`).catch(() => undefined);
  await page.waitForTimeout(800);
  await expect.poll(() => badge(extension, page)).toBe('–');
  const id = await extension.tabId(page);
  const title = (await extension.worker()).evaluate((tabId) => chrome.action.getTitle({ tabId }), id);
  expect(await title).toContain('PDF');
  const panel = await extension.context.newPage();
  await panel.goto(`${extension.origin}/sidepanel.html?tabId=${id}`);
  await expect(panel.locator('.dl-panel')).toContainText('PDF');
  await panel.close();
});

/** One empty page. */
function smallPdf(): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj${object}endobj\n`).join('');
  return `%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 4>>\n%%EOF\n`;
}

test('by touch: a selection whose handles were dragged is saved whole', async ({ extension }) => {
  const page = await extension.context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.goto(publish(extension.site, '/touch-select', article));
  await marksOf(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 300, y: 300 }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  // What the handles do: the selection grows, with no event of a pointer on the page.
  const [whole] = await page.evaluate(async () => {
    const paragraphs = [...document.querySelectorAll('article p')];
    const text = paragraphs.find((each) => (each.textContent ?? '').length > 150)?.firstChild as Text;
    text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (const end of [12, 25, 40]) {
      document.getSelection()?.setBaseAndExtent(text, 0, text, Math.min(end, text.length));
      await new Promise((resolve) => {
        setTimeout(resolve, 120);
      });
    }
    return [String(document.getSelection())];
  });
  const overlay = await overlayOf(page);
  await overlay.click('.dl-toolbar-colour.dl-colour-3');
  const notes = await marksOf(page, 'note-3');
  expect(
    notes
      .map(({ text }) => text)
      .join('')
      .trim(),
  ).toBe(whole?.trim());
  await page.close();
});
