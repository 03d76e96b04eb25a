// Readers of the stream over restarts of the server: whether each got each notice once and in order, how long a notice takes to the last
// of them, how long until all are back. `node bench/stream.ts [READERS] [RESTARTS]`, 5,000 and 10 unless given; loopback only.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StreamClient } from '../test/api/stream-client.ts';

const READERS = Number(process.argv[2] ?? 5000);
const RESTARTS = Number(process.argv[3] ?? 10);
/** Notices told between two restarts. */
const NOTICES = 50;

const dir = mkdtempSync(join(tmpdir(), 'sitrep-bench-stream-'));
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function started(port: number): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'stream-server.ts'), dir, String(port)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((done) =>
    child.stdout!.once('data', (d: Buffer) => done(d.toString())),
  );
  return { child, port: Number(JSON.parse(said).port) };
}

async function ended(child: ChildProcess): Promise<number> {
  const from = performance.now();
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
  return performance.now() - from;
}

async function until(isSo: () => boolean, seconds: number): Promise<number> {
  const from = performance.now();
  while (!isSo()) {
    if (performance.now() - from > seconds * 1000) throw new Error(`not within ${seconds} s`);
    await pause(10);
  }
  return performance.now() - from;
}

const quantile = (all: readonly number[], q: number): string =>
  `${Math.round([...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * q))]!)} ms`;

let { child, port } = await started(0);
const clients: StreamClient[] = [];
for (let i = 0; i < READERS; i++) {
  clients.push(new StreamClient(port));
  if (i % 200 === 199) await pause(20);
}
await until(() => clients.every((c) => c.isOpen), 120);
let told = 0;
const [delays, backs, ends]: [number[], number[], number[]] = [[], [], []];
const tell = async (n: number): Promise<number> => {
  told += n;
  child.stdin!.write(`${n}\n`);
  return until(() => clients.every((c) => c.ids.length >= told), 120);
};
for (let restart = 0; restart < RESTARTS; restart++) {
  delays.push(await tell(1));
  await tell(NOTICES);
  ends.push(await ended(child));
  const from = performance.now();
  ({ child, port } = await started(port));
  told += 1;
  child.stdin!.write('1\n');
  await until(() => clients.every((c) => c.isOpen && c.ids.length >= told), 120);
  backs.push(performance.now() - from);
}
const wanted = Array.from({ length: told }, (_, i) => `in_${i + 1}`).join();
const whole = clients.filter((c) => c.ids.join() === wanted && c.resets === 0).length;
for (const client of clients) client.close();
await ended(child);
rmSync(dir, { recursive: true, force: true });
console.log(`${READERS} readers, ${RESTARTS} restarts, ${told} notices each`);
console.log(`each notice once and in order: ${whole} of ${READERS}`);
console.log(`a notice to the last reader: median ${quantile(delays, 0.5)}, longest ${quantile(delays, 1)}`);
console.log(
  `from the start of the new server until all are back and told: median ${quantile(backs, 0.5)}, longest ${quantile(backs, 1)}`,
);
console.log(`SIGTERM to exit: longest ${quantile(ends, 1)}`);
