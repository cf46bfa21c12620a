/** A new id for a part of a lesson: ten letters and digits out of the browser's randomness. */
export function newPartId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte, i) => (i === 0 ? 10 + (byte % 26) : byte % 36).toString(36)).join('');
}
