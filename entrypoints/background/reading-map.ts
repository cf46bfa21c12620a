import { articleMap } from '../../lib/cards/article-map.ts';
import { placesOnMap } from '../../lib/cards/reading-map.ts';
import type { Handlers } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/senders.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import type { Dataset } from './dataset.ts';
import { displayLanguage, nameChoice } from './name-choice.ts';

/** Pixels of the view box: wider than the side panel's, as the library is. */
const SIZE = { width: 720, height: 440 };

/** The map of what was read, in the library. */
export function readingMapHandler(dataset: Dataset): Handlers<Sender>['reading-map'] {
  return async ({ places }) => {
    const [gazetteer, shapes, names, settings] = await Promise.all([
      dataset.gazetteer(),
      dataset.shapes(),
      nameChoice(dataset),
      readSettings(),
    ]);
    const drawn = placesOnMap(gazetteer, places, names);
    const others = new Intl.DisplayNames(displayLanguage(settings.names), { type: 'region', fallback: 'none' });
    const nameOf = (code: string): string | undefined => (/^[A-Z]{2}$/.test(code) ? others.of(code) : undefined);
    const map = shapes && articleMap(shapes, drawn, SIZE, nameOf);
    return { places: drawn.map(({ id, name, count }) => ({ id, name, count })), ...(map ? { map } : {}) };
  };
}
