import type { Handlers } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/senders.ts';
import { openNotes } from '../../lib/notes/open.ts';
import { injectOverlay, isAllowed } from '../../lib/platform/sites.ts';
import { showStatus } from './button.ts';
import { createDataset } from './dataset.ts';
import { knowledgeHandlers } from './knowledge.ts';
import { noteHandlers } from './notes.ts';

/** All handlers. Dataset and database are opened when the first request needs them, and go with the worker. */
export function requestHandlers(): Handlers<Sender> {
  const store = openNotes();
  const dataset = createDataset();
  return {
    ...knowledgeHandlers(dataset, store),
    ...noteHandlers(store),
    'page-ready': async (_, sender) => ({ turnOn: await isAllowed(sender.url ?? '') }),
    'load-overlay': async (_, sender) => {
      if (sender.tab?.id !== undefined) await injectOverlay(sender.tab.id);
      return null;
    },
    'page-status': async ({ status, marks }, sender) => {
      if (sender.tab?.id !== undefined) await showStatus(sender.tab.id, status, marks);
      return null;
    },
  };
}
