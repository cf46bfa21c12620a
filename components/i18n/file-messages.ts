/** Messages straight from a locale file, for tests and previews: in the extension they come from the browser. */
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Messages } from './messages.ts';
import { translateWith, type MessageTable } from './translate.ts';

export async function readMessages(path: string): Promise<MessageTable> {
  const parsed = await parseMessagesFile(path);
  return Object.fromEntries(
    parsed
      .filter(({ key }) => !key.join('.').startsWith('@@'))
      .map((message) => [
        message.key.join('.'),
        message.type === 'plural' ? (message.plurals as Record<string, string>) : String(message.message),
      ]),
  );
}

export async function fileMessages(path: string, locale: string, dir: Messages['dir'] = 'ltr'): Promise<Messages> {
  return { t: translateWith(await readMessages(path)), locale, dir };
}
