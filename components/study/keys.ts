import { GRADES } from '../../lib/study/schedule.ts';
import type { Grade } from '../../lib/study/types.ts';
import { isTyping } from '../library/keys.ts';

interface Answering {
  isShown: boolean;
  show(): void;
  grade(grade: Grade): void;
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Space or Enter shows the answer, 1 to 4 grade it. What a focused control does with a key is left to it. */
export function handleStudyKey(event: KeyboardEvent, { isShown, show, grade }: Answering): void {
  if (!isPlain(event) || event.repeat) return;
  const typing = isTyping(event.target);
  const control = event.target instanceof Element && event.target.closest('button, a, summary, select') !== null;
  if (!isShown) {
    const shows = event.key === 'Enter' ? !control : event.key === ' ' && !typing && !control;
    if (!shows) return;
    event.preventDefault();
    show();
    return;
  }
  const chosen = GRADES.find((each) => String(each) === event.key);
  if (chosen === undefined || typing) return;
  event.preventDefault();
  grade(chosen);
}

/** `u`, or Ctrl or Command with Z, takes the last answer back. */
export function isUndoKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || isTyping(event.target)) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'z' && !event.shiftKey;
  return event.key === 'u' || event.code === 'KeyU';
}
