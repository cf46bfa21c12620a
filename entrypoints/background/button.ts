import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PageStatus } from '../../lib/messaging/page-protocol.ts';
import { countOf } from '../../lib/platform/words.ts';

/** The badge is text of four characters at most; its colours are those of `components/ui/tokens.css`. */
const COLOURS = { calm: '#67615a', alert: '#a5281b', ink: '#ffffff' } as const;
const MOST_SHOWN = 999;

async function badge(tabId: number, text: string, title: string, colour: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setBadgeTextColor({ tabId, color: COLOURS.ink }),
  ]).catch(() => undefined); // the tab was closed meanwhile
}

/** What the toolbar button says of a tab. Chrome and Firefox forget it themselves when the tab goes elsewhere. */
export function showStatus(tabId: number, status: PageStatus, marks: number): Promise<void> {
  switch (status) {
    case 'on':
      return badge(tabId, marks > MOST_SHOWN ? `${MOST_SHOWN}+` : String(marks), countOf(marks), COLOURS.calm);
    case 'no-article':
      return badge(tabId, '–', i18n.t('button.noArticle'), COLOURS.calm);
    case 'failed':
      return badge(tabId, '!', i18n.t('button.failed'), COLOURS.alert);
    default:
      return badge(tabId, '', i18n.t('actionTitle'), COLOURS.calm);
  }
}

/** Dateline can't run there: the badge shows that the click arrived, the tool tip says why nothing happens. */
export function showObstacle(tabId: number, key: ObstacleKey): Promise<void> {
  return badge(tabId, '–', i18n.t(key), COLOURS.alert);
}

type ObstacleKey = 'obstacle.browserPage' | 'obstacle.store' | 'obstacle.pdf' | 'obstacle.extensionPage';
