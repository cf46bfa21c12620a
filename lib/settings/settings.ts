import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, THRESHOLDS, type HoverDelay, type ReaderSettings, type Theme } from '../model/settings.ts';
import type { MentionKind } from '../model/mention.ts';

const KEY = 'settings';
const HOVER: readonly HoverDelay[] = [200, 350, 600, 'off', 'with-key'];
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/**
 * Whatever was stored, as settings: what is missing or makes no sense (another version wrote it) is the default. By
 * hand, since content scripts read settings too and must stay small.
 */
export function parseSettings(stored: unknown): ReaderSettings {
  const raw: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const kinds: Record<string, unknown> = typeof raw.kinds === 'object' && raw.kinds !== null ? { ...raw.kinds } : {};
  const names: unknown[] = Array.isArray(raw.colourNames) ? raw.colourNames : [];
  const colourName = (position: number): string => {
    const name = names[position];
    return typeof name === 'string' ? name.slice(0, 40) : '';
  };
  const isOn = (kind: MentionKind): boolean => kinds[kind] !== false;
  return {
    threshold:
      Object.keys(THRESHOLDS).find((step): step is ReaderSettings['threshold'] => step === raw.threshold) ??
      DEFAULT_SETTINGS.threshold,
    kinds: {
      place: isOn('place'),
      official: isOn('official'),
      role: isOn('role'),
      demonym: isOn('demonym'),
      organisation: isOn('organisation'),
    },
    hover: HOVER.find((delay) => delay === raw.hover) ?? DEFAULT_SETTINGS.hover,
    colourNames: [colourName(0), colourName(1), colourName(2), colourName(3)],
    theme: THEMES.find((theme) => theme === raw.theme) ?? DEFAULT_SETTINGS.theme,
    saveCopy: raw.saveCopy !== false,
  };
}

export async function readSettings(): Promise<ReaderSettings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

export async function changeSettings(change: Partial<ReaderSettings>): Promise<ReaderSettings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

export async function resetSettings(): Promise<ReaderSettings> {
  await browser.storage.local.remove(KEY);
  return DEFAULT_SETTINGS;
}

/** Calls back at every change, from wherever it was made, until the signal aborts. */
export function watchSettings(onChange: (settings: ReaderSettings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.storage?.onChanged?.removeListener(listener);
  });
}
