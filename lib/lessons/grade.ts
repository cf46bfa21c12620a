/**
 * Marks of tasks that a rule can mark. The rules, which docs/lesson-format.md tells trainers too:
 *
 * | task | mark |
 * |---|---|
 * | choice, one answer | right or nothing |
 * | choice, several | (right ones ticked − wrong ones ticked) / right ones, not below 0 |
 * | find-passage | overlap in words with the nearest of the right passages; from 0.75 on in full, under 0.2 nothing |
 * | map | in full within the radius, nothing from three radii on, a straight line between |
 * | order | (pairs in order − pairs out of order) / all pairs, not below 0; what isn't placed is in no pair |
 * | holder | right or nothing; a written name by its folded spelling |
 * | match | right pairs / pairs of the key; the first pair of each left side counts |
 * | true-false | right or nothing; with evidence half for the value and half for the passage, nothing without the value |
 *
 * Guessing is not paid: a wrong tick costs what a right one earns, and a random order earns nothing on average.
 */
import type { Task, TaskAnswer, TaskKey } from '../model/lesson.ts';
import type { Target } from '../model/note.ts';
import { isHolderName } from './holder-name.ts';
import { passageOverlap } from './overlap.ts';

const FULL_OVERLAP = 0.75;
const LEAST_OVERLAP = 0.2;
/** Radii at which nothing is left. */
const FAR = 3;
const EARTH_RADIUS = 6371.0088;

/**
 * The share of the task's points that the answer earns, 0–1. No answer, or one of another kind, earns 0.
 * `null`: a rule can't tell (open questions, tasks without a key): a person marks.
 */
export function gradeTask(task: Task, key: TaskKey | undefined, answer: TaskAnswer | undefined): number | null {
  if (task.kind === 'open' || !key || key.kind !== task.kind) return null;
  if (!answer || answer.kind !== task.kind) return 0;
  return grade(task, key, answer);
}

function grade(task: Task, key: TaskKey, answer: TaskAnswer): number {
  if (task.kind === 'choice' && key.kind === 'choice' && answer.kind === 'choice') {
    return gradeChoice(task.multiple, key.correct, answer.options);
  }
  if (key.kind === 'find-passage' && answer.kind === 'find-passage') return gradePassage(key.targets, answer.target);
  if (key.kind === 'map' && answer.kind === 'map') {
    const away = greatCircleKm(key, answer) / Math.max(1, key.km);
    return clamp((FAR - away) / (FAR - 1));
  }
  if (key.kind === 'order' && answer.kind === 'order') return gradeOrder(key.ids, answer.ids);
  if (key.kind === 'holder' && answer.kind === 'holder') {
    const isChosen = key.option !== undefined && answer.option === key.option;
    return Number(isChosen || (answer.option === undefined && isHolderName(answer.text ?? '', key.names)));
  }
  if (key.kind === 'match' && answer.kind === 'match') return gradeMatch(key.pairs, answer.pairs);
  if (task.kind === 'true-false' && key.kind === 'true-false' && answer.kind === 'true-false') {
    if (answer.value !== key.value) return 0;
    return task.evidence && key.targets.length > 0 ? 0.5 + gradePassage(key.targets, answer.target) / 2 : 1;
  }
  return 0;
}

function gradeChoice(multiple: boolean, correct: readonly string[], ticked: readonly string[]): number {
  const chosen = new Set(ticked);
  const right = correct.filter((id) => chosen.has(id)).length;
  if (!multiple) return Number(chosen.size === 1 && right === 1);
  return correct.length === 0 ? Number(chosen.size === 0) : clamp((2 * right - chosen.size) / correct.length);
}

function gradePassage(targets: readonly Target[], given: Target | null): number {
  if (!given) return 0;
  const best = Math.max(0, ...targets.map((target) => passageOverlap(target, given)));
  return best >= FULL_OVERLAP ? 1 : best < LEAST_OVERLAP ? 0 : best;
}

function gradeOrder(right: readonly string[], given: readonly string[]): number {
  const placed = right.map((id) => given.indexOf(id));
  const all = (right.length * (right.length - 1)) / 2;
  let balance = 0;
  placed.forEach((first, i) => {
    for (const second of placed.slice(i + 1)) {
      if (first >= 0 && second >= 0) balance += first < second ? 1 : -1;
    }
  });
  return all === 0 ? Number(placed.every((at) => at >= 0)) : clamp(balance / all);
}

function gradeMatch(right: readonly [string, string][], given: readonly [string, string][]): number {
  const first = new Map<string, string>();
  for (const [left, id] of given) if (!first.has(left)) first.set(left, id);
  const hits = right.filter(([left, id]) => first.get(left) === id).length;
  return right.length === 0 ? 0 : hits / right.length;
}

interface Point {
  lat: number;
  lon: number;
}

/** Distance along a great circle in km; arguments in degrees. */
export function greatCircleKm(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const [up, across] = [((b.lat - a.lat) * radians) / 2, ((b.lon - a.lon) * radians) / 2];
  const chord = Math.sin(up) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(across) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** Points for a share of a task's points, to a tenth: what a person would write. */
export function pointsFor(task: Pick<Task, 'points'>, share: number): number {
  return Math.round(task.points * share * 10) / 10;
}
