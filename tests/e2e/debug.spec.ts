import { test } from './chromium.ts';
import { marksOf, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { command } from './page-commands.ts';
import { pageText, publish } from './pages/index.ts';
test('x', async ({ page, extension }) => {
  page.on('console', (m) => console.log(m.type(), m.text()));
  const s = await page.context().newCDPSession(page);
  await s.send('Runtime.enable');
  s.on('Runtime.exceptionThrown', (e) => console.log(JSON.stringify(e).slice(0, 800)));
  await page.goto(publish(extension.site, '/notes-3', pageText('border.html')));
  await marksOf(page);
  const overlay = await overlayOf(page);
  for (const t of ['open water', 'no fence would', 'ships leave for', 'every path', 'what is', 'rarely named', 'a corridor first']) {
  await select(page, t).catch(e => console.log(String(e)));
  await page.waitForTimeout(700);
  console.log(t, JSON.stringify(await page.evaluate(() => [String(document.getSelection()), scrollY])), await overlay.count('.dl-toolbar'), await overlay.text('.notice'));
  }
  await command(extension, page, 'highlight-selection', { colour: null });
  await page.waitForTimeout(300);
  console.log(await overlay.count('.dl-toolbar'), await overlay.text('.notice'));
});
