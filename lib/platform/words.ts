import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Messages, Translate } from '../../components/i18n/messages.ts';

/** Words for a key that comes from data (an error, a reason), so that its type is any string. */
export function words(key: string, substitutions: string[] = []): string {
  const translate = i18n.t as (key: string, substitutions: string[]) => string;
  return translate(key, substitutions) || key;
}

/** "Dateline: 41 marked names on this page". */
export function countOf(marks: number): string {
  return i18n.t('button.on', marks);
}

export const messages = (): Messages => ({
  t: i18n.t as Translate,
  locale: browser.i18n.getUILanguage(),
  dir: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
});
