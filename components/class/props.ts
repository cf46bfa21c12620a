import type { Heat } from '../../lib/lessons/class/heat.ts';
import type { Refusal } from '../../lib/lessons/class/intake.ts';
import type { ClassOrder, ClassStudent, ClassTable } from '../../lib/lessons/class/table.ts';
import type { LessonSection } from '../../lib/lessons/player/sections.ts';
import type { Lesson, TaskMark } from '../../lib/model/lesson.ts';
import type { NoteColour } from '../../lib/model/note.ts';
import type { ColourNames } from '../props.ts';

/* The props of the class page: what students handed in to one version of a lesson. */

/** A version of a lesson that answers can be taken in for. */
export interface ClassLesson {
  lessonId: string;
  version: number;
  title: string;
  articleTitle: string;
  attempts: number;
  /** When it was exported, milliseconds since the epoch. */
  at: number;
}

/** What became of the files that were dropped last. */
export interface IntakeResult {
  /** File names, by what they did. */
  added: readonly string[];
  newer: readonly string[];
  same: readonly string[];
  older: readonly string[];
  refused: readonly Refusal[];
}

export interface OpenClass {
  lesson: Lesson;
  table: ClassTable;
  /** `table.students` in the order chosen. */
  students: readonly ClassStudent[];
  sections: readonly LessonSection[];
  heat: Heat;
}

export type ClassState =
  | { kind: 'loading' }
  /** Already in words. */
  | { kind: 'failed'; message: string; advice: string; detail: string }
  | { kind: 'list'; lessons: readonly ClassLesson[] }
  | { kind: 'class'; open: OpenClass };

export type ClassTab = 'table' | 'marking' | 'highlights' | 'reports';

/** Whose answer to which task is being marked. */
export interface ClassPlace {
  task: string;
  attempt?: string;
}

export interface MarkingProps {
  open: OpenClass;
  place: ClassPlace | undefined;
  onPlace(place: ClassPlace): void;
  /** null: back to what the rule gives. */
  onMark(attempt: string, task: string, mark: TaskMark | null): void;
}

export interface HighlightsProps {
  open: OpenClass;
  colour: NoteColour | undefined;
  colourNames: ColourNames;
  onColour(colour: NoteColour | undefined): void;
}

export interface ClassProps extends Omit<MarkingProps, 'open'>, Omit<HighlightsProps, 'open'> {
  state: ClassState;
  tab: ClassTab;
  order: ClassOrder;
  /** Files are being read. */
  isReading: boolean;
  intake: IntakeResult | undefined;
  notice: { message: string; canUndo: boolean } | undefined;
  onTab(tab: ClassTab): void;
  onOrder(order: ClassOrder): void;
  onOpen(lesson: Pick<ClassLesson, 'lessonId' | 'version'>): void;
  onClose(): void;
  onFiles(files: readonly File[]): void;
  onCloseIntake(): void;
  onRemove(student: ClassStudent): void;
  onUndo(): void;
  onExport(): void;
  onPrint(): void;
}
