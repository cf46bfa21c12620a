import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MessagesContext, type Translate } from '../../components/i18n/messages.ts';
import { translateWith } from '../../components/i18n/translate.ts';
import { DATA_ID, type PageData } from '../../lib/lessons/page/write-page.ts';
import { underscored } from '../../lib/lessons/page/words.ts';
import { makeUpForWebCrypto } from './insecure-origin.ts';
import { PlayerPage } from './PlayerPage.tsx';

// Never run in the extension: the exporter writes this script into a lesson's single-file page.
export default defineUnlistedScript(() => {
  const mount = document.getElementById('app');
  const data = document.getElementById(DATA_ID)?.textContent;
  if (!mount || !data) return;
  makeUpForWebCrypto();
  // Written and checked by the exporter; the page's policy lets no other script change it.
  const { lesson, locale, words } = JSON.parse(data) as PageData;
  const t = underscored(translateWith(words) as (key: string, ...rest: unknown[]) => string) as Translate;
  mount.replaceChildren();
  render(
    <MessagesContext.Provider value={{ t, locale: locale === 'en' ? 'en-GB' : locale, dir: 'ltr' }}>
      <PlayerPage lesson={lesson} />
    </MessagesContext.Provider>,
    mount,
  );
});
