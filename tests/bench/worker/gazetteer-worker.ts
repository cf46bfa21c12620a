/**
 * The service worker that `service-worker.ts` measures: reads and opens the dataset as the extension's own background
 * does, step by step when told to, and says how long each step took.
 */
import type { WxtBrowser } from 'wxt/browser';
import { foldName, foldSpelling } from '../../../lib/gazetteer/fold.ts';
import { openGazetteer } from '../../../lib/gazetteer/open.ts';
import type { Gazetteer } from '../../../lib/gazetteer/types.ts';

declare const chrome: WxtBrowser;

/** `read` fetches the bytes, `open` makes them usable, `ask` looks one name up, `use` many of everything. */
export type Step = 'read' | 'open' | 'ask' | 'use';

let bytes: ArrayBuffer | undefined;
let gazetteer: Gazetteer | undefined;

async function read(): Promise<void> {
  const response = await fetch(chrome.runtime.getURL('/gazetteer.bin' as '/'));
  bytes = await response.arrayBuffer();
}

function opened(): Gazetteer {
  if (!gazetteer) throw new Error('"open" comes first');
  return gazetteer;
}

function ask(name: string): void {
  const { names } = opened();
  if (names.postings(names.find(foldName(name))).length === 0) throw new Error(`the dataset has no ${name}`);
}

/** As much as a long day's reading asks for, so that what the reader keeps decoded is there. */
function use(times: number): void {
  const dataset = opened();
  for (let i = 0; i < times; i++) {
    const entity = Math.floor((i * dataset.entityCount) / times);
    ask(dataset.nameOf(entity));
    dataset.entity(dataset.idOf(entity));
    const person = Math.floor((i * dataset.personCount) / times);
    dataset.personsByFamily(foldSpelling(dataset.person(person).family));
    dataset.termsOfPerson(person);
  }
}

const STEPS: Record<Step, () => void | Promise<void>> = {
  read,
  open() {
    if (!bytes) throw new Error('"read" comes first');
    gazetteer = openGazetteer(bytes);
  },
  ask: () => ask('Tashkent'),
  use: () => use(5000),
};

chrome.runtime.onMessage.addListener((steps: Step[], _sender, respond) => {
  const run = async (): Promise<number[]> => {
    const times: number[] = [];
    for (const step of steps) {
      const start = performance.now();
      await STEPS[step]();
      times.push(performance.now() - start);
    }
    return times;
  };
  run().then(respond, (error: unknown) => respond(String(error)));
  return true;
});
