/** What stands beside a person's name and speaks against an office-holder. */
import { Lex } from './lexicon.ts';
import type { Prepared } from './prepare.ts';
import type { NameSpan } from './spans.ts';
import { Gap, TokenFlag, hasFlag } from './tokens.ts';

const FORCED = TokenFlag.titleCase | TokenFlag.capsLine;
/** Bodies that are the person's own: "the Biden Administration" speaks of Biden. */
const OWN_BODIES = new Set('administration government cabinet team party'.split(' '));

/** "Hamad bin Khalifa University", "Mohammed VI Football Academy": the name is part of another thing's name. */
export function isInOrganisation({ tokens, words, runs }: Prepared, span: NameSpan): boolean {
  if (hasFlag(tokens, span.from, FORCED)) return false;
  const last = runs.last[span.to - 1] ?? span.to - 1;
  const tail = words[Math.max(last, span.to - 1)]?.facts;
  if (!tail || (last < span.to && span.to - span.from < 3)) return false;
  return (tail.lex & Lex.organisationTail) !== 0 && !OWN_BODIES.has(tail.text);
}

/** How far an apposition is looked at. */
const APPOSITION = 8;

/** "economist X Y", "X Y, a senior manager at Z": the text says what the person does, and it is no office. */
export function hasProfession({ tokens, words }: Prepared, span: NameSpan): boolean {
  const before = span.from > 0 && tokens.gap[span.from] === Gap.space ? (words[span.from - 1]?.facts.lex ?? 0) : 0;
  if ((before & Lex.profession) !== 0 && (before & Lex.office) === 0) return true;
  if (tokens.gap[span.to] !== Gap.comma) return false;
  for (let i = span.to; i < Math.min(tokens.count, span.to + APPOSITION); i++) {
    if (i > span.to && tokens.gap[i] !== Gap.space && tokens.gap[i] !== Gap.hyphen) return false;
    const lex = words[i]?.facts.lex ?? 0;
    if ((lex & (Lex.office | Lex.speech | Lex.who)) !== 0) return false;
    if ((lex & Lex.profession) !== 0) return true;
  }
  return false;
}
