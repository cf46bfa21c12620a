import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pageLanguage, pageWords, underscored } from '../../lib/lessons/page/words.ts';
import { readMessages } from '../i18n/file-messages.ts';
import { translateWith } from '../i18n/translate.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The file and all that it imports of the project. */
function graphOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || !existsSync(path)) return seen;
  seen.add(path);
  for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(/^import (?!type)[^;]*?from '(\.[^']+\.tsx?)'/gms))
    graphOf(join(dirname(path), from), seen);
  return seen;
}

/** As the build writes `messages.json`. */
async function packaged(locale: string): Promise<Record<string, { message: string }>> {
  const table = await readMessages(join(ROOT, `locales/${locale}.yml`));
  return Object.fromEntries(
    Object.entries(table).map(([key, value]) => [
      key.replaceAll('.', '_'),
      { message: typeof value === 'string' ? value : Object.values(value).join(' | ') },
    ]),
  );
}

test.each(['en', 'ru'])('every word that the player and the handout ask for is there in %s', async (locale) => {
  const words = pageWords(await packaged(locale));
  const files = ['entrypoints/lesson-player/index.tsx', 'components/lesson/handout/Handout.tsx'].flatMap((entry) => [
    ...graphOf(join(ROOT, entry)),
  ]);
  const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const asked = [...sources.matchAll(/\bt\(\s*(?:[\w.!= ]+\? )?'([a-zA-Z]+\.[\w.]+)'/g)].map(([, key = '']) => key);
  expect(asked.length).toBeGreaterThan(60);
  expect([...new Set(asked)].filter((key) => !(key.replaceAll('.', '_') in words))).toEqual([]);
  expect(JSON.stringify(words).length).toBeLessThan(40_000);
});

test('plurals and places are filled as in the extension', async () => {
  const t = underscored(translateWith(pageWords(await packaged('en'))) as (key: string, ...rest: unknown[]) => string);
  expect(t('task.points', 1)).toBe('1 point');
  expect(t('task.points', 3)).toBe('3 points');
  expect(t('student.progress', ['1', '9'])).toBe('1 of 9 tasks answered');
  expect(t('card.asOf', ['today'])).toBe('As of today');
});

test.each([
  ['ru', 'ru'],
  ['ru-KG', 'ru'],
  ['RU_ru', 'ru'],
  ['ky', 'en'],
  ['', 'en'],
])('a lesson in "%s" speaks %s', (lang, language) => {
  expect(pageLanguage(lang)).toBe(language);
});
