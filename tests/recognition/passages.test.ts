import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../tools/load-gazetteer.ts';
import { HEADLINES } from './headlines.ts';
import { OFFICIALS } from './officials.ts';
import { ORGANISATIONS } from './organisations.ts';
import { check, readPassage } from './passage.ts';
import { PEOPLES } from './peoples.ts';
import { PERSONS } from './persons.ts';
import { PLACES } from './places.ts';

const gazetteer = loadGazetteer();

describe.each([
  ['places', PLACES],
  ['headlines', HEADLINES],
  ['persons', PERSONS],
  ['organisations', ORGANISATIONS],
  ['officials', OFFICIALS],
  ['peoples', PEOPLES],
])('%s', (_, passages) => {
  it.each(passages.map((passage) => [passage.name, passage] as const))('%s', (_name, passage) => {
    expect(check(passage, gazetteer)).toEqual([]);
  });
});

describe('the marks of a passage', () => {
  it('are taken out of the text and kept as spans', () => {
    expect(readPassage('In {Osh|p:Osh/KG}, {Bob|n} slept.')).toEqual({
      text: 'In Osh, Bob slept.',
      expected: [
        { start: 3, end: 6, what: 'p:Osh/KG' },
        { start: 8, end: 11, what: 'n' },
      ],
    });
  });
});
