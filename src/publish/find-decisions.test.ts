import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryEvents } from '../../test/property/arbitrary-events.ts';
import { reported, town } from '../../test/scenario/build-events.ts';
import { linkIncidents } from '../incident/link-incidents.ts';
import type { Policy } from '../model/policy.ts';
import { projectPicture } from '../picture/project-picture.ts';
import { publicPicture } from '../publishing.ts';
import { countDecisions } from './count-decisions.ts';
import { findDecisions } from './find-decisions.ts';
import { parsePolicy } from './parse-policy.ts';
import { ruleOnPicture } from './rule-on-picture.ts';

const ASOF = '2025-05-03T12:00:00Z';
const policyOf = (...rules: object[]): Policy =>
  parsePolicy(
    JSON.stringify({ version: 2, rules: rules.map((r, n) => ({ id: `r${n}`, why: 'test', ...r })) }),
  );
const decided = (events: Parameters<typeof linkIncidents>[0], policy: Policy, asOf = ASOF) => {
  const picture = projectPicture(linkIncidents(events, []), asOf);
  const on = ruleOnPicture(picture, policy);
  return picture.incidents.flatMap((i) => findDecisions(i, on, policy, asOf));
};
const strike = reported({
  report: 'strike',
  source: 'Wire',
  at: '2025-05-03T09:00:00Z',
  events: [
    {
      type: 'strike.drone',
      places: [town('Konotop', 'UA', 51.24, 33.2, { admin1: 'UA-59' })],
      targets: [{ name: 'substation', class: 'energy' }],
      said: [{ quote: 'A drone hit the substation in Konotop.' }],
    },
    {
      type: 'protest',
      places: [town('Lviv', 'UA', 49.84, 24.03, { admin1: 'UA-46' })],
      said: [{ quote: 'People met in Lviv to mourn Konotop.' }],
    },
  ],
});

test('a place is told with the unit it becomes, and words of another event of the report as beside', () => {
  const found = decided(strike, policyOf({ match: { types: ['strike.'] }, place: 'admin1' }));
  assert.deepEqual(
    found.map((d) => [d.event, d.property, d.action, d.from, d.to?.replace(/ \(.*/, ''), d.isBeside]),
    [
      ['strike#e1', 'place', 'coarsened', 'Konotop (51.24, 33.2, 5 km)', 'Sumy Oblast', undefined],
      ['strike#e1', 'words', 'masked', 'Konotop', undefined, undefined],
      ['strike#e2', 'words', 'masked', 'Konotop', undefined, true],
    ],
  );
});

test('what is delayed is told with its moment, and what waits beside it too; nothing else is told of either', () => {
  const found = decided(strike, policyOf({ match: { types: ['strike.'] }, delay: '4 h', place: 'admin1' }));
  assert.deepEqual(
    found.map(({ event, property, action, until, isBeside }) => [event, property, action, until, isBeside]),
    [
      ['strike#e1', 'report', 'delayed', '2025-05-03T13:00:00.000Z', undefined],
      ['strike#e2', 'report', 'delayed', '2025-05-03T13:00:00.000Z', true],
    ],
  );
});

test('a rule that ends with an age says when', () => {
  const found = decided(
    strike,
    policyOf({ match: { types: ['strike.'], 'until-age': '1 d' }, withhold: ['targets'] }),
  );
  assert.deepEqual(
    found.filter((d) => d.property === 'targets').map((d) => [d.action, d.from, d.until]),
    [['omitted', 'substation', '2025-05-04T09:00:00.000Z']],
  );
});

test('where no rule fits nothing is decided', () => {
  assert.deepEqual(decided(strike, policyOf({ match: { types: ['alert.'] }, withhold: 'all' })), []);
});

test('decisions agree with what is published, and every event is counted once', () => {
  const policy = policyOf(
    { match: { types: ['strike.'] }, place: 'admin1', delay: '20 h' },
    { match: { types: ['combat.', 'harm.'] }, time: 'day', withhold: ['counts', 'persons'] },
    { match: { types: ['force.'] }, withhold: 'all' },
    { match: { types: ['alert.'] }, 'at-once': true },
  );
  fc.assert(
    fc.property(arbitraryEvents(), (events) => {
      const known = events.filter((e) => e.receivedAt <= ASOF);
      const picture = projectPicture(linkIncidents(known, []), ASOF);
      const decisions = decided(known, policy);
      const hidden = new Set(decisions.filter((d) => d.property === 'report').map((d) => d.event));
      const open = publicPicture(picture, policy);
      const shown = new Map(open.incidents.flatMap((i) => i.events.map((e) => [e.key, e] as const)));
      for (const e of known) assert.equal(shown.has(e.key), !hidden.has(e.key), e.key);
      for (const d of decisions)
        if (d.property === 'place')
          // A unit that bears the name of a place that may not leave is masked too.
          assert.ok(
            shown
              .get(d.event)!
              .event.places.some((p) => d.to!.startsWith(p.name) || p.name === '[place withheld]'),
          );
      const { shown: whole, changed, delayed, withheld } = countDecisions(picture, policy);
      assert.equal(whole + changed + delayed + withheld, known.length);
      assert.equal(delayed + withheld, hidden.size);
    }),
    { numRuns: 60 },
  );
});
