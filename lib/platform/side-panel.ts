import { browser } from 'wxt/browser';

/*
 * Chrome has `sidePanel` (opened for a window or tab, from any user gesture, messages included); Firefox has
 * `sidebarAction` (opened only straight from a handler of its own buttons, menus and commands).
 */

interface SidebarAction {
  open(): Promise<void>;
}

function sidebarAction(): SidebarAction | undefined {
  return (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
}

/** Opens the panel beside a tab. Call it synchronously in the handler of a user's action. */
export async function openSidePanel(tab: { windowId: number }): Promise<void> {
  const sidebar = sidebarAction();
  if (sidebar) {
    await sidebar.open();
    return;
  }
  await browser.sidePanel.open({ windowId: tab.windowId });
}

/** The toolbar button turns Dateline on and off; the panel has its own ways to be opened. */
export async function keepButtonForPage(): Promise<void> {
  if (sidebarAction()) return;
  await browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: false });
}
