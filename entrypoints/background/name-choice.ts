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

/** What places are called, as the reader has set it. Settings that can't be read mean English. */
export async function nameChoice(dataset: Dataset): Promise<NameChoice | undefined> {
  const settings = await readSettings().catch(() => undefined);
  const language = settings && languageOf(settings.names);
  if (!settings || language === undefined) return undefined;
  return { names: await dataset.localNames(language), both: settings.names === 'both' };
}

/** The language for names that the browser itself knows: countries on a map that the article doesn't name. */
export function displayLanguage(names: NameLanguage): string {
  if (names === 'interface' || names === 'native') return words('ui.language');
  return names === 'en' ? 'en' : 'ru';
}
