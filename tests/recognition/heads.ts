/**
 * Does the recogniser know the office-holders that the dataset knows? Each one in office on a day is put into two
 * constructed news sentences, in full and then by family name, with the country named beside. What comes out is an upper
 * bound for real articles (no namesakes, no doubts about the country), and shows which kinds of names get lost.
 */
import type { Gazetteer, Term } from '../../lib/gazetteer/types.ts';
import type { OfficeRank } from '../../lib/model/entity.ts';
import { recognise } from '../../lib/recognition/recognise.ts';

export interface HeadsTally {
  persons: number;
  /** Linked to the person meant, by the full name and by the family name after it. */
  inFull: number;
  byFamily: number;
  missed: string[];
}

type Sentence = (name: string, family: string, country: string) => string;

const SENTENCES: readonly Sentence[] = [
  (name, family, country) =>
    `Officials in ${country} said on Tuesday that talks would go on. ${name} told reporters that the plan was ready. ${family} said more time was needed.`,
  (name, family, country) =>
    `Talks will go on, said ${name}, who arrived late on Monday. The visit to ${country} is the third this year. “We need time,” ${family} told a news conference.`,
];

function inOffice(term: Term, rank: OfficeRank, day: string): boolean {
  const end = term.end?.date ?? (term.endState === 'serving' ? '9999' : term.knownUntil);
  return term.office.rank === rank && (term.start?.date ?? term.knownUntil) <= day && end >= day;
}

/** @param day ISO date. @param every Takes one of so many persons. */
export function tallyHeads(gazetteer: Gazetteer, rank: OfficeRank, day: string, every = 1): HeadsTally {
  const tally: HeadsTally = { persons: 0, inFull: 0, byFamily: 0, missed: [] };
  for (let index = 0; index < gazetteer.personCount; index += every) {
    const terms = gazetteer.termsOfPerson(index);
    const term = terms.find((each) => inOffice(each, rank, day) && each.office.jurisdiction.startsWith('c:'));
    const country = term ? gazetteer.indexOf(term.office.jurisdiction) : -1;
    const higher = terms.some((each) => each.office.rank < rank && (each.start?.date ?? each.knownUntil) <= day);
    if (country < 0 || higher) continue;
    const { id, name, family } = gazetteer.person(index);
    const sentence = SENTENCES[index % 2] as Sentence;
    const text = sentence(name, family, gazetteer.nameOf(country));
    const mentions = recognise(text, { date: day }, gazetteer);
    const isLinked = (from: number, length: number): boolean =>
      mentions.some((each) => each.start < from + length && each.end > from && each.candidates[0]?.entity === id);
    tally.persons += 1;
    if (isLinked(text.indexOf(name), name.length)) tally.inFull += 1;
    else tally.missed.push(`${name} (${gazetteer.nameOf(country)})`);
    if (isLinked(text.lastIndexOf(family), family.length)) tally.byFamily += 1;
  }
  return tally;
}
