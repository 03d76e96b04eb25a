import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_POLICY } from './default-policy.ts';
import { parsePolicy, readPolicy } from './parse-policy.ts';

const faults = (text: string): [number, number, string][] =>
  readPolicy(text).faults.map((f) => [f.line, f.column, f.message]);

test('a rule is read with its stretches of time, distances and fields', () => {
  const { rules } = parsePolicy(
    'version: 2\nrules:\n  - id: a\n    why: x\n    match: {source-kinds: [social], until-age: 2 w}\n    delay: 90 min\n    radius: 2.5 km\n    withhold: [url]\n',
  );
  assert.deepEqual(rules, [
    {
      id: 'a',
      why: 'x',
      match: { sourceKinds: ['social'], untilAgeMinutes: 20_160 },
      delayMinutes: 90,
      minRadiusKm: 2.5,
      withhold: ['url'],
    },
  ]);
});

test('every fault is named where it stands, with what is allowed', () => {
  const found = faults(
    'version: 2\nrules:\n  - id: A b\n    why: ""\n    place: village\n    withhold: [faces]\n',
  );
  assert.deepEqual(
    found.map(([line]) => line),
    [3, 4, 5, 6],
  );
  assert.match(found[2]![2], /"village" is no level of place; allowed: country, admin1/);
  assert.match(
    faults('version: 2\nrules: [{id: a, why: x}, {id: a, why: y}]')[0]![2],
    /two rules are called a/,
  );
  assert.match(faults('version: 2\nrules:\n  - id: a\n   why: x\n')[0]![2], /./);
  assert.match(faults('version: 2')[0]![2], /list of rules/);
});

test('the policy that comes with the program is one, and JSON is read as well', () => {
  assert.ok(DEFAULT_POLICY.rules.length >= 8);
  assert.equal(parsePolicy('{"version": 2, "rules": []}').rules.length, 0);
});

test('a policy that is not understood throws, and says that nothing is published', () => {
  assert.throws(() => parsePolicy('rules: []', 'mine.yaml'), /mine\.yaml:1:1: .*\nnothing is published/s);
});
