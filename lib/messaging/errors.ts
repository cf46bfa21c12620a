/** An error as it crosses a message: what to tell the reader, and what to tell a developer. */
export interface WireError {
  /** Message key of what happened. */
  key: string;
  /** Message key of what the reader can do about it, where there is something. */
  adviceKey?: string;
  /** For developers; never shown alone. */
  detail: string;
}

export type Reply<T> = { ok: true; value: T } | { ok: false; error: WireError };

/** A request that failed, on the caller's side. */
export class MessageError extends Error {
  readonly key: string;
  readonly adviceKey: string | undefined;

  constructor(error: WireError) {
    super(`${error.key}: ${error.detail}`);
    this.name = 'MessageError';
    this.key = error.key;
    this.adviceKey = error.adviceKey;
  }
}

/** The background is gone for good: the extension was updated, reloaded or removed while the page stayed open. */
export class ContextGoneError extends Error {
  override name = 'ContextGoneError';
}

interface Keyed {
  messageKey: string;
  adviceKey?: string;
  detail?: string;
}

function isKeyed(error: unknown): error is Keyed {
  return typeof error === 'object' && error !== null && 'messageKey' in error && typeof error.messageKey === 'string';
}

/** Any thrown value as a wire error. Library errors carry their own message keys (`messageKey`, `adviceKey`). */
export function toWireError(error: unknown): WireError {
  if (isKeyed(error)) {
    return {
      key: error.messageKey,
      ...(error.adviceKey ? { adviceKey: error.adviceKey } : {}),
      detail: error.detail ?? String(error),
    };
  }
  return { key: 'error.internal', detail: error instanceof Error ? error.message : String(error) };
}
