/**
 * The built extension as the tests load it: a copy with host permissions for the test sites, since no test can press the
 * browser's permission prompt. What is shipped asks for no host at install; `manifest.spec.ts` asserts it.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export type Target = 'chrome-mv3' | 'firefox-mv3';

/** The site that the test copy is allowed on. Any other is as on a fresh install. */
export const ALLOWED = 'http://news.example';
export const NOT_ALLOWED = 'http://other.example';

export function builtFolder(target: Target): string {
  const folder = join(ROOT, process.env['DATELINE_OUT'] ?? '.output', target);
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`There is no build in ${folder}: run "npm run build" and "npm run build:firefox" first.`);
  return folder;
}

export interface Manifest {
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  [key: string]: unknown;
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** A copy of the build in a temporary folder, changed by `change`. */
export function copyExtension(
  target: Target,
  change: (folder: string) => void = () => undefined,
): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-extension-'));
  cpSync(builtFolder(target), folder, { recursive: true });
  const manifest = readManifest(folder);
  manifest.host_permissions = [`${ALLOWED}/*`];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  change(folder);
  return {
    folder,
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
