/**
 * `node tests/preview/build.ts DIR` bundles the preview into DIR; `--shots` photographs every view there in light and
 * dark, narrow and wide, right-to-left, unfolded and in forced colours.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { preact } from '@preact/preset-vite';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { readMessages } from '../../components/i18n/file-messages.ts';
import { previewViews } from './views.ts';

const ROOT = join(import.meta.dirname, '../..');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

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
  { name: 'panel', query: 'view=panel', width: 360 },
  { name: 'panel-dark', query: 'view=panel&theme=dark', width: 360 },
  { name: 'panel-320', query: 'view=panel&open', width: 320 },
  { name: 'panel-map', query: 'view=panel&tab=map', width: 360 },
  { name: 'panel-map-dark', query: 'view=panel&tab=map&theme=dark', width: 360 },
  { name: 'panel-notes', query: 'view=panel&tab=notes&undo', width: 360 },
  { name: 'panel-notes-dark', query: 'view=panel&tab=notes&theme=dark', width: 360 },
  { name: 'panel-rtl', query: 'view=panel&dir=rtl', width: 360 },
  { name: 'panel-ru', query: 'view=panel&locale=ru', width: 360 },
  { name: 'panel-forced', query: 'view=panel', width: 360, forced: true },
  { name: 'states', query: 'view=states', width: 1360 },
  { name: 'options', query: 'view=options', width: 1000 },
  { name: 'options-320-dark', query: 'view=options&theme=dark', width: 320 },
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

async function photograph(directory: string, only: readonly string[]): Promise<void> {
  const server = createServer((request, response) => {
    const path = join(directory, new URL(request.url ?? '/', 'http://localhost').pathname);
    readFile(path).then(
      (content) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  const browser = await launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    for (const { name, query, width, height = 700, forced = false } of SHOTS) {
      if (only.length > 0 && !only.includes(name)) continue;
      const page = await browser.newPage();
      page.on('pageerror', (error) => console.error(`${name}: ${String(error)}`));
      await page.setViewport({ width, height });
      if (forced) {
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      }
      await page.goto(`http://127.0.0.1:${port}/index.html?${query}`, { waitUntil: 'networkidle0' });
      await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true });
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
}

const [directory = 'tests/preview/out', ...options] = process.argv.slice(2);
const out = resolve(directory);
if (!options.includes('--shots-only')) await bundle(out);
if (options.some((option) => option.startsWith('--shots'))) {
  await photograph(
    out,
    options.filter((option) => !option.startsWith('--')),
  );
}
