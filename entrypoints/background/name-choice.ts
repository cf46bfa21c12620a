import type { NameChoice } from '../../lib/cards/localise.ts';
import type { NameLanguage } from '../../lib/model/settings.ts';
import { words } from '../../lib/platform/words.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import type { Dataset } from './dataset.ts';

/** The language of the reader's names, as a key of the bundled names; undefined: English. */
function languageOf(names: NameLanguage): string | undefined {
  if (names === 'interface') return words('ui.language') === 'ru' ? 'ru' : undefined;
  if (names === 'en') return undefined;
  return names === 'native' ? 'native' : 'ru';
}

/** What places and offices are called, as the reader has set it. Settings that can't be read mean English names. */
export async function nameChoice(dataset: Dataset): Promise<NameChoice | undefined> {
  const settings = await readSettings().catch(() => undefined);
  const language = settings && languageOf(settings.names);
  const own = words('ui.language');
  if (language === undefined && own === 'en') return undefined;
  const [names, texts] = await Promise.all([
    language === undefined ? new Map<string, string>() : dataset.localNames(language),
    dataset.localTexts(own),
  ]);
  return { names, both: settings?.names === 'both', texts };
}

/** The language for names that the browser itself knows: countries on a map that the article doesn't name. */
export function displayLanguage(names: NameLanguage): string {
  if (names === 'interface' || names === 'native') return words('ui.language');
  return names === 'en' ? 'en' : 'ru';
}
