import type { Capture } from '../src/model/capture.ts';
import { READER_VERSION } from '../src/model/reader-version.ts';
import { eventsOf } from '../src/pipeline.ts';
import type { Store } from '../src/store/store.ts';
import type { InventedReport } from './invented-traffic.ts';

/** Puts reports and their events into the store without reading them, as one capture of that name; gives the number of events. */
export async function putReports(
  store: Store,
  reports: readonly InventedReport[],
  name: string,
): Promise<number> {
  const capture: Capture = {
    id: `cap_${name}`,
    format: 'ndjson',
    origin: name,
    url: null,
    source: null,
    headers: {},
    bytes: new TextEncoder().encode(name),
    sha256: name,
    receivedAt: reports[0]!.document.receivedAt!,
    given: {},
  };
  await store.appendCapture(capture);
  await store.appendDocuments(
    capture.id,
    reports.map((r) => r.document),
    [],
  );
  await store.appendReadings(
    reports.map((r) => r.reading),
    READER_VERSION,
  );
  const events = new Map(
    reports.map(
      (r) => [r.document.id, eventsOf({ ...r.document, captureId: capture.id }, r.reading)] as const,
    ),
  );
  await store.putEvents(events, READER_VERSION);
  return reports.reduce((s, r) => s + r.reading.events.length, 0);
}
