// A feed of alert messages on a real server of this machine, into a real store: what is asked, what is taken in, what is refused.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { atom, inWorld, message, SENDER, says } from './cap-feed-for-tests.ts';
import { pollCapFeed } from './cap-feed-poll.ts';
import { watchCapFeeds } from './cap-feed-watch.ts';
import { keysForTests, signForTests } from './document/cap/sign-for-tests.ts';
import { type CapFeed, healthOf } from './model/cap-feed.ts';
import { openFeedBook } from './store/sqlite/feed-book.ts';

test('an index is asked on a condition, what it leads to once, and each message is durable before it counts as seen', async () => {
  await inWorld(async ({ answers, asked, deps, feed, base }) => {
    answers.set('/feed', (response, request) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else says(atom(['/a', `${base}/b#part`, '/gone']), { etag: '"1"' })(response);
    });
    answers.set('/a', says(message('a'), { etag: '"1"' }));
    answers.set('/b', says(message('b'), { etag: '"1"' }));
    const first = await pollCapFeed(feed(), deps);
    assert.deepEqual(
      first.taken.map((k) => k.split(',')[1]),
      ['a', 'b'],
    );
    assert.equal((await deps.store.capMessages()).length, 2);
    assert.equal((await deps.store.listCaptures()).length, 2);
    // What could not be had is asked for again, so the index is asked whole; after some tries it is left, on record.
    for (let i = 0; i < 6; i++) await pollCapFeed(feed(), deps);
    const last = await pollCapFeed(feed(), deps);
    assert.deepEqual([last.taken, last.state.unchanged > 0], [[], true]);
    const count = (path: string): number => asked.filter((a) => a.path === path).length;
    assert.deepEqual(['/a', '/b', '/gone'].map(count), [1, 1, 5]);
    assert.deepEqual(
      (await deps.store.listRefusals()).map((r) => r.code),
      ['http-status'],
    );
    // Validators go to the address they are of, to no other.
    const conditional = asked.filter((a) => a.headers['if-none-match'] !== undefined);
    assert.ok(conditional.length > 0 && conditional.every((a) => a.path === '/feed'));
  });
});

test('an answer "unchanged" is not believed for ever', async () => {
  await inWorld(async ({ answers, asked, deps, feed }) => {
    answers.set('/feed', (response, request) => {
      if (request.headers['if-none-match']) response.writeHead(304).end();
      else says(message(`m${asked.length}`), { etag: '"same"' })(response);
    });
    let taken = 0;
    for (let i = 0; i < 23; i++) taken += (await pollCapFeed(feed(), deps)).taken.length;
    assert.equal(taken, 2);
  });
});

test('a thousand replays are one change, and the same message said otherwise is refused once', async () => {
  await inWorld(async ({ answers, deps, feed }) => {
    let round = 0;
    answers.set('/feed', (response) =>
      says(atom(Array.from({ length: 100 }, (_, i) => `/m?${round}-${i}`)))(response),
    );
    answers.set('/m', says(message('one')));
    const taken: string[] = [];
    for (round = 0; round < 10; round++) taken.push(...(await pollCapFeed(feed(), deps)).taken);
    assert.equal(taken.length, 1);
    assert.equal((await deps.store.listCaptures()).length, 1);
    assert.equal((await deps.store.capMessages()).length, 1);
    answers.set('/m', says(message('one', '<severity>Severe', '<severity>Minor')));
    for (; round < 12; round++) assert.deepEqual((await pollCapFeed(feed(), deps)).taken, []);
    const refusals = await deps.store.listRefusals();
    assert.deepEqual(
      refusals.map((r) => r.code),
      ['cap-duplicate'],
    );
    assert.equal((await deps.store.capMessages())[0]!.infos[0]!.severity, 'Severe');
  });
});

test('a book that is lost brings nothing in twice', async () => {
  await inWorld(async ({ answers, deps, feed }) => {
    answers.set('/feed', says(message('a')));
    await pollCapFeed(feed(), deps);
    const dir = mkdtempSync(join(tmpdir(), 'sitrep-book-'));
    const book = openFeedBook(dir);
    assert.deepEqual((await pollCapFeed(feed(), { ...deps, book })).taken, []);
    book.close();
    rmSync(dir, { recursive: true, force: true });
    assert.equal((await deps.store.listCaptures()).length, 1);
  });
});

test('a feed is trusted for the senders it is named with, and for what the pinned key signed', async () => {
  await inWorld(async ({ answers, deps, feed }) => {
    const { publicKey, privateKey } = keysForTests();
    const signed = (name: string): string => signForTests(message(name), privateKey);
    const poll = async (text: string, more: Partial<CapFeed>): Promise<string> => {
      answers.set('/feed', says(text));
      const { taken, refused } = await pollCapFeed(feed(more), deps);
      return taken.length === 1 ? 'taken' : refused.join();
    };
    assert.match(await poll(message('s1'), { senders: ['other@example.org'] }), /none of those this feed/);
    assert.equal(await poll(message('s2'), { senders: ['other@example.org', SENDER] }), 'taken');
    assert.equal(await poll(signed('k1'), { key: publicKey }), 'taken');
    assert.match(
      await poll(signed('k2').replace('Severe', 'Minor'), { key: publicKey }),
      /CAP 208.*key is pinned/,
    );
    assert.match(await poll(message('k3'), { key: publicKey }), /not signed/);
    assert.match(
      await poll(signForTests(message('k4'), keysForTests().privateKey), { key: publicKey }),
      /CAP 208/,
    );
    const kept = await deps.store.capMessages();
    assert.deepEqual(kept.map((m) => `${m.identifier} ${m.signature}`).sort(), ['k1 verified', 's2 none']);
    assert.equal((await deps.store.listRefusals()).length, 4);
  });
});

test('an exercise, a test, a draft and a system message are kept and are no reports', async () => {
  await inWorld(async ({ answers, deps, feed }) => {
    for (const status of ['Exercise', 'Test', 'Draft', 'System']) {
      answers.set('/feed', says(message(status, '<status>Actual', `<status>${status}`)));
      assert.equal((await pollCapFeed(feed(), deps)).taken.length, 1, status);
    }
    assert.equal((await deps.store.capMessages()).length, 4);
    assert.equal((await deps.store.stats()).documents, 0);
  });
});

test('faults of a feed are told in its state: it is asked later and later, as it asks, and comes back', async () => {
  await inWorld(async ({ answers, deps, feed, later }) => {
    const wait = async (): Promise<number> => {
      const { state } = await pollCapFeed(feed(), deps);
      return (Date.parse(state.nextAt!) - Date.parse(deps.now())) / 1000;
    };
    answers.set('/feed', (r) => r.writeHead(500).end());
    assert.deepEqual([await wait(), await wait(), await wait()], [120, 240, 480]);
    answers.set('/feed', (r) => r.writeHead(429, { 'retry-after': '1200' }).end());
    assert.equal(await wait(), 1200);
    answers.set('/feed', (r) => r.writeHead(200).end('<html>gone</html>'));
    await wait();
    const bad = deps.book.read(feed().url)!;
    assert.deepEqual([bad.failures, healthOf(bad, deps.now()).isStale], [5, true]);
    assert.match(bad.lastError!, /holds no alert messages/);
    later(7 * 86_400);
    answers.set('/feed', says(message('back')));
    assert.equal(await wait(), 60);
    const good = deps.book.read(feed().url)!;
    assert.deepEqual([good.failures, good.lastError, healthOf(good, deps.now()).isStale], [0, null, false]);
    later(181);
    assert.equal(healthOf(good, deps.now()).isStale, true);
  });
});

test('an index leads nowhere that the guard does not let through, though its own address is of this machine', async () => {
  await inWorld(async ({ answers, asked, deps, feed }) => {
    answers.set(
      '/feed',
      says(
        atom(['http://169.254.169.254/latest', 'http://localhost:1/x', 'file:///etc/passwd', 'javascript:1']),
      ),
    );
    for (let i = 0; i < 6; i++) await pollCapFeed(feed(), deps);
    assert.ok(asked.every((a) => a.path === '/feed'));
    const codes = (await deps.store.listRefusals()).map((r) => r.code);
    assert.equal(codes.length, 4);
    assert.ok(
      codes.every((c) => c === 'blocked-address' || c === 'bad-url'),
      codes.join(),
    );
    const plain = await pollCapFeed({ url: feed().url, everySeconds: 60 }, deps);
    assert.match(plain.state.lastError!, /port|public address/);
  });
});

test('a feed that hangs or drips keeps no other waiting', async () => {
  await inWorld(async ({ answers, deps, base }) => {
    answers.set('/hang', () => {});
    answers.set('/drip', (r) => {
      r.writeHead(200);
      const timer = setInterval(() => r.write(' '), 50);
      r.on('close', () => clearInterval(timer));
    });
    answers.set('/good', says(message('good')));
    const started = performance.now();
    const when = new Map<string, number>();
    const feeds = ['/hang', '/drip', '/good'].map((p) => ({
      url: base + p,
      everySeconds: 60,
      isPrivate: true as const,
    }));
    await new Promise<void>((done) => {
      const watch = watchCapFeeds(feeds, deps, {
        onFault: (error) => assert.fail(error as Error),
        onPolled(feed) {
          when.set(feed.url, performance.now() - started);
          if (when.size === feeds.length) void watch.stop().then(done);
        },
      });
    });
    const order = [...when.keys()];
    assert.equal(order[0], `${base}/good`);
    for (const slow of ['/hang', '/drip'])
      assert.match(deps.book.read(base + slow)!.lastError!, /did not answer in full/);
    assert.equal(deps.book.read(`${base}/good`)!.taken, 1);
  });
});
