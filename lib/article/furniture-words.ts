/**
 * Wording of page furniture: lines that publishing systems and editors put into or after an article's text. Each
 * pattern needs a whole short block, or its beginning; a paragraph of the article that happens to hold such words
 * stays. English first, then the commonest of other languages.
 */
import { leadsElsewhere } from './furniture-leads.ts';

/** Names of services, which sharing buttons are labelled with. */
const SERVICES =
  /^(?:whatsapp|facebook|twitter|x|linkedin|reddit|email|e-mail|pinterest|pint|print|telegram|copy link|share|tweet|save|baixar|messenger|flipboard|pocket|instagram|youtube|tiktok|\s|[,|·•/])+$/;
/** How rows of them begin: tells at little cost that a line is none. */
const SERVICE = /^[^a-z]*(?:what|face|tw|x\b|link|red|e-?mail|p[iro]|te|copy|sh|sav|bai|me|fli|ins|yo|[^a-z]*$)/;
/** The longest a row of them is. */
const SERVICES_LENGTH = 120;

/** Whole lines that begin with a figure: ages, counts, times. */
const COUNTS =
  /^(?:\d+\s(?:min(?:ute)?s?|hours?|days?|weeks?) (?:ago|read)|\d+ ?(?:comments?|shares?|likes?|views?)|\d+ ?\/ ?\d+|[\d\s:.,/|–-]+(?:am|pm|[ap]\.m\.)?(?:\s[a-z]{2,4})?)$/;
const COUNTS_LENGTH = 40;

/** What makes a block furniture wherever in it it stands. */
const ANYWHERE = [
  'all rights reserved',
  'delivered to your inbox',
  'delivered straight to your inbox',
  'subscribe now',
  'subscribe today',
  'click here for more information',
];

/** A line that reads like a pointer, an appeal, a credit or a control rather than a sentence of the article. */
export function wordedAsFurniture(text: string): boolean {
  if (text.length > 320) return false;
  const lower = text.toLowerCase();
  return (
    leadsElsewhere(lower) ||
    ANYWHERE.some((words) => lower.includes(words)) ||
    lower.startsWith('©') ||
    (lower.length <= COUNTS_LENGTH && !/^[a-z]/.test(lower) && COUNTS.test(lower)) ||
    (lower.length <= SERVICES_LENGTH && SERVICE.test(lower) && SERVICES.test(lower))
  );
}

/** Photo credits at the end of a line: "(Image: Getty)", "REUTERS/Some Name", "— AP Photo"; in lower case. */
const CREDIT =
  /(?:\((?:image|photo|picture|pic|foto|bild|credit|file|ap photo|reuters|afp|getty)\b[^)]{0,80}\)|\b(?:photo(?:graph)?|image|picture)s? (?:by|credit|courtesy)\b.{0,60}|\bgetty images\)?|\bshutterstock\)?|reuters\/[^\s\d].{2,40}|\(ap photo.{0,60}\)|\bap photo\b.{0,50}|— picture by .{2,40}|via getty.{0,20}|\((?:[^\d()/,;:!?]+\/)+[^\d()/,;:!?]+\)|\/ ?(?:ap|afp|reuters|getty)(?: file| images| photo)?)\W*$/;
/** No credit is without one of these. */
const CREDIT_WORD =
  /photo|image|picture|\((?:pic|foto|bild|credit|file)|reuters|afp|getty|shutterstock|\/ ?ap\b|\/[^()]*\)/;
/** How far from the end of a line a credit begins at most. */
const CREDIT_LENGTH = 160;

export function endsWithCredit(text: string): boolean {
  if (text.length >= 600) return false;
  const end = text.slice(-CREDIT_LENGTH).toLowerCase();
  return CREDIT_WORD.test(end) && CREDIT.test(end);
}

/** Consent walls and legal notices: beginnings of words that a cookie dialog says, in the languages it is met in. */
const CONSENT = (
  'cookie|gdpr|consent|personal data|legitimate interest|our partners|privacy policy|privacy notice|privacy settings|' +
  'opt-out|opt out|vendor|datenschutz|einwilligung|données personnelles|datos personales|dati personali|персональны'
).split('|');

/** Share of the words of a text that talk of consent: above 0.02 no news text. */
export function consentDensity(text: string): number {
  const lower = text.toLowerCase();
  let hits = 0;
  for (const words of CONSENT) {
    for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + words.length)) {
      if (at === 0 || !/[a-z]/.test(lower.charAt(at - 1))) hits += 1;
    }
  }
  return hits / Math.max(1, text.length / 6);
}
