import { test } from './chromium.ts';
import { readMarks } from './marks.ts';
import { pageText, publish } from './pages/index.ts';

test('marks the article', async ({ page, extension }) => {
  page.on('console', (m) => console.log(m.type(), m.text()));
  const w = await extension.worker();
  w.on('console', (m) => console.log('SW', m.text()));
  console.log(await w.evaluate(async () => JSON.stringify([await chrome.permissions.getAll(), await chrome.scripting.getRegisteredContentScripts()])));
  await page.goto(publish(extension.site, '/border', pageText('border.html')));
  await page.waitForTimeout(2000);
  console.log(JSON.stringify(await page.evaluate(readMarks)));
  const id = await extension.tabId(page);
  console.log(await w.evaluate(async (id) => { try { return JSON.stringify(await chrome.tabs.sendMessage(id, {to:'page', type:'state', payload:null})); } catch (e) { return String(e) } }, id));
  await page.screenshot({ path: '/tmp/page/first.png' });
});
