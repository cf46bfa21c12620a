/**
 * What both kinds of files have around their content:
 *
 *     { "format": "dateline-lesson", "formatVersion": 1, "sha256": "…", …content }
 *
 * The check sum is over the whole file but for itself.
 */
import * as v from 'valibot';
import { parseBounded } from './bounded-json.ts';
import { canonicalSha256 } from './canonical.ts';
import { LessonFileError } from './errors.ts';

export interface FileKind {
  format: string;
  /** The newest that this Dateline reads and the one that it writes. */
  version: number;
  /** UTF-16 code units. */
  maxLength: number;
}

/** The file with its envelope, indented for people who look into it. */
export async function wrap({ format, version }: FileKind, content: object): Promise<string> {
  const file = { format, formatVersion: version, ...content };
  return `${JSON.stringify({ format, formatVersion: version, sha256: await canonicalSha256(file), ...content }, null, 1)}\n`;
}

/** The content as `schema` types it. @throws LessonFileError. */
export async function unwrap<Schema extends v.GenericSchema>(
  kind: FileKind,
  schema: Schema,
  text: string,
): Promise<v.InferOutput<Schema>> {
  const { format, formatVersion, sha256, ...content } = ownFile(kind, parseBounded(text, kind.maxLength));
  if (sha256 !== (await canonicalSha256({ format, formatVersion, ...content }))) {
    throw new LessonFileError('damaged', 'the check sum does not fit the content');
  }
  return checked(schema, content);
}

/** `value` as the schema types it. @throws LessonFileError `invalid`, whose detail names the path. */
export function checked<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new LessonFileError('invalid', `${v.getDotPath(issue) ?? 'file'}: ${issue.message.slice(0, 200)}`);
}

/** Format and version come first: a newer file may break every other rule. */
function ownFile(kind: FileKind, file: unknown): Record<string, unknown> {
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== kind.format) {
    throw new LessonFileError('other-format', `no ${kind.format} file`);
  }
  const version: unknown = 'formatVersion' in file ? file.formatVersion : undefined;
  if (typeof version === 'number' && version > kind.version) {
    throw new LessonFileError('newer-version', `version ${version}, known up to ${kind.version}`);
  }
  if (version !== kind.version) throw new LessonFileError('invalid', 'formatVersion: no known version');
  return { ...file };
}
