import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Sender } from '../../lib/messaging/senders.ts';
import type { PageChanged } from '../../lib/messaging/page-protocol.ts';
import { loadPanel, type PanelData } from './panel-data.ts';

/** Changes that come at once are answered once, ms. */
const SETTLE = 60;

export interface TabView {
  tabId: number | undefined;
  data: PanelData;
  focus: PageChanged['focus'];
  reload(): void;
}

/** The state of a tab, kept up to date: by the page's own word, and by what the browser tells of tabs. */
export function useTab(fixed: number | undefined): TabView {
  const [tabId, setTabId] = useState(fixed);
  const [data, setData] = useState<PanelData>({ state: { kind: 'loading' } });
  const [focus, setFocus] = useState<PageChanged['focus']>();
  const [turn, setTurn] = useState(0);
  const reload = (): void => {
    setTurn((before) => before + 1);
  };

  useEffect(() => {
    if (fixed !== undefined) return undefined;
    let windowId: number | undefined;
    const follow = async (): Promise<void> => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      windowId = tab?.windowId;
      setTabId(tab?.id);
    };
    const onActivated = (info: { tabId: number; windowId: number }): void => {
      if (windowId === undefined || info.windowId === windowId) setTabId(info.tabId);
    };
    browser.tabs.onActivated.addListener(onActivated);
    void follow();
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
    };
  }, [fixed]);

  useEffect(() => {
    const onUpdated = (id: number, change: { status?: string }): void => {
      if (id === tabId && change.status !== undefined) reload();
    };
    const onMessage = (message: unknown, sender: Sender): void => {
      if (sender.id !== browser.runtime.id || !isPageChanged(message)) return;
      if ((sender.tab?.id ?? message.tabId) !== tabId) return;
      if (message.focus) setFocus(message.focus);
      else reload();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.runtime.onMessage.addListener(onMessage);
    return () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.runtime.onMessage.removeListener(onMessage);
    };
  }, [tabId]);

  useEffect(() => {
    if (tabId === undefined) return undefined;
    let current = true;
    const id = setTimeout(() => {
      void loadPanel(tabId).then((next) => {
        if (current) setData(next);
      });
    }, SETTLE);
    return () => {
      current = false;
      clearTimeout(id);
    };
  }, [tabId, turn]);

  return { tabId, data, focus, reload };
}

function isPageChanged(message: unknown): message is PageChanged {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'panel';
}
