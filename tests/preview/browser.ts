import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export interface PreviewBrowser {
  open(query: string, width: number, height?: number, forced?: boolean): Promise<Page>;
  close(): Promise<void>;
}

/** Serves a built preview on this machine and opens its views in Chromium without a display. */
export async function openPreview(directory: string): Promise<PreviewBrowser> {
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
  return {
    async open(query, width, height = 700, forced = false) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => console.error(`${query}: ${String(error)}`));
      await page.setViewport({ width, height });
      if (forced) {
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      }
      await page.goto(`http://127.0.0.1:${port}/index.html?${query}`, { waitUntil: 'networkidle0' });
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
