// node bench/reads.ts [--events N] [--rate R] [--seconds S] [--data DIR]: a store of invented traffic, the real server on it, and reads of many
// kinds at R a second however long answers take. Prints what each kind took, client and server on this machine together; never a verdict.
// With --data an existing store of an earlier run is read, or a new one is kept there.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { relink } from '../src/linking.ts';
import { openStore } from '../src/store/sqlite/open-store.ts';
import { seeded } from '../src/util/seeded.ts';
import { putReports } from './invented-store.ts';
import { inventedTraffic, YEAR } from './invented-traffic.ts';

const { values: asked } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    data: { type: 'string' },
  },
});
const [EVENTS, RATE, SECONDS] = [asked.events, asked.rate, asked.seconds].map(Number) as [
  number,
  number,
  number,
];
/** Events a day at most: more of them come from more years. */
const MOST_A_DAY = 500;
const DAYS = Math.max(YEAR, Math.ceil(EVENTS / MOST_A_DAY));
const PORT = 4999;
const PORTION = 20_000;
const ROOT = join(import.meta.dirname, '..');
const agent = new Agent({ keepAlive: true, maxSockets: 128 });
const random = seeded(11);
const number = (n: number): string => Math.round(n).toLocaleString('en');
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Writes and links the traffic in portions. */
async function makeStore(dir: string): Promise<void> {
  const store = openStore(dir);
  const started = Date.now();
  let portion = [];
  let events = 0;
  let n = 0;
  for (const day of inventedTraffic(EVENTS, DAYS)) {
    portion.push(...day);
    if (portion.length < PORTION) continue;
    events += await putReports(store, portion, `portion-${n++}`);
    await relink(store);
    portion = [];
    process.stderr.write(`\r${number(events)} events written and linked`);
  }
  if (portion.length > 0) events += await putReports(store, portion, `portion-${n}`);
  await relink(store);
  await store.close();
  console.log(`\nstore: ${number(events)} events in ${number((Date.now() - started) / 1000)} s`);
}

interface Answer {
  readonly status: number;
  readonly etag: string | undefined;
  readonly text: string;
  readonly ms: number;
}

function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: PORT, path, agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          etag: response.headers.etag,
          text: Buffer.concat(parts).toString(),
          ms: performance.now() - started,
        }),
      );
    }).on('error', reject);
  });
}

/** Starts the server and waits until every incident is published; gives how long each took. */
async function startServer(dir: string): Promise<ChildProcess> {
  const started = Date.now();
  const args = ['bin/sitrep.mjs', 'serve', '--data', dir, '--port', String(PORT)];
  const child = spawn(process.execPath, [...args, '--requests-per-minute', '1000000'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    child.on('exit', () => reject(new Error('the server ended')));
    child.stderr!.on('data', (text: Buffer) => {
      process.stderr.write(text);
      if (String(text).includes('ready at')) resolve();
    });
  });
  console.log(`server: answers after ${((Date.now() - started) / 1000).toFixed(1)} s`);
  for (;;) {
    const { more } = JSON.parse((await ask('/api/v1/stats')).text) as { more: Record<string, string> };
    if (!more['being published']) break;
    process.stderr.write(`\rpublished ${more['being published']}`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  console.log(`\npublished: after ${number((Date.now() - started) / 1000)} s`);
  return child;
}

interface Known {
  readonly incidents: string[];
  readonly events: string[];
  readonly statements: string[];
  readonly documents: string[];
}

/** Ids from windows all over the year. */
async function gatherIds(): Promise<Known> {
  const known: Known = { incidents: [], events: [], statements: [], documents: [] };
  for (let n = 0; n < 60; n++) {
    const { items } = JSON.parse((await ask(`/api/v1/incidents?${windowAt(random())}&limit=20`)).text);
    for (const i of items) {
      known.incidents.push(i.id);
      for (const e of i.events) {
        known.events.push(e.key);
        known.documents.push(e.documentId);
        known.statements.push(...e.statements.map((s: { key: string }) => s.key));
      }
    }
  }
  return known;
}

/** Seven days somewhere in the traffic. */
function windowAt(share: number): string {
  const from = Date.UTC(2026, 0, 1) - (8 + Math.floor((1 - share) * (DAYS - 15))) * 86_400_000;
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return `from=${day(from)}&to=${day(from + 6 * 86_400_000)}`;
}

const TYPES = ['strike', 'combat', 'defence', 'alert', 'harm', 'movement', 'strike.drone'];
const COUNTRIES = ['UA', 'SD', 'MM', 'CD', 'SY', 'BF'];
const recent = (): number => 1 - random() ** 3 * 0.9;
let cursor = '';

/** Kinds of read, how many of a hundred each is, and an address of it. */
const KINDS: readonly [string, number, (k: Known) => string][] = [
  ['list', 12, () => '/api/v1/incidents?limit=20'],
  ['list, next page', 6, () => `/api/v1/incidents?limit=20${cursor && `&cursor=${cursor}`}`],
  ['list of a kind', 8, () => `/api/v1/incidents?limit=20&type=${pick(TYPES)}`],
  ['list of days', 8, () => `/api/v1/incidents?limit=20&${windowAt(recent())}`],
  [
    'list of a region',
    7,
    () => `/api/v1/incidents?limit=20&region=${pick(COUNTRIES)}-${Math.floor(random() * 20)}`,
  ],
  [
    'search',
    8,
    () =>
      `/api/v1/incidents?limit=20&q=${pick(['Town', 'Outlet', 'Governor'])}%20${Math.floor(random() * 60)}`,
  ],
  [
    'map frame',
    4,
    () =>
      `/api/v1/incidents?limit=20&bbox=${(random() * 100).toFixed(1)},-10,${(100 + random() * 30).toFixed(1)},40`,
  ],
  ['one incident', 15, (k) => `/api/v1/incidents/${pick(k.incidents)}`],
  ['one event', 4, (k) => `/api/v1/events/${pick(k.events)}`],
  ['events', 3, () => '/api/v1/events?limit=20'],
  ['statement', 4, (k) => `/api/v1/statements/${pick(k.statements)}`],
  ['report', 4, (k) => `/api/v1/documents/${pick(k.documents)}`],
  ['timeline of days', 3, () => `/api/v1/timeline?${windowAt(recent())}`],
  ['map of days', 2, () => `/api/v1/geojson?${windowAt(recent())}`],
  ['page of now', 7, () => `/?${windowAt(recent())}`],
  ['page of an incident', 5, (k) => `/incident/${pick(k.incidents)}`],
];

function kindAt(share: number): (typeof KINDS)[number] {
  let left = share * KINDS.reduce((sum, [, weight]) => sum + weight, 0);
  return (
    KINDS.find(([, weight]) => {
      left -= weight;
      return left < 0;
    }) ?? KINDS[0]!
  );
}

/** Sends reads at the rate whether or not earlier ones were answered; a share of them asks whether what it has still holds. */
async function load(known: Known, seconds: number): Promise<Map<string, Answer[]>> {
  const taken = new Map<string, Answer[]>();
  const tags = new Map<string, string>();
  const open: Promise<void>[] = [];
  const started = performance.now();
  for (let n = 0; n < RATE * seconds; n++) {
    const wait = started + (n * 1000) / RATE - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const [name, , pathOf] = kindAt(random());
    const path = pathOf(known);
    const tag = tags.get(path);
    open.push(
      ask(path, tag ? { 'if-none-match': tag } : {}).then((answer) => {
        if (answer.etag) tags.set(path, answer.etag);
        const of = answer.status === 304 ? 'unchanged (304)' : name;
        taken.set(of, [...(taken.get(of) ?? []), answer]);
        if (name === 'list' && answer.status === 200) cursor = JSON.parse(answer.text).nextCursor;
      }),
    );
  }
  await Promise.all(open);
  return taken;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function tell(name: string, answers: readonly Answer[]): void {
  const ms = answers.map((a) => a.ms).sort((a, b) => a - b);
  const bytes = answers.reduce((sum, a) => sum + a.text.length, 0) / answers.length;
  const faults = answers.filter((a) => a.status >= 400).map((a) => a.status);
  const figures = [0.5, 0.99, 1].map((q) => quantile(ms, q).toFixed(1).padStart(8));
  const more = faults.length > 0 ? `  ${faults.length} not answered (${[...new Set(faults)]})` : '';
  console.log(
    `${name.padEnd(22)}${number(answers.length).padStart(7)}${figures.join('')}${number(bytes / 1024).padStart(7)}${more}`,
  );
}

const dir = asked.data ?? mkdtempSync(join(tmpdir(), 'sitrep-reads-'));
let server: ChildProcess | null = null;
try {
  if (!existsSync(join(dir, 'sitrep.sqlite'))) await makeStore(dir);
  server = await startServer(dir);
  const known = await gatherIds();
  await load(known, 3);
  const before = loadavg()[0]!;
  const taken = await load(known, SECONDS);
  console.log(
    `${RATE} reads a second for ${SECONDS} s; load of the machine ${before.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after`,
  );
  console.log(`${'ms'.padEnd(22)}  reads     p50     p99     max  KiB`);
  for (const [name, answers] of [...taken].sort()) tell(name, answers);
  tell('all', [...taken.values()].flat());
  const memory = readFileSync(`/proc/${server.pid}/status`, 'utf8').match(/Vm(?:HWM|RSS):\s+\d+/g);
  console.log(`server memory, KiB: ${memory?.join(', ')}`);
} finally {
  server?.kill('SIGTERM');
  agent.destroy();
  if (!asked.data) rmSync(dir, { recursive: true });
}
