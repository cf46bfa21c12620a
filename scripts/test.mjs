// `npm test`: installs what is missing, then types, lint, unit tests, sizes, and the built extension in Chromium and
// Firefox. Every step runs even when an earlier one failed; the last line counts them all.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowser, ensureData, installPackages, npmRun, root, say } from './prepare.mjs';

installPackages();
const browsers = { DATELINE_CHROMIUM: ensureBrowser('chromium'), DATELINE_FIREFOX: ensureBrowser('firefox') };
ensureData();

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const unitReport = join(results, 'unit.json');
const e2eReport = join(results, 'e2e.json');

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function step(name, script, args = [], env = {}) {
  say(`\n── ${name}`);
  const started = Date.now();
  const code = npmRun(script, args, env);
  say(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`);
  if (code !== 0) failures.push(name);
  return code;
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

step('types', 'types');
step('lint, format, dead code', 'lint');
step('unit tests', 'unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]);
const unit = readJson(unitReport);
counts.passed += unit?.numPassedTests ?? 0;
counts.failed += unit?.numFailedTests ?? 0;
counts.skipped += unit?.numPendingTests ?? 0;

const built = [
  step('build for Chrome', 'build', ['--level', 'error']),
  step('build for Firefox', 'build:firefox', ['--level', 'error']),
].every((code) => code === 0);
if (built) {
  step('size budgets', 'sizes');
  step('the built extension in Chromium and Firefox', 'e2e', ['--reporter=list,json'], {
    ...browsers,
    PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport,
  });
  const stats = readJson(e2eReport)?.stats;
  counts.passed += stats?.expected ?? 0;
  counts.failed += (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  counts.skipped += stats?.skipped ?? 0;
}

if (failures.length > 0) say(`\nFailed: ${failures.join(', ')}`);
say(
  `\n${counts.passed} passed, ${Math.max(counts.failed, failures.length > 0 ? 1 : 0)} failed, ${counts.skipped} skipped`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
