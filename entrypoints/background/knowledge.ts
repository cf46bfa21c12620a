import { articleMap } from '../../lib/cards/article-map.ts';
import { localised } from '../../lib/cards/localise.ts';
import { buildCard } from '../../lib/cards/build.ts';
import { namedRef } from '../../lib/cards/refs.ts';
import { buildPanel } from '../../lib/cards/panel.ts';
import type { NotedBefore } from '../../lib/cards/view.ts';
import { foldName } from '../../lib/gazetteer/fold.ts';
import type { Handlers } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/senders.ts';
import { tellOtherPages } from '../../lib/messaging/call-page.ts';
import type { Correction } from '../../lib/model/mention.ts';
import { THRESHOLDS } from '../../lib/model/settings.ts';
import { articleIdOf } from '../../lib/notes/article-id.ts';
import type { NotesStore } from '../../lib/notes/types.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { articleDate, setArticleDate } from '../../lib/settings/article-dates.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import type { Dataset } from './dataset.ts';
import { displayLanguage, nameChoice } from './name-choice.ts';

type Knowledge =
  | 'recognise'
  | 'card'
  | 'correct'
  | 'correct-undo'
  | 'article-date-set'
  | 'panel-view'
  | 'entity-names'
  | 'dataset';

/** Pixels of the article map's view box; the panel scales it. */
const MAP_SIZE = { width: 360, height: 230 };
const MOST_NOTED_BEFORE = 20;

/** What the dataset answers, as corrected by the reader. */
export function knowledgeHandlers(dataset: Dataset, store: NotesStore): Pick<Handlers<Sender>, Knowledge> {
  /** A database that won't open costs the reader's corrections, not the marks. */
  const correctionsFor = (url: string, articleId: string): Promise<Correction[]> =>
    store.corrections.forContexts([articleId, hostOf(url)]).catch(() => []);

  return {
    async recognise({ text, blocks, url, canonicalUrl, date }) {
      const articleId = articleIdOf(url, canonicalUrl);
      const [gazetteer, corrections, readerDate] = await Promise.all([
        dataset.gazetteer(),
        correctionsFor(url, articleId),
        articleDate(articleId).catch(() => null),
      ]);
      const day = readerDate ?? date;
      const mentions = recognise(text, { blocks, url, corrections, ...(day ? { date: day } : {}) }, gazetteer);
      return { mentions, datasetAsOf: gazetteer.asOf, readerDate };
    },

    async card({ mention, date, places, url }) {
      const [gazetteer, shapes, names, notedBefore] = await Promise.all([
        dataset.gazetteer(),
        dataset.shapes(),
        nameChoice(dataset),
        notesOn(store, mention.candidates[0]?.entity, url),
      ]);
      return buildCard(gazetteer, mention, {
        ...(date ? { date: date.date, dateSource: date.source } : {}),
        mentions: places,
        names,
        notedBefore,
        ...(shapes ? { shapes } : {}),
      });
    },

    async correct({ name, entity, url }, sender) {
      await store.corrections.put({ name: foldName(name), entity }, hostOf(url));
      await tellOtherPages(sender.tab?.id, 'corrections-changed', null);
      return null;
    },

    async 'correct-undo'({ name, url }, sender) {
      await store.corrections.remove(foldName(name), hostOf(url));
      await tellOtherPages(sender.tab?.id, 'corrections-changed', null);
      return null;
    },

    async 'article-date-set'({ url, canonicalUrl, date }) {
      await setArticleDate(articleIdOf(url, canonicalUrl), date);
      return null;
    },

    async 'panel-view'({ mentions, date, text, blocks }) {
      const [gazetteer, shapes, names, settings] = await Promise.all([
        dataset.gazetteer(),
        dataset.shapes(),
        nameChoice(dataset),
        readSettings(),
      ]);
      const view = buildPanel(gazetteer, mentions, {
        threshold: THRESHOLDS[settings.threshold],
        names,
        ...(date ? { date: date.date } : {}),
        ...(text !== undefined && blocks ? { text, blocks } : {}),
      });
      const others = new Intl.DisplayNames(displayLanguage(settings.names), { type: 'region', fallback: 'none' });
      const map =
        shapes &&
        articleMap(shapes, view.places, MAP_SIZE, (code) => names?.names.get(`c:${code}`) ?? regionName(others, code));
      return { ...view, ...(map ? { map } : {}), datasetAsOf: gazetteer.asOf };
    },

    async 'entity-names'({ ids }) {
      const gazetteer = await dataset.gazetteer();
      return ids.map((id) => namedRef(gazetteer, id));
    },

    async dataset() {
      const [gazetteer, summary, names] = await Promise.all([
        dataset.gazetteer(),
        dataset.summary(),
        nameChoice(dataset),
      ]);
      const { version, asOf, entityCount, personCount } = gazetteer;
      return {
        version,
        asOf,
        counts: { places: entityCount, persons: personCount },
        ...(summary ? { summary: localised(gazetteer, summary, names, () => false) } : {}),
        sources: gazetteer.sources().map(({ id, title, publisher, licence, asOf: sourceAsOf }) => ({
          id,
          title,
          publisher,
          licence,
          asOf: sourceAsOf,
        })),
      };
    },
  };
}

/** Corrections hold for the site that they were made on. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function regionName(names: Intl.DisplayNames, code: string): string | undefined {
  return /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined;
}

const LONGEST_BODY = 240;

function shortened(body: string): string {
  return body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY).replace(/\S*$/, '')}…` : body;
}

/** The reader's notes on the same thing: in other articles, and on the thing itself. */
async function notesOn(store: NotesStore, entity: string | undefined, url: string): Promise<NotedBefore[]> {
  if (entity === undefined) return [];
  const here = articleIdOf(url);
  const { notes, articles } = await store.notes.onEntity(entity).catch(() => ({ notes: [], articles: [] }));
  const byId = new Map(articles.map((article) => [article.id, article]));
  return notes.slice(0, MOST_NOTED_BEFORE).flatMap((note): NotedBefore[] => {
    const article = byId.get(note.articleId);
    // What this page's own passages say is seen on them; a note on the thing itself is seen on its card alone.
    if (!article || (article.id === here && note.target)) return [];
    return [
      {
        noteId: note.id,
        articleTitle: article.title,
        articleUrl: article.url,
        quote: note.target?.quote.exact ?? '',
        ...(note.body === '' ? {} : { body: shortened(note.body) }),
        at: note.createdAt,
      },
    ];
  });
}
