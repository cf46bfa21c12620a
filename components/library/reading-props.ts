import type { ArticleMapView } from '../../lib/cards/map-view.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { LibraryArticle } from './props.ts';

/* The props of map and time line of what was read. */

export interface ReadingArticle extends LibraryArticle {
  /** When the first note was made: milliseconds since the epoch. */
  readAt: number;
  notes: number;
  /** Places that it names or that its notes are on. */
  entities: readonly EntityId[];
}

export interface ReadingView {
  /** Last read first. */
  articles: readonly ReadingArticle[];
  map?: ArticleMapView;
  /** Those that may be on the map, with the number of articles, most first. */
  places: readonly { id: EntityId; name: string; count: number }[];
}

export interface ReadingProps {
  /** Absent while it is being read. */
  reading: ReadingView | undefined;
  /** The tab was opened or left. */
  onReading(isOpen: boolean): void;
}
