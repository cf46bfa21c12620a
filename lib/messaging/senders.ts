import type { Browser } from 'wxt/browser';
import type { Caller } from './protocol.ts';

export type Sender = Browser.runtime.MessageSender;

/**
 * Who sent a message, judged by what the browser says of the sender and never by the message itself; undefined for
 * anyone else (another extension, a web page, a frame without an address).
 *
 * An extension page in a tab also has `sender.tab`, so the address decides. A page process that an attacker controls can
 * send what a content script could, but not from the extension's origin.
 */
export function callerOf(sender: Sender, extensionId: string, extensionOrigin: string): Caller | undefined {
  if (sender.id !== extensionId) return undefined;
  const address = sender.url ?? '';
  if (address.startsWith(extensionOrigin)) return 'extension';
  return sender.tab?.id !== undefined && /^(https?|file):/.test(address) ? 'page' : undefined;
}
