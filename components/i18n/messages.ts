import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
// The type is made by `wxt prepare` from locales/en.yml; nothing of it is left at run time.
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';

export type MessageKey = Exclude<keyof GeneratedI18nStructure, `@@${string}`>;

/** `t(key)`, `t(key, ['for $1', 'for $2'])`, `t(key, count)` for plurals, `t(key, count, ['for $1'])`. */
export type Translate = (key: MessageKey, ...args: [] | [string[]] | [number] | [number, string[]]) => string;

/** Words and locale of the interface. Entry points wire `t` to `i18n.t` of `#i18n`, `locale` to the browser's language. */
export interface Messages {
  t: Translate;
  /** BCP 47, for `Intl`. */
  locale: string;
  dir: 'ltr' | 'rtl';
}

export const MessagesContext = createContext<Messages | undefined>(undefined);

/** @throws Error outside of a `MessagesContext`: a view without words is a wiring mistake. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('No MessagesContext above this component');
  return messages;
}
