/** Hard cases of the names: what an article of its day must find. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listOf, readTsv, type Row } from './tsv.ts';

const read = (name: string): Row[] => readTsv(join(import.meta.dirname, `${name}.tsv`));
const countries = new Map(read('places/countries').map((row) => [row['id'], row]));

const NAMES = new Map<string, Set<string>>();
const put = (id: string, name: string): void => {
  const ids = NAMES.get(name) ?? new Set();
  NAMES.set(name, ids.add(id));
};
for (const name of [
  'countries',
  'country-names',
  'regions',
  'region-names',
  'features',
  'feature-names',
  'world-regions',
]) {
  for (const row of read(`places/${name}`)) put(row['id'] ?? '', row['name'] ?? '');
}
for (const row of read('places/place-names')) put(`g:${row['geonameid']}`, row['name'] ?? '');
for (const row of read('places/metonyms'))
  for (const name of [row['name'] ?? '', ...listOf(row['names'])]) put(row['id'] ?? '', name);
for (const row of read('organisations/organisations')) {
  for (const name of [row['name'], row['abbreviation'], ...listOf(row['names'])]) put(row['id'] ?? '', name ?? '');
}

describe('names', () => {
  it.each([
    ['Kazakstan', 'c:KZ'],
    ['Kyrgyz Republic', 'c:KG'],
    ['Belorussia', 'c:BY'],
    ['Zaire', 'c:CD'],
    ['Upper Volta', 'c:BF'],
    ['Burma', 'c:MM'],
    ['FYROM', 'c:MK'],
    ['USSR', 'c:SU'],
    ['U.K.', 'c:GB'],
    ['Holland', 'c:NL'],
    ['DPRK', 'c:KP'],
    ['Chechnya', 'r:RU.12'],
    ['North Ossetia', 'r:RU.68'],
    ['Xinjiang', 'r:CN.13'],
    ['Mangystau', 'r:KZ.09'],
    ['Calif.', 'r:US.CA'],
    ['Ont.', 'r:CA.08'],
    ['NSW', 'r:AU.02'],
    ['Catalonia', 'r:ES.56'],
    ['Bavaria', 'r:DE.02'],
    ['Gaza Strip', 'r:PS.GZ'],
    ['Central Asia', 'f:central-asia'],
    ['Caucasus', 'f:caucasus'],
    ['Sahel', 'f:sahel'],
    ['Baltics', 'f:baltic-states'],
    ['Ferghana Valley', 'f:fergana-valley'],
    ['Kremlin', 'f:kremlin'],
    ['Akorda', 'f:ak-orda'],
    ['Tselinograd', 'g:1526273'],
    ['Nur-Sultan', 'g:1526273'],
    ['Aktau', 'g:610612'],
    ['Frunze', 'g:1528675'],
    ['Leningrad', 'g:498817'],
    ['Saigon', 'g:1566083'],
    ['CIS', 'o:cis'],
    ['Islamic Movement of Uzbekistan', 'o:imu'],
    ['ISIL', 'o:islamic-state'],
    ['U.N.', 'o:united-nations'],
  ])('%s is %s', (name, id) => {
    expect([...(NAMES.get(name) ?? [])]).toContain(id);
  });

  it.each([
    ['Congo', ['c:CD', 'c:CG']],
    ['Georgia', ['c:GE', 'r:US.GA']],
    ['Macedonia', ['c:MK', 'f:macedonia-region']],
    ['Punjab', ['r:IN.23', 'r:PK.04']],
  ])('%s stays ambiguous', (name, ids) => {
    expect([...(NAMES.get(name) ?? [])].sort()).toEqual(ids.sort());
  });

  it('has the press spellings of demonyms, singular and plural', () => {
    const forms = (id: string): string[] =>
      listOf(`${countries.get(id)?.['demonym_adjectives']}|${countries.get(id)?.['demonym_nouns']}`);
    expect(forms('c:KZ')).toEqual(expect.arrayContaining(['Kazak', 'Kazaks', 'Kazakh', 'Kazakhstani']));
    expect(forms('c:AF')).toEqual(expect.arrayContaining(['Afghan', 'Afghans']));
    expect(forms('c:AZ')).toEqual(expect.arrayContaining(['Azeri', 'Azeris', 'Azerbaijanis']));
    expect(forms('c:GB')).toEqual(expect.arrayContaining(['British', 'Briton', 'Britons']));
    expect(forms('c:FR')).toEqual(expect.arrayContaining(['French', 'Frenchman', 'Frenchmen']));
    expect(forms('c:KG')).toEqual(expect.arrayContaining(['Kyrgyz']));
  });

  it('tells the capital of Kazakhstan by date', () => {
    const rows = read('places/place-names').filter((row) => row['geonameid'] === '1526273' && row['from']);
    const on = (day: string): string[] =>
      rows
        .filter((row) => (row['from'] ?? '') <= day && (!row['to'] || day < row['to']))
        .map((row) => row['name'] ?? '');
    expect(on('1997-12-20')).toEqual(expect.arrayContaining(['Akmola']));
    expect(on('2004-09-14')).toEqual(['Astana']);
    expect(on('2020-01-01')).toEqual(expect.arrayContaining(['Nur-Sultan']));
    expect(on('2024-01-01')).toEqual(['Astana']);
  });
});
