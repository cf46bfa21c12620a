/** How long a download may take to begin, ms; its memory is given back then. */
const BEGINS = 60_000;

/** Hands a text to the browser's downloads, in the extension and outside of it. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGINS);
}
