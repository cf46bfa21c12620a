import { browser } from 'wxt/browser';
import type { PageCommand, PageCommands, PageEnvelope } from './page-protocol.ts';

/** A page whose article stands in one of its frames says so instead of an answer. */
export interface Elsewhere {
  elsewhere: number;
}

function frameIn(reply: unknown): number | undefined {
  return typeof reply === 'object' && reply !== null && 'elsewhere' in reply ? Number(reply.elsewhere) : undefined;
}

/**
 * Sends a command to the content script of a tab, or of the frame that holds its article; undefined when there is none
 * that listens.
 */
export async function callPage<T extends PageCommand>(
  tabId: number,
  type: T,
  payload: PageCommands[T]['request'],
  frameId = 0,
): Promise<PageCommands[T]['response'] | undefined> {
  const envelope: PageEnvelope<T> = { to: 'page', type, payload };
  const send = async (frame: number): Promise<PageCommands[T]['response'] | Elsewhere | undefined> => {
    try {
      return (await browser.tabs.sendMessage(tabId, envelope, { frameId: frame })) ?? undefined;
    } catch {
      return undefined;
    }
  };
  const reply = await send(frameId);
  const frame = frameIn(reply);
  return (frame === undefined ? reply : await send(frame)) as PageCommands[T]['response'] | undefined;
}

/** Tells every tab but one (that made the change). Tabs without a content script don't answer, and needn't. */
export async function tellOtherPages<T extends PageCommand>(
  except: number | undefined,
  type: T,
  payload: PageCommands[T]['request'],
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => (id === undefined || id === except ? undefined : callPage(id, type, payload))),
  );
}
