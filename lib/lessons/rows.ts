/** Rows of the lesson tables. Times are milliseconds since the epoch. */
import type { Lesson, LessonAnswers, TaskMark } from '../model/lesson.ts';

/** A trainer's draft. */
export interface LessonRow {
  id: string;
  lesson: Lesson;
  updatedAt: number;
  /** Set: in the trash since then. */
  deletedAt?: number;
}

/** A lesson as it was exported, with its key: what answers to that version are marked by. */
export interface LessonVersionRow {
  lessonId: string;
  version: number;
  lesson: Lesson;
  /** Check sum of what the version says, so that exporting the same twice is one version. */
  sum: string;
  at: number;
}

/** A student's own attempt, with the lesson as it was opened: it goes on without the file. */
export interface AttemptRow {
  attempt: string;
  lessonId: string;
  lesson: Lesson;
  answers: LessonAnswers;
  updatedAt: number;
}

/** An attempt that was handed in. */
export interface ClassAnswersRow {
  attempt: string;
  lessonId: string;
  version: number;
  answers: LessonAnswers;
  addedAt: number;
}

export interface ClassMarkRow {
  attempt: string;
  task: string;
  lessonId: string;
  mark: TaskMark;
  updatedAt: number;
}
