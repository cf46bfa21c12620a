import { isIsoDate } from '../../lib/model/date.ts';

export interface ArticleLine {
  id: string | number;
  text: string;
  date?: string;
  url?: string;
}

/** One line of the input. @throws Error that names line and fault. */
export function parseArticle(line: string, number: number): ArticleLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`line ${number}: not JSON (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    });
  }
  if (typeof value !== 'object' || value === null) throw new Error(`line ${number}: not an object`);
  const { id, text, date, url } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new Error(`line ${number}: "id" must be a string or a number`);
  if (typeof text !== 'string') throw new Error(`line ${number}: "text" must be a string`);
  if (date !== undefined && date !== null && (typeof date !== 'string' || !isIsoDate(date.slice(0, 10))))
    throw new Error(`line ${number}: "date" must be YYYY-MM-DD`);
  if (url !== undefined && url !== null && typeof url !== 'string')
    throw new Error(`line ${number}: "url" must be a string`);
  return {
    id,
    text,
    ...(typeof date === 'string' && { date: date.slice(0, 10) }),
    ...(typeof url === 'string' && { url }),
  };
}
