import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGazetteer } from '../../lib/gazetteer/open.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';

const ROOT = join(import.meta.dirname, '../..');
const COMPILED = join(ROOT, 'public/data/gazetteer.bin');

/** The compiled dataset's bytes, compiled first where they are missing. */
export function gazetteerBytes(path = COMPILED): ArrayBuffer {
  if (path === COMPILED && !existsSync(path)) {
    execFileSync(process.execPath, [join(ROOT, 'data/compile/main.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const file = readFileSync(path);
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
}

/** The dataset for command-line tools and tests, or another build of it. @throws GazetteerError when the file is damaged. */
export function loadGazetteer(path?: string): Gazetteer {
  return openGazetteer(gazetteerBytes(path));
}
