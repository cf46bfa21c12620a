/**
 * Opens the built extension in a browser on the sample article that it ships. With `--headless` it prints the marks it
 * found and saves a screenshot instead of leaving the window open.
 *
 *   node scripts/open-sample.ts --browser chromium|firefox --executable PATH [--headless]
 *
 * The browser starts with a profile of its own that is removed afterwards: the user's profile isn't touched.
 */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { launch, TimeoutError, type Browser, type Page } from 'puppeteer-core';

const ROOT = join(import.meta.dirname, '..');
const FIREFOX_ID = 'dateline@dateline.example';
/** Firefox gives every extension a random host; a fixed one lets this script open a page of it. */
const FIREFOX_UUID = '5f2c1c52-6d0e-4a51-9f5e-0d2a7c1be001';
const MARKS_TIMEOUT_MS = 30_000;
const NAVIGATION_TIMEOUT_MS = 5000;

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string' },
    executable: { type: 'string' },
    headless: { type: 'boolean', default: false },
  },
});

async function openBrowser(
  kind: string,
  executablePath: string,
  headless: boolean,
): Promise<{ browser: Browser; origin: string }> {
  const asRoot = process.getuid?.() === 0;
  const folder = join(
    ROOT,
    process.env['DATELINE_OUT'] ?? '.output',
    kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3',
  );
  const viewport = headless ? { width: 1200, height: 900 } : null;
  if (kind === 'firefox') {
    const browser = await launch({
      browser: 'firefox',
      // The extension's own pages are closed to remote control without it.
      args: ['--remote-allow-system-access'],
      executablePath,
      headless,
      defaultViewport: viewport,
      extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }) },
    });
    await browser.installExtension(folder);
    return { browser, origin: `moz-extension://${FIREFOX_UUID}` };
  }
  const browser = await launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: viewport,
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
  });
  return { browser, origin: `chrome-extension://${await browser.installExtension(folder)}` };
}

interface Mark {
  kind: string;
  text: string;
}

/** The marks as the page has them: ranges of the highlights whose names begin with "dateline". */
async function readMarks(page: Page): Promise<Mark[]> {
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('dateline')), {
    timeout: MARKS_TIMEOUT_MS,
    polling: 200,
  });
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('dateline'))
      .flatMap(([name, highlight]) =>
        [...highlight].map((range) => ({ kind: name.replace('dateline-', ''), text: String(range) })),
      ),
  );
}

function printMarks(marks: Mark[]): void {
  for (const kind of new Set(marks.map((mark) => mark.kind))) {
    const counts = new Map<string, number>();
    for (const mark of marks.filter((each) => each.kind === kind))
      counts.set(mark.text, (counts.get(mark.text) ?? 0) + 1);
    const names = [...counts].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name));
    console.log(`\n${kind} (${names.length}): ${names.join(', ')}`);
  }
}

if (!options.executable || !options.browser) {
  console.error('Usage: node scripts/open-sample.ts --browser chromium|firefox --executable PATH [--headless]');
  process.exit(2);
}
const { browser, origin } = await openBrowser(options.browser, options.executable, options.headless);
try {
  const page = await browser.newPage();
  // Firefox loads a page of an extension but never reports that it has: the marks tell (readMarks).
  await page.goto(`${origin}/sample/index.html`, { timeout: NAVIGATION_TIMEOUT_MS }).catch((error: unknown) => {
    if (!(error instanceof TimeoutError)) throw error;
  });
  // A fresh installation opens its welcome page in front.
  await page.bringToFront();
  const marks = await readMarks(page);
  printMarks(marks);
  if (options.headless) {
    const folder = join(ROOT, 'test-results');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `sample-${options.browser}.png`) as `${string}.png`;
    await page.screenshot({ path: file, fullPage: true });
    console.log(`\n${marks.length} marks. Screenshot: ${relative(ROOT, file)}`);
  } else {
    console.log(`\n${marks.length} marks. Hover over one. Close the browser to end.`);
    await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  }
} finally {
  await browser.close().catch(() => undefined);
}
