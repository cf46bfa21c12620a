/** A damaged dataset is refused; and one whose check sum happens to fit answers wrongly, but answers. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { xxh32 } from '../../lib/gazetteer/checksum.ts';
import { ENTRY, HEADER } from '../../lib/gazetteer/format.ts';
import { countryOffices } from '../../lib/gazetteer/in-office.ts';
import { GazetteerError, openGazetteer } from '../../lib/gazetteer/open.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { gazetteerBytes } from '../tools/load-gazetteer.ts';

let whole: ArrayBuffer;

beforeAll(() => {
  whole = gazetteerBytes();
}, 60_000);

/** Touches every part of the reader. */
function useAll(gazetteer: Gazetteer): void {
  for (const word of ['san', 'georgia', 'new', 'north', 'xyzzy']) {
    const range = gazetteer.names.start(word);
    const longer = range && gazetteer.names.extend(range, 'jose');
    if (longer) gazetteer.names.exact(longer);
    for (const { entity } of gazetteer.names.postings(gazetteer.names.find(word))) {
      const id = gazetteer.idOf(entity);
      gazetteer.entity(id);
      gazetteer.fameOf(entity);
      gazetteer.contains(entity, gazetteer.countryOf(entity));
    }
    gazetteer.names.findSpelling(word);
    gazetteer.word(word);
  }
  for (const id of ['c:KZ', 'c:US', 'r:RU.12', 'g:610612', 'o:cis', 'f:central-asia']) {
    gazetteer.entity(id);
    gazetteer.namesOf(id);
    gazetteer.capitals(id);
    gazetteer.facts(id);
    gazetteer.members(id);
    gazetteer.neighbours(id);
  }
  countryOffices(gazetteer, 'c:KZ', '2004-09-14');
  for (const { person } of gazetteer.personsByFamily('nazarbaev')) {
    gazetteer.person(person);
    gazetteer.termsOfPerson(person);
    gazetteer.personSpan(person);
  }
}

describe('a damaged dataset', () => {
  it('is refused for any flipped bit or lost byte', () => {
    fc.assert(
      fc.property(fc.nat(whole.byteLength - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const bytes = new Uint8Array(whole);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        expect(() => openGazetteer(whole)).toThrow(GazetteerError);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      }),
      { numRuns: 30 },
    );
    expect(() => openGazetteer(whole.slice(0, -8))).toThrow(/cut off/);
    expect(() => openGazetteer(whole)).not.toThrow();
  }, 30_000);

  it('neither throws nor hangs when its check sum fits', () => {
    const contents = HEADER.size + new DataView(whole).getUint32(HEADER.columnCount, true) * ENTRY.size;
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (randoms) => {
        const damaged = whole.slice(0);
        const bytes = new Uint8Array(damaged);
        for (let i = 0; i < 20_000; i++) {
          const at = contents + Math.floor(randoms.next().value * (bytes.length - contents - 1));
          bytes[at] = (i * 37) & 0xff;
        }
        new DataView(damaged).setUint32(HEADER.checksum, xxh32(new Uint32Array(damaged, HEADER.covered)), true);
        useAll(openGazetteer(damaged));
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
