import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcessBus } from '../../src/bus/in-process-bus.ts';
import { serverDeps } from '../../src/cli/server-deps.ts';
import { readDocuments } from '../../src/document/read-documents.ts';
import { ingestCapture, readDocument } from '../../src/pipeline.ts';
import { startServer } from '../../src/server/start-server.ts';
import { readFileSource } from '../../src/source/read-file-source.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { accountIn, keyIn } from './account-sample.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', 'data', 'sample', 'reports.ndjson');
/** After everything in the sample, and after every delay of the policy. */
const NOW = '2026-06-01T00:00:00.000Z';

/** A real server over a real store that holds the sample reports, with the key of an admin; `close` removes both. */
export async function sampleServer(): Promise<{ url: string; secret: string; close: () => Promise<void> }> {
  const root = mkdtempSync(join(tmpdir(), 'sitrep-sample-'));
  const gazetteer = openGazetteer();
  const store = openStore(root);
  await ingestCapture(store, await readFileSource(SAMPLE, {}, NOW), {
    readDocuments,
    read: async (document) => readDocument(document, gazetteer),
    now: () => NOW,
  });
  const audience = { user: 'Night Desk', isLocal: true };
  const deps = serverDeps(
    store,
    inProcessBus(() => {}),
    () => NOW,
    undefined,
    audience,
  );
  const server = await startServer({ deps, accounts: store, requestsPerMinute: 10_000_000 });
  const { secret } = await keyIn(store, await accountIn(store, 'The admin', 'admin'));
  return {
    url: server.url,
    secret,
    close: async () => {
      await server.close();
      await store.close();
      gazetteer.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
