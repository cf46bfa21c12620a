/**
 * The bytes of a file → text. UTF-8, or UTF-16 with its mark. Other encodings can't be told from one another, and letters
 * guessed wrong would spoil notes for good: they are refused with the line on which they show.
 */
import { ExchangeError, lineAt } from './errors.ts';

/** Far above a hundred thousand notes with their articles' texts; below what browsers hold as one string. */
export const MAX_BYTES = 256 * 1024 * 1024;

/** @throws ExchangeError `encoding`, `too-large`. */
export function decodeFile(bytes: ArrayBuffer): string {
  if (bytes.byteLength > MAX_BYTES)
    throw new ExchangeError('too-large', `${bytes.byteLength} bytes, read up to ${MAX_BYTES}`);
  const [a, b] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const at = text.indexOf('\0');
    // UTF-16 without its mark, or no text at all.
    if (at >= 0) throw new ExchangeError('encoding', `line ${lineAt(text, at)}: a null character`);
    return text;
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    const text = new TextDecoder(encoding).decode(bytes);
    throw new ExchangeError('encoding', `line ${lineAt(text, text.indexOf('\uFFFD'))}: not ${encoding}`, {
      cause: error,
    });
  }
}
