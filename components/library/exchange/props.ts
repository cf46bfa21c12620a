import type { LibraryArticle } from '../props.ts';

/* The props of export, import and backups. */

export type ExportFormat =
  | 'markdown'
  | 'print'
  | 'annotations'
  | 'csv'
  | 'anki'
  | 'ankiText'
  | 'bibtex'
  | 'csl'
  | 'backup';

export type ExportScope =
  | { kind: 'all' }
  | { kind: 'shown' }
  | { kind: 'article'; article: LibraryArticle }
  | { kind: 'notes'; ids: readonly string[] };

export type ImportFormat = 'backup' | 'annotations' | 'hypothesis' | 'readwise';
export type RefusalReason = 'empty' | 'no-address' | 'double' | 'too-long';

export interface ImportCounts {
  added: number;
  updated: number;
  unchanged: number;
}

/** What importing the chosen file would do, or why it can't be imported. */
export type ImportState =
  | { kind: 'none' }
  | { kind: 'reading'; name: string }
  | { kind: 'refused'; name: string; reason: string; detail: string }
  | {
      kind: 'preview';
      name: string;
      format: ImportFormat;
      articles: ImportCounts;
      notes: ImportCounts;
      corrections: ImportCounts;
      /** Lessons, attempts and answers of classes; absent where the file has none. */
      lessons?: ImportCounts;
      /** Decks and cards of study; absent where the file has none. */
      study?: ImportCounts;
      /** Entries that can't become notes, each with its place in the file. */
      left: readonly { where: string; reason: RefusalReason }[];
    };

export interface BackupView {
  /** Whether the browser gives pages a folder. */
  canChoose: boolean;
  /** Where backups are written by themselves. */
  folder:
    | {
        name: string;
        /** `asking`: the browser wants the reader's yes again. */
        state: 'ready' | 'asking' | 'writing';
      }
    | undefined;
  /** Backups kept in the folder, and what there is to choose from. */
  keep: number;
  keepChoices: readonly number[];
  /** Milliseconds since the epoch; undefined: never. */
  lastAt: number | undefined;
  /** Why the last one could not be written, in the browser's words. */
  failure: string | undefined;
  /** Notes that the last backup lacks, when it is time to say so. */
  reminder: number | undefined;
  reminds: boolean;
}

export interface ExchangeProps {
  importing: ImportState;
  backups: BackupView;
  onExport(scope: ExportScope, format: ExportFormat): void;
  onCopy(scope: ExportScope, format: ExportFormat): void;
  onImportFile(file: File): void;
  onImport(): void;
  onCancelImport(): void;
  onChooseFolder(): void;
  onAllowFolder(): void;
  onStopFolder(): void;
  onBackUpNow(): void;
  onKeep(count: number): void;
  onRemindLater(): void;
  onRemind(reminds: boolean): void;
}
