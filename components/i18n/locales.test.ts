import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMessages } from './file-messages.ts';
import type { MessageTable } from './translate.ts';

/** Every message that the code asks for exists, every message is asked for, every locale has the same ones. */

const ROOT = join(import.meta.dirname, '../..');
const LOCALES = ['ru'].filter((locale) => existsSync(join(ROOT, `locales/${locale}.yml`)));
/** Asked for by the manifest, as `__MSG_name__`. */
const MANIFEST = /^(?:ext[A-Z]|actionTitle$|command[A-Z])/;
/** Keys that arrive as data: reasons of evidence, errors of the notes database and of messages. */
const BY_DATA = /^(?:evidence|notesError|error|obstacle|page)\./;

const sources = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: ROOT })
  .filter((path) => !/\.test\.|testing\//.test(path))
  .map((path) => readFileSync(join(ROOT, path), 'utf8'))
  .join('\n');
const english = await readMessages(join(ROOT, 'locales/en.yml'));
const keys = Object.keys(english);

/** Beginnings of keys that the code completes: `placeClass.${…}`. */
const prefixes = [...sources.matchAll(/`([a-z]\w*(?:\.\w+)*\.?\w*)\$\{/gi)].map(([, prefix]) => prefix ?? '');
const literals = new Set([...sources.matchAll(/['"`]([a-z]\w*(?:\.\w+)+)['"`]/gi)].map(([, key]) => key ?? ''));

const placeholders = (text: string): string => [...new Set(text.match(/\$\d/g))].sort().join(' ');
const forms = (value: MessageTable[string] | undefined): string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : Object.values(value);

describe('English messages', () => {
  it('are all used', () => {
    const unused = keys.filter(
      (key) =>
        !MANIFEST.test(key) &&
        !BY_DATA.test(key) &&
        !literals.has(key) &&
        !prefixes.some((prefix) => prefix.includes('.') && key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('exist wherever the code asks for one by name', () => {
    const sections = new Set(keys.filter((key) => key.includes('.')).map((key) => key.split('.')[0]));
    const asked = [...sources.matchAll(/\b(?:t|words)\(\s*'([a-z]\w*(?:\.\w+)+)'/gi)].map(([, key]) => key ?? '');
    expect(asked.filter((key) => sections.has(key.split('.')[0]) && !(key in english))).toEqual([]);
    expect(asked.length).toBeGreaterThan(100);
  });

  it('have names that browsers can tell apart: no hyphens, no two that differ in case only', () => {
    const names = keys.map((key) => key.replaceAll('.', '_').toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
  });
});

describe.each(LOCALES)('messages in %s', (locale) => {
  it('are the same as in English, with the same places to fill', async () => {
    const table = await readMessages(join(ROOT, `locales/${locale}.yml`));
    expect(Object.keys(table).sort()).toEqual([...keys].sort());
    const different = keys.filter(
      (key) => placeholders(forms(table[key]).join(' ')) !== placeholders(forms(english[key]).join(' ')),
    );
    expect(different).toEqual([]);
  });
});
