/**
 * - `not-json`: no JSON. `too-large`, `too-deep`: more than any lesson needs. `other-format`: a file of another kind.
 * - `newer-version`: made by a newer Dateline. `damaged`: the check sum doesn't fit.
 * - `invalid`: a value breaks the schema, or an id leads nowhere; `detail` says where.
 */
export type LessonFileErrorCode =
  | 'not-json'
  | 'too-large'
  | 'too-deep'
  | 'other-format'
  | 'newer-version'
  | 'damaged'
  | 'invalid';

/** Why a lesson or answers file is refused, and where. */
export class LessonFileError extends Error {
  readonly code: LessonFileErrorCode;
  /** Message key in the `lessonFileError` section of the locale files. */
  readonly messageKey: string;
  /** Path and reason, as in `lesson.tasks.3.points: Expected number`. */
  readonly detail: string;

  constructor(code: LessonFileErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'LessonFileError';
    this.code = code;
    this.messageKey = `lessonFileError.${code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
    this.detail = detail;
  }
}
