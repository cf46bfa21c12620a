/** Run-time schemas of what a backup brings. Strict and bounded, as all that is imported. */
import * as v from 'valibot';
import { isIsoDate } from '../model/date.ts';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const figure = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));
const day = v.pipe(v.string(), v.check(isIsoDate, 'no calendar day'));
const name = text(2000);
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const lon = v.pipe(v.number(), v.minValue(-360), v.maxValue(360));
const within = v.pipe(v.array(name), v.maxLength(10));
const placeClass = v.picklist([
  'country',
  'territory',
  'former-country',
  'region',
  'district',
  'city',
  'world-region',
  'continent',
  'sea',
  'lake',
  'river',
  'island',
  'mountain',
  'desert',
  'natural-area',
  'disputed-area',
  'building',
]);

const partialDate = v.strictObject({ date: day, precision: v.picklist(['day', 'month', 'year']) });
const held = v.strictObject({
  name,
  start: v.exactOptional(partialDate),
  end: v.exactOptional(partialDate),
  acting: v.boolean(),
});
const neighbours = v.pipe(v.array(held), v.maxLength(10));
const office = v.strictObject({
  key: id,
  person: id,
  title: name,
  jurisdiction: name,
  holder: held,
  before: neighbours,
  after: neighbours,
});
const offices = v.pipe(v.array(office), v.maxLength(20));
const facts = v.variant('type', [
  v.strictObject({
    type: v.literal('place'),
    id,
    name,
    placeClass,
    lat: v.exactOptional(lat),
    lon: v.exactOptional(lon),
    within,
    nameThen: v.exactOptional(v.strictObject({ name, from: v.exactOptional(day), to: v.exactOptional(day) })),
    leaders: offices,
  }),
  v.strictObject({ type: v.literal('person'), id, name, offices }),
]);

const deck = v.strictObject({
  id,
  parts: v.strictObject({
    colours: v.pipe(v.array(v.picklist([1, 2, 3, 4])), v.maxLength(4)),
    places: v.boolean(),
    officials: v.boolean(),
    leaders: v.boolean(),
  }),
  without: v.pipe(v.array(id), v.maxLength(10_000)),
  day,
  facts: v.pipe(v.array(facts), v.maxLength(5000)),
  datasetVersion: text(200),
  addedAt: time,
  updatedAt: time,
});

const body = text(200_000);
const cloze = { note: body, before: body, gap: body, after: body };
const content = v.variant('kind', [
  v.strictObject({ kind: v.literal('question'), prompt: body, answer: body }),
  v.strictObject({ kind: v.literal('passage'), ...cloze }),
  v.strictObject({ kind: v.literal('word'), ...cloze }),
  v.strictObject({ kind: v.literal('meaning'), ...cloze }),
  v.strictObject({ kind: v.literal('where'), entity: id, name, placeClass, lat, lon, within }),
  v.strictObject({
    kind: v.literal('then-name'),
    name,
    day,
    nameThen: name,
    from: v.exactOptional(day),
    to: v.exactOptional(day),
    within,
  }),
  v.strictObject({
    kind: v.literal('holder'),
    title: name,
    jurisdiction: name,
    day,
    holder: held,
    before: v.exactOptional(held),
    after: v.exactOptional(held),
  }),
  v.strictObject({ kind: v.literal('order'), title: name, jurisdiction: name, first: held, second: held }),
  v.strictObject({
    kind: v.literal('timeline'),
    title: name,
    jurisdiction: name,
    holder: held,
    before: neighbours,
    after: neighbours,
  }),
]);

const schedule = v.strictObject({
  due: time,
  stability: figure,
  difficulty: figure,
  scheduledDays: figure,
  learningSteps: count,
  reps: count,
  lapses: count,
  state: v.picklist(['new', 'learning', 'review', 'relearning']),
  lastReview: v.exactOptional(time),
});

const card = v.strictObject({
  id,
  articleId: id,
  source: id,
  content,
  schedule,
  position: count,
  addedAt: time,
  updatedAt: time,
  suspended: v.exactOptional(v.boolean()),
  buriedUntil: v.exactOptional(time),
  goneSince: v.exactOptional(time),
});

const review = v.strictObject({
  id,
  card: id,
  at: time,
  grade: v.picklist([1, 2, 3, 4]),
  took: count,
  before: schedule,
});

const limits = {
  newPerDay: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9999)),
  reviewsPerDay: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9999)),
  retention: v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.97)),
};

export const StudySettingsSchema = v.strictObject(limits);

/** Members of a dump beside those of the notes; each absent when it is empty. */
export const studyTables = {
  studyDecks: v.exactOptional(v.array(deck)),
  studyCards: v.exactOptional(v.array(card)),
  studyReviews: v.exactOptional(v.array(review)),
  studySettings: v.exactOptional(
    v.pipe(v.array(v.strictObject({ key: v.literal('daily'), ...limits, updatedAt: time })), v.maxLength(1)),
  ),
};
