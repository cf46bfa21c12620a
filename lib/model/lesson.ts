import type { Block, PublicationDate } from './article.ts';
import type { IsoDate } from './date.ts';
import type { EntityId } from './entity.ts';
import type { Span } from './mention.ts';
import type { NoteColour, Target } from './note.ts';

/*
 * A lesson, the students' answers, and what a trainer gives for them: plain JSON. What the files look like is in
 * docs/lesson-format.md; `lib/lessons` checks every value that comes from a file before it gets one of these types.
 * Ids of parts (tasks, passages, options …) are unique within a lesson and never change, so that answers given to an
 * earlier draft still find their task. Times are milliseconds since the epoch.
 */

/** How much of the article travels with the lesson. `excerpts` is the default: most articles may not be copied whole. */
export type ArticleShare = 'copy' | 'excerpts' | 'link';

/** A passage of the article as it stood, `start`/`end` in UTF-16 code units of the original article text. */
export interface Excerpt extends Span {
  text: string;
  blocks: Block[];
}

export interface LessonArticle {
  url: string;
  canonicalUrl?: string;
  title: string;
  byline?: string;
  siteName?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  published?: PublicationDate;
  share: ArticleShare;
  /** With `copy`, and always in the trainer's own draft where the text is known. `text` and `blocks` come together. */
  text?: string;
  blocks?: Block[];
  /** With `excerpts`: in order, not overlapping; each of whole blocks, whose offsets count from the excerpt's start. */
  excerpts?: Excerpt[];
}

/** A passage that the trainer comments on or asks about. */
export interface LessonPassage {
  id: string;
  target: Target;
  colour: NoteColour;
  /** Markdown, shown at the passage. */
  comment: string;
}

/** What the glossary tells of a thing, with the facts of the article's day, as the trainer left it. */
export interface GlossaryEntry {
  id: string;
  term: string;
  entity?: EntityId;
  kind: 'place' | 'official' | 'organisation' | 'word';
  /** Plain text. */
  text: string;
  /** The day that `text` is told for. */
  asOf?: IsoDate;
  /** Degrees; places only. The handout's map shows them. */
  lat?: number;
  lon?: number;
  /** Titles of the sources of `text`, as credited. */
  sources: string[];
}

export interface TaskItem {
  id: string;
  text: string;
}

interface TaskBase {
  id: string;
  /** Plain text with line breaks: question, statement or instruction. */
  prompt: string;
  /** The passage that the task is about. */
  passage?: string;
  /** What a full answer earns, 0–100. */
  points: number;
  /** Suggested from the article and not looked at by the trainer yet: left out of exports. */
  draft: boolean;
}

/** A map to click on: equirectangular, so that a position in the picture is linear in degrees. */
export interface TaskMap {
  /** Degrees; `east` may exceed 180 where the map crosses that meridian. */
  west: number;
  east: number;
  south: number;
  north: number;
  /** Width of the picture's viewBox; its height is `height`. */
  width: number;
  height: number;
  /** SVG path data of land and of country borders in viewBox units: `M`, `L`, `Z`, digits, points, minus, spaces. */
  land: string;
  borders: string;
}

export type Task =
  | (TaskBase & { kind: 'open'; lines: number })
  | (TaskBase & { kind: 'choice'; multiple: boolean; options: TaskItem[] })
  | (TaskBase & { kind: 'find-passage' })
  | (TaskBase & { kind: 'map'; map: TaskMap })
  /** Items in the order in which they are shown; the right order is in the key. */
  | (TaskBase & { kind: 'order'; items: TaskItem[] })
  /** Who held this office then? With options: choose; without: write the name. */
  | (TaskBase & { kind: 'holder'; options: TaskItem[] })
  | (TaskBase & { kind: 'match'; left: TaskItem[]; right: TaskItem[] })
  /** With `evidence`, the student also marks the passage that proves it. */
  | (TaskBase & { kind: 'true-false'; evidence: boolean });

export type TaskKind = Task['kind'];

/** The right answer to one task; what the students' file leaves out. `explanation` is shown after correction. */
export type TaskKey = { task: string; explanation?: string } & (
  | { kind: 'open'; model: string; rubric: { id: string; text: string; points: number }[] }
  | { kind: 'choice'; correct: string[] }
  | { kind: 'find-passage'; targets: Target[] }
  /** Within `km` counts in full. */
  | { kind: 'map'; lat: number; lon: number; km: number }
  | { kind: 'order'; ids: string[] }
  /** `option` where the task has options; else any of `names` (compared with folded spelling, family name suffices). */
  | { kind: 'holder'; option?: string; names: string[] }
  /** Pairs of left and right ids. */
  | { kind: 'match'; pairs: [string, string][] }
  | { kind: 'true-false'; value: boolean; targets: Target[] }
);

export interface Lesson {
  /** UUID; stays through versions, changes with a duplicate. */
  id: string;
  /** Counts the exports: 1 for the first. An answer belongs to one version. */
  version: number;
  title: string;
  /** Language of the lesson, BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  goals: string[];
  /** Free words: "B1", "2nd year". */
  level: string;
  minutes?: number;
  author?: string;
  createdAt: number;
  updatedAt: number;
  article: LessonArticle;
  passages: LessonPassage[];
  glossary: GlossaryEntry[];
  tasks: Task[];
  /** Absent in a students' file. */
  key?: TaskKey[];
}

/** What a student answered to one task. `null` parts are not answered yet. */
export type TaskAnswer =
  | { kind: 'open'; text: string }
  | { kind: 'choice'; options: string[] }
  | { kind: 'find-passage'; target: Target | null }
  | { kind: 'map'; lat: number; lon: number }
  | { kind: 'order'; ids: string[] }
  | { kind: 'holder'; option?: string; text?: string }
  | { kind: 'match'; pairs: [string, string][] }
  | { kind: 'true-false'; value: boolean | null; target: Target | null };

/** A student's own mark in the text. */
export interface StudentHighlight {
  id: string;
  target: Target;
  colour: NoteColour;
  body: string;
}

/** The part of a Markdown token that the model knows of. */
export interface CommentToken {
  type: string;
  raw: string;
}

/** A passage of an opened lesson on the article's live page, or a mark of the student's own there. */
export interface LessonPrompt {
  /** As beside the tasks; absent for the student's own. */
  number?: number;
  colour: NoteColour;
  /** Markdown as `lib/markdown` reads it; empty where nothing is said. */
  comment: readonly CommentToken[];
  /** Numbers of the tasks about it. */
  tasks: number[];
  /** In the text of the live page. */
  span: Span;
}

/** What a student hands in. */
export interface LessonAnswers {
  lesson: { id: string; version: number; title: string };
  /** UUID of this attempt: made when the student begins, so that the same file twice counts once. */
  attempt: string;
  /** The name or number that the student chose. */
  student: string;
  startedAt: number;
  updatedAt: number;
  answers: Record<string, TaskAnswer>;
  highlights: StudentHighlight[];
}

/** What a trainer gave for one task of one attempt; marks of closed tasks are computed and may be overridden. */
export interface TaskMark {
  points: number;
  comment?: string;
  /** Rubric lines that were met (open questions). */
  met?: string[];
  /** Given by hand. */
  manual: boolean;
}
