/** Reading itself: place, appearance, keys, paper, accessibility, other scripts. */
import { violations } from './axe.ts';
import { expect, test } from './chromium.ts';
import { marksOf, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { command } from './page-commands.ts';
import { publish } from './pages/index.ts';
import { notesOn, openLive, openReader, PASSAGE } from './reader.ts';

test('remembers the place, in another window size too, and forgets it at the top', async ({ page, extension }) => {
  await openLive(extension, page, '/reader-6');
  const reader = await openReader(extension, page);
  await reader.setViewportSize({ width: 900, height: 400 });
  const topOf = (): Promise<number> =>
    reader.evaluate(() => document.querySelector('.dl-article h2')?.getBoundingClientRect().top ?? NaN);
  await reader.evaluate(() => {
    const heading = document.querySelector('.dl-article h2');
    scrollBy({ top: (heading?.getBoundingClientRect().top ?? 0) - 90, behavior: 'instant' });
  });
  await expect(reader.locator('.dl-reader-progress')).toContainText(/[3-9]\d\s?% read.*1 minute left/);
  await reader.waitForTimeout(700);
  await reader.setViewportSize({ width: 420, height: 700 });
  await reader.reload();
  await marksOf(reader);
  await expect.poll(async () => Math.abs((await topOf()) - 90)).toBeLessThan(60);
  await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await reader.waitForTimeout(700);
  await reader.reload();
  await marksOf(reader);
  expect(await reader.evaluate(() => scrollY)).toBe(0);
  await reader.close();
});

test('appearance: by keyboard, kept for the next article, followed in other tabs', async ({ page, extension }) => {
  await openLive(extension, page, '/reader-7');
  const reader = await openReader(extension, page);
  const other = await openReader(extension, page);
  await reader.bringToFront();
  await reader.keyboard.press('a');
  await expect(reader.getByRole('region', { name: 'Appearance' })).toBeVisible();
  await reader.getByRole('radio', { name: /OpenDyslexic/ }).focus();
  await reader.keyboard.press('Space');
  await reader.getByRole('radio', { name: 'Sepia' }).focus();
  await reader.keyboard.press('Space');
  await reader.getByRole('slider', { name: 'Size', exact: true }).focus();
  for (let i = 0; i < 3; i += 1) await reader.keyboard.press('ArrowRight');
  await reader.keyboard.press('Escape');
  await expect(reader.getByRole('region', { name: 'Appearance' })).toBeHidden();
  await expect(reader.getByRole('button', { name: 'Appearance' })).toBeFocused();
  for (const view of [reader, other]) {
    await expect(view.locator('html')).toHaveAttribute('data-paper', 'sepia');
    const looks = await view
      .locator('.dl-article p')
      .first()
      .evaluate((element) => {
        const { fontFamily, fontSize } = getComputedStyle(element);
        return { fontFamily, fontSize };
      });
    expect(looks.fontFamily).toContain('OpenDyslexic');
    expect(Number.parseFloat(looks.fontSize)).toBeCloseTo(22 * 0.86, 1);
  }
  expect(await reader.evaluate(() => document.fonts.check('16px OpenDyslexic', 'аӘ'))).toBe(true);
  await reader.keyboard.press('Enter');
  await reader.getByRole('button', { name: 'Reset the appearance' }).click();
  await expect(other.locator('html')).not.toHaveAttribute('data-paper', 'sepia');
  await other.close();
  await reader.close();
});

test('keys step through the names and into the card; they can be turned off', async ({ page, extension }) => {
  await openLive(extension, page, '/reader-8');
  const reader = await openReader(extension, page);
  const overlay = await overlayOf(reader);
  await reader.keyboard.press('j');
  expect(await overlay.card()).toContain('Aktau');
  await reader.keyboard.press('Escape');
  await expect.poll(() => overlay.count('.dl-card')).toBe(0);
  await command(extension, reader, 'step', { by: 1 });
  await expect.poll(() => overlay.text('.dl-card')).toContain('Aktau');
  await reader.keyboard.press('Escape');
  await expect.poll(() => overlay.count('.dl-card')).toBe(0);
  await reader.keyboard.press('k');
  await expect.poll(() => overlay.text('.dl-card')).toContain('Aktau');
  await reader.keyboard.press('Escape');
  await expect.poll(() => overlay.count('.dl-card')).toBe(0);
  await reader.getByRole('button', { name: 'Appearance' }).click();
  await reader.getByRole('checkbox', { name: /Single-letter keys/ }).uncheck();
  await reader.keyboard.press('Escape');
  await reader.keyboard.press('j');
  await reader.waitForTimeout(300);
  expect(await overlay.count('.dl-card')).toBe(0);
  await reader.getByRole('button', { name: 'Appearance' }).click();
  await reader.getByRole('checkbox', { name: /Single-letter keys/ }).check();
  await reader.waitForTimeout(400);
  await reader.close();
});

test('on paper: notes at the end, in the margin, or none', async ({ page, extension }) => {
  await openLive(extension, page, '/reader-9');
  const reader = await openReader(extension, page);
  await select(reader, PASSAGE);
  await (await overlayOf(reader)).click('.dl-toolbar-colour.dl-colour-3');
  await expect.poll(() => notesOn(reader)).toHaveLength(1);
  await reader.keyboard.type('Who wrote it?');
  await reader.keyboard.press('Escape');
  await expect(reader.locator('.dl-reader-notes')).toContainText('Who wrote it?');
  const printed = (): Promise<void> => reader.evaluate(() => void dispatchEvent(new Event('beforeprint')));
  const choose = async (name: string): Promise<void> => {
    await reader.getByRole('button', { name: 'Appearance' }).click();
    await reader.getByRole('radio', { name }).check();
    await reader.keyboard.press('Escape');
    await printed();
  };
  await printed();
  const paper = reader.locator('#print');
  await expect(paper.locator('.dl-print-note')).toHaveText(PASSAGE);
  await expect(paper.locator('.dl-print-notes li')).toHaveText(new RegExp(`${PASSAGE}.*Who wrote it\\?`, 's'));
  await expect(paper.locator('.dl-print-name', { hasText: 'Islam Karimov' })).toHaveCount(1);
  await reader.emulateMedia({ media: 'print' });
  await expect(paper.locator('h1')).toBeVisible();
  await expect(reader.locator('.dl-reader')).toBeHidden();
  await reader.emulateMedia({ media: 'screen' });
  await choose('In the margin');
  await expect(paper.locator('.dl-print-margin')).toHaveText('1 Who wrote it?');
  await choose('None');
  await expect(paper.locator('.dl-print-note')).toHaveCount(0);
  await reader.evaluate(() => void dispatchEvent(new Event('afterprint')));
  await expect(paper.locator('.dl-print')).toHaveCount(0);
  await choose('At the end');
  await reader.waitForTimeout(400);
  await reader.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}, wide and at 320 px`, async ({ page, extension }) => {
    await openLive(extension, page, `/reader-axe-${colorScheme}`);
    const reader = await openReader(extension, page);
    // Colours on their way from one scheme to the other are neither's.
    await reader.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [1000, 320]) {
      await reader.setViewportSize({ width, height: 800 });
      expect(await violations(reader), `${width} px`).toEqual([]);
      await reader.getByRole('button', { name: 'Appearance' }).click();
      expect(await violations(reader), `${width} px, appearance`).toEqual([]);
      await reader.keyboard.press('Escape');
      const overflow = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `fits ${width} px`).toBeLessThanOrEqual(0);
    }
    await reader.close();
  });
}

test('right to left, without a date, without a headline', async ({ page, extension }) => {
  const sentence =
    'تقع مدينة باكو على بحر قزوين، ومنها تخرج السفن إلى أكتاو في كل أسبوع حين يهدأ البحر ويكون الميناء مفتوحا أمامها. ';
  const address = await (async () => {
    const body = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title></title><body><article>${`<p>${sentence.repeat(3)}</p>`.repeat(5)}</article></body></html>`;
    const live = publish(extension.site, '/reader-rtl', body);
    await page.goto(live);
    await command(extension, page, 'turn', { to: 'on' });
    return live;
  })();
  const tab = await extension.tabId(page);
  const reader = await extension.context.newPage();
  await reader.goto(`${extension.origin}/reader.html?tab=${tab}`);
  await expect(reader.locator('.dl-article')).toHaveAttribute('dir', 'rtl');
  await expect(reader.locator('.dl-article')).toHaveAttribute('lang', 'ar');
  await expect(reader.locator('h1')).toHaveText('news.example');
  await expect(reader.locator('.dl-kicker')).toHaveText('This page has no date');
  expect(await violations(reader)).toEqual([]);
  expect(new URL(reader.url()).searchParams.get('url')).toBe(address);
  await reader.close();
});
