import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { readDocuments } from '../../src/document/read-documents.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { Gazetteer, GazetteerPlace } from '../../src/model/place.ts';
import { type PipelineDeps, readDocument } from '../../src/pipeline.ts';
import { makeCapture } from '../../src/source/make-capture.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';

const root = mkdtempSync(join(tmpdir(), 'sitrep-property-'));
let stores = 0;
after(() => rmSync(root, { recursive: true, force: true }));

/** The folder of a store of its own, gone after the tests. */
export function storeFolder(): string {
  return join(root, String(stores++));
}

/** Runs `work` on an empty store and closes it. */
export async function inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(storeFolder());
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const town = (name: string, country: string, lat: number, lon: number): GazetteerPlace => ({
  name,
  kind: 'settlement',
  country,
  lat,
  lon,
  population: 50_000,
});
const TOWNS = [
  town('Kostiantynivka', 'UA', 48.53, 37.71),
  town('Tawila', 'SD', 13.5, 24.88),
  town('Kaya', 'BF', 13.09, -1.08),
  town('Masisi', 'CD', -1.4, 28.81),
];

/** A gazetteer of the towns of the invented reports. */
export const townGazetteer: Gazetteer = {
  lookup: (name) => TOWNS.filter((p) => p.name.toLowerCase() === name.toLowerCase()),
  longestNameWords: 3,
};

/** The real reader on those towns, at an hour given. */
export function depsAt(now: string): PipelineDeps {
  return {
    readDocuments,
    read: async (document) => readDocument(document, townGazetteer),
    now: () => now,
  };
}

/** NDJSON of reports as it is received. */
export function captureOf(ndjson: string, now: string): Capture {
  const bytes = new TextEncoder().encode(ndjson);
  return makeCapture({
    format: 'ndjson',
    origin: 'reports.ndjson',
    url: null,
    headers: {},
    bytes,
    given: {},
    now,
  });
}
