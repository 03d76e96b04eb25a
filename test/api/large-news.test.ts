// What is told to webhooks and browsers is the same whether the whole picture is compared or what was published anew is looked at; nothing
// is told before it is published, and what came while nobody looked is told afterwards.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProcessBus } from '../../src/bus/in-process-bus.ts';
import { type NewsLook, pictureNews, publishedNews } from '../../src/cli/news-look.ts';
import { inlineRunner } from '../../src/cli/publish-runner.ts';
import { serverDeps } from '../../src/cli/server-deps.ts';
import { watchPublished } from '../../src/cli/watch-published.ts';
import { watchStore } from '../../src/cli/watch-store.ts';
import type { Dispatch } from '../../src/model/dispatch.ts';
import type { Gazetteer } from '../../src/model/place.ts';
import { READER_VERSION } from '../../src/model/reader-version.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';
import { openNoticeLog } from '../../src/store/sqlite/notice-log.ts';
import type { Store } from '../../src/store/store.ts';
import { emptyStore } from './account-sample.ts';
import { takeReport } from './two-ways.ts';

let now = '2026-03-02T12:00:00.000Z';
let gazetteer: Gazetteer & { close(): void };
before(() => {
  gazetteer = openGazetteer();
});
const houses = [emptyStore(), emptyStore()] as const;
after(async () => {
  for (const house of houses) await house.gone();
  gazetteer.close();
});

/** Looks at a store both ways a server may. */
const looks: Readonly<Record<'whole' | 'live', (store: Store) => NewsLook>> = {
  whole: (store) => pictureNews(store, () => depsOf(store, false).picture()),
  live: (store) => {
    const runner = inlineRunner(store, DEFAULT_POLICY, () => now);
    return publishedNews(store, { runner, alerts: () => depsOf(store, true).alerts(), now: () => now });
  },
};

function depsOf(store: Store, isLarge: boolean) {
  const bus = inProcessBus((error) => {
    throw error;
  });
  const runner = isLarge ? inlineRunner(store, DEFAULT_POLICY, () => now) : null;
  return serverDeps(store, bus, () => now, undefined, undefined, DEFAULT_POLICY, undefined, null, runner);
}

let made: readonly NewsLook[] = [];
const start = (): void => {
  made = [looks.whole(houses[0].store), looks.live(houses[1].store)];
};
const inBoth = async (work: (store: Store) => Promise<unknown>): Promise<void> => {
  for (const { store } of houses) await work(store);
};
const report = (at: string, source: string, text: string): Promise<void> =>
  inBoth((store) => takeReport(store, gazetteer, { at, source, text }));

/** What one look tells, the same both ways; at a moment, in words. */
async function told(at: string): Promise<string[]> {
  now = at;
  const all: Dispatch[][] = [];
  for (const news of made) {
    const found: Dispatch[] = [];
    await news.look((dispatch) => {
      found.push(dispatch);
      return [];
    });
    all.push(found.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  assert.deepEqual(all[1], all[0], at);
  return all[0]!.map((d) => `${d.kind} ${(d.data.title ?? d.data.region ?? d.data.reason) as string}`).sort();
}

test('what was there before anybody asked is no news; what is new, other, held back for a while, and gone is told alike', async () => {
  await report(
    '2026-03-02T06:00:00Z',
    'Steppe Courier',
    'An air raid alert was raised in Sumy at 07:40 on Monday.',
  );
  await report(
    '2026-03-02T07:00:00Z',
    'Lowland Post',
    'Norway pledged 30 generators for hospitals in Ukraine.',
  );
  start();
  assert.deepEqual(await told('2026-03-02T12:00:00.000Z'), []);
  await report('2026-03-02T12:10:00Z', 'Lowland Post', 'People protested in Lviv on Monday.');
  await report(
    '2026-03-02T12:20:00Z',
    'Kharkiv Wire',
    'A missile hit a power substation in Izium on Monday, the Izium city council said.',
  );
  const first = await told('2026-03-02T12:30:00.000Z');
  assert.ok(first.length > 0 && first.every((t) => /Lviv|protest/i.test(t)), first.join('; '));
  assert.deepEqual(await told('2026-03-02T12:30:01.000Z'), []);
  const later = await told('2026-03-03T12:30:00.000Z');
  assert.ok(
    later.some((t) => /^incident\.new .*Izium|^incident\.new .*Kharkiv/.test(t)),
    later.join('; '),
  );
  await report(
    '2026-03-03T12:40:00Z',
    'Steppe Courier',
    'An air raid alert was raised in Poltava at 14:35 on Tuesday.',
  );
  assert.ok((await told('2026-03-03T12:41:00.000Z')).some((t) => t.startsWith('alert.started')));
  await report(
    '2026-03-03T13:10:00Z',
    'Steppe Courier',
    'The all clear was given in Poltava at 15:05 on Tuesday.',
  );
  assert.ok((await told('2026-03-03T13:11:00.000Z')).some((t) => t.startsWith('alert.ended')));
});

test('what came while nobody looked is told after a restart, once', async () => {
  await report('2026-03-03T14:00:00Z', 'Northern Desk', 'People protested in Odesa on Tuesday.');
  start();
  assert.ok((await told('2026-03-03T14:30:00.000Z')).some((t) => /^incident\.new .*Odesa/.test(t)));
  start();
  assert.deepEqual(await told('2026-03-03T14:30:30.000Z'), []);
});

test('a report taken back, and two incidents joined by a person, are told of as withdrawn', async () => {
  const documents = await houses[0].store.listDocuments();
  const lviv = documents.find((d) => d.text.includes('Lviv'))!;
  const word = {
    documentId: lviv.id,
    kind: 'withdrawn',
    byDocument: null,
    by: 'Desk',
    at: '2026-03-03T15:00:00.000Z',
  } as const;
  await inBoth((store) => store.appendRetraction(word));
  assert.ok((await told('2026-03-03T15:01:00.000Z')).some((t) => t.startsWith('incident.withdrawn')));
  const events = await houses[0].store.listEvents(READER_VERSION);
  const alerts = events.filter((e) => e.event.type === 'alert.raised').map((e) => e.key);
  assert.equal(alerts.length, 2);
  const judged = {
    a: alerts[0]!,
    b: alerts[1]!,
    verdict: 'same',
    by: 'Desk',
    at: '2026-03-03T15:02:00.000Z',
  } as const;
  await inBoth((store) => store.appendJudgement(judged));
  const joined = await told('2026-03-03T15:03:00.000Z');
  assert.ok(joined.includes('incident.withdrawn no longer shown under this id'), joined.join('; '));
});

test('when nobody asks any more all is forgotten, and who asks then is told of what is new from then on', async () => {
  await inBoth((store) => store.forgetTold());
  for (const news of made) news.forget();
  await report('2026-03-03T16:00:00Z', 'Northern Desk', 'People protested in Dnipro on Tuesday.');
  assert.deepEqual(await told('2026-03-03T16:30:00.000Z'), []);
  await report('2026-03-03T16:40:00Z', 'Northern Desk', 'People protested in Rivne on Tuesday.');
  assert.ok((await told('2026-03-03T17:30:00.000Z')).some((t) => /^incident\.new .*Rivne/.test(t)));
});

test('who follows the stream is told of the same alerts, incidents and reports', async () => {
  now = '2026-03-04T06:00:00.000Z';
  let isOver = false;
  // A look may be on its way when the watch is stopped and all is closed.
  const onFault = (error: unknown) => assert.ok(isOver, String(error));
  const [whole, live] = houses.map(({ store }) => store) as [Store, Store];
  const logs = [openNoticeLog(':memory:'), openNoticeLog(':memory:')] as const;
  const runner = inlineRunner(live, DEFAULT_POLICY, () => now);
  const watches = [
    watchStore(inProcessBus(onFault), logs[0], () => depsOf(whole, false).picture(), onFault),
    watchPublished(
      inProcessBus(onFault),
      logs[1],
      { store: live, runner, alerts: () => depsOf(live, true).alerts(), now: () => now },
      onFault,
    ),
  ];
  const until = async (isDone: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 200 && !isDone(); tries++) await sleep(100);
  };
  await until(() => logs[1].noted() !== null);
  // A look a second: that of the whole picture has no word to say that it was.
  await sleep(2000);
  await report(
    '2026-03-04T06:05:00Z',
    'Steppe Courier',
    'An air raid alert was raised in Sumy at 08:00 on Wednesday.',
  );
  now = '2026-03-04T06:06:00.000Z';
  const kinds = (log: (typeof logs)[number]) => new Set(log.after(0, 100).map((n) => n.kind));
  await until(() => logs.every((log) => kinds(log).size === 3));
  isOver = true;
  for (const watch of watches) watch.stop();
  const seen = logs.map((log) =>
    log
      .after(0, 100)
      .map(({ kind, id, types }) => `${kind} ${id} ${types.join()}`)
      .sort(),
  );
  assert.deepEqual(seen[1], seen[0]);
  assert.deepEqual([...new Set(seen[0]!.map((n) => n.split(' ')[0]))], ['alert', 'document', 'incident']);
  await sleep(1000);
  for (const log of logs) log.close();
});
