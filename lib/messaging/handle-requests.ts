import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { toWireError, type Reply } from './errors.ts';
import { REQUESTS, type Handlers, type RequestType } from './protocol.ts';
import { callerOf, type Sender } from './senders.ts';

type Listener = (message: unknown, sender: Sender, sendResponse: (reply: unknown) => void) => boolean;

function isRequestType(type: unknown): type is RequestType {
  return typeof type === 'string' && Object.hasOwn(REQUESTS, type);
}

/**
 * Checks and answers one message. Never rejects.
 * @returns undefined when the message isn't for the background at all.
 */
export function answer(
  handlers: Handlers<Sender>,
  message: unknown,
  sender: Sender,
  self: { id: string; origin: string },
): Promise<Reply<unknown>> | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  if (!('to' in message) || message.to !== 'background') return undefined;
  const type = 'type' in message ? message.type : undefined;
  const payload = 'payload' in message ? message.payload : undefined;
  if (!isRequestType(type)) return refuse('error.unknownRequest', String(type));

  const { from, schema } = REQUESTS[type];
  const caller = callerOf(sender, self.id, self.origin);
  if (caller !== 'extension' && caller !== from) return refuse('error.notAllowed', type);
  const parsed = v.safeParse(schema, payload);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return refuse('error.badRequest', `${type} ${v.getDotPath(issue) ?? ''}: ${issue.message.slice(0, 200)}`);
  }
  if (caller === 'page' && !isOwnAddress(parsed.output, sender)) return refuse('error.notAllowed', type);
  // The table ties each schema to its handler; TypeScript can't follow that through a union of keys.
  const handler = handlers[type] as (request: unknown, sender: Sender) => unknown;
  return run(handler, parsed.output, sender);
}

/** A page may ask about articles of its own origin only: another site's notes are none of its business. */
function isOwnAddress(request: object, sender: Sender): boolean {
  const addresses = [request, 'article' in request ? request.article : undefined].flatMap((each) =>
    typeof each === 'object' && each !== null && 'url' in each ? [String(each.url)] : [],
  );
  return addresses.every((address) => new URL(address).origin === new URL(sender.url ?? '').origin);
}

async function run(
  handler: (request: unknown, sender: Sender) => unknown,
  request: unknown,
  sender: Sender,
): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: (await handler(request, sender)) ?? null };
  } catch (error) {
    return { ok: false, error: toWireError(error) };
  }
}

function refuse(key: string, detail: string): Promise<Reply<never>> {
  return Promise.resolve({ ok: false, error: { key, detail } });
}

/** Registers the background's listener. Call it synchronously at start, or the message that woke the worker is lost. */
export function handleRequests(handlers: Handlers<Sender>): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  const listener: Listener = (message, sender, sendResponse) => {
    const reply = answer(handlers, message, sender, self);
    void reply?.then(sendResponse);
    return reply !== undefined;
  };
  browser.runtime.onMessage.addListener(listener);
}
