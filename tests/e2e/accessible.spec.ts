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
    for (const tab of [/Map/, /Notes/]) {
      await panel.getByRole('tab', { name: tab }).click();
      expect(await violations(panel), String(tab)).toEqual([]);
    }
    await panel.close();
  });
}
