import type { IsoDate } from '../model/date.ts';
import type { EntityId } from '../model/entity.ts';
import type { DatedEvent } from './dated-events.ts';
import type { NamedRef, TermView } from './view.ts';

/*
 * Terms of office as bars along an axis of time. Plain JSON; positions are shares of the axis (0–1), so that the view
 * draws it crisp at any width.
 */

/** One term: what is certain, and how far it may have gone on. */
export interface TimelineSegment {
  from: number;
  to: number;
  /** The sources don't say when it ended: perhaps here. */
  tail?: number;
  /** It began before the axis does. */
  cut?: true;
  onDay: boolean;
  term: TermView;
}

export interface TimelineRow {
  person: NamedRef;
  /** Key of the side panel's entry, where the row leads into the text. */
  key?: string;
  segments: TimelineSegment[];
  /** In office for certain on the day. */
  onDay: boolean;
}

export interface TimelineTick {
  at: number;
  year: number;
}

export interface TimelineView {
  from: IsoDate;
  to: IsoDate;
  /** The card's day, and where it is on the axis. */
  date: IsoDate;
  day: number;
  ticks: TimelineTick[];
  /** In order of their beginnings. */
  rows: TimelineRow[];
  /** Dates that the text names, where they lie on the axis. */
  marks: TimelineMark[];
}

export interface TimelineMark {
  at: number;
  event: DatedEvent;
}

/** An official of the article, for the side panel's timeline. */
export interface TimelinePerson {
  id: EntityId;
  /** Of its entry in the side panel. */
  key: string;
}
