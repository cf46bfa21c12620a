/**
 * Addresses → the key of an article.
 *
 * The same story is met under tracking links, on AMP and mobile hosts, with and without "www." and a trailing slash.
 * Two rules keep it one article without merging what differs: the address is stripped of what never tells two articles
 * apart, and the page's canonical address is preferred where it can be trusted (same site, not the site's front page:
 * both go wrong often enough on real sites).
 */
import type { ArticleId } from './types.ts';

/** Query parameters that say where the reader came from, never what is shown. */
const TRACKING =
  /^(?:utm_.*|at_.*|ns_.*|guce_.*|pk_.*|mtm_.*|hsa_.*|_hs.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|oly_anon_id|oly_enc_id|cmp|cmpid|ocid|icid|ito|xtor|spm|smid|smtyp|sref|ref|ref_src|ref_url|referrer|referring_source|rss|wt_mc|_ga|_gl|guccounter|__twitter_impression|amp_js_v|amp_gsa|usqp|share|sh|taid|traffic_source|tpcc|intcmp|campaign_id|emc|nl|instance_id|segment_id|user_id|regi_id|originalsubdomain)$/i;

const AMP_PARAMETERS = new Set(['amp', 'outputtype', 'output']);

/** Longest key that is stored as it is; longer ones are cut and told apart by a hash. */
const MAX_LENGTH = 1000;

/** Second-level labels under which countries register sites ("co.uk", "com.tr"), so that the site has three labels. */
const SHARED_SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'gob', 'gouv', 'edu', 'ac', 'or', 'ne', 'go']);

/** The address of a page with what never tells two articles apart removed. A string that is no URL is only trimmed. */
export function normaliseAddress(address: string): string {
  const url = parse(unwrapAmpCache(address.trim()));
  if (!url) return bounded(address.trim());
  const route = /^#[!/]/.test(url.hash) ? url.hash : '';
  url.hash = '';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return bounded(url.href + route);
  const path = url.pathname
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/\.amp(?=(?:\.html?)?$)/i, '')
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/(?<=.)\/amp\/?$/i, '')
    .replace(/\/+$/, '');
  const host = url.host.replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/, '');
  return bounded(`https://${host}${path}${queryOf(url)}${route}`);
}

/** Everything that the article may be looked up by: the trusted canonical address first, then the page's own. */
export function addressesOf(url: string, canonicalUrl?: string): [ArticleId, ...ArticleId[]] {
  const own = normaliseAddress(url);
  if (canonicalUrl === undefined || !isTrusted(canonicalUrl, url)) return [own];
  const canonical = normaliseAddress(canonicalUrl);
  return canonical === own ? [own] : [canonical, own];
}

/** The key of the article at an address. */
export function articleIdOf(url: string, canonicalUrl?: string): ArticleId {
  return addressesOf(url, canonicalUrl)[0];
}

/** Host of an article's key; '' for an article that isn't on the web. */
export function hostOf(id: ArticleId): string {
  return /^https:\/\/([^/?#]+)/.exec(id)?.[1] ?? '';
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** The publisher's address behind Google's AMP viewer and cache. */
function unwrapAmpCache(address: string): string {
  const cached =
    /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/(s\/)?(.+)$/i.exec(address) ??
    /^https?:\/\/[a-z0-9-]+\.cdn\.ampproject\.org\/[a-z]\/(s\/)?(.+)$/i.exec(address);
  return cached ? `${cached[1] ? 'https' : 'http'}://${cached[2]}` : address;
}

function queryOf(url: URL): string {
  const kept = [...url.searchParams]
    .filter(([name, value]) => !TRACKING.test(name) && !isAmpFlag(name, value))
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}

function isAmpFlag(name: string, value: string): boolean {
  const key = name.toLowerCase();
  return AMP_PARAMETERS.has(key) && (key === 'amp' || value.toLowerCase() === 'amp');
}

function isTrusted(canonicalUrl: string, url: string): boolean {
  const [canonical, own] = [parse(canonicalUrl), parse(url)];
  if (!canonical || !own || !/^https?:$/.test(canonical.protocol)) return false;
  const isFrontPage = canonical.pathname === '/' && canonical.search === '';
  const ownIsFrontPage = own.pathname === '/' && own.search === '';
  return (!isFrontPage || ownIsFrontPage) && siteOf(canonical.hostname) === siteOf(unwrapped(own).hostname);
}

function unwrapped(url: URL): URL {
  return parse(unwrapAmpCache(url.href)) ?? url;
}

/** The registrable part of a host name, near enough without the public suffix list. */
function siteOf(host: string): string {
  const labels = host.split('.');
  const second = labels.at(-2);
  const length = second !== undefined && labels.length > 2 && SHARED_SECOND_LEVEL.has(second) ? 3 : 2;
  return labels.slice(-length).join('.');
}

function bounded(key: string): string {
  if (key.length <= MAX_LENGTH) return key;
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < key.length; i++) hash = ((hash ^ BigInt(key.charCodeAt(i))) * 0x100000001b3n) & (2n ** 64n - 1n);
  return `${key.slice(0, MAX_LENGTH)}~${hash.toString(16)}`;
}
