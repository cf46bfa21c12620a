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

/** The browser's language with its region where the words are in it too; else that of the words (English for a reader of Greek). */
function locale(): string {
  const [browsers, own] = [browser.i18n.getUILanguage(), i18n.t('ui.language')];
  return browsers.split('-')[0] === own ? browsers : own;
}

export const messages = (): Messages => ({
  t: i18n.t as Translate,
  locale: locale(),
  dir: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
});
