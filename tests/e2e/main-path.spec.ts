/** The main job on one article: what is painted, what the cards say, corrections, and no trace after turning off. */
import { expect, test } from './chromium.ts';
import { hover, marksOf, pointOf, readMarks } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { command } from './page-commands.ts';
import { pageText, publish } from './pages/index.ts';

const article = pageText('border.html');

test.beforeEach(async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/border', article));
  await marksOf(page);
});

test('marks places, officials, roles, demonyms and organisations of the article', async ({ page }) => {
  const marks = await page.evaluate(readMarks);
  const textsOf = (...layers: string[]): string[] =>
    marks.filter(({ layer }) => layers.includes(layer)).map(({ text }) => text);
  const places = textsOf('place');
  for (const name of [
    'Kazakstan',
    'Astana',
    'Uzbekistan',
    'Russia',
    'China',
    'Azerbaijan',
    'Pakistan',
    'Beslan',
    'Aktau',
  ])
    expect(places).toContain(name);
  for (const name of ['Baku', 'Tashkent', 'Almaty', 'Central Asia', 'Caucasus', 'Chechnya', 'Xinjiang'])
    expect(places.join('|')).toContain(name);
  expect(textsOf('demonym')).toEqual(
    expect.arrayContaining(['Uzbek', 'Afghan', 'Kazak', 'Kyrgyz', 'Uzbeks', 'Azerbaijani']),
  );
  const officials = textsOf('official');
  expect(officials).toEqual(expect.arrayContaining(['Nursultan Nazarbaev', 'Nazarbaev', 'Vladimir Bozhko', 'Bozhko']));
  expect(textsOf('role').join('|')).toContain('prosecutor general');
  expect(textsOf('organisation')).toEqual(expect.arrayContaining(['CIS', 'Islamic Movement of Uzbekistan']));
});

test('marks nothing but the article, and no one who is no official', async ({ page }) => {
  const texts = (await page.evaluate(readMarks)).map(({ text }) => text).join('|');
  for (const name of ['Nurakishev', 'Chebotaryov', 'Karajanov', 'Berlin', 'Nairobi', 'Lima', 'Bangladesh', 'Senegal'])
    expect(texts).not.toContain(name);
  for (const name of ['Venezuela', 'Mongolia', 'Philippines', 'Johannesburg', 'Chirac'])
    expect(texts).not.toContain(name);
});

const CARDS: [text: string, ...says: (string | RegExp)[]][] = [
  ['Kazakstan', 'Kazakhstan', 'a spelling of Kazakhstan', 'Nursultan Nazarbayev'],
  ['Astana', 'Astana', /Capital of Kazakhstan/],
  ['Beslan', /North Ossetia/],
  ['Aktau', /Mang[iy]stau/, 'Kazakhstan', /km/],
  ['Baku', /Capital of Azerbaijan/],
  ['Tashkent', /Capital of Uzbekistan/],
  ['Almaty', 'Kazakhstan', /1997/],
  ['Chechnya', 'Russia'],
  ['Xinjiang', 'China'],
  ['Uzbek', 'Uzbekistan'],
  ['CIS', /Commonwealth of Independent States/],
  ['Islamic Movement of Uzbekistan', /Islamic Movement of Uzbekistan/],
  ['Nursultan Nazarbaev', 'Nursultan Nazarbayev', 'President', 'In office on this day', 'Tokayev'],
  ['Bozhko', 'Vladimir Bozhko', /[Ss]ecurity ministry official/, /Emergency/, /2007/],
];

for (const [text, ...says] of CARDS) {
  test(`the card of “${text}” tells what holds on the article's day`, async ({ page }) => {
    const overlay = await overlayOf(page);
    await hover(page, text);
    const card = await overlay.card();
    expect(card).toContain('2004');
    for (const words of says) expect(card).toMatch(typeof words === 'string' ? new RegExp(words) : words);
  });
}

test('the card of a role says that its holder is unknown', async ({ page }) => {
  const overlay = await overlayOf(page);
  const role = (await marksOf(page, 'role')).find(({ text }) => text.includes('prosecutor general'));
  await hover(page, role?.text ?? '');
  expect(await overlay.card()).toMatch(/unknown to the dataset/i);
});

test('a fast pointer opens nothing; a resting one does; the card can be entered and left', async ({ page }) => {
  const overlay = await overlayOf(page);
  const { x, y } = await pointOf(page, 'Tashkent');
  await page.mouse.move(x - 300, y);
  await page.mouse.move(x, y, { steps: 2 });
  await page.mouse.move(x + 300, y, { steps: 2 });
  await page.mouse.move(x + 310, y + 120);
  await page.waitForTimeout(600);
  expect(await overlay.count('.dl-card')).toBe(0);

  await hover(page, 'Tashkent');
  await overlay.card();
  const box = await overlay.box('.dl-card');
  const mark = await pointOf(page, 'Tashkent');
  if (!box) throw new Error('no card');
  expect(mark.y < box.top || mark.y > box.bottom, 'the card leaves its mention free').toBe(true);
  await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 3 });
  await page.waitForTimeout(700);
  expect(await overlay.count('.dl-card')).toBe(1);
  await page.mouse.move(5, 400);
  await expect.poll(() => overlay.count('.dl-card')).toBe(0);
});

test('Escape closes a card without moving focus', async ({ page }) => {
  const overlay = await overlayOf(page);
  await page.locator('#link').focus();
  await hover(page, 'Baku');
  await overlay.card();
  await page.keyboard.press('Escape');
  await expect.poll(() => overlay.count('.dl-card')).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
});

test('a click pins; a click on a link follows the link', async ({ page }) => {
  const overlay = await overlayOf(page);
  const { x, y } = await pointOf(page, 'Baku');
  await page.mouse.click(x, y);
  await overlay.card();
  await page.mouse.move(5, 400);
  await page.waitForTimeout(700);
  expect(await overlay.count('.dl-card[role="dialog"]')).toBe(1);
  await page.mouse.click(8, 500);
  await expect.poll(() => overlay.count('.dl-card')).toBe(0);

  const link = await pointOf(page, 'Uzbekistan');
  await page.route('**/topics/**', (route) => route.fulfill({ body: 'topic', contentType: 'text/html' }));
  await page.mouse.click(link.x, link.y);
  await expect(page).toHaveURL(/topics\/uzbekistan/);
});

test('next and previous mention by command: scrolls, opens the card, leaves focus where it is', async ({
  page,
  extension,
}) => {
  const overlay = await overlayOf(page);
  await command(extension, page, 'step', { by: 1 });
  expect(await overlay.card()).toContain('Kazakhstan');
  expect(await overlay.text('[aria-live]')).toMatch(/Kazakstan, 1 of \d+/);
  await command(extension, page, 'step', { by: 1 });
  await expect.poll(() => overlay.text('[aria-live]')).toMatch(/, 2 of \d+/);
  await command(extension, page, 'step', { by: -1 });
  await command(extension, page, 'step', { by: -1 });
  await expect.poll(() => overlay.text('[aria-live]')).toMatch(/, (\d+) of \1/);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  await page.keyboard.press('Enter');
  await expect.poll(() => overlay.count('.dl-card[role="dialog"]')).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => overlay.count('.dl-card')).toBe(0);
});

test('a correction is painted at once, remembered over a reload, and can be taken back', async ({ page }) => {
  const overlay = await overlayOf(page);
  const count = async (text: string): Promise<number> =>
    (await page.evaluate(readMarks)).filter((mark) => mark.text === text).length;
  // Remembered for the site, so for the tests that follow, too: they don't look at this name.
  expect(await count('Pakistan')).toBeGreaterThan(0);
  const { x, y } = await pointOf(page, 'Pakistan');
  await page.mouse.click(x, y);
  await overlay.card();
  await overlay.click('summary', 'Why is this marked');
  await overlay.click('button', 'Not a name');
  await expect.poll(() => count('Pakistan')).toBe(0);
  await page.reload();
  await marksOf(page);
  expect(await count('Pakistan')).toBe(0);
  expect(await count('Baku')).toBeGreaterThan(0);

  const baku = await pointOf(page, 'Baku');
  await page.mouse.click(baku.x, baku.y);
  await overlay.card();
  await overlay.click('summary', 'Why is this marked');
  await overlay.click('button', 'Not a name');
  await expect.poll(() => count('Baku')).toBe(0);
  await overlay.click('.notice button', 'Undo');
  await expect.poll(() => count('Baku')).toBeGreaterThan(0);
});

test('turning off leaves no trace', async ({ page, extension }) => {
  const before = await page.evaluate(() => {
    const own = new Highlight();
    CSS.highlights.set('page-own', own);
    return { names: [...CSS.highlights.keys()].length, sheets: document.adoptedStyleSheets.length };
  });
  expect(before.sheets).toBe(1);
  await hover(page, 'Baku');
  await (await overlayOf(page)).card();
  await command(extension, page, 'turn', { to: 'off' });
  const after = await page.evaluate(() => ({
    names: [...CSS.highlights.keys()],
    sheets: document.adoptedStyleSheets.length,
    hosts: document.querySelectorAll('dateline-overlay, style[data-dateline]').length,
    root: document.documentElement.outerHTML.includes('dateline'),
  }));
  expect(after).toEqual({ names: ['page-own'], sheets: 0, hosts: 0, root: false });
  await page.mouse.move(300, 300);
  await page.waitForTimeout(500);
  expect(await page.evaluate(readMarks)).toEqual([]);

  await command(extension, page, 'turn', { to: 'toggle' });
  expect((await marksOf(page)).length).toBeGreaterThan(20);
});
