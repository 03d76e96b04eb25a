// The whole way, as a user has it: `serve` in one process, `ingest` in another, and the page hears of it.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCli } from '../run-cli.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'sitrep-live-'));
const data = join(folder, 'data');
let server: ChildProcess;
let base = '';

before(async () => {
  const main = join(ROOT, 'src', 'main.ts');
  server = spawn(process.execPath, [main, 'serve', '--sample', '--data', data, '--port', '0'], {
    cwd: ROOT,
    env: { ...process.env, TZ: 'UTC', NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  base = await new Promise((resolve, reject) => {
    let said = '';
    server.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /ready at (\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    });
    server.on('exit', () => reject(new Error(`serve ended: ${said}`)));
  });
});

after(() => {
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('an empty store is served with the sample, and says that it is one', async () => {
  const page = await (await fetch(base)).text();
  assert.match(page, /Sample data/);
  const { total } = (await (await fetch(`${base}/api/v1/incidents?limit=1`)).json()) as { total: number };
  assert.ok(total > 10, `${total} incidents`);
});

/** What the stream tells while another process works: read until `isEnough`, or a while has gone by. */
async function heardWhile(
  work: () => Promise<unknown>,
  isEnough: (heard: string) => boolean,
): Promise<string> {
  const stop = new AbortController();
  const stream = await fetch(`${base}/api/v1/stream`, { signal: stop.signal });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = (await reader.read()).value ?? '';
  // The first look of the server is what later ones are compared with.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await work();
  for (let i = 0; i < 200 && !isEnough(heard); i++) heard += (await reader.read()).value ?? '';
  stop.abort();
  return heard;
}

const toldOf = (heard: string): string[] =>
  [...heard.matchAll(/event: incident\ndata: .*?"id":"(in_\w+)".*\n/g)].map((m) => m[1]!);

test('a report another process takes in is announced, listed and shown with its words', async () => {
  const file = join(folder, 'report.txt');
  writeFileSync(
    file,
    'Shells hit a school in Kramatorsk on Tuesday, wounding three teachers, mayor Oleh Dubovyk said.',
  );
  const given = ['--published', '2026-02-10T18:00:00Z', '--source', 'Test Gazette', '--data', data];
  const heard = await heardWhile(
    async () => {
      const run = await runCli(['ingest', file, ...given]);
      assert.equal(run.code, 0, run.err);
      assert.match(run.out, /^cap_\w+\s+new, 1 report/);
    },
    (h) => toldOf(h).length > 0,
  );
  const [id] = toldOf(heard);
  assert.ok(id, heard);
  const page = await (await fetch(`${base}/incident/${id}`)).text();
  assert.match(page, /Oleh Dubovyk/);
  assert.match(page, /wounding three teachers/);
});

test('a report taken back and two accounts judged are announced, and the pages show it', async () => {
  const { items } = (await (await fetch(`${base}/api/v1/incidents?limit=200`)).json()) as {
    items: { id: string; events: { key: string; documentId: string; report: string }[] }[];
  };
  const several = items.find((i) => new Set(i.events.map((e) => e.documentId)).size > 2)!;
  const [first, second] = several.events;
  const judged = await heardWhile(
    () => runCli(['judge', first!.key, second!.key, 'same', '--by', 'Desk', '--data', data]),
    (h) => toldOf(h).includes(several.id),
  );
  assert.ok(toldOf(judged).includes(several.id), judged);
  assert.match(await (await fetch(`${base}/incident/${several.id}`)).text(), /judged the same by Desk/);
  const last = several.events.at(-1)!;
  const leaning = items.filter((i) => i.events.some((e) => e.documentId === last.documentId));
  const isTold = (h: string): boolean => leaning.every((i) => toldOf(h).includes(i.id));
  const back = await heardWhile(
    () => runCli(['retract', last.documentId, '--by', 'Desk', '--data', data]),
    isTold,
  );
  assert.ok(isTold(back), back);
  assert.match(await (await fetch(`${base}/document/${last.documentId}`)).text(), /Taken back by Desk/);
});

test('the page at an earlier moment does not know what came later', async () => {
  const early = await (await fetch(`${base}/api/v1/incidents?limit=100&asOf=2026-03-03T04:00:00Z`)).json();
  const late = await (await fetch(`${base}/api/v1/incidents?limit=100&asOf=2026-03-06T23:00:00Z`)).json();
  const reports = (x: unknown) =>
    new Set([...JSON.stringify(x).matchAll(/"report":"(sample-\d+)/g)].map((m) => m[1]));
  assert.ok(reports(early).size > 0 && reports(early).size <= 2, [...reports(early)].join(' '));
  assert.ok(reports(late).size > 15, [...reports(late)].join(' '));
});

test('what a speaker would not name is shown as withheld, and what is not known as unknown', async () => {
  const { items } = (await (await fetch(`${base}/api/v1/incidents?limit=200`)).json()) as {
    items: { id: string; type: string; events: { report: string }[] }[];
  };
  const strike = items.find(
    (i) => i.type.startsWith('strike.') && i.events.some((e) => e.report === 'sample-02-governor-first'),
  );
  assert.ok(strike, 'the strike of the governor’s first message');
  const page = await (await fetch(`${base}/incident/${strike.id}`)).text();
  assert.match(page, /which one: withheld by the speaker/);
  assert.match(page, /stated to be unknown/);
});
