import { isTyping } from '../library/keys.ts';

/** Letters that tick the lines of a rubric. */
export const RUBRIC_KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;

const CARD = '[data-attempt]';

function cardsIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(CARD)];
}

function pointsField(card: HTMLElement): HTMLInputElement | null {
  return card.querySelector<HTMLInputElement>('input[type=number]');
}

/** Focuses the next answer that waits for a mark, else the next one. */
function goOn(list: HTMLElement, card: HTMLElement): void {
  const cards = cardsIn(list);
  const rest = cards.slice(cards.indexOf(card) + 1);
  const next = rest.find((each) => each.classList.contains('dl-mark-open')) ?? rest[0];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/**
 * Keys in the list of answers: arrows go from one to the next, figures go into the points, Enter keeps them and goes on
 * to the next that waits, letters tick the rubric's lines, `m` goes to the comment.
 */
export function handleMarkingKey(event: KeyboardEvent): void {
  const list = event.currentTarget;
  if (!(list instanceof HTMLElement) || !(event.target instanceof HTMLElement) || event.defaultPrevented) return;
  const card = event.target.closest<HTMLElement>(CARD);
  if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
  const points = pointsField(card);
  if (event.target === points) {
    if (event.key === 'Enter') {
      // Leaving the field tells its value.
      points.blur();
      goOn(list, card);
    } else if (event.key === 'Escape') card.focus();
    else return;
    event.preventDefault();
    return;
  }
  if (isTyping(event.target) || event.target !== card) return;
  const cards = cardsIn(list);
  const at = cards.indexOf(card);
  const rubric = RUBRIC_KEYS.findIndex((key) => key === event.key.toLowerCase());
  if (/^\d$/.test(event.key)) {
    // The figure itself goes into the field that has the focus now.
    points?.focus();
    points?.select();
    return;
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowRight') cards[at + 1]?.focus();
  else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') cards[at - 1]?.focus();
  else if (event.key === 'Enter') goOn(list, card);
  else if (event.key.toLowerCase() === 'm') card.querySelector<HTMLElement>('textarea')?.focus();
  else if (rubric >= 0) card.querySelectorAll<HTMLElement>('.dl-mark-rubric input')[rubric]?.click();
  else return;
  event.preventDefault();
}

/** Ctrl or Command with Z, outside of fields. */
export function isUndo(event: KeyboardEvent): boolean {
  const isZ = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  return isZ && !event.defaultPrevented && !isTyping(event.target);
}
