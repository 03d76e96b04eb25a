// One store served both ways: from the whole picture in memory, and from the tables of what is published, as a large one is. Every panel,
// file and address answers the same bytes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inProcessBus } from '../../src/bus/in-process-bus.ts';
import { airDefenceDeps } from '../../src/cli/air-defence-deps.ts';
import { liveAlerts } from '../../src/cli/live-alerts.ts';
import { livePanels } from '../../src/cli/live-panels.ts';
import { inlineRunner } from '../../src/cli/publish-runner.ts';
import { serverDeps } from '../../src/cli/server-deps.ts';
import { listedAtOf } from '../../src/model/incident-order.ts';
import type { Policy } from '../../src/model/policy.ts';
import { EXPORT_NAMES } from '../../src/output/export-names.ts';
import { TABLES } from '../../src/output/write-csv.ts';
import { acceptCapture, resume } from '../../src/pipeline.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { parsePolicy } from '../../src/publish/parse-policy.ts';
import type { ReportQuery } from '../../src/server/asked-report.ts';
import { withBeginning } from '../../src/server/report-picture.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';
import { emptyStore } from './account-sample.ts';
import { ALL_TOLD, answersBothWays, depsAt, HELD_BACK, siren, takeInPanels, takeReport } from './two-ways.ts';

const made = emptyStore();
before(() => takeInPanels(made.store));
after(() => made.gone());

/** Marks of one state are made otherwise each way. */
const withoutMark = ({ etag: _mark, ...headers }: Readonly<Record<string, string>>) => headers;

/** Where two texts first differ, with the words about it; null where they are one. */
function differing(a: string, b: string): readonly [string, string] | null {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at++;
  return [a.slice(Math.max(0, at - 80), at + 80), b.slice(Math.max(0, at - 80), at + 80)];
}

async function sameBothWays(paths: readonly string[], least: number, policy?: Policy): Promise<void> {
  for (const now of [HELD_BACK, ALL_TOLD]) {
    let bytes = 0;
    for (const { path, whole, live } of await answersBothWays(made.store, now, paths, policy)) {
      assert.deepEqual(differing(live.body, whole.body), null, `${path} at ${now}`);
      assert.deepEqual(withoutMark(live.headers), withoutMark(whole.headers), `${path} at ${now}`);
      assert.equal(live.status, 200, `${path} at ${now}`);
      bytes += live.body.length;
    }
    assert.ok(bytes > least, `${bytes} bytes at ${now}: too few to test anything`);
  }
}

test('alerts: states, lists, streaks and series of any window, and the pages', () =>
  sameBothWays(
    [
      '/alerts',
      '/alerts?at=2026-03-02T06:30:00Z',
      '/alerts/UA-59',
      '/alerts/UA-53',
      '/notify',
      '/api/v1/alerts/state',
      '/api/v1/alerts/state?at=2026-03-02T07:00:00Z&region=UA-59',
      '/api/v1/alerts/state?at=2026-01-15',
      ...[
        'from=2026-03-01&to=2026-03-09',
        'from=2025-11-01&to=2026-03-03',
        'region=UA-59&from=2026-03-02&to=2026-03-02',
        '',
      ].flatMap((q) => ['alerts', 'alerts/streaks', 'alerts/series'].map((path) => `/api/v1/${path}?${q}`)),
    ],
    20_000,
  ));

test('air defence: tallies by every key, of any days, and the page', () =>
  sameBothWays(
    [
      '/air-defence',
      '/air-defence?from=2026-03-01&to=2026-03-04',
      '/api/v1/tallies.csv?by=day',
      ...['day', 'month', 'model', 'kind', 'period'].map((by) => `/api/v1/tallies?by=${by}`),
      '/api/v1/tallies?region=UA-63&party=UA',
    ],
    5000,
  ));

test('aid, control, evacuation: the pages and lists, asked by any of their fields', () =>
  sameBothWays(
    [
      ...['/aid', '/control', '/evacuation', '/api/v1/aid', '/api/v1/control', '/api/v1/movement'].flatMap(
        (path) =>
          ['', '?from=2026-03-02&to=2026-03-02', '?limit=1', '?region=UA-63', '?donor=Norway'].map(
            (q) => path + q,
          ),
      ),
    ].filter((path) => !/(?:aid\?region|(?:control|movement|evacuation)\?donor)/.test(path)),
    30_000,
  ));

const WINDOWS = [
  '',
  'from=2026-03-02&to=2026-03-04',
  'region=UA-48',
  'type=strike,aid,control',
  'q=Mykolaiv',
];

test('the situation report of any window, as a page and as files', () =>
  sameBothWays(
    [
      ...WINDOWS.filter((q) => !q.startsWith('q=')).flatMap((q) =>
        ['/report', '/api/v1/report.md', '/api/v1/report.json', '/api/v1/report.html'].map(
          (path) => `${path}?${q}`,
        ),
      ),
      '/report?from=2026-03-02&to=2026-03-04&zone=Europe/Kyiv',
      '/api/v1/report.md?region=Romny',
      '/api/v1/report.json?region=UA-48&since=2026-03-04T00:00:00Z',
    ],
    100_000,
  ));

test('exports in every format and table, feeds, the list as a table, and checks', () =>
  sameBothWays(
    [
      '/api/v1/picture',
      ...EXPORT_NAMES.flatMap((name) => WINDOWS.map((q) => `/api/v1/export/${name}?${q}`)),
      ...TABLES.flatMap(({ name }) => WINDOWS.map((q) => `/api/v1/export/csv?table=${name}&${q}`)),
      ...['rss', 'atom', 'json'].flatMap((name) =>
        ['', 'limit=3', 'region=UA-48&limit=2'].map((q) => `/feed.${name}?${q}`),
      ),
      ...WINDOWS.flatMap((q) => [`/api/v1/incidents.csv?${q}`, `/api/v1/checks?${q}`]),
    ],
    500_000,
  ));

test('what asks for too many at once is told what to do, and a report without a beginning is of its last day', async () => {
  // Every query is of too much but those of a day.
  const reads = { isMore: async ({ from }: { from?: string | undefined }) => from === undefined };
  const asked = await withBeginning(reads, { to: '2026-03-03' } as ReportQuery, ALL_TOLD);
  assert.equal(asked.from, '2026-03-02T23:59:59.999Z');
  assert.equal((await withBeginning(reads, {} as ReportQuery, ALL_TOLD)).from, '2026-03-19T12:00:00.000Z');
  const all = await withBeginning({ isMore: async () => false }, {} as ReportQuery, ALL_TOLD);
  assert.equal(all.from, undefined);
});

test('of more incidents than fit in one panel the newest are told, or those of the time asked for, and that there are others', async () => {
  const now = () => ALL_TOLD;
  const runner = inlineRunner(made.store, DEFAULT_POLICY, now);
  const panel = livePanels({ store: made.store, policy: DEFAULT_POLICY, runner, now, most: 1 });
  const all = await livePanels({ store: made.store, policy: DEFAULT_POLICY, runner, now })('evacuation');
  assert.equal(all.isCut, false);
  const newest = await panel('evacuation');
  assert.deepEqual([newest.isCut, newest.picture.incidents], [true, all.picture.incidents.slice(0, 1)]);
  const until = new Date(listedAtOf(newest.picture.incidents[0]!) - 1000).toISOString();
  const earlier = await panel('evacuation', { until });
  assert.equal(
    earlier.picture.incidents[0]!.id,
    all.picture.incidents.find((i) => listedAtOf(i) <= Date.parse(until))!.id,
  );
  const { reportsFrom, tallies } = await airDefenceDeps(made.store, { panel }).airDefence({}, ['day']);
  assert.ok(reportsFrom !== undefined && tallies.day!.every((t) => t.from === 'log' || t.key >= reportsFrom));
});

test('a message whose report the policy holds is not told of either way, nor is what is read of it', async () => {
  const hold = { id: 'alerts', why: 'test', match: { types: ['alert.'] }, delay: '2 h' };
  const policy = parsePolicy(JSON.stringify({ version: 2, rules: [hold] }));
  const paths = ['/alerts', '/api/v1/alerts?from=2026-03-01&to=2026-03-09', '/api/v1/alerts/state'];
  await sameBothWays(paths, 5000, policy);
  const told = async (now: string) => {
    const [found] = await answersBothWays(made.store, now, [paths[1]!], policy);
    return /"witness":"cap"/.test(found!.live.body);
  };
  assert.deepEqual([await told(HELD_BACK), await told(ALL_TOLD)], [false, true]);
});

test('a message is not told of before what is read of it went through the policy', async () => {
  const { store, gone } = emptyStore();
  const gazetteer = openGazetteer();
  // While the alert is in force.
  const moment = '2026-03-08T11:30:00.000Z';
  const now = (): string => moment;
  const runner = inlineRunner(store, DEFAULT_POLICY, now);
  await takeReport(store, gazetteer, {
    at: '2026-03-02T06:00:00Z',
    source: 'Lowland Post',
    text: 'People protested in Lviv on Monday.',
  });
  await runner.ready();
  const told = async (): Promise<string[]> => {
    const alerts = await liveAlerts(store)(moment).over({
      from: '2026-03-08T00:00:00.000Z',
      to: moment,
    });
    return alerts.map((a) => a.region);
  };
  const deps = depsAt(gazetteer, moment);
  const bus = inProcessBus((error) => assert.fail(String(error)));
  const whole = async (): Promise<string[]> => {
    const reader = await serverDeps(store, bus, now).alerts();
    return (await reader.states(moment)).filter((s) => s.state === 'active').map((s) => s.region);
  };
  await acceptCapture(store, siren(), deps);
  assert.deepEqual([await told(), await whole()], [[], []], 'not read yet');
  await resume(store, deps);
  assert.deepEqual([await told(), await whole()], [[], ['Poltava Oblast']], 'not published yet');
  await runner.ready();
  assert.deepEqual(await told(), ['Poltava Oblast']);
  gazetteer.close();
  await gone();
});
