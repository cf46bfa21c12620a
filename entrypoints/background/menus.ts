import { browser, type Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openLibrary, openStudyPage } from '../../lib/platform/library.ts';
import { openLesson, openOwnPage } from '../../lib/platform/lesson.ts';
import { openSidePanel } from '../../lib/platform/side-panel.ts';
import { askForSite } from '../../lib/platform/sites.ts';
import { highlightSelection, readInDateline, togglePage } from './activation.ts';

type MenuId =
  | 'lessons'
  | 'lesson-open'
  | 'lesson-prepare'
  | 'lesson-class'
  | 'toggle'
  | 'highlight'
  | 'reader'
  | 'panel'
  | 'library'
  | 'study'
  | 'allow';

/** Made once at install; the browser keeps them over restarts. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const add = (id: MenuId, title: string, contexts: ['page' | 'selection' | 'action', ...'page'[]]): void => {
    browser.contextMenus.create({ id, title, contexts });
  };
  add('toggle', i18n.t('menu.toggle'), ['page']);
  add('highlight', i18n.t('menu.highlight'), ['selection']);
  add('reader', i18n.t('reader.open'), ['action', 'page']);
  add('panel', i18n.t('menu.panel'), ['action', 'page']);
  add('library', i18n.t('menu.library'), ['action']);
  add('study', i18n.t('study.open'), ['action']);
  add('allow', i18n.t('menu.allow'), ['action']);
  // One entry with three below it: browsers show six entries of a button's menu.
  add('lessons', i18n.t('menu.lessons'), ['action']);
  for (const [id, title] of [
    ['lesson-open', i18n.t('student.open')],
    ['lesson-prepare', i18n.t('menu.prepare')],
    ['lesson-class', i18n.t('menu.class')],
  ] as const)
    browser.contextMenus.create({ id, title, contexts: ['action'], parentId: 'lessons' satisfies MenuId });
}

export function handleMenus(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === 'library') void openLibrary();
    if (info.menuItemId === 'study') void openStudyPage();
    if (info.menuItemId === 'lesson-open') void openLesson();
    if (info.menuItemId === 'lesson-prepare') void openOwnPage('lessons.html');
    if (info.menuItemId === 'lesson-class') void openOwnPage('class.html');
    if (!tab) return;
    // Side panel and permission prompts need the click itself: nothing may be awaited before them.
    if (info.menuItemId === 'panel') void openSidePanel(tab);
    else if (info.menuItemId === 'allow') void allow(tab);
    else if (info.menuItemId === 'toggle') void togglePage(tab);
    else if (info.menuItemId === 'reader') void readInDateline(tab);
    else if (info.menuItemId === 'highlight') void highlightSelection(tab);
  });
}

async function allow(tab: Browser.tabs.Tab): Promise<void> {
  await askForSite(tab.url ?? '');
}
