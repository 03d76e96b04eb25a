import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUriReference } from './uri-reference.ts';

test('addresses, whole and in part', () => {
  const good = `https://a.example/x?y=1&z=2#top,http://[::1]:8080/,mailto:desk@a.example,urn:oid:2.49,/alerts/1,map.png,../up?q,#part,,//a.example,https://а.example/шлях,my map.png,x/y:z`;
  for (const text of good.split(',')) assert.equal(isUriReference(text), true, text);
  for (const text of ['2026-03-03T08:00:00', '12:30', 'a%zz', 'http://[x]/', 'x#y#z', ':a'])
    assert.equal(isUriReference(text), false, text);
});
