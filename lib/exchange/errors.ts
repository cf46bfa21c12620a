/**
 * - `not-json`: no JSON at all. `other-format`: JSON of another kind. `newer-version`: made by a newer Dateline.
 * - `damaged`: the check sum doesn't fit. `invalid`: a value breaks the schema; `detail` says where.
 */
export type ExchangeErrorCode = 'not-json' | 'other-format' | 'newer-version' | 'damaged' | 'invalid';

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

/** @throws ExchangeError `not-json`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new ExchangeError('not-json', error instanceof Error ? error.message : String(error), { cause: error });
  }
}
