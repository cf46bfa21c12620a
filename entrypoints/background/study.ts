import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import type { Handlers } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/senders.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { THRESHOLDS } from '../../lib/model/settings.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import type { NotesStore } from '../../lib/notes/types.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { articleDate } from '../../lib/settings/article-dates.ts';
import { words } from '../../lib/platform/words.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import { clickMap } from '../../lib/study/click-map.ts';
import { dayStart } from '../../lib/study/day.ts';
import { entityFacts } from '../../lib/study/facts.ts';
import { queueOf } from '../../lib/study/queue.ts';
import { openStudy } from '../../lib/study/store.ts';
import type { Dataset } from './dataset.ts';
import { nameChoice } from './name-choice.ts';

type StudyRequest = 'study-article' | 'study-version' | 'study-map' | 'study-due';

/** What facts depend on besides the article: the dataset, and the language that they are told in. */
async function factsVersion({ version }: Gazetteer): Promise<string> {
  const settings = await readSettings().catch(() => undefined);
  return [version, words('ui.language'), settings?.names ?? ''].join(' ');
}

/** What study asks of the dataset: facts of an article's places and officials, maps to click on. */
export function studyHandlers(dataset: Dataset, store: NotesStore): Pick<Handlers<Sender>, StudyRequest> {
  return {
    async 'study-article'({ article: id }) {
      const [gazetteer, article, readerDate] = await Promise.all([
        dataset.gazetteer(),
        store.articles.get(id),
        articleDate(id).catch(() => null),
      ]);
      if (!article) throw new NotesError('not-found', `no article ${id}`);
      const day = readerDate ?? article.published?.date ?? gazetteer.asOf;
      const [names, notes, corrections] = await Promise.all([
        nameChoice(dataset),
        store.notes.ofArticle(article.id),
        store.corrections.forContexts([article.id, hostOf(article.url)]),
      ]);
      const { text, blocks, url } = article;
      const mentions =
        text === undefined || !blocks ? [] : recognise(text, { blocks, url, corrections, date: day }, gazetteer);
      const ids = new Set([...mentions.flatMap(entityOf), ...notes.flatMap(({ entities }) => entities)]);
      return {
        facts: entityFacts(gazetteer, [...ids], day, names),
        day,
        datasetVersion: await factsVersion(gazetteer),
        withoutText: text === undefined,
      };
    },

    'study-version': async () => factsVersion(await dataset.gazetteer()),

    async 'study-map'({ entity }) {
      const [gazetteer, shapes] = await Promise.all([dataset.gazetteer(), dataset.shapes()]);
      return (shapes && clickMap(gazetteer, shapes, entity)) ?? null;
    },

    async 'study-due'() {
      const study = openStudy();
      try {
        const now = Date.now();
        const [cards, reviews, settings] = await Promise.all([
          study.cards(),
          study.reviewsSince(dayStart(now)),
          study.settings(),
        ]);
        if (cards.length === 0) return null;
        const { learning, review, fresh } = queueOf({ cards, reviews, settings, now }).counts;
        return learning + review + fresh;
      } finally {
        study.close();
      }
    },
  };
}

/** What a mention resolves to, where it would be painted; demonyms lead to a country that the article may not name. */
function entityOf({ kind, confidence, candidates }: Mention): string[] {
  const entity = candidates[0]?.entity;
  const isSure = confidence >= THRESHOLDS.balanced && kind !== 'demonym' && kind !== 'organisation';
  return isSure && entity !== undefined ? [entity] : [];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
