/**
 * Canonical JSON and its SHA-256, as RFC 8785 (JSON Canonicalization Scheme) has it: keys in the order of their UTF-16
 * code units, numbers and strings as JSON.stringify writes them, no white space. An editor that lays a file out anew
 * doesn't damage it; a lost or changed character does. Any program in any language can check it.
 * It tells accidents, not forgers: whoever edits a file on purpose can write a new sum, which is why every value is
 * checked as well.
 */

/** `value` is plain JSON; keys with the value `undefined` are left out, as JSON.stringify does. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${members.join(',')}}`;
}

/** Lower-case hexadecimal SHA-256 of the canonical form in UTF-8. */
export async function canonicalSha256(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
