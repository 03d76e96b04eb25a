import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Picture } from '../../src/model/picture.ts';
import { WITHHELD_FIELDS } from '../../src/model/policy.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { parsePolicy } from '../../src/publish/parse-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { EVENTS } from '../scenario/depot-at-kosti.ts';
import { arbitraryEvents } from './arbitrary-events.ts';

const asOf = '2025-05-03T12:00:00Z';
const arbitraryPolicy = fc
  .record(
    {
      delay: fc.constantFrom('20 min', '3 h', '2 d'),
      place: fc.constantFrom('country', 'admin1', 'town'),
      time: fc.constantFrom('day', 'hour'),
      withhold: fc.uniqueArray(fc.constantFrom(...WITHHELD_FIELDS), { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: [] },
  )
  .map((asks) => parsePolicy(JSON.stringify({ version: 2, rules: [{ id: 'all', why: 'test', ...asks }] })));

const rowsOf = ({ alerts, airDefence, aid, control, evacuation, timeline }: Picture) => ({
  alerts,
  airDefence,
  aid,
  control,
  evacuation,
  timeline,
});

/** Every text and every number that is not whole (coordinates) within a value. */
function leaves(value: unknown): string[] {
  if (value === null || value === undefined || typeof value === 'boolean' || Number.isInteger(value))
    return [];
  return typeof value === 'object' ? Object.values(value).flatMap(leaves) : [String(value)];
}

test('no row of a published picture tells more than its published incident', () => {
  let seen = 0;
  fc.assert(
    fc.property(arbitraryEvents(), arbitraryPolicy, (events, policy) => {
      const known = [...events, ...EVENTS].filter((e) => e.receivedAt <= asOf);
      const whole = projectPicture(linkIncidents(known, []), asOf);
      const open = publicPicture(whole, policy);
      assert.deepEqual(rowsOf(open), rowsOf(projectPicture(open.incidents, asOf)));
      const told = new Map(open.incidents.map((i) => [i.id, new Set(leaves(i))]));
      const all = new Map(whole.incidents.map((i) => [i.id, new Set(leaves(i))]));
      const named = new Set(open.incidents.flatMap(leaves));
      for (const { region, level, sources } of open.alerts) {
        seen += 1;
        // A first-level unit is named by its code.
        assert.ok(named.has(region) || level === 'oblast', `"${region}" is told by no incident`);
        for (const s of sources)
          assert.ok(told.get(s.incident!)?.has(s.event!), `an alert tells more than ${s.incident}`);
      }
      for (const row of [open.airDefence, open.aid, open.control, open.evacuation].flat()) {
        seen += 1;
        const of = told.get(row.incident);
        assert.ok(of, `row of ${row.incident}, which is not shown`);
        const hidden = leaves(row).filter((leaf) => all.get(row.incident)!.has(leaf) && !of.has(leaf));
        assert.deepEqual(hidden, [], `hidden of ${row.incident}`);
      }
      for (const { incidents } of open.timeline) for (const id of incidents) assert.ok(told.has(id));
    }),
    { numRuns: 80 },
  );
  assert.ok(seen > 100, `only ${seen} rows were looked at`);
});

test('incidents stand in the order of what is shown of them', () => {
  fc.assert(
    fc.property(arbitraryEvents(), arbitraryPolicy, (events, policy) => {
      const known = events.filter((e) => e.receivedAt <= asOf);
      const { incidents } = publicPicture(projectPicture(linkIncidents(known, []), asOf), policy);
      assert.deepEqual(incidents, projectPicture(incidents, asOf).incidents);
    }),
    { numRuns: 40 },
  );
});
