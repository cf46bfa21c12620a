/** Reads zip archives in tests, by their directory, independently of what writes them. */

export interface ZippedFile {
  name: string;
  data: Uint8Array<ArrayBuffer>;
  checkSum: number;
}

/** @throws Error when directory and local headers don't agree. */
export async function unzip(blob: Blob): Promise<ZippedFile[]> {
  const view = new DataView(await blob.arrayBuffer());
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const words = (at: number, length: number): string => decoder.decode(new Uint8Array(view.buffer, at, length));
  const same = (value: unknown, expected: unknown, what: string): void => {
    if (value !== expected) throw new Error(`${what}: ${String(value)}, expected ${String(expected)}`);
  };
  const end = view.byteLength - 22;
  same(view.getUint32(end, true), 0x06054b50, 'end of directory');
  let at = view.getUint32(end + 16, true);
  same(at + view.getUint32(end + 12, true), end, 'length of the directory');
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    same(view.getUint32(at, true), 0x02014b50, 'entry of the directory');
    const checkSum = view.getUint32(at + 16, true);
    const size = view.getUint32(at + 24, true);
    const length = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    same(view.getUint32(local, true), 0x04034b50, 'local header');
    const name = words(at + 46, length);
    same(words(local + 30, length), name, 'name');
    at += 46 + length;
    return { name, checkSum, data: new Uint8Array(view.buffer.slice(local + 30 + length, local + 30 + length + size)) };
  });
}
