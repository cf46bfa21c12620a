/**
 * Page furniture: what stands in or around an article without being it, told by class names and by wording.
 *
 * Class names are looked at word by word ("article-share-bar" → article, share, bar), so that "shareholder" or
 * "header" in "subheader" are no hits. The words were collected from how publishing systems name their parts, not
 * from sites; a part that holds much of the page's prose is never furniture, whatever its name (see clean.ts).
 */

const FURNITURE_WORDS = new Set(
  (
    'ad ads adbox adslot adunit adwrapper adv advert advertisement advertising advertorial sponsor sponsored sponsors ' +
    'affiliate affiliates outbrain taboola dianomi ' +
    'related recirc recirculation recommend recommended recommendation recommendations readmore trending popular ' +
    'mostread teaser teasers promo promos promobox promoted upsell outlink ' +
    'newsletter newsletters nl signup subscribe subscription subscriptions registration donate donation fundraising ' +
    'share sharing sharer sharebar sharedaddy addthis addtoany social socials followus follow ' +
    'comment comments disqus respond replies livefyre coral ' +
    'breadcrumb breadcrumbs pagination pager paginator tags taglist tagcloud toolbar ' +
    'byline bylines author authors authorbox authorinfo bio biography contributor contributors dateline timestamp ' +
    'dateposted pubdate postmeta entrymeta metadata ' +
    'caption captions wpcaption figcaption credit credits mediacredit imagecredit photocredit ' +
    'gallery slideshow carousel slider lightbox player jwplayer videoplayer ' +
    'sidebar widget widgets popup tooltip modal overlay toast alertbar cookie cookies consent gdpr onetrust didomi ' +
    'menu navigation navbar nav subnav masthead footer skip skiplink offscreen screenreader sr srOnly srt noprint ' +
    'printonly hide hidden rollover copyright disclaimer feedback survey poll jp-relatedposts'
  ).split(' '),
);

/** "read more, read next" as a table from the first word to what may follow it. */
function pairs(...lines: string[]): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>();
  for (const line of lines) {
    const [firsts = '', seconds = ''] = line.split(': ');
    for (const first of firsts.split(' ')) {
      const known = table.get(first) ?? new Set();
      for (const second of seconds.split(' ')) known.add(second);
      table.set(first, known);
    }
  }
  return table;
}

/** Two words in a row that mean furniture where each alone would not. */
const FURNITURE_PAIRS = pairs(
  'read: more next also on',
  'see: also',
  'also: read on see like',
  'more: on from stories news in like articles about links',
  'most: read popular viewed shared',
  'up: next',
  'next prev previous: article story post',
  'next: up',
  'sign: up in',
  'log: in',
  'sr: only',
  'visually: hidden',
  'screen: reader',
  'image: source copyright meta caption',
  'photo: by caption credit info',
  'video: title caption meta player embed wrapper container',
  'media: caption credit info meta gallery',
  'post: meta date info footer tags nav navigation author',
  'entry: meta date footer tags utility',
  'article: meta date info footer tags topics author header tools actions',
  'story: meta date footer tags tools links package',
  'meta: info data line',
  'pub publish published publication: date time info',
  'date: time line published posted updated',
  'about the: author',
  'in: link promo',
  'inline: link promo related newsletter',
  'link: list box stack inline card',
  'factbox: ad promo',
  'cta: box link button wrap',
  'call: to',
  'text font: size',
  'back: to',
  'page: nav',
  'app: promo banner',
);
FURNITURE_WORDS.add('cta');

/** Parts whose name makes them the article itself, whatever else it says ("story-body related-content"). */
const BODY_PAIRS = pairs(
  'article story entry post main body rich page news text: body content text copy main',
  'block blocks: text',
  'text: block',
);
const BODY_WORDS = new Set(['articlebody', 'postcontent', 'storytext', 'bodytext', 'paragraph']);

/** Consent and cookie dialogs, by name: pruned before anything is scored. */
const CONSENT_WORDS = new Set(
  'consent cookie cookies gdpr ccpa onetrust didomi truste trustarc usercentrics cookiebot sourcepoint cmp cmp1 cmp2 cmp3'.split(
    ' ',
  ),
);
const CONSENT_PAIRS = pairs('privacy: banner notice wall prompt manager settings modal', 'sp: message');

/** Words for screen readers only, hover boxes: inline parts that would run into the sentence around them. */
const HIDDEN_WORDS = new Set(['visuallyhidden', 'screenreader', 'offscreen', 'tooltip', 'tooltiptext', 'rollover']);
const HIDDEN_PAIRS = pairs('sr: only', 'visually: hidden', 'screen: reader');

/** What a class attribute and id tell. */
export interface Naming {
  furniture: boolean;
  consent: boolean;
  hidden: boolean;
}

const NAMELESS: Naming = { furniture: false, consent: false, hidden: false };

/** What is longer is a list of what a part holds rather than its name. */
const LONGEST = 400;

/** Classes repeat all over a page: each is judged once. */
export function namingOf(known: Map<string, Naming>, label: string): Naming {
  if (label.length < 2) return NAMELESS;
  let naming = known.get(label);
  if (!naming) {
    naming = judged(label);
    known.set(label, naming);
  }
  return naming;
}

function judged(label: string): Naming {
  const names = label
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
  let body = false;
  let furniture = false;
  let consent = false;
  let hidden = false;
  names.forEach((name, at) => {
    const next = names[at + 1] ?? '';
    body ||= BODY_WORDS.has(name) || (BODY_PAIRS.get(name)?.has(next) ?? false);
    furniture ||= FURNITURE_WORDS.has(name) || (FURNITURE_PAIRS.get(name)?.has(next) ?? false);
    consent ||= CONSENT_WORDS.has(name) || (CONSENT_PAIRS.get(name)?.has(next) ?? false);
    hidden ||= HIDDEN_WORDS.has(name) || (HIDDEN_PAIRS.get(name)?.has(next) ?? false);
  });
  return { furniture: furniture && !body && label.length <= LONGEST, consent, hidden };
}
