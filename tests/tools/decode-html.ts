/** Bytes to text as a browser decodes a page without HTTP headers: byte order mark, then meta, then a guess. */

/** How far into the page browsers look for a declared encoding. */
const PRESCAN = 4096;

export function decodeHtml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  const declared = declaredIn(latin1(bytes.subarray(0, PRESCAN)));
  if (declared) return declared;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function declaredIn(head: string): string | undefined {
  const text = head.replace(/<!--[\s\S]*?-->/g, '');
  const label =
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(text)?.[1] ??
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(text)?.[1];
  if (label === undefined) return undefined;
  try {
    const name = new TextDecoder(label).encoding;
    // A page that could be read this far as ASCII is not UTF-16, whatever it says; the HTML standard says so too.
    return name.startsWith('utf-16') ? 'utf-8' : name;
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
