import type { Mention } from './mention.ts';
import { THRESHOLDS, type ReaderSettings } from './settings.ts';

/** The mentions that the reader wants to see, in order of the text. */
export function shownMentions(mentions: readonly Mention[], settings: ReaderSettings): Mention[] {
  const threshold = THRESHOLDS[settings.threshold];
  return mentions.filter((mention) => settings.kinds[mention.kind] && mention.confidence >= threshold);
}
