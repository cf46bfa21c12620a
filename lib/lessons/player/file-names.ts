/** Names of files, such as every system takes them. */

const LONGEST = 80;
/** Forbidden on some system, control characters, and marks that turn the direction of what is shown. */
// eslint-disable-next-line no-control-regex -- Control characters are what is looked for.
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
/** Names that Windows keeps to itself. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** `parts` joined by " - " where they aren't empty, cut to a sensible length, with an ending. */
export function fileName(parts: readonly string[], ending: string): string {
  const words = parts
    .map((part) => part.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' - ');
  const name = [...words]
    .slice(0, LONGEST)
    .join('')
    .replace(/^\.+|[. ]+$/g, '');
  return `${name === '' || DEVICES.test(name) ? `lesson ${name}`.trim() : name}.${ending}`;
}

/** `NAME.dateline-answers.json`. */
export function answersFileName(student: string, lessonTitle: string): string {
  return fileName([student, lessonTitle], 'dateline-answers.json');
}
