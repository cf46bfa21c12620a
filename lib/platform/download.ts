/** How long a download may take to begin, ms; its memory is given back then. */
const DOWNLOAD_BEGINS = 60_000;

/** Hands a file of our own making to the browser's downloads. */
export function download({ name, blob }: { name: string; blob: Blob }): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_BEGINS);
}
