// Many who follow, a server that is started anew again and again, readers that stall: each reader gets each notice once and in order.
// SITREP_CLIENTS and SITREP_RESTARTS ask for more than CI does; bench/stream.ts measures.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startServer } from '../../src/server/start-server.ts';
import { openNoticeLog } from '../../src/store/sqlite/notice-log.ts';
import { sampleDeps } from './sample-deps.ts';
import { StreamClient } from './stream-client.ts';

const CLIENTS = Number(process.env.SITREP_CLIENTS ?? 60);
const RESTARTS = Number(process.env.SITREP_RESTARTS ?? 4);
const AT = '2026-05-04T07:00:00Z';

async function inFolder(work: (dir: string) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'sitrep-stream-'));
  try {
    await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A server on the log of `dir`, on a port of its own or the one given. */
async function serverOn(dir: string, port = 0) {
  const log = openNoticeLog(dir);
  const { deps, ring } = sampleDeps(log);
  const server = await startServer({ deps, port, requestsPerMinute: 1_000_000, heartbeatMs: 100 });
  const close = async (): Promise<void> => {
    await server.close();
    log.close();
  };
  return { url: server.url, port: Number(new URL(server.url).port), ring, log, close };
}

const until = async (isSo: () => boolean): Promise<void> => {
  for (let i = 0; i < 1500 && !isSo(); i++) await new Promise((r) => setTimeout(r, 20));
  assert.ok(isSo(), 'within half a minute');
};

test(`${CLIENTS} readers over ${RESTARTS} restarts miss nothing and get nothing twice`, async () => {
  await inFolder(async (dir) => {
    let server = await serverOn(dir);
    const { port } = server;
    const clients = Array.from({ length: CLIENTS }, () => new StreamClient(port));
    await until(() => clients.every((c) => c.isOpen));
    let told = 0;
    const tell = (): void => server.ring({ kind: 'incident', id: `in_${++told}`, at: AT });
    for (let restart = 0; restart < RESTARTS; restart++) {
      for (let i = 0; i < 20; i++) tell();
      await server.close();
      const away = openNoticeLog(dir);
      away.append([{ kind: 'incident', id: `in_${++told}`, at: AT, types: [], places: [] }]);
      away.close();
      server = await serverOn(dir, port);
      for (let i = 0; i < 20; i++) tell();
    }
    await until(() => clients.every((c) => c.ids.length >= told));
    const wanted = Array.from({ length: told }, (_, i) => `in_${i + 1}`);
    for (const client of clients) {
      assert.deepEqual(client.ids, wanted);
      assert.equal(client.resets, 0);
      client.close();
    }
    await server.close();
  });
});

test('a place that is no longer kept, or is of another log, is told as reset, and what follows comes', async () => {
  await inFolder(async (dir) => {
    const server = await serverOn(dir);
    server.ring({ kind: 'incident', id: 'in_1', at: AT });
    for (const last of ['x-1', `${server.log.epoch}-99`, `${server.log.epoch}-`, 'a'.repeat(300), '-1']) {
      const client = new StreamClient(server.port, { lastEventId: last });
      await until(() => client.isOpen && client.resets === 1);
      const n = client.ids.length;
      server.ring({ kind: 'incident', id: 'in_next', at: AT });
      await until(() => client.ids.length === n + 1);
      client.close();
    }
    await server.close();
  });
});

test('a reader is told of what it follows: by kind, type and region; its place moves on all the same', async () => {
  await inFolder(async (dir) => {
    const server = await serverOn(dir);
    const follow = (query: string) => new StreamClient(server.port, { query });
    const [all, sumy, strikes, reports] = [
      follow(''),
      follow('?region=UA-59'),
      follow('?type=strike'),
      follow('?kind=document'),
    ];
    const clients = [all, sumy, strikes, reports];
    await until(() => clients.every((c) => c!.isOpen));
    const places = [{ name: 'Sumy', country: 'UA', admin1: 'UA-59' }];
    server.ring({ kind: 'incident', id: 'in_a', at: AT, types: ['strike.drone'], places });
    server.ring({ kind: 'document', id: 'doc_a', at: AT, types: ['strike.drone'], places });
    server.ring({ kind: 'incident', id: 'in_b', at: AT, types: ['protest'], places: [] });
    await until(() => all!.ids.length === 3);
    assert.deepEqual(
      clients.map((c) => c!.ids.join()),
      ['in_a,doc_a,in_b', 'in_a,doc_a', 'in_a,doc_a', 'doc_a'],
    );
    const { last } = server.log.range();
    await until(() => clients.every((c) => c!.lastId === `${server.log.epoch}-${last}`));
    for (const client of clients) client!.close();
    const wrong = await fetch(`${server.url}/api/v1/stream?kind=rumour`);
    assert.equal(wrong.status, 400);
    await server.close();
  });
});

test('a reader that takes nothing is let go within its bound, and the others hear everything', async () => {
  await inFolder(async (dir) => {
    const server = await serverOn(dir);
    const stalled = await new Promise<Socket>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write('GET /api/v1/stream HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
        socket.once('data', () => {
          socket.pause();
          resolve(socket);
        });
      });
    });
    let isGone = false;
    stalled.on('close', () => {
      isGone = true;
    });
    stalled.on('error', () => {});
    const quick = new StreamClient((stalled.address() as AddressInfo) && server.port);
    await until(() => quick.isOpen);
    const id = `in_${'x'.repeat(20_000)}`;
    for (let i = 0; i < 400; i++) {
      server.ring({ kind: 'incident', id, at: AT });
      await new Promise((r) => setImmediate(r));
    }
    await until(() => quick.ids.length === 400);
    stalled.resume();
    await until(() => isGone);
    quick.close();
    await server.close();
  });
});
