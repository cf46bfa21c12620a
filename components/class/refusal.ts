import type { Refusal } from '../../lib/lessons/class/intake.ts';
import type { MessageKey, Translate } from '../i18n/messages.ts';

/** The reason in words, with what the file says of itself where that helps. */
export function refusalText({ reason, detail }: Refusal, t: Translate): string {
  if (reason === 'class.otherLesson' || reason === 'class.otherVersion') return t(reason, [detail]);
  // Keys of errors come with the error; the locale tests know them.
  const words = t(reason as MessageKey) || reason;
  return reason === 'lessonFileError.invalid' || reason === 'class.unreadable' ? `${words} ${detail}` : words;
}
