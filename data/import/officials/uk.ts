/** UK ministers since 1979 (Institute for Government): exact days, better than Wikidata's for the same terms. */
import { join } from 'node:path';
import type { TermAdder } from './add-term.ts';
import { readCsv } from './files.ts';
import { days } from './heads.ts';
import { classify } from './taxonomy.ts';

export const IFG = 'ifg-ministers';
const AS_OF = '2026-06-19';
/** Whips and lords-in-waiting are left out: 665 terms that news hardly names by office. */
const RANKS: Record<string, 1 | 2 | 3 | 4> = { PM: 1, DPM: 2, SoS: 3, 'Parl. lead.': 4, MoS: 4, PUSS: 4 };
const GENERIC =
  /^(Minister of State|Parliamentary Under-Secretary of State|Financial Secretary|Economic Secretary|Exchequer Secretary|Parliamentary Secretary|Commercial Secretary|Minister|Deputy Chief Whip)$/;

type Row = Record<string, string>;

export function importUk(adder: TermAdder, folder: string): void {
  const dir = join(folder, 'officials/ifg-uk-ministers');
  const posts = new Map(readCsv(join(dir, 'post.csv')).map((row) => [row['id'] ?? '', row]));
  const bodies = new Map(readCsv(join(dir, 'organisation.csv')).map((row) => [row['id'] ?? '', row['name'] ?? '']));
  const people = Map.groupBy(readCsv(join(dir, 'person.csv')), (row) => row['id'] ?? '');
  const acting = new Set(
    readCsv(join(dir, 'appointment_characteristics.csv'))
      .filter((row) => row['is_acting'] === 'True')
      .map((row) => row['appointment_id']),
  );
  const ids = new Map<string, string>();
  for (const row of readCsv(join(dir, 'appointment.csv'))) {
    const post = posts.get(row['post_id'] ?? '');
    const rank = RANKS[post?.['rank_equivalence'] ?? ''];
    const names = people.get(row['person_id'] ?? '');
    if (!post || !rank || !names || rank === 1) continue;
    const start = row['start_date'] ?? '';
    const end = row['end_date'] ?? '';
    const title = titleOf(post, bodies.get(post['organisation_id'] ?? '') ?? '');
    const commoner = names.find((n) => !/^(Lord|Lady|Baroness|Viscount|Earl)\b/.test(n['name'] ?? '')) ?? names[0];
    const name = ids.get(row['person_id'] ?? '') ?? commoner?.['name'] ?? '';
    const term = adder.add({
      name,
      jurisdiction: 'c:GB',
      title,
      taxon: { ...classify(title), rank, branch: 'executive', many: GENERIC.test(post['name'] ?? '') },
      start,
      end,
      ...(end === '' ? { servingAt: AS_OF } : {}),
      acting: acting.has(row['id']),
      source: IFG,
      replaces: true,
      more: { gender: commoner?.['gender'] === 'F' ? 'female' : 'male' },
    });
    ids.set(row['person_id'] ?? '', adder.registry.persons.get(term.person)?.name ?? name);
    for (const other of names) peer(adder, term.person, other);
  }
  dropDoubles(adder);
}

function titleOf(post: Row, body: string): string {
  const name = post['name'] ?? '';
  return GENERIC.test(name) ? `${name}, ${body}` : name;
}

/** "Lord Mandelson" is a name that news uses from the day of the peerage on. */
function peer(adder: TermAdder, person: string, row: Row): void {
  const match = /^(Lord|Lady|Baroness|Viscount|Earl) (.+?)( of .*)?$/.exec(row['name'] ?? '');
  if (match)
    adder.registry.names.push({ person, given: match[1] ?? '', family: match[2] ?? '', kind: 'short', source: IFG });
}

/** Wikidata's wording of a term that the institute tells too: same person, same fortnight, both ministerial. */
function dropDoubles(adder: TermAdder): void {
  const ours = Map.groupBy(
    adder.registry.terms.filter((t) => t.source === IFG),
    (t) => t.person,
  );
  adder.registry.terms = adder.registry.terms.filter((term) => {
    if (term.source === IFG || term.office.jurisdiction !== 'c:GB' || term.office.branch !== 'executive') return true;
    if (term.office.rank < 2 || term.office.rank > 4 || term.office.field === 'chief-of-staff') return true;
    return !(ours.get(term.person) ?? []).some((t) => days(t.start, term.start) <= 15);
  });
}
