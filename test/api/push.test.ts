// Web Push against a real push service of the test's own on loopback, opened as a browser opens it.
import assert from 'node:assert/strict';
import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pictureNews } from '../../src/cli/news-look.ts';
import { pushAudience, tellOthers } from '../../src/cli/tell-others.ts';
import { vapidKeysIn } from '../../src/cli/vapid-keys.ts';
import type { PublicPicture } from '../../src/model/public-picture.ts';
import { pushBook } from '../../src/push-book.ts';
import { pushCarrier } from '../../src/push-carrier.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { Store } from '../../src/store/store.ts';
import { newVapidKeys } from '../../src/util/web-push.ts';
import { emptyStore } from './account-sample.ts';
import { type Received, type Receiver, startReceiver } from './receiver.ts';
import { sampleDeps } from './sample-deps.ts';
import { Visitor } from './sent.ts';

const closing: (() => Promise<void> | void)[] = [];
after(async () => {
  for (const close of closing.reverse()) await close();
});

/** A browser: its key pair, its secret, and what it makes of what comes. */
class Browser {
  readonly #own: ECDH = createECDH('prime256v1');
  readonly #auth = randomBytes(16);
  readonly endpoint: string;
  constructor(endpoint: string) {
    this.#own.generateKeys();
    this.endpoint = endpoint;
  }

  get keys() {
    return { p256dh: this.#own.getPublicKey('base64url'), auth: this.#auth.toString('base64url') };
  }

  /** @source RFC 8291 §3.4, the receiver's side */
  open({ body }: Received): { title: string; body: string; tag: string } {
    const salt = body.subarray(0, 16);
    const sender = body.subarray(21, 21 + body[20]!);
    const sealed = body.subarray(21 + body[20]!);
    const own = this.#own.getPublicKey();
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
    const ikm = hkdfSync('sha256', this.#own.computeSecret(sender), this.#auth, info, 32);
    const part = (name: string, size: number) =>
      Buffer.from(
        hkdfSync('sha256', Buffer.from(ikm), salt, Buffer.from(`Content-Encoding: ${name}\0`), size),
      );
    const cipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12));
    cipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
    assert.equal(plain.at(-1), 2, 'the last record');
    return JSON.parse(plain.subarray(0, -1).toString());
  }
}

/** The published picture with these regions as given: "Kharkiv Oblast UA-63 active". */
function pictureOf(asOf: string, ...states: string[]): PublicPicture {
  const alerts = states.map((text) => {
    const [, region, admin1, state] = /^(.+) (UA-\d\d) (\w+)$/.exec(text)!;
    return { region, admin1, level: 'oblast', raion: null, state, since: asOf, under: null, sources: [] };
  });
  return { asOf, incidents: [], alerts } as unknown as PublicPicture;
}

interface World {
  readonly store: Store;
  readonly service: Receiver;
  readonly browser: Browser;
  show(...states: string[]): Promise<void>;
}

/** A store, a push service, a browser that asked for Kharkiv, and a picture that changes when it is told to. */
async function world(path = '/send/one'): Promise<World> {
  const { store, gone } = emptyStore();
  const service = await startReceiver();
  service.answer = (reply) => reply.writeHead(201).end();
  const now = () => new Date().toISOString();
  const vapid = newVapidKeys();
  const browser = new Browser(service.url.replace('/hook', path));
  await pushBook(store, vapid.publicKey, now, true).subscribe({
    endpoint: browser.endpoint,
    keys: browser.keys,
    regions: ['Kharkiv'],
  });
  let shown = pictureOf(now(), 'Kharkiv Oblast UA-63 clear');
  const carrier = pushCarrier(store, { vapid, subject: 'mailto:desk@example.org', now, allowPrivate: true });
  const telling = tellOthers(
    store,
    [pushAudience(store, carrier)],
    pictureNews(store, async () => shown),
    {
      now,
      onFault: assert.ifError,
    },
  );
  closing.push(gone, service.close, telling.stop);
  const seen = async (): Promise<void> => {
    const before = shown;
    // Two looks: the first may have begun before the picture changed.
    await sleep(2300);
    assert.equal(shown, before);
  };
  await seen();
  return {
    store,
    service,
    browser,
    show: async (...states) => {
      shown = pictureOf(now(), ...states);
      await seen();
    },
  };
}

test('an alert in the region asked for comes once, sealed and signed; so does its end; other regions do not', async () => {
  const { service, browser, show } = await world();
  assert.equal(service.got.length, 0, 'what was there before is no news');
  await show('Kharkiv Oblast UA-63 active', 'Sumy Oblast UA-59 active');
  await show('Kharkiv Oblast UA-63 active', 'Sumy Oblast UA-59 active');
  assert.equal(service.got.length, 1);
  const [first] = service.got;
  assert.match(String(first!.headers.authorization), /^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/);
  assert.deepEqual(
    [first!.headers['content-encoding'], first!.headers.urgency, first!.headers['content-type']],
    ['aes128gcm', 'high', 'application/octet-stream'],
  );
  assert.match(String(first!.headers.topic), /^[\w-]{1,32}$/);
  assert.ok(Number(first!.headers.ttl) > 1700);
  const message = browser.open(first!);
  assert.equal(message.title, 'Air-raid alert: Kharkiv Oblast');
  assert.match(message.body, /Not an official warning/);
  await show('Kharkiv Oblast UA-63 unknown');
  assert.match(browser.open(service.got[1]!).body, /This is not an all-clear/);
  await show('Kharkiv Oblast UA-63 clear');
  const over = browser.open(service.got[2]!);
  assert.equal(over.title, 'Alert over: Kharkiv Oblast');
  assert.equal(over.tag, message.tag, 'it takes the place of the alert');
  await show('Kharkiv Oblast UA-63 clear');
  assert.equal(service.got.length, 3);
});

test('a browser that is gone (410) is forgotten', async () => {
  const { store, service, show } = await world();
  service.answer = (reply) => reply.writeHead(410).end();
  await show('Kharkiv Oblast UA-63 active');
  assert.equal(service.got.length, 1);
  assert.deepEqual(await store.listPushSubscriptions(), []);
  await show('Kharkiv Oblast UA-63 clear');
  assert.equal(service.got.length, 1);
});

test('only known push services are told, and only with keys that are some', async () => {
  const { store, gone } = emptyStore();
  closing.push(gone);
  const book = pushBook(store, newVapidKeys().publicKey, () => '2026-05-01T00:00:00.000Z');
  const { keys } = new Browser('');
  const regions = ['UA-63'];
  for (const endpoint of [
    'https://example.org/push',
    'https://fcm.googleapis.com.example.org/x',
    'http://fcm.googleapis.com/x',
    'https://127.0.0.1/x',
    'https://evil-push.apple.com.example/x',
  ])
    await assert.rejects(book.subscribe({ endpoint, keys, regions }), { code: 'blocked-address' }, endpoint);
  const endpoint = 'https://updates.push.services.mozilla.com/wpush/v2/abc';
  await assert.rejects(book.subscribe({ endpoint, keys: { p256dh: 'x', auth: 'y' }, regions }), {
    code: 'bad-keys',
  });
  await book.subscribe({ endpoint, keys, regions });
  await book.subscribe({ endpoint, keys, regions: ['UA-59'] });
  assert.deepEqual(
    (await store.listPushSubscriptions()).map((s) => s.regions),
    [['UA-59']],
  );
  await book.unsubscribe(endpoint);
  assert.deepEqual(await store.listPushSubscriptions(), []);
});

test('a page of this server asks and ends, another site’s cannot; the worker stands at the top', async () => {
  const { store, gone } = emptyStore();
  const push = pushBook(store, newVapidKeys().publicKey, () => '2026-05-01T00:00:00.000Z');
  const server = await startServer({ deps: sampleDeps().deps, push });
  closing.push(gone, server.close);
  const visitor = new Visitor(server.url);
  assert.match((await visitor.get('/notify')).text, /This is not an official warning/);
  assert.match(String((await visitor.get('/push-worker.js')).headers['content-type']), /^text\/javascript/);
  const endpoint = 'https://fcm.googleapis.com/fcm/send/abc';
  const send = (path: string, body: object, origin = server.url) =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(body),
    });
  const asked = { endpoint, keys: new Browser('').keys, regions: ['UA-63'] };
  assert.equal((await send('/api/v1/push/subscriptions', asked, 'https://example.org')).status, 403);
  assert.equal((await send('/api/v1/push/subscriptions', { ...asked, regions: [] })).status, 400);
  const foreign = await send('/api/v1/push/subscriptions', { ...asked, endpoint: 'https://example.org/x' });
  assert.equal(foreign.status, 422);
  assert.equal((await send('/api/v1/push/subscriptions', asked)).status, 201);
  assert.equal(await store.countPushSubscriptions(), 1);
  assert.equal((await send('/api/v1/push/subscriptions/end', { endpoint })).status, 200);
  assert.equal(await store.countPushSubscriptions(), 0);
});

test('the server’s keys are made once for a store and read by its owner alone', () => {
  const dir = mkdtempSync(join(tmpdir(), 'sitrep-vapid-'));
  closing.push(() => rmSync(dir, { recursive: true, force: true }));
  const first = vapidKeysIn(dir);
  assert.deepEqual(vapidKeysIn(dir), first);
  assert.equal(statSync(join(dir, 'web-push-keys.json')).mode & 0o777, 0o600);
});
