import type { Handlers } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/senders.ts';
import { openAttempts } from '../../lib/lessons/attempt-store.ts';
import { openNotes } from '../../lib/notes/open.ts';
import { articleIdOf } from '../../lib/notes/article-id.ts';
import { obstacleKey } from '../../lib/platform/page-access.ts';
import { injectOverlay } from '../../lib/platform/sites.ts';
import { setPageOff } from '../../lib/settings/pages-off.ts';
import { showObstacle, showStatus } from './button.ts';
import { createDataset } from './dataset.ts';
import { knowledgeHandlers } from './knowledge.ts';
import { lessonHandlers } from './lessons.ts';
import { noteHandlers } from './notes.ts';
import { readingHandler } from './reading.ts';
import { readingMapHandler } from './reading-map.ts';
import { studyHandlers } from './study.ts';

/** All handlers. Dataset and database are opened when the first request needs them, and go with the worker. */
export function requestHandlers(): Handlers<Sender> {
  const store = openNotes();
  const dataset = createDataset();
  const knowledge = knowledgeHandlers(dataset, store);
  const notes = noteHandlers(store, knowledge.recognise);
  return {
    ...knowledge,
    ...notes,
    ...studyHandlers(dataset, store),
    ...lessonHandlers(dataset, knowledge.recognise),
    read: readingHandler({ ...knowledge, ...notes }, openAttempts()),
    'reading-map': readingMapHandler(dataset),
    'page-off': async ({ url, off }) => {
      await setPageOff(articleIdOf(url), off);
      return null;
    },
    'load-overlay': async (_, sender) => {
      if (sender.tab?.id !== undefined) await injectOverlay(sender.tab.id, sender.frameId);
      return null;
    },
    'page-status': async ({ status, marks }, sender) => {
      if (sender.tab?.id === undefined) return null;
      if (status === 'pdf') await showObstacle(sender.tab.id, obstacleKey('pdf'));
      else await showStatus(sender.tab.id, status, marks);
      return null;
    },
  };
}
