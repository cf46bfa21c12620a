/** Ukraine, Chile, Peru: ministers with days; and the cabinets of 198 countries in June 2019, without. */
import { join } from 'node:path';
import { isHeld, type TermAdder } from './add-term.ts';
import { splitHolder } from './factbook.ts';
import { readCsv } from './files.ts';
import { headTaxon } from './head-titles.ts';
import { jurisdictionByName } from './jurisdictions.ts';
import { classify } from './taxonomy.ts';

export const UKRAINE = 'wikidata-ukraine';
export const CHILE = 'gonzalez-chile';
export const PERU = 'castagneto-peru';
export const CABINETS_2019 = 'cia-cabinets-2019';
const CABINETS_AS_OF = '2019-06-04';

const PORTFOLIOS: Record<string, string> = {
  Defense: 'Minister of Defence',
  Healthcare: 'Minister of Health',
  'Education & Science': 'Minister of Education and Science',
  'Agrarian Policy': 'Minister of Agrarian Policy and Food',
  'Transport / Infrastructure': 'Minister of Infrastructure',
  'Reintegration of Occupied Terr.': 'Minister of Reintegration of Temporarily Occupied Territories',
  Emergencies: 'Minister of Emergency Situations',
  'Minister of the Cabinet': 'Minister of the Cabinet of Ministers',
};

/** Portfolios in Spanish, as the English-language press calls them. */
const SPANISH: Record<string, string> = {
  SEGEGOB: 'Minister Secretary General of Government',
  SEGPRES: 'Minister Secretary General of the Presidency',
  MIDEPLAN: 'Minister of Planning',
  SERNAM: "Minister of the National Women's Service",
  CORFO: 'Executive Vice-President of the Production Development Corporation',
  Educación: 'Minister of Education',
  'Defensa Nacional': 'Minister of National Defence',
  Defensa: 'Minister of Defence',
  'Bienes Nacionales': 'Minister of National Assets',
  'Obras Públicas': 'Minister of Public Works',
  'Transporte y Telecomunicaciones': 'Minister of Transport and Telecommunications',
  'Transportes y Comunicaciones': 'Minister of Transport and Communications',
  Minería: 'Minister of Mining',
  Justicia: 'Minister of Justice',
  'Justicia y Derechos Humanos': 'Minister of Justice and Human Rights',
  'Trabajo y Previsión Social': 'Minister of Labour and Social Welfare',
  'Trabajo y Promoción del Empleo': 'Minister of Labour and Employment Promotion',
  'Economía, Fomento y Reconstrucción': 'Minister of Economy, Development and Reconstruction',
  'Economía, Fomento y Turismo': 'Minister of Economy, Development and Tourism',
  'Economía y Finanzas': 'Minister of Economy and Finance',
  Salud: 'Minister of Health',
  Interior: 'Minister of the Interior',
  'Interior y Seguridad Pública': 'Minister of the Interior and Public Security',
  'Relaciones Exteriores': 'Minister of Foreign Affairs',
  Agricultura: 'Minister of Agriculture',
  'Agricultura y Riego': 'Minister of Agriculture and Irrigation',
  'Comisión Nacional de Energía': 'President of the National Energy Commission',
  'Vivienda y Urbanismo': 'Minister of Housing and Urbanism',
  'Vivienda, Construcción y Saneamiento': 'Minister of Housing, Construction and Sanitation',
  Hacienda: 'Minister of Finance',
  Energía: 'Minister of Energy',
  'Energía y Minas': 'Minister of Energy and Mines',
  'Consejo Nacional de la Cultura y las Artes': 'Minister of Culture and the Arts',
  'Desarrollo Social': 'Minister of Social Development',
  'Desarrollo e Inclusión Social': 'Minister of Development and Social Inclusion',
  'Medio Ambiente': 'Minister of the Environment',
  'Comisión Nacional de Medio Ambiente': 'President of the National Environment Commission',
  Ambiente: 'Minister of the Environment',
  Deportes: 'Minister of Sport',
  Cultura: 'Minister of Culture',
  Producción: 'Minister of Production',
  'Mujer y Poblaciones Vulnerables': 'Minister of Women and Vulnerable Populations',
  'Comercio Exterior y Turismo': 'Minister of Foreign Trade and Tourism',
};

export function importMoreMinisters(adder: TermAdder, folder: string): void {
  const dir = join(folder, 'officials');
  for (const row of readCsv(join(dir, 'ukraine-ministers-wikidata/officeholders.csv'))) {
    const portfolio = row['portfolio'] ?? '';
    if (portfolio === 'Prime Minister' || !row['start']) continue;
    const end = cut(row['end'] ?? '', row['end_precision'] ?? '');
    adder.add({
      name: row['name_en'] || row['enwiki'] || '',
      jurisdiction: 'c:UA',
      title: PORTFOLIOS[portfolio] ?? `Minister of ${portfolio.replace(/ & /g, ' and ')}`,
      start: cut(row['start'], row['start_precision'] ?? ''),
      end,
      ...(end === '' && row['start'] > '2024-09' ? { servingAt: '2026-07-24' } : {}),
      acting: row['nature'] === 'acting',
      source: UKRAINE,
      wikidata: row['person_qid'] ?? '',
      more: { nativeName: row['name_uk'] ?? '' },
    });
  }
  for (const row of readCsv(join(dir, 'chile-ministers/Chilean_cabinets_1990_2014.csv'))) {
    const [family = '', given = ''] = (row['name'] ?? '').split(', ');
    const title = SPANISH[row['ministry'] ?? ''];
    if (!title) throw new Error(`Chile: no English for ${row['ministry']}`);
    adder.add({
      name: `${given} ${family.split(' ')[0]}`.trim(),
      jurisdiction: 'c:CL',
      title,
      start: row['start_minister'] ?? '',
      end: row['end_minister'] ?? '',
      source: CHILE,
      more: { given, family, name: `${given} ${family}` },
    });
  }
  for (const row of readCsv(join(dir, 'chile-ministers/chl_undersecretaries_1990_2022.csv'))) {
    const name = (row['name'] ?? '').replace(/\s+/g, ' ').trim();
    const subject =
      SPANISH[row['ministry'] ?? '']?.replace(/^Minister (Secretary General )?of /, '') ?? row['undersec'];
    adder.add({
      name,
      jurisdiction: 'c:CL',
      title: `Undersecretary (${row['undersec']}), ${subject}`,
      taxon: { ...classify(`Undersecretary of ${subject}`), rank: 4, many: true },
      start: row['start_undersec'] ?? '',
      end: row['end_undersec'] ?? '',
      source: CHILE,
    });
  }
  for (const row of readCsv(join(dir, 'peru-cabinets-2016-2020/gabinetes-ppk-mvc.csv'))) {
    const ministry = row['ministerio'] ?? '';
    if (ministry === 'Presidencia del Consejo de Ministros') continue;
    const title = SPANISH[ministry];
    if (!title) throw new Error(`Peru: no English for ${ministry}`);
    const end = /^\d{4}-\d\d-\d\d$/.test(row['fin'] ?? '') ? (row['fin'] ?? '') : '';
    adder.add({
      name: row['titular'] ?? '',
      jurisdiction: 'c:PE',
      title,
      start: row['inicio'] ?? '',
      end,
      ...(end === '' ? { knownUntil: '2020-02-17' } : {}),
      source: PERU,
    });
  }
  cabinets2019(adder, dir);
}

/** Wikidata's time precision: 11 a day, 10 a month, 9 a year. */
function cut(date: string, precision: string): string {
  return date.slice(0, precision === '9' ? 4 : precision === '10' ? 7 : 10);
}

/**
 * Only what isn't known better: a person already known in such an office is confirmed for that day, an office already
 * held by somebody else is left alone (the list itself lags by months).
 */
function cabinets2019(adder: TermAdder, dir: string): void {
  for (const row of readCsv(join(dir, 'cia-world-leaders-2019/officials_snapshot_2019.csv'))) {
    const jurisdiction = jurisdictionByName((row['country'] ?? '').replace(/ \(.*\)/, ''));
    const title = (row['office'] ?? '')
      .replace(/ & /g, ' and ')
      .replace(/Defense/g, 'Defence')
      .replace(/\bLabor\b/g, 'Labour')
      .replace(/\b(Min\.|Dep\.)/g, (m) => (m === 'Min.' ? 'Minister' : 'Deputy'));
    if (!jurisdiction || title === '' || headTaxon(title, jurisdiction)) continue;
    const holder = splitHolder(row['name'] ?? '');
    if (!holder || holder.name.length < 4 || /\?|vacant/i.test(holder.name)) continue;
    const taxon = classify(title);
    if (taxon.field === 'head-of-state' || /\b(president|prime minister)$/i.test(title)) continue;
    const known = adder.index.candidates(holder.name, jurisdiction, 0.85)[0];
    const same =
      known &&
      adder
        .termsOf(jurisdiction)
        .some(
          (t) =>
            t.person === known.id &&
            t.office.field === taxon.field &&
            t.start <= CABINETS_AS_OF &&
            (t.end === '' || t.end >= '2019-01'),
        );
    if (
      !same &&
      !taxon.many &&
      isHeld(adder.termsOf(jurisdiction), taxon.field, taxon.rank, CABINETS_AS_OF) &&
      taxon.field !== 'other'
    )
      continue;
    adder.add({
      name: known && same ? (adder.registry.persons.get(known.id)?.name ?? holder.name) : holder.name,
      jurisdiction,
      title,
      taxon,
      start: '',
      end: '',
      knownUntil: CABINETS_AS_OF,
      acting: /acting/i.test(title),
      source: CABINETS_2019,
    });
  }
}
