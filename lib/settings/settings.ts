import { browser } from 'wxt/browser';
import {
  DEFAULT_SETTINGS,
  THRESHOLDS,
  type HoverDelay,
  type NameLanguage,
  type ReaderSettings,
  type Theme,
} from '../model/settings.ts';
import type { NoteColour } from '../model/note.ts';
import type { MentionKind } from '../model/mention.ts';

const KEY = 'settings';
const HOVER: readonly HoverDelay[] = [200, 350, 600, 'off', 'with-key'];
const NAMES: readonly NameLanguage[] = ['interface', 'en', 'ru', 'both', 'native'];
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
    colourOrder: parseOrder(raw.colourOrder),
    theme: THEMES.find((theme) => theme === raw.theme) ?? DEFAULT_SETTINGS.theme,
    names: NAMES.find((names) => names === raw.names) ?? DEFAULT_SETTINGS.names,
    saveCopy: raw.saveCopy !== false,
  };
}

/** Each colour once: those named, in their order, then the rest. */
function parseOrder(stored: unknown): readonly NoteColour[] {
  const named: unknown[] = Array.isArray(stored) ? stored : [];
  const known = DEFAULT_SETTINGS.colourOrder;
  const first = [...new Set(named)].flatMap((each) => known.filter((colour) => colour === each));
  return [...first, ...known.filter((colour) => !first.includes(colour))];
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

/** Calls back at every change, from wherever it was made, until the signal (if any) aborts. */
export function watchSettings(onChange: (settings: ReaderSettings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => {
    browser.storage?.onChanged?.removeListener(listener);
  });
}
