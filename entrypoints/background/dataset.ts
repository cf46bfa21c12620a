import { browser } from 'wxt/browser';
import { openShapes, type Shapes } from '../../lib/cards/shapes.ts';
import { GazetteerError, openGazetteer } from '../../lib/gazetteer/open.ts';
import { openLocalNames, openLocalTexts, type LocalNames } from '../../lib/gazetteer/local-names.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import type { DatasetSummary } from '../../lib/model/dataset-summary.ts';

/** The bundled dataset can't be used; everything that needs no dataset keeps working. */
export class DatasetError extends Error {
  readonly messageKey = 'error.dataset';
  readonly adviceKey = 'error.datasetAdvice';
  readonly detail: string;

  constructor(cause: unknown) {
    super('The dataset cannot be read', { cause });
    this.name = 'DatasetError';
    this.detail = cause instanceof GazetteerError || cause instanceof Error ? cause.message : String(cause);
  }
}

type BundledFile = 'data/gazetteer.bin' | 'data/shapes.json' | 'data/about.json' | 'data/names.json';

async function bundled(file: BundledFile): Promise<Response> {
  // A file of the extension's own package: the only thing that Dateline ever fetches.
  const response = await fetch(browser.runtime.getURL(`/${file}` as '/'));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

/** Calls `make` once and keeps the promise; a failure is kept no longer than its callers wait for it. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw new DatasetError(error);
    });
    return made;
  };
}

/** What the background reads from the package. Held by its owner, made at first use, gone with the worker. */
export interface Dataset {
  /** @throws DatasetError */
  gazetteer(): Promise<Gazetteer>;
  /** Maps are a comfort: without shapes there are cards without maps. */
  shapes(): Promise<Shapes | undefined>;
  /** Names of places in another language (`ru`, `native`); none when the file is missing or of another version. */
  localNames(language: string): Promise<LocalNames>;
  /** The dataset's English words in another language, under the same conditions. */
  localTexts(language: string): Promise<ReadonlyMap<string, string>>;
  /** What it holds, in figures; undefined when the file is missing or tells of another version of the dataset. */
  summary(): Promise<DatasetSummary | undefined>;
}

export function createDataset(): Dataset {
  const shapes = lazily(async () => openShapes(await (await bundled('data/shapes.json')).json()));
  const gazetteer = lazily(async () => openGazetteer(await (await bundled('data/gazetteer.bin')).arrayBuffer()));
  const names = lazily(async () => (await bundled('data/names.json')).json() as Promise<unknown>);
  const byLanguage = new Map<string, LocalNames>();
  const inLanguage = async (
    table: string,
    open: typeof openLocalNames,
    language: string,
  ): Promise<ReadonlyMap<string, string>> => {
    const key = `${table} ${language}`;
    const { version } = await gazetteer();
    const known = byLanguage.get(key) ?? open(await names().catch(() => undefined), version, language);
    byLanguage.set(key, known);
    return known;
  };
  return {
    gazetteer,
    localNames: (language) => inLanguage('names', openLocalNames, language),
    localTexts: (language) => inLanguage('texts', openLocalTexts, language),
    shapes: () => shapes().catch(() => undefined),
    async summary() {
      const { version } = await gazetteer();
      // Of the package, written with the dataset: its form is the compiler's promise.
      const read = async () => (await (await bundled('data/about.json')).json()) as DatasetSummary;
      const summary = await read().catch(() => undefined);
      return summary?.version === version ? summary : undefined;
    },
  };
}
