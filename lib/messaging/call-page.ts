import { browser } from 'wxt/browser';
import type { PageCommand, PageCommands, PageEnvelope } from './page-protocol.ts';

/** Sends a command to the content script of a tab; undefined when there is none that listens. */
export async function callPage<T extends PageCommand>(
  tabId: number,
  type: T,
  payload: PageCommands[T]['request'],
): Promise<PageCommands[T]['response'] | undefined> {
  const envelope: PageEnvelope<T> = { to: 'page', type, payload };
  try {
    // Top frame only: frames of the same site run no Dateline of their own.
    return (await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 })) ?? undefined;
  } catch {
    return undefined;
  }
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
