import { isHolderName } from '../../lib/lessons/holder-name.ts';
import { judgeClick, judgeTyped, formsOfName, type MapJudgement, type Position } from '../../lib/study/judge.ts';
import type { Grade, StudyContent } from '../../lib/study/types.ts';
import type { ClickMap } from '../../lib/study/click-map.ts';

/** What the reader has answered, before the answer is shown. Whoever recalls in silence answers nothing. */
export type Given =
  | { kind: 'nothing' }
  | { kind: 'typed'; text: string }
  | { kind: 'position'; position: Position }
  /** The option chosen, from 0. */
  | { kind: 'option'; index: number };

export type Verdict = MapJudgement['verdict'];

/** Kinds that may be answered by typing. */
export function isTyped({ kind }: StudyContent): boolean {
  return kind === 'word' || kind === 'passage' || kind === 'then-name' || kind === 'holder';
}

/** The right option of a choice: of two persons in the order of their names, of the gaps between holders in time. */
export function rightOption(content: StudyContent): number {
  if (content.kind === 'order') return optionsOf(content).indexOf(content.first.name);
  return content.kind === 'timeline' ? content.before.length : -1;
}

/** Names by the alphabet, so that their order tells nothing. */
export function optionsOf({ first, second }: StudyContent & { kind: 'order' }): string[] {
  return [first.name, second.name].sort();
}

/** How good the answer was; undefined where only the reader can tell. */
export function judge(content: StudyContent, given: Given, map: ClickMap | null | undefined): Verdict | undefined {
  if (given.kind === 'typed') {
    if (given.text.trim() === '') return undefined;
    // Names of persons in Cyrillic letters count too.
    if (content.kind === 'holder' && isHolderName(given.text, [content.holder.name])) return 'right';
    return judgeTyped(given.text, formsOf(content));
  }
  if (given.kind === 'position') return map ? judgeClick(map, given.position).verdict : undefined;
  if (given.kind === 'option') return given.index === rightOption(content) ? 'right' : 'wrong';
  return undefined;
}

function formsOf(content: StudyContent): string[] {
  if (content.kind === 'holder') return formsOfName(content.holder.name);
  if (content.kind === 'then-name') return [content.nameThen];
  return 'gap' in content ? [content.gap] : [];
}

const SUGGESTED: Readonly<Record<Verdict, Grade>> = { right: 3, near: 2, wrong: 1 };

/** The grade that an answer suggests; "good" where nobody but the reader knows. */
export function suggestedGrade(verdict: Verdict | undefined): Grade {
  return verdict ? SUGGESTED[verdict] : 3;
}
