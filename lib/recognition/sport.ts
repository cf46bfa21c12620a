/**
 * Whether an article reports sport. Teams are full of namesakes of office-holders, and hold no office themselves: in a
 * match report a name needs a title, or a very well-known bearer, to be linked.
 *
 * Method: share of the words that belong to sport alone, of several kinds so that one metaphor ("won the race", "a
 * penalty") makes no match report. Cost: one set look-up a word. A classifier was turned down: the kinds of words are
 * few, and a wrong answer costs little.
 */
import type { Prepared } from './prepare.ts';

const SPORT = new Set(
  (
    'soccer football cricket tennis golf baseball basketball hockey rugby boxing athletics cycling swimming gymnastics ' +
    'goal goals goalkeeper striker midfielder defender coach referee umpire halftime equaliser equalizer equalised ' +
    'innings inning wicket wickets batsman batsmen bowler homer homered pitcher pitched shortstop quarterback touchdown ' +
    'touchdowns rebounds playoff playoffs semifinal semifinals quarterfinal quarterfinals semi-final quarter-final ' +
    'tournament league championship championships champions cup medal medals olympic olympics seed seeded unseeded ' +
    'tiebreak birdie bogey par putt lap laps prix peloton heavyweight welterweight knockout scorer scorers scored ' +
    'unbeaten all-rounder midfield fullback fly-half hat-trick hat-tricks striker runners-up grand slam player players ' +
    'teammate teammates team teams'
  ).split(' '),
);
/** So many different words of sport, and one word in so many. */
const KINDS = 3;
const ONE_IN = 40;

export function isSportReport({ words }: Prepared): boolean {
  const kinds = new Set<string>();
  let count = 0;
  for (const { facts } of words) {
    if (!SPORT.has(facts.text)) continue;
    kinds.add(facts.text);
    count += 1;
  }
  return kinds.size >= KINDS && count * ONE_IN >= words.length;
}
