import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProcessBus } from '../../src/bus/in-process-bus.ts';
import { inlineRunner } from '../../src/cli/publish-runner.ts';
import { serverDeps } from '../../src/cli/server-deps.ts';
import { readDocuments } from '../../src/document/read-documents.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { Document } from '../../src/model/document.ts';
import type { Gazetteer } from '../../src/model/place.ts';
import type { Policy } from '../../src/model/policy.ts';
import { ingestCapture, readDocument } from '../../src/pipeline.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { startServer } from '../../src/server/start-server.ts';
import { makeCapture } from '../../src/source/make-capture.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';
import type { Store } from '../../src/store/store.ts';
import { type Answer, ask } from '../scenario/crawl.ts';

type CaptureFormat = Capture['format'];

const SAMPLE = join(import.meta.dirname, '..', '..', 'data', 'sample', 'reports.ndjson');
const TOLD: readonly (readonly [at: string, source: string, text: string])[] = [
  // Of the alert of this town nobody tells again: its end and its age are told by what stands far back.
  ['2025-12-01T05:10:00Z', 'Lowland Post', 'An air raid alert was raised in Romny at 07:00 on Monday.'],
  [
    '2026-02-25T05:00:00Z',
    'Steppe Courier',
    'An air raid alert was raised in Poltava at 06:40 on Wednesday.',
  ],
  ['2026-03-02T07:00:00Z', 'Steppe Courier', 'The all clear was given in Poltava at 08:30 on Monday.'],
  ['2026-03-02T06:00:00Z', 'Steppe Courier', 'An air raid alert was raised in Sumy at 07:40 on Monday.'],
  ['2026-03-02T08:00:00Z', 'Lowland Post', 'The all clear was given in Sumy at 09:15 on Monday.'],
  [
    '2026-03-02T09:00:00Z',
    'Kharkiv Wire',
    'Russia launched 40 drones at Kharkiv Oblast overnight, and air defence shot down 31 of them, the Ukrainian Air Force said on Monday.',
  ],
  [
    '2026-03-02T10:00:00Z',
    'Northern Desk',
    'Russian forces captured the village of Kruhliakivka on Sunday, the Russian Ministry of Defence said. The Ukrainian General Staff denied that Kruhliakivka was captured.',
  ],
  ['2026-03-02T11:00:00Z', 'Lowland Post', 'Norway pledged 30 generators for hospitals in Ukraine.'],
  [
    '2026-03-02T12:00:00Z',
    'Lowland Post',
    'Norway delivered 12 generators to hospitals in Ukraine on Monday.',
  ],
  [
    '2026-03-02T12:30:00Z',
    'Steppe Courier',
    'Authorities ordered the evacuation of families with children from Kupiansk on Monday.',
  ],
  // Fresh: most of it may not be told yet at the earlier of the two moments.
  [
    '2026-03-08T11:40:00Z',
    'Kharkiv Wire',
    'A missile hit a power substation in Izium on Sunday, the Izium city council said. Air defence shot down two missiles over Izium.',
  ],
];
const SIREN = `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>siren-1</identifier><sender>duty@oblast.example</sender><sent>2026-03-08T11:00:00-00:00</sent>
<status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
<info><category>Security</category><event>Air raid alert</event><urgency>Immediate</urgency><severity>Severe</severity>
<certainty>Likely</certainty><senderName>Duty centre of the oblast</senderName>
<headline>Air raid alert declared in Poltava region</headline>
<area><areaDesc>Poltava oblast</areaDesc></area></info></alert>`;
const ALERT_LOG = `oblast,raion,hromada,level,started_at,finished_at,source
Sumy Oblast,,,oblast,2026-03-01 04:00:00+00:00,2026-03-01 05:30:00+00:00,official
Sumy Oblast,,,oblast,2026-03-02 05:41:00+00:00,2026-03-02 07:15:00+00:00,official
Sumy Oblast,Okhtyrskyi raion,,raion,2026-03-08 06:00:00+00:00,,official
`;
const TALLY_LOG = `time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source
2026-03-01 18:00,2026-03-02 05:00,Shahed-136/131,Kursk oblast,Kharkiv oblast,44,33,,Ukrainian Air Force
2026-02-20 01:00,2026-02-20 03:00,Kalibr,Black Sea,Odesa oblast,4,3,,Ukrainian Air Force
`;

/** A moment (ISO 8601 UTC) at which some reports are held back yet, and one after every delay. */
export const HELD_BACK = '2026-03-08T12:00:00.000Z';
export const ALL_TOLD = '2026-03-20T12:00:00.000Z';

/** The real reader, at a moment. */
export const depsAt = (gazetteer: Gazetteer, now: string) => ({
  readDocuments,
  read: async (document: Document) => readDocument(document, gazetteer),
  now: () => now,
});

/** Takes one report in, at the moment it was published. */
export async function takeReport(
  store: Store,
  gazetteer: Gazetteer,
  { at, source, text }: { readonly at: string; readonly source: string; readonly text: string },
): Promise<void> {
  const now = new Date(at).toISOString();
  const url = `https://told.example/${now}`;
  const report = {
    id: `told-${now}`,
    source,
    title: null,
    url,
    lang: 'en',
    text,
    publishedAt: at,
    receivedAt: at,
  };
  const given = { name: url, format: 'ndjson', text: JSON.stringify(report), now } as const;
  await takeCapture(store, gazetteer, given);
}

interface Given {
  readonly name: string;
  readonly format: CaptureFormat;
  readonly text: string;
  readonly now: string;
}

function captureOf({ name, format, text, now }: Given): Capture {
  const bytes = new TextEncoder().encode(text);
  return makeCapture({ format, origin: name, url: null, headers: {}, given: {}, now, bytes });
}

/** A message that warns of an attack from the air, as it came in. */
export function siren(): Capture {
  return captureOf({ name: 'siren.xml', format: 'cap', text: SIREN, now: '2026-03-08T11:01:00.000Z' });
}

async function takeCapture(store: Store, gazetteer: Gazetteer, given: Given): Promise<void> {
  await ingestCapture(store, captureOf(given), depsAt(gazetteer, given.now));
}

/** Takes reports of every panel, a message, and both kinds of log into a store. */
export async function takeInPanels(store: Store): Promise<void> {
  const gazetteer = openGazetteer();
  for (const [at, source, text] of TOLD) await takeReport(store, gazetteer, { at, source, text });
  const take = (name: string, format: CaptureFormat, text: string, now: string): Promise<void> =>
    takeCapture(store, gazetteer, { name, format, text, now });
  await take('sample', 'ndjson', readFileSync(SAMPLE, 'utf8'), '2026-03-08T11:50:00.000Z');
  await ingestCapture(store, siren(), depsAt(gazetteer, siren().receivedAt));
  await take('alerts.csv', 'airraid-official', ALERT_LOG, '2026-03-08T11:02:00.000Z');
  await take('tallies.csv', 'missile-tallies', TALLY_LOG, '2026-03-08T11:03:00.000Z');
  gazetteer.close();
}

/** Answers of two servers over one store at a moment (ISO 8601 UTC): from the whole picture, and from the tables of what is published. */
export async function answersBothWays(
  store: Store,
  now: string,
  paths: Iterable<string>,
  policy: Policy = DEFAULT_POLICY,
): Promise<{ readonly path: string; readonly whole: Answer; readonly live: Answer }[]> {
  const start = (isLarge: boolean) => {
    const clock = (): string => now;
    const runner = isLarge ? inlineRunner(store, policy, clock) : null;
    const bus = inProcessBus((error) => {
      throw error;
    });
    const deps = serverDeps(store, bus, clock, undefined, undefined, policy, undefined, null, runner);
    return startServer({ deps, requestsPerMinute: 10_000_000, publicUrl: 'http://host' });
  };
  const [whole, live] = await Promise.all([start(false), start(true)]);
  try {
    const found = [];
    for (const path of paths)
      found.push({ path, whole: await ask(whole.url, path), live: await ask(live.url, path) });
    return found;
  } finally {
    await Promise.all([whole.close(), live.close()]);
  }
}
