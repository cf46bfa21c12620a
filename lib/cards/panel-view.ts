import type { IsoDate } from '../model/date.ts';
import type { EntityId, PlaceClass } from '../model/entity.ts';
import type { MentionKind, Span } from '../model/mention.ts';
import type { DatedEvent } from './dated-events.ts';
import type { MapPlace } from './map-view.ts';
import type { TimelineView } from './timeline-view.ts';
import type { CountryRef, NamedRef, Standing } from './view.ts';

/** One thing that the article names, with all its mentions: a row of the side panel's list. Plain JSON. */
export interface PanelEntry {
  /** The entity's id, or `name:` and the folded name where the dataset has no entry. */
  key: string;
  id?: EntityId;
  kind: MentionKind;
  name: string;
  /** The English name, where `name` is in another language. */
  english?: string;
  placeClass?: PlaceClass;
  region?: NamedRef;
  country?: CountryRef;
  /** Officials, roles: the office on the day, or the article's own wording where the dataset has none. */
  office?: string;
  /** Officials: where the day falls in their terms. */
  standing?: Standing;
  /** In order of appearance. */
  spans: Span[];
  /** The highest confidence among the mentions. */
  confidence: number;
  /** Below the reader's threshold: not painted, listed as possible. */
  possible: boolean;
}

/** Everything that the side panel shows of an article's names. Plain JSON. */
export interface PanelView {
  date?: IsoDate;
  /** By order of first appearance. */
  entries: PanelEntry[];
  places: MapPlace[];
  /** The dates that the text names, in order of time; empty without the article's own date. */
  events: DatedEvent[];
  /** Terms of the officials, and those dates, on one axis. */
  timeline?: TimelineView;
}
