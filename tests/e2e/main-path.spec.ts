import { test } from './chromium.ts';
import { hover, marksOf, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { pageText, publish } from './pages/index.ts';

test('first look', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/border', pageText('border.html')));
  await marksOf(page);
  await page.waitForTimeout(500);
  const overlay = await overlayOf(page);
  for (const [text, name] of [['Aktau','place'],['Nursultan Nazarbaev','official'],['Kazakstan','country'],['prosecutor general','role']] as const) {
    await hover(page, text);
    console.log(await overlay.card());
    await page.waitForTimeout(200);
    await page.screenshot({ path: `/tmp/page/card-${name}.png` });
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    console.log('after leave', await overlay.count('.dl-card'));
  }
  await select(page, 'arrested', 'independence').catch(() => select(page, 'The plan was', 'independence'));
  await page.waitForTimeout(600);
  await page.screenshot({ path: `/tmp/page/toolbar.png` });
  await overlay.click('.dl-toolbar-colour');
  await page.waitForTimeout(600);
  await page.screenshot({ path: `/tmp/page/saved.png` });
  console.log(await marksOf(page, 'note-1'));
});
