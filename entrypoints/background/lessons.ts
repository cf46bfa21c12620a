import { lessonMaterial } from '../../lib/lessons/suggest/suggest.ts';
import type { Handlers } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/senders.ts';
import { THRESHOLDS } from '../../lib/model/settings.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import type { Dataset } from './dataset.ts';

/** @param recognise the handler of that message: the reader's date and corrections hold for lessons too. */
export function lessonHandlers(
  dataset: Dataset,
  recognise: Handlers<Sender>['recognise'],
): Pick<Handlers<Sender>, 'lesson-material'> {
  return {
    async 'lesson-material'(request, sender) {
      const [gazetteer, shapes, settings, { mentions, readerDate }] = await Promise.all([
        dataset.gazetteer(),
        dataset.shapes(),
        readSettings(),
        recognise(request, sender),
      ]);
      const date = readerDate ?? request.date;
      const { text, blocks } = request;
      const threshold = THRESHOLDS[settings.threshold];
      return lessonMaterial(gazetteer, shapes, { text, blocks, mentions, threshold, ...(date ? { date } : {}) });
    },
  };
}
