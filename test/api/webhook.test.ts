// Webhooks against real receivers on loopback: signed, retried, kept over restarts, one slow one in nobody's way.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { nextTry, startDispatchQueue, WAIT_SECONDS } from '../../src/dispatch-queue.ts';
import type { Dispatch } from '../../src/model/dispatch.ts';
import type { Doer } from '../../src/server/access/account-book.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { webhookBook } from '../../src/webhook-book.ts';
import { webhookCarrier } from '../../src/webhook-carrier.ts';
import { emptyStore } from './account-sample.ts';
import { type Received, type Receiver, startReceiver } from './receiver.ts';

const closing: (() => Promise<void>)[] = [];
after(async () => {
  for (const close of closing.reverse()) await close();
});

const receiver = async (): Promise<Receiver> => {
  const made = await startReceiver();
  closing.push(made.close);
  return made;
};
const storeOfOwn = (): { store: Store; dir: string } => {
  const { store, dir, gone } = emptyStore();
  closing.push(gone);
  return { store, dir };
};
const doer: Doer = { by: 'Desk', at: '2026-05-01T00:00:00.000Z', through: 'command line' };

/** A clock of the test's own, so that hours pass when it says so. */
const clock = () => {
  let shift = 0;
  return {
    now: () => new Date(Date.now() + shift).toISOString(),
    pass: (seconds: number) => {
      shift += seconds * 1000;
    },
  };
};

let n = 0;
const dispatch = (now: string): Dispatch => ({
  id: `dsp_${++n}`,
  kind: 'incident.new',
  at: now,
  places: [],
  data: { id: `in_${n}`, title: 'Drone strike, Sumy' },
});

const running = (store: Store, now: () => string, deadlineMs = 2000) => {
  const queue = startDispatchQueue({
    store,
    carriers: [webhookCarrier(store, now, { publicUrl: 'https://sitrep.example/', deadlineMs })],
    now,
    chance: () => 0.5,
    onFault: assert.ifError,
    everyMilliseconds: 20,
  });
  closing.push(queue.stop);
  return queue;
};

const add = (store: Store, url: string) => webhookBook(store).add({ url, allowPrivate: true }, doer);
const idOf = (r: Received) => String(r.headers['webhook-id']);
const stateOf = async (store: Store, target: string) =>
  (await store.listDeliveries(100, target)).map((d) => [d.state, d.attempts]);
const until = async (done: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 500; tries++) {
    if (await done()) return;
    await sleep(20);
  }
  assert.fail('it did not come to be');
};

test('what comes can be verified by id, time and body, and says what is public with a link', async () => {
  const [{ store }, to, { now }] = [storeOfOwn(), await receiver(), clock()];
  const { webhook, secret } = await add(store, to.url);
  await store.addDispatch(dispatch(now()), [webhook.id]);
  running(store, now);
  await to.wait(1);
  const { headers, body } = to.got[0]!;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const mac = createHmac('sha256', key).update(signed).digest('base64');
  assert.equal(headers['webhook-signature'], `v1,${mac}`);
  assert.ok(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000) < 60);
  const told = JSON.parse(body.toString());
  assert.deepEqual(Object.keys(told), ['type', 'timestamp', 'data']);
  assert.equal(told.data.url, `https://sitrep.example/incident/${told.data.id}`);
  await until(async () => (await stateOf(store, webhook.id))[0]![0] === 'delivered');
});

test('a receiver that fails is tried again under the same id, by the table, until it takes it', async () => {
  const [{ store }, to, { now, pass }] = [storeOfOwn(), await receiver(), clock()];
  const { webhook } = await add(store, to.url);
  await store.addDispatch(dispatch(now()), [webhook.id]);
  to.answer = (reply, count) => reply.writeHead(count < 3 ? 500 : 200).end('x'.repeat(100_000));
  running(store, now);
  await to.wait(1);
  await until(async () => (await stateOf(store, webhook.id))[0]![1] === 1);
  await sleep(100);
  assert.equal(to.got.length, 1, 'not before its time');
  for (const seconds of [5, 60]) {
    const count = to.got.length;
    pass(seconds + 1);
    await to.wait(count + 1);
    await until(async () => (await stateOf(store, webhook.id))[0]![1] === count + 1);
  }
  assert.equal(new Set(to.got.map(idOf)).size, 1);
  assert.deepEqual(await stateOf(store, webhook.id), [['delivered', 3]]);
  const [kept] = await store.listWebhooks();
  assert.deepEqual([kept!.state, kept!.failingSince], ['active', null]);
});

test('the wait grows to half a day, with a fifth of jitter, and never ends for good', () => {
  const now = '2026-05-01T00:00:00.000Z';
  const waits = (chance: number) =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 500].map(
      (tries) => (Date.parse(nextTry(tries, null, now, chance)) - Date.parse(now)) / 1000,
    );
  assert.deepEqual(waits(0.5), [...WAIT_SECONDS, 43_200, 43_200]);
  assert.deepEqual(waits(0).slice(0, 2), [4, 48]);
  assert.deepEqual(waits(1).slice(0, 2), [6, 72]);
  const asked = (after: string) => nextTry(0, after, now, 0.5);
  assert.equal(asked('120'), '2026-05-01T00:02:00.000Z');
  assert.equal(asked('Fri, 01 May 2026 00:10:00 GMT'), '2026-05-01T00:10:00.000Z');
  assert.equal(asked('99999999'), '2026-05-01T12:00:00.000Z', 'at most half a day');
  assert.equal(asked('soon'), '2026-05-01T00:00:05.000Z');
});

test('a receiver that asks to wait (429, Retry-After) is left alone with everything until then', async () => {
  const [{ store }, to, { now, pass }] = [storeOfOwn(), await receiver(), clock()];
  const { webhook } = await add(store, to.url);
  to.answer = (reply, count) => reply.writeHead(count === 1 ? 429 : 204, { 'retry-after': '600' }).end();
  await store.addDispatch(dispatch(now()), [webhook.id]);
  running(store, now);
  await to.wait(1);
  await until(async () => (await stateOf(store, webhook.id))[0]![1] === 1);
  pass(300);
  await sleep(200);
  assert.equal(to.got.length, 1);
  pass(301);
  await to.wait(2);
});

test('a receiver that hangs is let go at the deadline and delays nobody else', async () => {
  const [{ store }, slow, quick, { now }] = [storeOfOwn(), await receiver(), await receiver(), clock()];
  slow.answer = () => {};
  const hanging = await add(store, slow.url);
  const other = await add(store, quick.url);
  for (let i = 0; i < 5; i++)
    await store.addDispatch(dispatch(now()), [hanging.webhook.id, other.webhook.id]);
  running(store, now, 1500);
  await quick.wait(5);
  assert.equal(slow.got.length, 1, 'the other had its five while the first still hung');
  await until(async () => (await stateOf(store, hanging.webhook.id)).some(([, tries]) => tries === 1));
  const [kept] = (await store.listDeliveries(100, hanging.webhook.id)).filter((d) => d.attempts === 1);
  assert.equal(kept!.lastResult, 'did not answer within 1.5 s');
});

test('410 ends it at once, and what waits is given up and shown', async () => {
  const [{ store }, to, { now }] = [storeOfOwn(), await receiver(), clock()];
  const { webhook } = await add(store, to.url);
  to.answer = (reply) => reply.writeHead(410).end();
  for (let i = 0; i < 3; i++) await store.addDispatch(dispatch(now()), [webhook.id]);
  running(store, now);
  await until(async () => (await stateOf(store, webhook.id)).every(([state]) => state === 'given-up'));
  assert.equal(to.got.length, 1);
  const [kept] = await store.listWebhooks();
  assert.deepEqual([kept!.state, /410/.test(kept!.reason!)], ['disabled', true]);
});

test('days without success are shown as failing and still tried; weeks end it; success ends the failing', async () => {
  const [{ store }, to, { now, pass }] = [storeOfOwn(), await receiver(), clock()];
  const { webhook } = await add(store, to.url);
  to.answer = (reply) => reply.writeHead(503).end();
  await store.addDispatch(dispatch(now()), [webhook.id]);
  running(store, now);
  const tried = async (count: number): Promise<void> => {
    await until(async () => (await stateOf(store, webhook.id)).some(([, tries]) => tries === count));
    await sleep(50);
  };
  await tried(1);
  const state = async () => (await store.listWebhooks())[0]!.state;
  assert.equal(await state(), 'active');
  pass(3 * 86_400 + 10);
  await tried(2);
  assert.equal(await state(), 'failing');
  assert.deepEqual(await stateOf(store, webhook.id), [['waiting', 2]]);
  pass(28 * 86_400);
  await tried(3);
  assert.equal(await state(), 'disabled');
  assert.match(
    (await store.listDeliveries(1, webhook.id))[0]!.lastResult!,
    /disabled: nothing has come through/,
  );
});

test('a redirect is not followed, neither to a private address nor anywhere', async () => {
  const [{ store }, to, inner, { now }] = [storeOfOwn(), await receiver(), await receiver(), clock()];
  to.answer = (reply) => reply.writeHead(307, { location: inner.url }).end();
  const { webhook } = await add(store, to.url);
  await store.addDispatch(dispatch(now()), [webhook.id]);
  running(store, now);
  await until(async () => (await stateOf(store, webhook.id))[0]![1] === 1);
  assert.equal(inner.got.length, 0);
  assert.match((await store.listDeliveries(1))[0]!.lastResult!, /307: it redirects/);
});

test('an address of this machine or network is refused unless who is at the machine says so', async () => {
  const { store } = storeOfOwn();
  const book = webhookBook(store);
  for (const url of [
    'https://127.0.0.1/x',
    'https://localhost/x',
    'https://[::1]/x',
    'https://169.254.169.254/latest',
    'https://10.0.0.5/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://[::ffff:127.0.0.1]/',
    'https://db.internal/',
  ])
    await assert.rejects(book.add({ url }, doer), { code: 'blocked-address' }, url);
  await assert.rejects(book.add({ url: 'http://example.org/' }, doer), { code: 'bad-url' });
  await assert.rejects(book.add({ url: 'ftp://example.org/' }, doer), { code: 'bad-url' });
  await assert.rejects(book.add({ url: 'https://u:p@example.org/' }, doer), { code: 'bad-url' });
  await assert.rejects(book.add({ url: 'https://example.org/', secret: 'short' }, doer), {
    code: 'bad-secret',
  });
  assert.deepEqual(await store.listWebhooks(), []);
});

test('what waits when the program ends is sent by the next run, what was on its way too, each under its id', async () => {
  const [{ store, dir }, to, { now }] = [storeOfOwn(), await receiver(), clock()];
  const { webhook } = await add(store, to.url);
  to.answer = () => {};
  for (let i = 0; i < 3; i++) await store.addDispatch(dispatch(now()), [webhook.id]);
  const first = running(store, now, 20_000);
  await to.wait(1);
  await first.stop();
  assert.deepEqual(
    (await stateOf(store, webhook.id)).map(([state, tries]) => `${state} ${tries}`),
    ['waiting 0', 'waiting 0', 'waiting 0'],
  );
  to.answer = (reply) => reply.writeHead(204).end();
  const again = openStore(dir);
  closing.push(() => again.close());
  running(again, now);
  await to.wait(4);
  assert.equal(new Set(to.got.map(idOf)).size, 3);
  await until(async () => (await stateOf(again, webhook.id)).every(([state]) => state === 'delivered'));
});
