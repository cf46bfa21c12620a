import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../lib/gazetteer/open.ts';
import { lessonMaterial } from '../../lib/lessons/suggest/suggest.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { readMessages } from '../i18n/file-messages.ts';
import type { Translate } from '../i18n/messages.ts';
import { translateWith } from '../i18n/translate.ts';
import { glossaryOf } from './glossary-words.ts';

const FILE = join(import.meta.dirname, '../../public/data/gazetteer.bin');
const TEXT =
  'President Nursultan Nazarbaev of Kazakstan spoke in Astana of a ferry from Aktau. ' +
  'Uzbek officials and the Shanghai Cooperation Organisation said nothing.';

describe.skipIf(!existsSync(FILE))('a glossary filled in from an article of September 2004', async () => {
  const t = translateWith(await readMessages(join(import.meta.dirname, '../../locales/en.yml')));
  const entries = existsSync(FILE) ? made() : [];
  const of = (term: string) => entries.find((entry) => entry.term === term);

  function made() {
    const file = readFileSync(FILE);
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    const gazetteer = openGazetteer(buffer);
    const blocks = [{ start: 0, end: TEXT.length, kind: 'paragraph' as const }];
    const mentions = recognise(TEXT, { blocks, date: '2004-09-14' }, gazetteer);
    const request = { text: TEXT, blocks, mentions, date: '2004-09-14', threshold: 0.35 };
    const material = lessonMaterial(gazetteer, undefined, request);
    return glossaryOf(material, { t: t as Translate, locale: 'en-GB', dir: 'ltr' });
  }

  test('tells of each what was so on the day, with the day, the source and the place', () => {
    expect(of('Kazakhstan')).toMatchObject({ kind: 'place', entity: 'c:KZ', asOf: '2004-09-14' });
    expect(of('Kazakhstan')?.text).toMatch(
      /^Capital: Astana\. President: Nursultan Nazarbayev\. Prime Minister: .*Akhmetov\.$/,
    );
    expect(of('Nursultan Nazarbayev')?.text).toBe('President, Kazakhstan (24 Apr 1990 – 20 Mar 2019).');
    expect(of('Aktau')?.text).toMatch(/^City in Mangystau.*Kazakhstan\. .*km west of Astana\.$/);
    expect(of('Aktau')?.lat).toBeCloseTo(43.65, 0);
    expect(of('Astana')?.text).toContain('Capital of Kazakhstan since');
    expect(of('Shanghai Cooperation Organisation') ?? of('Shanghai Cooperation Organization')).toMatchObject({
      kind: 'organisation',
    });
    for (const { text, sources } of entries) {
      expect(text).not.toMatch(/\$\d|undefined|\.\./);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test('explains a people’s country, once', () => {
    expect(of('Uzbekistan')?.text).toMatch(/^Capital: Tashkent/);
    expect(new Set(entries.map(({ entity }) => entity)).size).toBe(entries.length);
  });
});
