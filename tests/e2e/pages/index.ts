import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALLOWED, NOT_ALLOWED } from '../extension.ts';
import type { Site } from '../site.ts';

export function pageText(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8');
}

/** Publishes a page under both test sites; returns its address on the allowed one. */
export function publish(site: Site, path: string, body: string): string {
  for (const host of [ALLOWED, NOT_ALLOWED]) site.pages.set(host + path, { body });
  return ALLOWED + path;
}
