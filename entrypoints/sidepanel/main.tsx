import { mountPage } from '../../lib/platform/mount-page.tsx';
import { PanelPage } from './PanelPage.tsx';

mountPage(<PanelPage tabId={tabOf(location.search)} />);

/** `?tabId=7`: the panel of one tab, in a tab of its own. Otherwise it follows the window's active tab. */
function tabOf(search: string): number | undefined {
  const given = new URLSearchParams(search).get('tabId');
  return given === null ? undefined : Number(given);
}
