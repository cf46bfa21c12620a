import type { Translate } from './messages.ts';

/** Keys and texts of a locale file; a plural is a table of its forms. */
export type MessageTable = Record<string, string | Record<string, string>>;

/** `t` over a table, with the substitution rules of `browser.i18n`. A missing key gives '', as there. */
export function translateWith(table: MessageTable): Translate {
  return (key, ...args: (number | string[])[]) => {
    const count = typeof args[0] === 'number' ? args[0] : undefined;
    const given = args.find((arg): arg is string[] => Array.isArray(arg));
    const words = given ?? (count === undefined ? [] : [String(count)]);
    const found = table[key] ?? '';
    const text = typeof found === 'string' ? found : (found[String(count)] ?? found['n'] ?? '');
    return text.replace(/\$(\d)/g, (_, place: string) => words[Number(place) - 1] ?? '');
  };
}
