/** Addresses of an untrusted page: only those that lead to something harmless, made absolute. */

/** Longest address that is kept, UTF-16 code units. */
const LONGEST = 4000;

function absolute(address: string, base: string): URL | undefined {
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.length > LONGEST || !URL.canParse(trimmed, base)) return undefined;
  return new URL(trimmed, base);
}

/** Where a link leads; undefined for scripts, data, files and whatever else opens no web page or mail. */
export function linkAddress(href: string, base: string): string | undefined {
  const url = absolute(href, base);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}

export function imageAddress(src: string, base: string): string | undefined {
  const url = absolute(src, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Wider pictures are of no use in a column of text, CSS px. */
const WIDE_ENOUGH = 1400;

/** The best address of a `srcset`: the widest up to what a column can show, else the narrowest. */
export function bestOfSet(srcset: string): string | undefined {
  const candidates = [...srcset.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)(w|x))?\s*(?:,|$)/g)].map(
    ([, address = '', size = '1', unit = 'x']) => ({
      address,
      width: unit === 'w' ? Number(size) : Number(size) * 700,
    }),
  );
  const sorted = candidates.sort((a, b) => a.width - b.width);
  return (sorted.findLast(({ width }) => width <= WIDE_ENOUGH) ?? sorted[0])?.address;
}
