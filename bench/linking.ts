// node bench/linking.ts [EVENTS]: links a year of invented traffic in portions and prints rates and ratios, never a verdict on time.
// Times are of the processor.
// Growth (cost of an event in the last portion over that in the first, the store being ten times as full) and memory are what to compare.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { linkStored, relink } from '../src/linking.ts';
import { eventsOf } from '../src/pipeline.ts';
import { openStore } from '../src/store/sqlite/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { putReports } from './invented-store.ts';
import { type InventedReport, inventedTraffic } from './invented-traffic.ts';

const total = Number(process.argv[2] ?? 100_000);
const PORTIONS = 10;
const EVENTS_OF_A_REPORT = 1.6;
const REPRINTS = 1000;

const number = (n: number): string => Math.round(n).toLocaleString('en');
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** MiB held after what is no longer needed was let go: what grows in it grows for good. */
function mebibytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Milliseconds of processor time, all threads: what else the machine does hardly shows in it. */
async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const started = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(started);
  return { ms: (user + system) / 1000, value };
}

/** Links the traffic in portions; gives a report of the middle of the year and the moments asked for later. */
async function linkPortions(store: Store): Promise<{ middle: InventedReport; moments: string[] }> {
  const costs: number[] = [];
  const lasts: InventedReport[] = [];
  let portion: InventedReport[] = [];
  let all = 0;
  for (const day of inventedTraffic(total)) {
    portion.push(...day);
    if (portion.length < total / EVENTS_OF_A_REPORT / PORTIONS) continue;
    const events = await putReports(store, portion, `portion-${costs.length}`);
    const { ms } = await timed(() => relink(store));
    costs.push(ms / events);
    all += events;
    lasts.push(portion.at(-1)!);
    portion = [];
    console.log(
      `linking ${number(events)} events: ${number((events / ms) * 1000)} events/s, ${number(mebibytes())} MiB held`,
    );
  }
  const mean = costs.reduce((s, c) => s + c, 0) / costs.length;
  console.log(`linking ${number(all)} events, mean: ${number(1000 / mean)} events/s`);
  console.log(`growth of cost per event, last portion over first: ${(costs.at(-1)! / costs[0]!).toFixed(2)}`);
  const moments = [4, 8, 9].map((n) => lasts[Math.min(n, lasts.length - 1)]!.document.receivedAt!);
  return { middle: lasts[lasts.length >> 1]!, moments };
}

/** One report told in the same words by a thousand outlets more. */
async function storm(store: Store, report: InventedReport): Promise<void> {
  const key = eventsOf(report.document, report.reading)[0]!.key;
  const origins = async () => (await store.readIncident((await store.incidentOf(key))!))!.independentOrigins;
  const before = await origins();
  const reprints = Array.from({ length: REPRINTS }, (_, n): InventedReport => {
    const id = `${report.document.id}-${n}`;
    const receivedAt = new Date(Date.parse(report.document.receivedAt!) + (n + 1) * 60_000).toISOString();
    const document = {
      ...report.document,
      id,
      reportId: id,
      source: `Reprinter ${n}`,
      url: null,
      receivedAt,
    };
    return { document, reading: { ...report.reading, document: { ...report.reading.document, id } } };
  });
  await putReports(store, reprints, 'storm');
  const { ms } = await timed(() => relink(store));
  const after = await origins();
  console.log(
    `a burst of ${number(REPRINTS)} reprints: ${number(ms)} ms; origins ${before.length} before, ${after.length} after`,
  );
}

async function askAsOf(store: Store, moments: readonly string[]): Promise<void> {
  const live = await timed(() => linkStored(store));
  console.log(`now: ${number(live.value.length)} incidents, ${number(live.ms)} ms`);
  for (const asOf of moments) {
    const then = await timed(() => linkStored(store, asOf));
    const ratio = (then.ms / live.ms).toFixed(2);
    console.log(`as of ${asOf}: ${number(then.value.length)} incidents, ${ratio} of the time of now`);
  }
}

const dir = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
const store = openStore(dir);
try {
  const { middle, moments } = await linkPortions(store);
  await askAsOf(store, moments);
  await storm(store, middle);
} finally {
  await store.close();
  rmSync(dir, { recursive: true });
}
