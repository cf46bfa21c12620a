/** Pieces of the schemas of lessons and answers. */
import * as v from 'valibot';
import { isIsoDate } from '../model/date.ts';
import { BOUNDS } from './bounds.ts';

export { TargetSchema } from '../notes/schema.ts';

/** At most `max` UTF-16 code units. */
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const line = text(BOUNDS.line);
export const prose = text(BOUNDS.text);
/** Milliseconds since the epoch, counters. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const colour = v.picklist([1, 2, 3, 4]);
export const isoDate = v.pipe(v.string(), v.check(isIsoDate, 'no calendar day'));
export const lat = v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90));
/** East may exceed 180 on maps that cross that meridian. */
export const lon = v.pipe(v.number(), v.finite(), v.minValue(-360), v.maxValue(360));
export const points = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(BOUNDS.points));

/** An id of a part, which is also a key of answers: letters, digits, `-`, `_`, and no name that objects have anyway. */
export const partId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,64}$/),
  v.check((id) => !(id in {}), 'a reserved name'),
);
export const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i));
/** A language tag in the shape of BCP 47; whether it is registered matters to nobody. */
export const languageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/));
/** An address that an article may have. Only `http:` and `https:` are ever made links. */
export const address = v.pipe(
  v.string(),
  v.maxLength(8000),
  v.regex(/^(?:https?|file|chrome-extension|moz-extension):\/\//i),
);

/** A list of at most `max`. */
export const list = <Schema extends v.GenericSchema>(item: Schema, max: number) =>
  v.pipe(v.array(item), v.maxLength(max));

/** Whether no two of them have the same id. */
function areUnique(items: readonly { id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}
const TWICE = 'the same id twice';

/** A list of at most `max` things, each id once. */
export const uniqueList = <Schema extends v.GenericSchema<unknown, { id: string }>>(item: Schema, max: number) =>
  v.pipe(
    v.array(item),
    v.maxLength(max),
    v.check((items) => areUnique(items), TWICE),
  );
