// A history that takes long: on a page of its own, worked out by a thread of its own.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inProcessBus } from '../../src/bus/in-process-bus.ts';
import { historyThread } from '../../src/cli/history-thread.ts';
import { liveSight } from '../../src/cli/live-sight.ts';
import { policyFile, policyText } from '../../src/cli/policy-in-force.ts';
import { inlineRunner } from '../../src/cli/publish-runner.ts';
import { isLongHistory, servedHistory } from '../../src/cli/served-history.ts';
import { serverDeps } from '../../src/cli/server-deps.ts';
import type { Incident } from '../../src/model/incident.ts';
import { acceptCapture, resume } from '../../src/pipeline.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { startServer } from '../../src/server/start-server.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { captureOf, depsFor, hour, type Report } from '../property/told-reports.ts';
import { town } from '../scenario/build-events.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-history-'));
const store = openStore(dir);
const now = (): string => hour(2000);
const runner = inlineRunner(store, DEFAULT_POLICY, now);
const file = policyFile({});
const thread = historyThread({ dir, policy: policyText(file), file, name: runner.name });
after(async () => {
  await thread.stop();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const night = { start: hour(2), end: hour(6), precision: 'part_of_day' } as const;
/** One raid told by so many outlets, an hour apart each. */
const reports: Report[] = Array.from({ length: 70 }, (_, n) => ({
  id: `r${n}`,
  source: `Outlet ${n}`,
  url: null,
  text: `Outlet ${n} wrote of the raid on the town in its own words, the ${n}th to do so.`,
  publishedAt: hour(6 + n),
  receivedAt: hour(7 + n),
  events: [
    {
      type: 'strike.drone',
      time: night,
      places: [town('Kadugli', 'SD', 11.011, 29.718)],
      counts: [{ what: 'injured', low: 1 + (n % 5), high: 1 + (n % 5), quote: 'hurt' }],
    },
  ],
}));

async function told(): Promise<Incident> {
  for (const r of reports) await acceptCapture(store, captureOf(r), depsFor(reports));
  await resume(store, depsFor(reports));
  await runner.ready();
  const [found] = await store.publicIncidents({}, Date.parse(now()), 1);
  return found!.incident;
}
const incident = told();

test('the thread tells what is told without it, and null of what is not shown', async () => {
  const { id, events } = await incident;
  assert.equal(events.length, reports.length);
  assert.ok(await isLongHistory(store, await incident));
  const sight = liveSight(store, DEFAULT_POLICY, now());
  const rows = await servedHistory(store, sight, await incident, {
    policy: DEFAULT_POLICY,
    now: now(),
    past: false,
  });
  assert.ok(rows.length > 10);
  assert.deepEqual(await thread.ask(id, now()), rows);
  assert.equal(await thread.ask('in_0000000000', now()), null);
});

test('who asks while many wait is told to come back; the others are answered', async () => {
  const { id } = await incident;
  const all = await Promise.allSettled(Array.from({ length: 30 }, () => thread.ask(id, now())));
  const refused = all.flatMap((a) => (a.status === 'rejected' ? [a.reason] : []));
  assert.equal(refused.length, 10);
  for (const problem of refused) assert.equal(problem.status, 503);
});

test('the page of the incident leads to its history; both answer', async () => {
  const { id } = await incident;
  const asked: string[] = [];
  const beside = {
    ...runner,
    history: (of: string, at: string) => {
      asked.push(of);
      return thread.ask(of, at);
    },
  };
  const deps = serverDeps(
    store,
    inProcessBus(() => {}),
    now,
    undefined,
    undefined,
    DEFAULT_POLICY,
    undefined,
    null,
    beside,
  );
  const server = await startServer({ deps });
  try {
    const page = await (await fetch(`${server.url}/incident/${id}`)).text();
    const way = `/incident/${id}/history`;
    assert.ok(page.includes(`href="${way}"`), 'the page has no way to the history');
    const history = await (await fetch(`${server.url}${way}`)).text();
    assert.match(history, /First report by Outlet 0\./);
    assert.ok(history.includes(`href="/incident/${id}"`), 'no way back');
    assert.deepEqual(asked, [id]);
    assert.equal((await fetch(`${server.url}/incident/in_0000000000/history`)).status, 404);
  } finally {
    await server.close();
  }
});
