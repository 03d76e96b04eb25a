import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { sampleDeps } from './sample-deps.ts';

let server: RunningServer;
before(async () => {
  server = await startServer({ deps: sampleDeps().deps });
});
after(() => server.close());

test('the page of the policy tells every rule with what it does and why', async () => {
  const page = await (await fetch(`${server.url}/policy`)).text();
  for (const { id, why } of DEFAULT_POLICY.rules) {
    assert.match(page, new RegExp(`<section id="${id}">`));
    assert.ok(page.includes(why.replaceAll("'", '&#39;')), why);
  }
  assert.match(page, /shown 3 hours after its words were first out/);
});

test('the rules are data too, each in words, and About leads to them', async () => {
  const { version, rules } = (await (await fetch(`${server.url}/api/v1/policy`)).json()) as {
    version: number;
    rules: { id: string; about: string; does: string[]; why: string }[];
  };
  assert.equal(version, DEFAULT_POLICY.version);
  assert.deepEqual(
    rules.map((r) => r.id),
    DEFAULT_POLICY.rules.map((r) => r.id),
  );
  assert.deepEqual(rules.find((r) => r.id === 'air-defence')!.does, [
    'shown 1 hour after its words were first out',
    'place: the first-level unit (oblast, province) only',
  ]);
  assert.match(await (await fetch(`${server.url}/about`)).text(), /href="\/policy"/);
});
