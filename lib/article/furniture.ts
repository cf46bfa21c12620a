/**
 * Page furniture: what stands in or around an article without being it, told by class names and by wording.
 *
 * Class names are looked at word by word ("article-share-bar" → article, share, bar), so that "shareholder" or
 * "header" in "subheader" are no hits. The words were collected from how publishing systems name their parts, not
 * from sites; a part that holds much of the page's prose is never furniture, whatever its name (see clean.ts).
 */

import { isHiddenInline } from './hidden.ts';

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

/** Two words in a row that mean furniture where each alone would not. */
const FURNITURE_PAIRS =
  /(?:^|-)(?:read-(?:more|next|also|on)|see-also|also-(?:read|on|see|like)|more-(?:on|from|stories|news|in|like|articles|about|links)|most-(?:read|popular|viewed|shared)|up-next|next-(?:up|article|story|post)|prev(?:ious)?-(?:article|story|post)|sign-(?:up|in)|log-in|sr-only|visually-hidden|screen-reader|image-(?:source|copyright|meta|caption)|photo-(?:by|caption|credit|info)|video-(?:title|caption|meta|player|embed|wrapper|container)|media-(?:caption|credit|info|meta|gallery)|post-(?:meta|date|info|footer|tags|nav|navigation|author)|entry-(?:meta|date|footer|tags|utility)|article-(?:meta|date|info|footer|tags|topics|author|header|tools|actions)|story-(?:meta|date|footer|tags|tools|links|package)|meta-(?:info|data|line)|pub(?:lish|lished|lication)?-(?:date|time|info)|date-(?:time|line|published|posted|updated)|about-(?:the-)?author|in-(?:article-)?(?:link|promo)|inline-(?:link|promo|related|newsletter)|link-(?:list|box|stack|inline|card)|fact-?box-?(?:ad|promo)|cta-?(?:box|link|button|wrap)?|call-to-action|text-size|font-size|back-to-top|page-nav|app-(?:promo|banner))(?=-|$)/;

/** Parts whose name makes them the article itself, whatever else it says ("story-body related-content"). */
const BODY_PAIRS =
  /(?:^|-)(?:(?:article|story|entry|post|main|body|rich|page|news|text)-(?:body|content|text|copy|main)|article-?body|post-?content|storytext|bodytext|paragraph|blocks?-text|text-block)(?=-|$)/;

function words(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-');
}

/** What a class attribute and id tell. */
export interface Naming {
  furniture: boolean;
  consent: boolean;
  hidden: boolean;
}

const NAMELESS: Naming = { furniture: false, consent: false, hidden: false };

/** Classes repeat all over a page: each is judged once. */
export function namingOf(known: Map<string, Naming>, label: string): Naming {
  if (label.length < 2) return NAMELESS;
  let naming = known.get(label);
  if (!naming) {
    naming = { furniture: namesFurniture(label), consent: namesConsent(label), hidden: isHiddenInline(label) };
    known.set(label, naming);
  }
  return naming;
}

/** True when a class attribute or id names page furniture. */
function namesFurniture(name: string): boolean {
  if (name.length < 2 || name.length > 400) return false;
  const dashed = words(name);
  if (BODY_PAIRS.test(dashed)) return false;
  if (FURNITURE_PAIRS.test(dashed)) return true;
  for (const word of dashed.split('-')) if (FURNITURE_WORDS.has(word)) return true;
  return false;
}

/** Consent and cookie dialogs, by name: pruned before anything is scored. */
const CONSENT =
  /(?:^|-)(?:consent|cookies?|gdpr|ccpa|onetrust|didomi|truste|trustarc|usercentrics|cookiebot|sourcepoint|qc-cmp\d?|cmp|sp-message|privacy-(?:banner|notice|wall|prompt|manager|settings|modal))(?=-|$)/;

function namesConsent(name: string): boolean {
  return name.length > 1 && CONSENT.test(words(name));
}
