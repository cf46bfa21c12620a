/** axe on the extension's own pages, light and dark, wide and narrow. */
import { violations } from './axe.ts';
import { expect, test } from './chromium.ts';
import { marksOf } from './marks.ts';
import { pageText, publish } from './pages/index.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1000]) {
    test(`axe finds nothing in options and welcome, ${colorScheme}, ${width} px`, async ({ page, extension }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const path of ['/options.html', '/welcome.html']) {
        await page.goto(extension.origin + path);
        await expect(page.locator('h1')).toBeVisible();
        expect(await violations(page), path).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${path} fits its window`).toBeLessThanOrEqual(0);
      }
    });
  }

  test(`axe finds nothing in the side panel, ${colorScheme}`, async ({ page, extension }) => {
    await page.goto(publish(extension.site, `/axe-${colorScheme}`, pageText('border.html')));
    await marksOf(page);
    const id = await extension.tabId(page);
    const panel = await extension.context.newPage();
    await panel.emulateMedia({ colorScheme });
    await panel.setViewportSize({ width: 320, height: 900 });
    await panel.goto(`${extension.origin}/sidepanel.html?tabId=${id}`);
    await expect(panel.locator('.dl-entry').first()).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    for (const tab of [/Map/, /Timeline/, /Notes/]) {
      await panel.getByRole('tab', { name: tab }).click();
      expect(await violations(panel), String(tab)).toEqual([]);
    }
    await panel.getByRole('tab', { name: /Names/ }).click();
    const opener = panel.getByRole('button', { name: 'What Dateline knows about Nursultan Nazarbayev' });
    await opener.click();
    await expect(panel.locator('.dl-panel-card summary').first()).toBeVisible();
    for (const summary of await panel.locator('.dl-panel-card summary').all()) await summary.click();
    await expect(panel.locator('.dl-panel-card .dl-time')).toBeVisible();
    expect(await violations(panel), 'a card with its picture').toEqual([]);
    await panel.keyboard.press('?');
    await expect(panel.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
    expect(await violations(panel), 'the keys').toEqual([]);
    const overflow = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, 'the panel fits its window').toBeLessThanOrEqual(0);
    await panel.close();
  });
}

test('at 200 % zoom, in a window of 640 px, nothing is cut off', async ({ page, extension }) => {
  // Zoom halves the window's CSS pixels and doubles the device's: what layout sees of it.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 320,
    height: 400,
    deviceScaleFactor: 2,
    mobile: false,
  });
  for (const path of ['/options.html', '/welcome.html', '/library.html', '/sidepanel.html']) {
    await page.goto(extension.origin + path);
    await expect(page.locator('.dl').first()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test('with reduced motion nothing moves', async ({ page, extension }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/options.html', '/welcome.html', '/sidepanel.html']) {
    await page.goto(extension.origin + path);
    await expect(page.locator('.dl').first()).toBeVisible();
    expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
  }
});
