/** An article of our own and the page that it stands on, for lessons: dated, with places, officials and a quotation. */
import type { Article, BlockKind } from '../../lib/model/article.ts';

const PARTS: readonly [BlockKind, string][] = [
  ['headline', 'Winter closes in on the Aktau ferry'],
  [
    'standfirst',
    'Storms on the Caspian have held ships in port for nine days, and the two governments blame each other for the queue.',
  ],
  [
    'paragraph',
    'Forty lorries and some three hundred passengers are waiting in the Kazak port of Aktau for a ferry to Baku. The last ship left on 14 November, and the harbour master does not expect another before the wind turns.',
  ],
  [
    'paragraph',
    'Kazakstan says that Azerbaijan keeps its berths closed longer than the weather demands. Officials in Baku answer that the ships sent from Aktau are overloaded, and that two of them were turned away in October for that reason alone.',
  ],
  ['heading', 'A line with a history'],
  [
    'paragraph',
    'The crossing opened in the nineteen-sixties as a railway ferry. After 1991 it became a border, and in 1996 the two countries agreed on common rules for safety, which have never been put into force.',
  ],
  [
    'paragraph',
    'Prime Minister Daniyal Akhmetov asked for those rules again when he visited Mangystau in October. President Ilham Aliev has not replied in public.',
  ],
  [
    'quote',
    '“We are not a railway timetable,” said a captain who has sailed the line for twenty years. “The sea decides.”',
  ],
  [
    'paragraph',
    'Until it does, the drivers sleep in their cabs. Some have turned back and taken the road through Russia, by Astrakhan and Makhachkala, which is four days longer and has dangers of its own.',
  ],
];

/** Blocks joined as an article text is. */
export function articleOf(parts: readonly [BlockKind, string][]): Pick<Article, 'text' | 'blocks'> {
  const blocks: Article['blocks'] = [];
  let text = '';
  for (const [kind, words] of parts) {
    if (text !== '') text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, blocks };
}

export const SAMPLE_ARTICLE: Article = {
  url: 'http://news.example/ferry',
  title: PARTS[0]?.[1] ?? '',
  byline: 'Saule Karimova',
  siteName: 'Caspian Courier',
  lang: 'en',
  dir: 'ltr',
  published: { date: '2004-11-23', source: 'json-ld', raw: '2004-11-23' },
  ...articleOf(PARTS),
};

const TAGS: Partial<Record<BlockKind, string>> = { headline: 'h1', heading: 'h2', quote: 'blockquote' };

/** The page that the article stands on. @param change of the body's HTML, as a newsroom would edit it. */
export function samplePage(change: (body: string) => string = (body) => body): string {
  const body = PARTS.map(([kind, words]) => {
    const tag = TAGS[kind] ?? 'p';
    return `<${tag}${kind === 'standfirst' ? ' class="standfirst"' : ''}>${words}</${tag}>`;
  }).join('\n');
  const about = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: SAMPLE_ARTICLE.title,
    datePublished: '2004-11-23',
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${SAMPLE_ARTICLE.title}</title>
<script type="application/ld+json">${JSON.stringify(about)}</script>
<style>body{font:18px/1.6 Georgia,serif;max-width:640px;margin:24px auto;padding:0 16px}</style></head>
<body><nav><a href="/">Front page</a></nav><article>${change(body)}</article><footer>Caspian Courier</footer></body></html>`;
}
