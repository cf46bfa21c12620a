import type { ArticleMapView } from '../../../lib/cards/map-view.ts';
import type { DatedEvent } from '../../../lib/cards/dated-events.ts';
import type { TimelineView } from '../../../lib/cards/timeline-view.ts';
import type { ArticleShare } from '../../../lib/model/lesson.ts';

/** What goes onto the paper. */
export interface HandoutOptions {
  share: ArticleShare;
  /** Comments below their passages, or numbered at the end of the article. */
  notes: 'below' | 'end';
  map: boolean;
  timeline: boolean;
  glossary: boolean;
  tasks: boolean;
  /** The answer key, on a page of its own. */
  key: boolean;
}

export const DEFAULT_OPTIONS: Omit<HandoutOptions, 'share'> = {
  notes: 'end',
  map: true,
  timeline: true,
  glossary: true,
  tasks: true,
  key: false,
};

/** What is drawn from the dataset. */
export interface HandoutPictures {
  /** The glossary's places. */
  map?: ArticleMapView | undefined;
  /** Terms of the officials that the shown text names. */
  timeline?: TimelineView | undefined;
  /** Dates that the shown text names, in order of time. */
  events: readonly DatedEvent[];
}
