import type { Lesson, TaskKind } from '../../lib/model/lesson.ts';
import type { ArticleShare } from '../../lib/model/lesson.ts';

/* What the builder's views are given, and what they tell. The lesson is one value; a wish to change it is a function of it. */

/** Whether what the trainer wrote is on the disk. `failed`: already in words. */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'pending' }
  /** Another window wrote the lesson meanwhile. */
  | { kind: 'conflict' }
  | { kind: 'failed'; reason: string };

/** `merge`: edits of the same name that follow each other are one step of undo (typing in one field). */
export type Edit = (change: (lesson: Lesson) => Lesson, merge?: string) => void;

/** What the dataset has for this article. `none`: there is no text to look at. `failed`: already in words. */
export type MaterialState =
  | { kind: 'loading' }
  | { kind: 'ready'; tasks: number }
  | { kind: 'none' }
  | { kind: 'failed'; reason: string };

export type ExportKind = 'students' | 'trainer' | 'page' | 'handout';

export interface VersionEntry {
  version: number;
  /** Milliseconds since the epoch. */
  at: number;
  title: string;
  tasks: number;
}

export type BuilderTab = 'about' | 'passages' | 'glossary' | 'tasks' | 'finish';

export interface BuilderProps {
  lesson: Lesson;
  tab: BuilderTab;
  saving: SaveState;
  canUndo: boolean;
  canRedo: boolean;
  material: MaterialState;
  versions: readonly VersionEntry[];
  notice: { message: string } | undefined;
  /** An export or a map is being made. */
  busy: boolean;
  onTab(tab: BuilderTab): void;
  onEdit: Edit;
  onUndo(): void;
  onRedo(): void;
  onClose(): void;
  onPreview(): void;
  onFillGlossary(): void;
  onSuggestTasks(): void;
  /** A new task on the map about a place of the glossary. */
  onMapTask(entity: string): void;
  onExport(kind: ExportKind, share: ArticleShare): void;
  /** The page where the class's answers come together. */
  onClass(): void;
  /** The draft becomes what that version was; undo brings it back. */
  onRestore(version: number): void;
  /** After a conflict: the other window's state, or this one's. */
  onTakeTheirs(): void;
  onKeepMine(): void;
  /** Tries to save again. */
  onRetry(): void;
}

/** Kinds in the order in which they are offered. */
export const TASK_KINDS: readonly TaskKind[] = [
  'open',
  'choice',
  'find-passage',
  'map',
  'order',
  'holder',
  'match',
  'true-false',
];

export interface LessonListEntry {
  id: string;
  title: string;
  articleTitle: string;
  tasks: number;
  drafts: number;
  version: number;
  updatedAt: number;
}

/** An article of the library to begin a lesson with. */
export interface SourceEntry {
  id: string;
  title: string;
  siteName?: string | undefined;
  date?: string | undefined;
  notes: number;
  hasCopy: boolean;
}

export interface LessonListProps {
  /** Undefined: still reading. */
  lessons: readonly LessonListEntry[] | undefined;
  trash: readonly LessonListEntry[];
  /** Undefined: not asked for. */
  sources: readonly SourceEntry[] | undefined;
  problem: { message: string; detail?: string } | undefined;
  notice: { message: string; canUndo: boolean } | undefined;
  onOpen(id: string): void;
  onChooseSource(): void;
  onCancelSource(): void;
  onStart(source: string): void;
  onFile(file: File): void;
  onDuplicate(id: string): void;
  onDelete(id: string): void;
  onRestore(id: string): void;
  onUndo(): void;
}
