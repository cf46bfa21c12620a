import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGazetteer } from '../../lib/gazetteer/open.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The compiled dataset's bytes, compiled first where they are missing. */
export function gazetteerBytes(): ArrayBuffer {
  const path = join(ROOT, 'public/data/gazetteer.bin');
  if (!existsSync(path)) {
    execFileSync(process.execPath, [join(ROOT, 'data/compile/main.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const file = readFileSync(path);
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
}

/** The dataset for command-line tools and tests. @throws GazetteerError when the file is damaged. */
export function loadGazetteer(): Gazetteer {
  return openGazetteer(gazetteerBytes());
}
