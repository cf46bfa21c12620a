import type { CardView } from '../../lib/cards/view.ts';

/** What the card is headed with: the name on its day; for a role, whoever held it, or else the words of the text. */
export function cardTitle(card: CardView): string {
  if (card.kind === 'place' || card.kind === 'demonym') return card.nameThen?.name ?? card.name;
  if (card.kind !== 'role') return card.name;
  const holders = card.offices[0]?.holders ?? [];
  return holders.length > 0 ? holders.map(({ person }) => person.name).join(', ') : card.introduced.text;
}
