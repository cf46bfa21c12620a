/**
 * - `too-large`: beyond what is read. `encoding`: no text that we can read.
 * - `not-json`: no JSON at all. `not-table`: no CSV. `other-format`: well formed, and of another kind.
 * - `newer-version`: made by a newer Dateline. `damaged`: the check sum doesn't fit.
 * - `invalid`: a value breaks the schema; `detail` says where.
 */
export type ExchangeErrorCode =
  | 'too-large'
  | 'encoding'
  | 'not-json'
  | 'not-table'
  | 'other-format'
  | 'newer-version'
  | 'damaged'
  | 'invalid';

/** Why a file can't be imported, and where. */
export class ExchangeError extends Error {
  readonly code: ExchangeErrorCode;
  /** Message key in the `exchangeError` section of the locale files. */
  readonly messageKey: string;
  /** Path and reason, as in `items.3.target.source: Expected string`. */
  readonly detail: string;

  constructor(code: ExchangeErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'ExchangeError';
    this.code = code;
    this.messageKey = `exchangeError.${code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
    this.detail = detail;
  }
}

/** No format of ours or theirs needs more; what reads them recurses, and stacks end. */
const MAX_DEPTH = 100;

/** @throws ExchangeError `not-json`, or `invalid` for what is nested too deeply. */
export function parseJson(text: string): unknown {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ExchangeError('not-json', error instanceof Error ? error.message : String(error), { cause: error });
  }
  checkDepth(text);
  return file;
}

/** @param text well-formed JSON. */
function checkDepth(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    // Strings are skipped as a whole: brackets in them are words.
    if (sign === '"') at = endOfString(text, at);
    else if (sign === ']' || sign === '}') depth--;
    else if ((sign === '[' || sign === '{') && ++depth > MAX_DEPTH)
      throw new ExchangeError('invalid', `line ${lineAt(text, at)}: nested deeper than ${MAX_DEPTH} levels`);
  }
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
