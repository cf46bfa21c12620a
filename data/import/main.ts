/**
 * Remakes all fact tables from the raw files: `npm run data:import`. Needs the folder of raw files that `SOURCES.md`
 * describes, beside the project or named by DATELINE_SOURCES. Not part of a build.
 */
import { existsSync } from 'node:fs';
import { importOfficials } from './officials/main.ts';
import { writeTables } from './officials/write.ts';
import { RAW } from './places/context.ts';
import { importPlaces } from './places/main.ts';

if (!existsSync(RAW)) {
  console.error(`No raw files at ${RAW}: see data/SOURCES.md, or set DATELINE_SOURCES.`);
  process.exitCode = 1;
} else {
  importPlaces();
  writeTables(importOfficials(RAW), new URL('../officials/', import.meta.url).pathname);
}
