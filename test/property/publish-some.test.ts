import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Policy } from '../../src/model/policy.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { gatherBeside, gatherReached, type IncidentsOf } from '../../src/publish/gather-beside.ts';
import { parsePolicy } from '../../src/publish/parse-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { arbitraryEvents } from './arbitrary-events.ts';
import { publishSome } from './publish-some.ts';

const asOf = '2025-05-05T12:00:00Z';
const rule = (id: string, types: string[], more: object): object => ({
  id,
  why: 'test',
  match: { types },
  ...more,
});
/** Rules of every reach: places and words that go from what else a document or a statement tells, delays, ages. */
const POLICY = parsePolicy(
  JSON.stringify({
    version: 2,
    rules: [
      rule('coarse', ['strike.'], { place: 'admin1' }),
      rule('late', ['combat.', 'control.'], { delay: '30 h' }),
      rule('silent', ['defence.'], { withhold: ['quotes', 'counts'] }),
      rule('gone', ['force.'], { withhold: 'all' }),
      {
        id: 'young',
        why: 'test',
        match: { types: ['harm.'], 'until-age': '40 h' },
        time: 'day',
        place: 'country',
      },
      rule('now', ['alert.'], { 'at-once': true }),
    ],
  }),
);

/** Events of one report told in one statement, so that what is hidden of one reaches the others. */
function incidentsOf(events: Parameters<typeof linkIncidents>[0], until = asOf): Incident[] {
  const shared = events
    .filter((e) => e.receivedAt <= until)
    .map((e) => ({ ...e, statements: e.statements.map((s) => ({ ...s, key: `${e.documentId}#s` })) }));
  return linkIncidents(shared, []);
}

const within =
  (all: readonly Incident[]): IncidentsOf =>
  async (ids) => {
    const asked = new Set(ids);
    return all.filter((i) =>
      i.events.some((e) => asked.has(e.documentId) || asked.has(e.retracted?.byDocument ?? '')),
    );
  };

const publishedWhole = (all: readonly Incident[], policy: Policy, at = asOf): Map<string, Incident> =>
  new Map(publicPicture(projectPicture(all, at), policy).incidents.map((i) => [i.id, i]));
const copyOf = (all: readonly Incident[]): Incident[] => all.map((i) => ({ ...i }));

test('one incident published with what has a say in it is as in the published picture', async () => {
  let reached = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryEvents(), async (events) => {
      const all = incidentsOf(events);
      const whole = publishedWhole(copyOf(all), POLICY);
      for (const one of all) {
        const beside = await gatherBeside([one], within(all));
        if (beside.length > 1) reached += 1;
        const { published } = publishSome([one], beside, POLICY, asOf);
        assert.deepEqual(published.get(one.id)!.incident, whole.get(one.id) ?? null);
      }
    }),
    { numRuns: 80 },
  );
  assert.ok(reached > 50, `only ${reached} had another beside them`);
});

test('until it says so nothing published changes by itself', async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryEvents(), fc.integer({ min: 1, max: 60 }), async (events, hours) => {
      const all = incidentsOf(events);
      const later = new Date(Date.parse(asOf) + hours * 3_600_000).toISOString();
      const whole = publishedWhole(copyOf(all), POLICY, later);
      for (const one of all) {
        const { published, changesAt } = publishSome(
          [one],
          await gatherBeside([one], within(all)),
          POLICY,
          asOf,
        );
        if (changesAt !== null && changesAt <= later) moved += 1;
        else assert.deepEqual(published.get(one.id)!.incident, whole.get(one.id) ?? null);
      }
    }),
    { numRuns: 80 },
  );
  assert.ok(moved > 0, 'some change by themselves');
});

test('an incident that goes changes only what it reaches', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEvents(), async (events) => {
      const all = incidentsOf(events);
      if (all.length === 0) return;
      const [gone, ...rest] = all;
      const reached = new Set((await gatherReached([gone!], within(all))).map((i) => i.id));
      const [before, after] = [publishedWhole(copyOf(all), POLICY), publishedWhole(copyOf(rest), POLICY)];
      for (const i of rest)
        if (!reached.has(i.id)) assert.deepEqual(after.get(i.id) ?? null, before.get(i.id) ?? null);
    }),
    { numRuns: 80 },
  );
});
