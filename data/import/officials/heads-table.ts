/** Reads `editors/heads-*.txt`: the seats of heads of state and government, one line a seat and title. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * state and government: the seat itself. state2: a second head beside the first (co-prince, presidium). government2: a
 * prime minister under a president who leads the government. deputy, party: offices told beside them.
 */
export type SeatKind = 'state' | 'state2' | 'government' | 'government2' | 'government-co' | 'deputy' | 'party';

export interface Holding {
  jurisdiction: string;
  seat: SeatKind;
  title: string;
  /** Empty: the seat is vacant from then on. */
  name: string;
  acting: boolean;
  start: string;
  /** The last day that is sure, where the end isn't known. */
  sureUntil: string;
  /** A year of birth or a word that tells persons of one name apart. */
  mark: string;
}

/** Days between which the head of state also heads the government although the country has the other office too. */
export interface DualRule {
  jurisdiction: string;
  from: string;
  to: string;
}

const KINDS: Record<string, SeatKind> = {
  S: 'state',
  E: 'state',
  S2: 'state2',
  G: 'government',
  G2: 'government2',
  V: 'deputy',
  P: 'party',
};

export interface HeadsTable {
  holdings: Holding[];
  duals: DualRule[];
  /** "c:IQ q:Q42": short terms of Wikidata that aren't of the seat (rotating council presidents booked as premiers). */
  drops: string[];
}

/** @throws Error on a line that doesn't follow the form. */
export function readHeadsTable(folder: string): HeadsTable {
  const table: HeadsTable = { holdings: [], duals: [], drops: [] };
  for (const file of readdirSync(folder)
    .filter((name) => name.startsWith('heads-'))
    .sort()) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const [code = '', kind = '', title = '', list = ''] = line.split('|');
      const jurisdiction = code.includes(':') ? code : `c:${code}`;
      if (kind === 'D') {
        table.duals.push({ jurisdiction, from: title, to: list });
        continue;
      }
      if (kind === 'X') {
        table.drops.push(`${jurisdiction} ${title}`);
        continue;
      }
      const seat = list.includes('#co') ? 'government-co' : KINDS[kind];
      if (!seat) throw new Error(`${file}: unknown kind in "${line.slice(0, 60)}"`);
      for (const entry of list.split(';')) table.holdings.push(holding(entry, jurisdiction, seat, title, file));
      if (kind === 'E') table.duals.push({ jurisdiction, from: list.slice(0, 10), to: '' });
    }
  }
  return table;
}

function holding(entry: string, jurisdiction: string, seat: SeatKind, title: string, file: string): Holding {
  const match = /^(\d{4}(?:-\d\d){0,2}) (\*?)([^#~]+?)(?: #(\S+))?(?: ~(\S+))?$/.exec(entry);
  if (!match) throw new Error(`${file}: can't read "${entry}"`);
  const [, start = '', star = '', name = '', mark = '', sureUntil = ''] = match;
  return { jurisdiction, seat, title, name: name === '-' ? '' : name, acting: star === '*', start, sureUntil, mark };
}
