/** Parsing of the cells of fact tables; every error names what was wrong. */
import type { PartialDate } from '../../lib/model/date.ts';

/** @throws Error for anything but YYYY, YYYY-MM, YYYY-MM-DD or nothing. */
export function parseDate(cell: string | undefined): PartialDate | undefined {
  if (!cell) return undefined;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(cell);
  const [, year, month, day] = match ?? [];
  if (!year || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) throw new Error(`not a date: ${cell}`);
  return { date: `${year}-${month ?? '01'}-${day ?? '01'}`, precision: day ? 'day' : month ? 'month' : 'year' };
}

export function parseYear(cell: string | undefined): number {
  return cell ? Number(cell.slice(0, 4)) : 0;
}

/** NaN for an empty cell. @throws Error for what is no number. */
export function parseNumber(cell: string | undefined): number {
  if (!cell) return Number.NaN;
  const value = Number(cell);
  if (Number.isNaN(value)) throw new Error(`not a number: ${cell}`);
  return value;
}

/** The number of "Q123"; 0 for none. */
export function parseWikidata(cell: string | undefined): number {
  return cell ? Number(cell.replace(/^Q/, '')) : 0;
}

/** The position of `value` in a code list. @throws Error when it isn't in it. */
export function codeOf<T extends string>(list: readonly T[], value: string | undefined, what: string): number {
  const code = list.indexOf(value as T);
  if (code < 0) throw new Error(`unknown ${what}: ${value}`);
  return code;
}

/** Distinct values with their numbers, in order of first use. */
export class Pool {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  code(value: string): number {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.length;
      this.#codes.set(value, code);
      this.values.push(value);
    }
    return code;
  }
}
