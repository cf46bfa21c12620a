/**
 * The place that a newspaper is named after, read from its address: "parisbeaconnews.com" is a paper of some Paris. Which
 * Paris is left to the resolution: the name joins the article's names as if it were mentioned.
 */
import type { Gazetteer } from '../gazetteer/types.ts';

const PAPER = new RegExp(
  `^(?:-?(?:${[
    'the online news newspaper newspapers paper times post herald tribune gazette journal daily press telegraph guardian',
    'observer star sun mail chronicle globe examiner inquirer sentinel courier dispatch record register monitor review',
    'leader citizen democrat republican republic patriot advocate advertiser argus banner beacon bulletin call eagle echo',
    'enterprise express free independent ledger messenger mirror morning evening sunday nonpareil progress report reporter',
    'standard statesman today transcript union voice weekly world local city county gov info web live now tv radio fm info',
  ]
    .join(' ')
    .split(' ')
    .join('|')}))*$`,
);
const MIN_LENGTH = 4;

/** The row of the name in the name index, or -1. */
export function sourceName(url: string | undefined, gazetteer: Gazetteer): number {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
  const labels = host.split('.').slice(0, -1);
  const label = (labels.at(-1) === 'co' || labels.at(-1) === 'com' ? labels.at(-2) : labels.at(-1)) ?? '';
  const name = label.replace(/^(?:the|my|daily|go)(?=.{6})/, '');
  for (const whole of new Set([label, name])) {
    for (let length = whole.length; length >= MIN_LENGTH; length--) {
      if (!PAPER.test(whole.slice(length))) continue;
      const found = gazetteer.names.find(whole.slice(0, length).replaceAll('-', ' ').trim());
      if (found >= 0 && !PAPER.test(whole.slice(0, length))) return found;
    }
  }
  return -1;
}
