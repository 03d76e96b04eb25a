// One store served both ways: from the whole picture in memory, and from the tables of what is published, as a large one is. Every panel,
// file and address answers the same bytes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Policy } from '../../src/model/policy.ts';
import { parsePolicy } from '../../src/publish/parse-policy.ts';
import { emptyStore } from './account-sample.ts';
import { ALL_TOLD, answersBothWays, HELD_BACK, takeInPanels } from './two-ways.ts';

const made = emptyStore();
before(() => takeInPanels(made.store));
after(() => made.gone());

/** Marks of one state are made otherwise each way. */
const withoutMark = ({ etag: _mark, ...headers }: Readonly<Record<string, string>>) => headers;

async function sameBothWays(paths: readonly string[], least: number, policy?: Policy): Promise<void> {
  for (const now of [HELD_BACK, ALL_TOLD]) {
    let bytes = 0;
    for (const { path, whole, live } of await answersBothWays(made.store, now, paths, policy)) {
      assert.equal(live.body, whole.body, `${path} at ${now}`);
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
        'from=2026-03-01&to=2026-03-03',
        'from=2025-11-01&to=2026-03-03',
        'region=UA-59&from=2026-03-02&to=2026-03-02',
        '',
      ].flatMap((q) => ['alerts', 'alerts/streaks', 'alerts/series'].map((path) => `/api/v1/${path}?${q}`)),
    ],
    20_000,
  ));

test('a message whose report the policy holds is not told of either way, nor is what is read of it', async () => {
  const hold = { id: 'alerts', why: 'test', match: { types: ['alert.'] }, delay: '2 h' };
  const policy = parsePolicy(JSON.stringify({ version: 2, rules: [hold] }));
  const paths = ['/alerts', '/api/v1/alerts?from=2026-03-01&to=2026-03-04', '/api/v1/alerts/state'];
  await sameBothWays(paths, 5000, policy);
  const told = async (now: string) => {
    const [found] = await answersBothWays(made.store, now, [paths[1]!], policy);
    return /"witness":"cap"/.test(found!.live.body);
  };
  assert.deepEqual([await told(HELD_BACK), await told(ALL_TOLD)], [false, true]);
});
