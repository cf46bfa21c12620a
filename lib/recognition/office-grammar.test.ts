import { describe, expect, it } from 'vitest';
import { fieldOf, isPublicOffice } from './office-grammar.ts';

const words = (title: string): string[] => title.toLowerCase().split(/[\s-]+/);

describe('fieldOf', () => {
  it.each([
    ['President', 'head-of-state'],
    ['prime minister', 'head-of-government'],
    ['deputy prime minister', 'deputy-head-of-government'],
    ['vice president', 'deputy-head-of-state'],
    ['interior minister', 'interior'],
    ['minister of internal affairs', 'interior'],
    ['Home Secretary', 'interior'],
    ['foreign minister', 'foreign'],
    ['secretary of state', 'foreign'],
    ['Chancellor of the Exchequer', 'finance'],
    ['prosecutor general', 'prosecution'],
    ['central bank governor', 'central-bank'],
    ['governor', 'regional-head'],
    ['mayor', 'mayor'],
    ['security ministry official', 'security'],
    ['foreign ministry spokesman', 'foreign'],
    ['speaker of parliament', 'legislature-speaker'],
    ['president of the senate', 'legislature-speaker'],
    ['party president', 'party'],
    ['secretary-general', 'international-organisation'],
    ['chief of staff', 'chief-of-staff'],
    ['minister for emergency situations', 'emergencies'],
  ])('%s is %s', (title, field) => expect(fieldOf(words(title))).toBe(field));
});

describe('isPublicOffice', () => {
  it.each(['minister', 'security ministry official', 'police chief', 'governor', 'opposition leader'])(
    '%s is one',
    (title) => expect(isPublicOffice(words(title))).toBe(true),
  );
  it.each(['chief', 'director', 'official', 'leader', 'spokesman'])('%s alone is none', (title) =>
    expect(isPublicOffice(words(title))).toBe(false),
  );
});
