/**
 * Anki's collection: tables of schema 11, and the one row that describes note types, decks and options as JSON. The
 * options are Anki's own defaults; on import Anki keeps the reader's.
 */
import { FIELDS } from './anki-fields.ts';

/** Never changes: by it Anki knows Dateline's note type again. */
export const NOTE_TYPE_ID = 1_763_856_000_021;
export const NOTE_TYPE = 'Dateline';
/** Anki's own deck, which every collection has. */
const DEFAULT_DECK = 1;

export const SCHEMA = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_notes_csum ON notes (csum);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_revlog_cid ON revlog (cid);
`;

/** Question first; the answer adds what was read around it and where. Empty fields leave nothing. */
const QUESTION = '<div class="front" dir="auto">{{Front}}</div>';
const ANSWER = `{{FrontSide}}
<hr id="answer">
{{#Back}}<div class="back" dir="auto">{{Back}}</div>{{/Back}}
{{#Context}}<div class="context" dir="auto">{{Context}}</div>{{/Context}}
<div class="source" dir="auto">
{{#Date}}<span class="date">{{Date}}</span>{{/Date}}
{{#Link}}<a href="{{Link}}">{{#Article}}{{Article}}{{/Article}}{{^Article}}{{Link}}{{/Article}}</a>{{/Link}}
{{^Link}}{{Article}}{{/Link}}
</div>`;
const STYLE = `.card { max-width: 34em; margin: 1em auto; font: 20px/1.45 Georgia, serif; text-align: start; }
.back { white-space: normal; }
.context { margin-top: 1em; font-size: 16px; opacity: 0.8; }
.source { margin-top: 1.2em; font: 14px/1.4 system-ui, sans-serif; }
.date { display: block; color: #a8321f; letter-spacing: 0.06em; text-transform: uppercase; font-size: 12px; }
.nightMode .date { color: #f0907d; }
img { max-width: 100%; height: auto; }`;

/** Stable for a name, in the range of Anki's ids (milliseconds since the epoch), and never the default deck's. */
export function deckId(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return 1_700_000_000_000 + hash;
}

/** The only row of `col`. @param now milliseconds since the epoch. */
export function collectionRow(deckName: string, now: number): (string | number)[] {
  const seconds = Math.floor(now / 1000);
  const decks = [deck(DEFAULT_DECK, 'Default', seconds), deck(deckId(deckName), deckName, seconds)];
  return [
    1,
    seconds,
    now,
    now,
    11,
    0,
    0,
    0,
    JSON.stringify(OPTIONS),
    JSON.stringify({ [NOTE_TYPE_ID]: noteType(deckId(deckName), seconds) }),
    JSON.stringify(Object.fromEntries(decks.map((each) => [each.id, each]))),
    JSON.stringify({ 1: DECK_OPTIONS }),
    '{}',
  ];
}

const OPTIONS = {
  activeDecks: [DEFAULT_DECK],
  curDeck: DEFAULT_DECK,
  curModel: String(NOTE_TYPE_ID),
  addToCur: true,
  collapseTime: 1200,
  dueCounts: true,
  estTimes: true,
  newBury: true,
  newSpread: 0,
  nextPos: 1,
  sortBackwards: false,
  sortType: 'noteFld',
  timeLim: 0,
};

const DECK_OPTIONS = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  replayq: true,
  timer: 0,
  new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
  rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200 },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
};

function deck(id: number, name: string, mod: number) {
  const none = [0, 0];
  return {
    id,
    name,
    mod,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 10,
    extendRev: 50,
    lrnToday: none,
    newToday: none,
    revToday: none,
    timeToday: none,
  };
}

function noteType(did: number, mod: number) {
  return {
    id: NOTE_TYPE_ID,
    name: NOTE_TYPE,
    type: 0,
    mod,
    usn: -1,
    sortf: 0,
    did,
    css: STYLE,
    latexPre: '',
    latexPost: '',
    tags: [],
    vers: [],
    // The card exists as soon as its front says anything.
    req: [[0, 'any', [0]]],
    flds: FIELDS.map((name, ord) => ({ name, ord, font: 'Arial', size: 20, rtl: false, sticky: false, media: [] })),
    tmpls: [{ name: 'Card', ord: 0, qfmt: QUESTION, afmt: ANSWER, bqfmt: '', bafmt: '', did: null }],
  };
}
