// `npm start`: installs what is missing, builds, and opens the extension in a browser on a sample article. Without a
// display it runs headless, prints what it found and saves a screenshot.  Options: --firefox, --headless.
import process from 'node:process';
import { ensureBrowser, ensureData, findBrowser, installPackages, npmRun, say, stop } from './prepare.mjs';

const args = process.argv.slice(2);
const firefox = args.includes('--firefox') || (!findBrowser('chromium') && findBrowser('firefox') !== undefined);
const kind = firefox ? 'firefox' : 'chromium';
const headless =
  args.includes('--headless') || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);

installPackages();
const browser = ensureBrowser(kind);
ensureData();
say('Building the extension …');
if (npmRun(firefox ? 'build:firefox' : 'build', ['--level', 'error']) !== 0)
  stop('The extension could not be built.', 'The message above says why.');
process.exitCode = npmRun('sample', ['--browser', kind, '--executable', browser, ...(headless ? ['--headless'] : [])]);
