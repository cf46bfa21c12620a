/** An article of our own with the names and constructions of a news analysis of September 2004. */
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../lib/model/mention.ts';
import { THRESHOLDS } from '../../lib/model/settings.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { loadGazetteer } from '../tools/load-gazetteer.ts';

const TEXT = `Kazakstan Plans Stricter Checks On Its Frontiers

Bombs and a siege in the CIS region push Astana to act.

By Zamir Karajanov

Kazakstan wants to know who crosses its frontiers, after a bloody summer in Uzbekistan and the siege of a school in Beslan.

The long borders with Russia, China and Uzbekistan are hardly guarded. Political scientist Adil Nurakishev told us that outlaws find the country easy to cross.

President Nursultan Nazarbaev spoke of the dead children in the Russian town of Beslan when he opened an official meeting on September 7. Parliament heard that the border with Uzbekistan and the coast facing Azerbaijan would be watched.

Security ministry official Vladimir Bozhko told deputies that investigators were looking for routes from Central Asia to Pakistan via the Caucasus. “With our Uzbek colleagues we look at people who go from Uzbekistan via Aktau [in western Kazakstan] to [the Azerbaijani capital] Baku, and on to camps [on the Afghan border with Pakistan],” he said.

The way over the Uzbek-Afghan border would be shorter. According to Bozhko, guides ask for as little as one US dollar. Others go on to Russia.

“These people have no rights,” Nazarbaev said.

Andrei Chebotaryov, coordinator of the Kazak National Research Institute, disagreed. Chebotaryov said that some of the men had fought in Chechnya.

The Uzbeks are the loudest. Uzbekistan’s prosecutor general claimed that the bombers of Tashkent had slept in Kazakstan. Men accused of a bombing of 1999 blamed on the outlawed Islamic Movement of Uzbekistan were caught by Kazak police. The Kazak prime minister promised an inquiry.

Separatists from China’s Xinjiang region hid there too, until Kyrgyz officers found them.

Zamir Karajanov writes from Almaty.`;

const gazetteer = loadGazetteer();
const mentions = recognise(TEXT, { date: '2004-09-14' }, gazetteer).filter(
  (mention) => mention.confidence >= THRESHOLDS.balanced,
);
const of = (text: string): Mention[] => mentions.filter((mention) => mention.text === text);
const entityOf = (mention: Mention | undefined): string | undefined => mention?.candidates[0]?.entity;

describe('the article of September 2004', () => {
  it.each([
    ['Kazakstan', 'c:KZ', 4],
    ['Astana', 'g:1526273', 1],
    ['Uzbekistan', 'c:UZ', 5],
    ['Russia', 'c:RU', 2],
    ['China', 'c:CN', 2],
    ['Azerbaijan', 'c:AZ', 1],
    ['Pakistan', 'c:PK', 2],
    ['Beslan', 'g:576697', 2],
    ['Aktau', 'g:610612', 1],
    ['Baku', 'g:587084', 1],
    ['Tashkent', 'g:1512569', 1],
    ['Almaty', 'g:1526384', 1],
    ['Central Asia', 'f:central-asia', 1],
    ['Caucasus', 'f:caucasus', 1],
    ['Chechnya', 'r:RU.12', 1],
    ['Xinjiang', 'r:CN.13', 1],
  ])('%s is %s wherever it stands (%i times)', (text, id, times) => {
    const found = of(text);
    expect(found.map(entityOf)).toEqual(Array.from({ length: times }, () => id));
    for (const mention of found) expect(mention.kind).toBe('place');
  });

  it.each([
    ['Uzbek', 'c:UZ'],
    ['Uzbeks', 'c:UZ'],
    ['Afghan', 'c:AF'],
    ['Azerbaijani', 'c:AZ'],
    ['Kyrgyz', 'c:KG'],
    ['Kazak', 'c:KZ'],
    ['Russian', 'c:RU'],
  ])('%s is a demonym and leads to %s', (text, id) => {
    expect(of(text).length).toBeGreaterThan(0);
    for (const mention of of(text)) {
      expect(mention.kind).toBe('demonym');
      expect(entityOf(mention)).toBe(id);
    }
  });

  it('knows the organisations', () => {
    expect(of('CIS').map((mention) => mention.kind)).toEqual(['organisation']);
    expect(of('Islamic Movement of Uzbekistan').map((mention) => mention.kind)).toEqual(['organisation']);
  });

  it('marks the president by his full name and by his surname', () => {
    const found = [...of('Nursultan Nazarbaev'), ...of('Nazarbaev')];
    expect(found.map((mention) => [mention.kind, entityOf(mention)])).toEqual([
      ['official', 'q:Q57394'],
      ['official', 'q:Q57394'],
    ]);
    expect(found[0]?.office).toMatchObject({ text: 'President', field: 'head-of-state' });
    expect(found[1]?.fullName).toBe('Nursultan Nazarbaev');
  });

  it('marks an official whom the text introduces, in its words', () => {
    const found = [...of('Vladimir Bozhko'), ...of('Bozhko')];
    expect(found.map((mention) => mention.kind)).toEqual(['official', 'official']);
    for (const mention of found) {
      expect(mention.office?.text).toBe('Security ministry official');
      expect(mention.fullName).toBe('Vladimir Bozhko');
      expect(entityOf(mention)).toBe('q:Q4090191');
    }
  });

  it('marks roles, with their holder where the dataset knows one', () => {
    const [prosecutor] = of('prosecutor general');
    expect(prosecutor?.kind).toBe('role');
    expect(prosecutor?.candidates).toEqual([]);
    expect(prosecutor?.office).toMatchObject({ field: 'prosecution', jurisdiction: 'c:UZ' });
    const [premier] = of('prime minister');
    expect(premier?.kind).toBe('role');
    expect(entityOf(premier)).toBe('q:Q324950');
  });

  it('leaves everybody else alone', () => {
    for (const name of ['Nurakishev', 'Chebotaryov', 'Karajanov', 'Kazak National Research Institute']) {
      const at = TEXT.indexOf(name);
      expect(at).toBeGreaterThan(0);
      for (let from = at; from >= 0; from = TEXT.indexOf(name, from + 1)) {
        const on = mentions.filter((mention) => mention.start < from + name.length && mention.end > from);
        expect(on.map((mention) => mention.text)).toEqual([]);
      }
    }
  });

  it('gives other holders as of another date', () => {
    const later = recognise('The Kazak prime minister spoke.', { date: '2008-05-01' }, gazetteer);
    const role = later.find((mention) => mention.kind === 'role');
    expect(gazetteer.entity(entityOf(role) ?? '')?.name).toContain('Massimov');
  });
});
