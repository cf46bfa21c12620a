import { sha256 } from '@noble/hashes/sha2.js';

/**
 * A lesson's page works from the disk, which browsers trust; a class may also get it over plain HTTP from the trainer's
 * machine, where browsers withhold Web Crypto. What the player needs of it is made up for: a check sum and an id, of
 * which neither guards a secret.
 */
export function makeUpForWebCrypto(): void {
  if (!('subtle' in crypto) || crypto.subtle === undefined) {
    const digest = async (_: string, data: Uint8Array): Promise<ArrayBuffer> => new Uint8Array(sha256(data)).buffer;
    Object.defineProperty(crypto, 'subtle', { value: { digest } });
  }
  if (!('randomUUID' in crypto)) Object.defineProperty(crypto, 'randomUUID', { value: randomUuid });
}

/** Version 4, as `crypto.randomUUID` makes it. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
