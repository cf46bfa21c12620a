import { browser } from 'wxt/browser';
import { ContextGoneError, MessageError, type Reply } from './errors.ts';
import type { Request, RequestType, Responses } from './protocol.ts';

/** How long to wait before asking once more when the worker went away between two messages, ms. */
const RETRY_AFTER = 150;

export interface Envelope {
  to: 'background';
  type: string;
  payload: unknown;
}

/** False once the extension was updated, reloaded or removed: nothing can be sent from this script any more. */
export function isContextAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * Sends a request and waits for the answer.
 * @throws MessageError when the background refuses or fails. @throws ContextGoneError when there is none any more.
 */
export async function callBackground<T extends RequestType>(type: T, payload: Request<T>): Promise<Responses[T]> {
  const envelope: Envelope = { to: 'background', type, payload };
  let reply = await send<Responses[T]>(envelope);
  if (reply === undefined) {
    // A worker that is being stopped may drop a message; it is started again by the next one.
    await new Promise((resolve) => {
      setTimeout(resolve, RETRY_AFTER);
    });
    reply = await send<Responses[T]>(envelope);
  }
  if (reply === undefined) throw new MessageError({ key: 'error.noAnswer', detail: type });
  if (!reply.ok) throw new MessageError(reply.error);
  return reply.value;
}

async function send<T>(envelope: Envelope): Promise<Reply<T> | undefined> {
  if (!isContextAlive()) throw new ContextGoneError(envelope.type);
  try {
    return (await browser.runtime.sendMessage(envelope)) as Reply<T> | undefined;
  } catch (error) {
    if (!isContextAlive() || /context invalidated/i.test(String(error))) throw new ContextGoneError(envelope.type);
    return undefined;
  }
}
