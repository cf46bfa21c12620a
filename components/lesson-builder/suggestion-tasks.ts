/** Suggested facts → tasks with their keys, in the interface's words, all of them drafts. */
import { disordered, hashOf } from '../../lib/lessons/shuffle.ts';
import type { KeyedTask } from '../../lib/lessons/edit.ts';
import type { LessonMaterial, OfficeRef, SuggestedTask, Whereabouts } from '../../lib/lessons/suggest/types.ts';
import type { TaskItem } from '../../lib/model/lesson.ts';
import { formatsFor, type Formats } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';

type Of<Kind extends SuggestedTask['kind']> = Extract<SuggestedTask, { kind: Kind }>;

interface Words extends Messages {
  format: Formats;
  /** "when this was written (14 September 2004)", or the dataset's day. */
  when: string;
}

/** All suggestions of the material, worded. An id says what is asked, so that the same suggestion is the same task. */
export function tasksOfMaterial({ tasks, day, isArticleDay }: LessonMaterial, messages: Messages): KeyedTask[] {
  const format = formatsFor(messages.locale);
  const when = messages.t(isArticleDay ? 'suggest.whenWritten' : 'suggest.onDay', [format.date(day)]);
  return tasks.map((task) => taskOf(task, { ...messages, format, when }));
}

function taskOf(suggested: SuggestedTask, words: Words): KeyedTask {
  switch (suggested.kind) {
    case 'where':
      return choice(
        suggested,
        words.t('suggest.where', [suggested.name]),
        suggested.options.map((each) => whereText(each, words)),
      );
    case 'capital':
      return choice(suggested, words.t('suggest.capital', [suggested.country, words.when]), suggested.options);
    case 'map':
      return mapTask(suggested, words);
    case 'holder':
      return holderTask(suggested, words);
    case 'match':
      return matchTask(suggested, words);
    case 'order-holders':
      return order(
        suggested.id,
        words.t('suggest.orderHolders', [office(suggested, words)]),
        suggested.holders.map(({ name }) => name),
        suggested.holders.map((held) => `${held.name}: ${years(held, words)}`),
      );
    case 'order-events':
      return order(
        suggested.id,
        words.t('suggest.orderEvents'),
        suggested.events.map(({ text }) => text),
        suggested.events.map(({ text, date }) => `${words.format.date(date)}: ${text}`),
      );
    case 'true-capital': {
      const { city, country, value, capital } = suggested;
      const why = words.t('suggest.capitalWas', [capital, country]);
      return trueFalse(suggested.id, words.t('suggest.trueCapital', [city, country, words.when]), value, why);
    }
    case 'true-holder': {
      const { person, value, held } = suggested;
      const why = words.t('suggest.heldBy', [office(suggested, words), held.name, years(held, words)]);
      return trueFalse(
        suggested.id,
        words.t('suggest.trueHolder', [person, office(suggested, words), words.when]),
        value,
        why,
      );
    }
    case 'find': {
      const id = idOf(suggested.id);
      return {
        task: { ...base(id, words.t('suggest.find', [suggested.name])), kind: 'find-passage' },
        key: { task: id, kind: 'find-passage', targets: suggested.targets },
      };
    }
  }
}

const base = (id: string, prompt: string) => ({ id, prompt, points: 1, draft: true });

/** Letters and digits only, as ids of parts are. */
function idOf(suggested: string): string {
  return `s${hashOf(suggested).toString(36)}${hashOf(`${suggested} again`).toString(36)}`;
}

function itemsOf(id: string, texts: readonly string[]): TaskItem[] {
  return texts.map((text, i) => ({ id: `${id}-${i}`, text }));
}

function choice(suggested: Of<'where' | 'capital'>, prompt: string, texts: readonly string[]): KeyedTask {
  const id = idOf(suggested.id);
  return {
    task: { ...base(id, prompt), kind: 'choice', multiple: false, options: itemsOf(id, texts) },
    key: { task: id, kind: 'choice', correct: [`${id}-${suggested.right}`] },
  };
}

function mapTask({ id: suggested, name, map, lat, lon, km }: Of<'map'>, { t }: Words): KeyedTask {
  const id = idOf(suggested);
  return {
    task: { ...base(id, t('suggest.map', [name])), kind: 'map', map },
    key: { task: id, kind: 'map', lat, lon, km },
  };
}

function holderTask(suggested: Of<'holder'>, words: Words): KeyedTask {
  const { options, right, held, family } = suggested;
  const id = idOf(suggested.id);
  const title = office(suggested, words);
  return {
    task: {
      ...base(id, words.t('suggest.holder', [title, words.when])),
      kind: 'holder',
      options: itemsOf(id, options),
    },
    key: {
      task: id,
      kind: 'holder',
      option: `${id}-${right}`,
      names: [...new Set([held.name, family])],
      explanation: words.t('suggest.heldBy', [title, held.name, years(held, words)]),
    },
  };
}

function matchTask({ id: suggested, pairs }: Of<'match'>, { t }: Words): KeyedTask {
  const id = idOf(suggested);
  const left = pairs.map(({ name }, i) => ({ id: `${id}-l${i}`, text: name }));
  const right = pairs.map(({ role }, i) => ({ id: `${id}-r${i}`, text: role }));
  return {
    task: { ...base(id, t('suggest.match')), points: pairs.length, kind: 'match', left, right: disordered(right, id) },
    key: { task: id, kind: 'match', pairs: pairs.map((_, i): [string, string] => [`${id}-l${i}`, `${id}-r${i}`]) },
  };
}

function order(suggested: string, prompt: string, texts: readonly string[], dated: readonly string[]): KeyedTask {
  const id = idOf(suggested);
  const items = itemsOf(id, texts);
  return {
    task: { ...base(id, prompt), points: 2, kind: 'order', items: disordered(items, id) },
    key: { task: id, kind: 'order', ids: items.map((item) => item.id), explanation: dated.join('\n') },
  };
}

function trueFalse(suggested: string, prompt: string, value: boolean, explanation: string): KeyedTask {
  const id = idOf(suggested);
  return {
    task: { ...base(id, prompt), kind: 'true-false', evidence: false },
    key: { task: id, kind: 'true-false', value, targets: [], explanation },
  };
}

function whereText({ region, country }: Whereabouts, { t }: Words): string {
  return region === undefined ? country : t('card.region', [region, country]);
}

function office({ title, jurisdiction }: OfficeRef, { t }: Words): string {
  return title.includes(jurisdiction) ? title : t('suggest.office', [title, jurisdiction]);
}

function years({ start, end }: Of<'holder'>['held'], { t, format }: Words): string {
  const [from, to] = [start && format.shortDate(start), end && format.shortDate(end)];
  if (from && to) return t('ui.range', [from, to]);
  if (from) return t('ui.since', [from]);
  return to ? t('ui.until', [to]) : t('ui.unknown');
}
