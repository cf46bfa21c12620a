import { test } from '@playwright/test';
import { launchFirefox } from './firefox.ts';
import { readMarks } from './marks.ts';
import { pageText, publish } from './pages/index.ts';

test('firefox', async () => {
  const firefox = await launchFirefox();
  const page = await firefox.newPage();
  page.on('console', (m) => console.log(m.type(), m.text()));
  page.on('pageerror', (m) => console.log('ERR', m));
  await new Promise((r) => setTimeout(r, 1500));
  await page.goto(publish(firefox.site, '/border', pageText('border.html')));
  await new Promise((r) => setTimeout(r, 4000));
  console.log(JSON.stringify(await page.evaluate(readMarks)));
  await page.screenshot({ path: '/tmp/page/firefox.png' });
  const p2 = await firefox.newPage();
  await p2.goto(firefox.origin + '/sidepanel.html').catch((e) => console.log('nav', e));
  console.log(await p2.evaluate(() => document.body.innerText + '|' + typeof (globalThis as any).browser));
  console.log(firefox.site.refused);
  await firefox.close();
});
