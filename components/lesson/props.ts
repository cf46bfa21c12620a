import type { Lesson, LessonAnswers, LessonPrompt, Task, TaskAnswer, TaskKind } from '../../lib/model/lesson.ts';

/* What the views of a lesson are given, and what they tell. The answers are one value: whoever shows a lesson keeps it. */

export type TaskOf<Kind extends TaskKind> = Extract<Task, { kind: Kind }>;
export type AnswerOf<Kind extends TaskKind> = Extract<TaskAnswer, { kind: Kind }>;

/** One kind's view. */
export interface TaskBodyProps<Kind extends TaskKind> {
  task: TaskOf<Kind>;
  answer: AnswerOf<Kind> | undefined;
  /** Id of the element that holds the prompt. */
  labelledBy: string;
  /** undefined: taken back. */
  onAnswer(answer: AnswerOf<Kind> | undefined): void;
}

/** How a passage is chosen, here or on the live page. */
export interface PassagePicking {
  /** The task whose passage is being chosen now. */
  active: string | undefined;
  /** Words of the button: they differ between the copy and the live page. */
  label: string;
  begin(taskId: string): void;
  /** Where nothing of the text is at hand: takes words that the student copied from the page; '' takes them back. */
  paste?(taskId: string, text: string): void;
  /** Shows the passage that was chosen. Absent where there is nothing to show it in. */
  show?(taskId: string): void;
}

/** Whether what the student wrote is on the disk. `failed`: already in words. */
export type Saving = { kind: 'saved' } | { kind: 'pending' } | { kind: 'failed'; reason: string };

export interface LessonPlayerProps {
  lesson: Lesson;
  attempt: LessonAnswers;
  saving: Saving;
  /** Something just happened, in words. */
  notice?: string | undefined;
  onAttempt(attempt: LessonAnswers): void;
  onExport(): void;
  /** All answers away, for the next student at this machine. */
  onStartOver(): void;
  /** The text has been drawn, anew perhaps: for whoever marks names in it. */
  onDrawn?(root: HTMLElement): void;
  /** Whether places and officials are marked, where they can be. */
  names?: { on: boolean; onChange(on: boolean): void };
  /** Back to the list of lessons, where there is one. */
  onClose?(): void;
}

/** A passage's comment on the live page. */
export interface PagePromptProps extends Omit<LessonPrompt, 'span' | 'number'> {
  number: number | undefined;
  onClose(): void;
}

/** An opened lesson as listed. */
export interface LessonEntry {
  /** Of the attempt. */
  id: string;
  student: string;
  title: string;
  siteName?: string | undefined;
  author?: string | undefined;
  level: string;
  minutes?: number | undefined;
  tasks: number;
  answered: number;
  /** Milliseconds since the epoch. */
  updatedAt: number;
}
