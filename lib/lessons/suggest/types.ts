import type { CardView } from '../../cards/view.ts';
import type { IsoDate, PartialDate } from '../../model/date.ts';
import type { EntityId, PlaceClass } from '../../model/entity.ts';
import type { TaskMap } from '../../model/lesson.ts';
import type { Target } from '../../model/note.ts';

/*
 * Tasks suggested from an article, as facts without words: the sentences are the interface's, as with cards, and the
 * trainer's from then on. Plain JSON. `options` stand in the order in which they are shown; `right` is an index in them.
 */

/** Where something lies: region and country, or the country alone. */
export interface Whereabouts {
  region?: string;
  country: string;
}

/** A holder of an office with the term, as far as it is known. */
export interface HeldBy {
  name: string;
  start?: PartialDate;
  end?: PartialDate;
}

export interface OfficeRef {
  title: string;
  jurisdiction: string;
}

export type SuggestedTask = {
  /** The same for the same question about the same article, so that what was dropped isn't offered again. */
  id: string;
} & (
  | { kind: 'where'; name: string; options: Whereabouts[]; right: number }
  | { kind: 'map'; name: string; placeClass: PlaceClass; map: TaskMap; lat: number; lon: number; km: number }
  | ({ kind: 'holder'; options: string[]; right: number; held: HeldBy; family: string } & OfficeRef)
  | { kind: 'capital'; country: string; options: string[]; right: number }
  | { kind: 'match'; pairs: { name: string; role: string }[] }
  /** In the right order. */
  | ({ kind: 'order-holders'; holders: HeldBy[] } & OfficeRef)
  | { kind: 'order-events'; events: { id: string; text: string; date: PartialDate }[] }
  | { kind: 'true-capital'; city: string; country: string; value: boolean; capital: string }
  | ({ kind: 'true-holder'; person: string; value: boolean; held: HeldBy } & OfficeRef)
  | { kind: 'find'; name: string; targets: Target[] }
);

/** What a lesson can be made of: cards for the glossary, and suggested tasks. Facts are told for `day`. */
export interface LessonMaterial {
  day: IsoDate;
  /** Whether the day is the article's own; else it is the dataset's. */
  isArticleDay: boolean;
  /** One for each place, official and organisation, in order of the text; without maps. */
  entries: { id: EntityId; card: CardView }[];
  tasks: SuggestedTask[];
}
