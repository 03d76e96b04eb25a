import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accepts } from './accepts.ts';

const CASES: readonly (readonly [string | undefined, string, boolean])[] = [
  [undefined, 'application/json', true],
  ['', 'application/json', true],
  ['*/*', 'text/csv', true],
  ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json', true],
  ['application/*', 'application/json', true],
  ['application/json', 'application/geo+json', true],
  ['APPLICATION/JSON; charset=utf-8', 'application/json', true],
  ['image/png', 'application/json', false],
  ['application/json;q=0', 'application/json', false],
  ['*/*;q=0.0', 'application/json', false],
  ['application/jsonx', 'application/json', false],
  ['application/stix+json', 'application/stix+json;version=2.1', true],
];

test('an Accept header takes a type by its name, its family, or any; a weight of nought takes none', () => {
  for (const [header, type, expected] of CASES)
    assert.equal(accepts(header, [type]), expected, `${header} ${type}`);
  assert.equal(accepts('text/csv', ['application/json', 'text/csv']), true);
});
