// What `npm start` and `npm test` need before anything else: the project's packages and a browser. Plain Node (18 or
// newer) without dependencies, since nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Prints what went wrong and what to do, and ends the process. */
export function stop(problem, remedy) {
  process.stderr.write(`\n${problem}\n${remedy}\n`);
  process.exit(1);
}

/** Runs a command in the project's folder with its output shown; returns its exit code. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, ...env },
  });
  if (result.error) stop(`Could not run ${command}: ${result.error.message}`, 'Is it installed and on your PATH?');
  return result.status ?? 1;
}

/** What the installed packages were installed from: both package files, by content. */
function packagesStamp() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

/**
 * Installs the pinned packages when they are missing or others are asked for. `npm install`, not `npm ci`: the lock file
 * has the binaries of the platform that it was written on, and `npm ci` refuses to add another platform's.
 */
export function installPackages() {
  const stamp = join(root, 'node_modules', '.dateline-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === packagesStamp()) return;
  say('Installing packages (once) …');
  if (run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    stop('The packages could not be installed.', 'Check the network connection, then run the command again.');
  }
  writeFileSync(stamp, packagesStamp());
}

const BROWSERS = {
  chromium: {
    variable: 'DATELINE_CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
      'brave-browser',
    ],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'DATELINE_FIREFOX',
    names: ['firefox', 'firefox-esr'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debian: 'firefox-esr',
  },
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The path of a browser: the environment variable, then PATH, then the usual places; undefined when there is none. */
export function findBrowser(kind) {
  const { variable, names, places } = BROWSERS[kind];
  const chosen = process.env[variable];
  if (chosen) {
    if (!isExecutable(chosen))
      stop(
        `${variable} is set to ${chosen}, which is not a program.`,
        `Correct it, or unset it to let Dateline look for a browser.`,
      );
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = windows ? '.exe' : '';
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))), ...places].find(
    isExecutable,
  );
}

/** Finds a browser, installing Debian's where that is possible without asking. */
export function ensureBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  const { variable, debian } = BROWSERS[kind];
  const root = process.getuid?.() === 0;
  if (isExecutable('/usr/bin/apt-get') && root) {
    say(`Installing ${debian} (once) …`);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    if (
      run('apt-get', ['update', '-qq'], quiet) === 0 &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian], quiet) === 0
    ) {
      const installed = findBrowser(kind);
      if (installed) return installed;
    }
  }
  const hint = isExecutable('/usr/bin/apt-get')
    ? `Install one with "sudo apt-get install ${debian}"`
    : `Install ${kind === 'firefox' ? 'Firefox' : 'Chrome or Chromium'}`;
  return stop(`No ${kind} browser was found.`, `${hint}, or set ${variable} to the path of one.`);
}

/** Runs one of the project's npm scripts (npm puts the project's own Node first on its PATH). */
export function npmRun(script, args = [], env = {}) {
  return run('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], env);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Compiles the dataset when it is missing or older than the tables and the code that it is made from. */
export function ensureData() {
  const made = ['gazetteer.bin', 'shapes.json', 'about.json'].map((name) => join(root, 'public', 'data', name));
  const from = ['data', 'lib/gazetteer', 'lib/model', 'package-lock.json'].map((path) => newest(join(root, path)));
  if (made.every(existsSync) && Math.min(...made.map(newest)) >= Math.max(...from)) return;
  say('Compiling the dataset …');
  if (npmRun('data') !== 0)
    stop('The dataset could not be compiled.', 'The message above says which table and line is wrong.');
}
