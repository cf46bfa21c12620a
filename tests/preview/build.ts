/**
 * `node tests/preview/build.ts DIR` bundles the preview into DIR; `--shots [NAME …]` photographs every view there in
 * light and dark, narrow and wide, right-to-left, unfolded and in forced colours; `--axe` runs axe over them. `--built`:
 * don't bundle again.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { preact } from '@preact/preset-vite';
import { build } from 'vite';
import { readMessages } from '../../components/i18n/file-messages.ts';
import { openPreview, type PreviewBrowser } from './browser.ts';
import { previewViews } from './views.ts';

const ROOT = join(import.meta.dirname, '../..');
const STATES = ['loading', 'off', 'no-article', 'no-permission', 'pdf', 'unsupported', 'damaged'];

interface Shot {
  name: string;
  query: string;
  width: number;
  height?: number;
  forced?: boolean;
}

const SHOTS: readonly Shot[] = [
  { name: 'cards', query: 'view=cards', width: 1460 },
  { name: 'cards-dark', query: 'view=cards&theme=dark', width: 1460 },
  { name: 'cards-open', query: 'view=cards&open', width: 1460 },
  { name: 'cards-detail', query: 'view=cards&open&only=kazakstan,nazarbayev,cis', width: 1090 },
  { name: 'cards-rtl', query: 'view=cards&dir=rtl&only=aktau,nazarbayev,unknown', width: 1100 },
  { name: 'cards-forced', query: 'view=cards&only=aktau,nazarbayev,prosecutor', width: 1100, forced: true },
  { name: 'cards-ru', query: 'view=cards&locale=ru&open&only=aktau,nazarbayev,prosecutor,bozhko', width: 1460 },
  { name: 'cards-choice', query: 'view=cards&only=springfield,ambiguous', width: 760 },
  { name: 'cards-choice-dark', query: 'view=cards&only=springfield&theme=dark&locale=ru', width: 400 },
  { name: 'panel', query: 'view=panel', width: 360 },
  { name: 'panel-dark', query: 'view=panel&theme=dark', width: 360 },
  { name: 'panel-320', query: 'view=panel&open', width: 320 },
  { name: 'panel-map', query: 'view=panel&tab=map', width: 360 },
  { name: 'panel-map-dark', query: 'view=panel&tab=map&theme=dark', width: 360 },
  { name: 'panel-timeline', query: 'view=panel&tab=timeline', width: 360 },
  { name: 'panel-timeline-dark', query: 'view=panel&tab=timeline&theme=dark', width: 320 },
  { name: 'panel-timeline-forced', query: 'view=panel&tab=timeline&locale=ru', width: 360, forced: true },
  { name: 'panel-notes', query: 'view=panel&tab=notes&undo', width: 360 },
  { name: 'panel-notes-dark', query: 'view=panel&tab=notes&theme=dark', width: 360 },
  { name: 'panel-rtl', query: 'view=panel&dir=rtl', width: 360 },
  { name: 'panel-ru', query: 'view=panel&locale=ru', width: 360 },
  { name: 'panel-forced', query: 'view=panel', width: 360, forced: true },
  { name: 'states', query: 'view=states', width: 1360 },
  { name: 'options', query: 'view=options', width: 1000 },
  { name: 'options-open', query: 'view=options&open', width: 1000 },
  { name: 'options-320-dark', query: 'view=options&theme=dark&open', width: 320 },
  { name: 'welcome', query: 'view=welcome', width: 1000 },
  { name: 'welcome-320-dark', query: 'view=welcome&theme=dark', width: 320 },
  { name: 'toolbar', query: 'view=toolbar&error', width: 360 },
  { name: 'toolbar-dark', query: 'view=toolbar&theme=dark', width: 360 },
];

async function bundle(directory: string): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    plugins: [preact()],
    build: { outDir: directory, emptyOutDir: false, target: 'es2023' },
  });
  const messages: Record<string, unknown> = {};
  for (const locale of ['en', 'ru']) {
    const path = join(ROOT, `locales/${locale}.yml`);
    if (existsSync(path)) messages[locale] = await readMessages(path);
  }
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'preview.json'), JSON.stringify({ views: previewViews(), messages }));
}

async function photograph(browser: PreviewBrowser, directory: string, only: readonly string[]): Promise<void> {
  for (const { name, query, width, height, forced } of SHOTS) {
    if (only.length > 0 && !only.includes(name)) continue;
    const page = await browser.open(query, width, height, forced);
    await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true });
    await page.close();
  }
}

/** Rules of WCAG 2.2 A and AA, and axe's own best practice, on every view. Returns how many rules were broken. */
async function checkAccess(browser: PreviewBrowser): Promise<number> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let broken = 0;
  // All states at once are seven panels on one page, which no reader meets: each is looked at alone.
  const states = STATES.map((kind) => ({ name: kind, query: `view=states&only=${kind}`, width: 360 }));
  const alone: readonly Shot[] = [...SHOTS.filter(({ name }) => name !== 'states'), ...states];
  for (const { name, query, width, height, forced } of alone) {
    const page = await browser.open(query, width, height, forced);
    await page.evaluate(axe);
    const found = (await page.evaluate(
      `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) =>
        id + ' (' + nodes.length + '): ' + nodes[0].html.slice(0, 160) + ' ' + nodes[0].failureSummary))`,
    )) as string[];
    console.log(`${name}: ${found.length === 0 ? 'nothing found' : found.join('\n  ')}`);
    broken += found.length;
    await page.close();
  }
  return broken;
}

const [directory = 'tests/preview/out', ...options] = process.argv.slice(2);
const out = resolve(directory);
if (!options.includes('--built')) await bundle(out);
if (options.includes('--shots') || options.includes('--axe')) {
  const browser = await openPreview(out);
  try {
    const names = options.filter((option) => !option.startsWith('--'));
    if (options.includes('--shots')) await photograph(browser, out, names);
    if (options.includes('--axe') && (await checkAccess(browser)) > 0) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
