/** View models for the preview, built from the compiled dataset and the sample article by the extension's own code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { summarise } from '../../data/report/about.ts';
import { articleMap } from '../../lib/cards/article-map.ts';
import { buildCard } from '../../lib/cards/build.ts';
import type { ArticleMapView } from '../../lib/cards/map-view.ts';
import { buildPanel } from '../../lib/cards/panel.ts';
import type { PanelView } from '../../lib/cards/panel-view.ts';
import { openShapes } from '../../lib/cards/shapes.ts';
import type { CardView, SourceView } from '../../lib/cards/view.ts';
import { extractArticle } from '../../lib/article/extract.ts';
import type { DatasetSummary } from '../../lib/model/dataset-summary.ts';
import type { Mention, MentionKind } from '../../lib/model/mention.ts';
import { THRESHOLDS } from '../../lib/model/settings.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { loadGazetteer } from '../tools/load-gazetteer.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface PreviewViews {
  cards: Record<string, CardView>;
  panel: PanelView;
  map: ArticleMapView | undefined;
  title: string;
  datasetAsOf: string;
  summary: DatasetSummary;
  sources: SourceView[];
}

function mention(text: string, kind: MentionKind, entity?: string, more: Partial<Mention> = {}): Mention {
  return {
    start: 0,
    end: text.length,
    text,
    kind,
    confidence: 0.93,
    candidates: entity === undefined ? [] : [{ entity, score: 0.9 }],
    evidence: [],
    ...more,
  };
}

/** Cards of hard cases, each named; ids that the dataset lacks are left out. */
export function previewViews(): PreviewViews {
  const gazetteer = loadGazetteer();
  const shapes = openShapes(JSON.parse(readFileSync(join(ROOT, 'public/data/shapes.json'), 'utf8')));
  const page = join(ROOT, 'public/sample/index.html');
  const { window } = new JSDOM(readFileSync(page, 'utf8'), { url: 'https://news.example/' });
  const article = extractArticle(window.document, 'https://news.example/');
  if (!article) throw new Error('The sample article was not found in its page');
  const date = article.published?.date;
  const context = { ...(date === undefined ? {} : { date }), blocks: article.blocks };
  const mentions = recognise(article.text, context, gazetteer);
  const byId = (name: string): string | undefined =>
    mentions.find(({ text, candidates }) => text === name && candidates[0]?.entity)?.candidates[0]?.entity;
  const find = (name: string, year: string): string => {
    const { personsByFamily } = gazetteer;
    const persons = personsByFamily.call(gazetteer, name);
    return (
      persons.map(({ person }) => gazetteer.person(person)).find(({ born }) => born?.date.startsWith(year))?.id ?? ''
    );
  };
  const wanted: Record<string, [Mention, string?]> = {
    kazakstan: [mention('Kazakstan', 'place', 'c:KZ'), '2004-09-14'],
    aktau: [mention('Aktau', 'place', 'g:610612'), '2004-09-14'],
    astana2021: [mention('Nur-Sultan', 'place', 'g:1526273'), '2021-03-01'],
    astana2004: [mention('Astana', 'place', 'g:1526273'), '2004-09-14'],
    almaty: [mention('Almaty', 'place', 'g:1526384'), '2004-09-14'],
    baku: [mention('Baku', 'place', 'g:587084'), '2004-09-14'],
    centralAsia: [mention('Central Asia', 'place', 'f:central-asia'), '2004-09-14'],
    chechnya: [mention('Chechnya', 'place', 'r:RU.12'), '2004-09-14'],
    russia: [mention('Russia', 'place', 'c:RU'), '2004-09-14'],
    singapore: [mention('Singapore', 'place', 'c:SG')],
    uzbeks: [mention('Uzbeks', 'demonym', 'c:UZ'), '2004-09-14'],
    cis: [mention('CIS', 'organisation', 'o:cis'), '2004-09-14'],
    nazarbayev: [
      mention('Nazarbaev', 'official', byId('Nazarbaev') ?? byId('Nursultan Nazarbaev'), {
        fullName: 'Nursultan Nazarbaev',
        office: { text: 'President', field: 'head-of-state', jurisdiction: 'c:KZ' },
        evidence: [{ reason: 'title', detail: 'President' }],
      }),
      '2004-09-14',
    ],
    bozhko: [
      mention('Bozhko', 'official', byId('Bozhko') ?? find('bojko', '1949'), {
        fullName: 'Vladimir Bozhko',
        office: { text: 'security ministry official', field: 'security', jurisdiction: 'c:KZ' },
      }),
      '2004-09-14',
    ],
    prosecutor: [
      mention('prosecutor general', 'role', undefined, {
        office: { text: 'prosecutor general', field: 'prosecution', jurisdiction: 'c:UZ' },
      }),
      '2004-09-14',
    ],
    primeMinister: [
      mention('British prime minister', 'role', undefined, {
        office: { text: 'prime minister', field: 'head-of-government', jurisdiction: 'c:GB' },
      }),
      '2004-09-14',
    ],
    unknown: [
      mention('Ivanov', 'official', undefined, {
        fullName: 'Sergei Ivanov-Petropavlovsky',
        office: { text: 'deputy head of the border guards’ western directorate', jurisdiction: 'c:KZ' },
      }),
      '2004-09-14',
    ],
  };
  const cards: Record<string, CardView> = {};
  for (const [name, [each, day]] of Object.entries(wanted)) {
    cards[name] = buildCard(gazetteer, each, {
      ...(day === undefined ? {} : { date: day, dateSource: 'json-ld' as const }),
      mentions: [mention('Baku', 'place', 'g:587084'), mention('Tashkent', 'place', 'g:1512569')],
      shapes,
    });
  }
  const springfield = recognise('The mayor of Springfield said so. Troops left Victoria.', context, gazetteer).find(
    ({ kind, candidates }) => kind === 'place' && candidates.length > 2,
  );
  if (springfield) cards['springfield'] = buildCard(gazetteer, springfield, { date: '2004-09-14', shapes });
  const ambiguous = mentions.find(({ candidates }) => candidates.length > 2);
  if (ambiguous) cards['ambiguous'] = buildCard(gazetteer, ambiguous, { ...context, mentions, shapes });
  const panel = buildPanel(gazetteer, mentions, { ...context, text: article.text, threshold: THRESHOLDS.balanced });
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const map = articleMap(shapes, panel.places, { width: 360, height: 420 }, (code) => names.of(code));
  return {
    cards,
    panel,
    map,
    title: article.title,
    datasetAsOf: gazetteer.asOf,
    summary: summarise(gazetteer),
    sources: gazetteer.sources(),
  };
}

if (process.argv[1] === import.meta.filename) {
  const views = previewViews();
  for (const [name, card] of Object.entries(views.cards)) {
    console.log(
      `== ${name}: ${JSON.stringify({ ...card, map: undefined, sources: undefined }, null, 1).slice(0, 1600)}`,
    );
  }
}
