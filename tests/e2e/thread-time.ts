/** How long scripts of the extension keep a page's thread busy, by the browser's own sampling profiler. */
import type { Page } from '@playwright/test';

/** Microseconds between samples. */
const INTERVAL = 200;

interface ProfileNode {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

interface Profile {
  nodes: ProfileNode[];
  startTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

export interface ThreadTime {
  /** All time in the extension's scripts and in what they called, ms. */
  total: number;
  /** The longest stretch of it without a gap (about one task), ms. */
  longest: number;
  /** When it began, ms since the page's navigation. */
  first: number;
}

/** Starts sampling; the function returned ends it. Call it before the page is opened. */
export async function profile(page: Page, ofScript: string): Promise<() => Promise<ThreadTime>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  return async () => {
    const { profile: recorded } = await session.send('Profiler.stop');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    const opened = (metrics.find(({ name }) => name === 'NavigationStart')?.value ?? 0) * 1000;
    const time = timeOf(recorded, ofScript);
    return { ...time, first: time.first - opened };
  };
}

/** @returns `first` on the profiler's own clock. */
function timeOf({ nodes, startTime, samples = [], timeDeltas = [] }: Profile, ofScript: string): ThreadTime {
  const own = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const add = (id: number): void => {
    own.add(id);
    for (const child of byId.get(id)?.children ?? []) add(child);
  };
  for (const node of nodes) if (node.callFrame.url.startsWith(ofScript) && !own.has(node.id)) add(node.id);
  let total = 0;
  let stretch = 0;
  let longest = 0;
  let first: number | undefined;
  let clock = startTime / 1000;
  samples.forEach((id, i) => {
    clock += (timeDeltas[i] ?? 0) / 1000;
    // A sample stands for the time until the next one.
    const time = (timeDeltas[i + 1] ?? 0) / 1000;
    if (!own.has(id)) {
      stretch = 0;
      return;
    }
    first ??= clock;
    total += time;
    stretch += time;
    longest = Math.max(longest, stretch);
  });
  return { total, longest, first: first ?? clock };
}
