import type { NamedRef, TermView } from '../../lib/cards/view.ts';
import type { Formats } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';

/** "24 Apr 1990 – 20 Mar 2019"; what isn't known of a term is said, not left out. */
export function termDates(term: TermView, { t }: Messages, format: Formats): string {
  const { start, end, endState, knownUntil } = term;
  const from = start && format.shortDate(start);
  const to = endState === 'ended' && end ? format.shortDate(end) : undefined;
  if (from && to) return t('ui.range', [from, to]);
  if (to) return t('official.termUntil', [to]);
  if (!from) return t('official.termOnly', [format.shortDate(knownUntil)]);
  if (endState === 'serving') return t('official.termStill', [from, format.shortDate(knownUntil)]);
  return t('official.termOpen', [from]);
}

/** "Minister of Justice, Kazakhstan"; the country is not said twice. */
export function officeTitle({ title, jurisdiction }: { title: string; jurisdiction: NamedRef }, { t }: Messages) {
  return title.includes(jurisdiction.english ?? jurisdiction.name) ? title : t('ui.comma', [title, jurisdiction.name]);
}

/** "Serik Burkitbayev (acting)". */
export function holderName({ person, acting }: TermView, { t }: Messages): string {
  return acting ? t('ui.parenthesis', [person.name, t('official.acting')]) : person.name;
}
