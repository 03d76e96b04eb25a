import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { GOOD_CAP } from '../../src/document/cap/faults-for-tests.ts';
import { keysForTests, signForTests } from '../../src/document/cap/sign-for-tests.ts';
import { runCli } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-cap-'));
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('a valid message: 0, and what it is', async () => {
  const run = await runCli(['cap', 'check', file('good.xml', GOOD_CAP)]);
  assert.equal(run.code, 0, run.err);
  assert.match(
    run.out,
    /good\.xml: valid CAP 1\.2 message\n {2}dobryn-2026-0412 of duty@civil-protection\.example/,
  );
});

test('a faulty one: 1, with code, place, line, reason and what to do', async () => {
  const path = file(
    'bad.xml',
    GOOD_CAP.replace('49.15,33.50 4.5', '49.15,33.50 0').replace('>Call 112<', '><'),
  );
  const run = await runCli(['cap', 'check', path]);
  assert.equal(run.code, 1);
  assert.match(run.out, /invalid CAP 1\.2 message, 1 error, 1 warning/);
  assert.match(
    run.out,
    /error 213 circle \(line 52, alert\/info\[1\]\/area\/circle\): the radius is 0 km\n {6}→ write a circle/,
  );
  const json = JSON.parse((await runCli(['cap', 'check', '--json', path])).out);
  assert.deepEqual(
    [json.verdict, json.errors.map((e: { code: number }) => e.code), json.warnings.length],
    ['invalid', [213], 1],
  );
});

test('several files: each against those before it; the worst decides', async () => {
  const good = file('good.xml', GOOD_CAP);
  const run = await runCli(['cap', 'check', '--json', good, good, join(folder, 'none.xml')]);
  assert.equal(run.code, 2);
  const judged = JSON.parse(run.out);
  assert.deepEqual(
    judged.map((j: { verdict: string }) => j.verdict),
    ['valid', 'invalid', 'unreadable'],
  );
  assert.equal(judged[1].errors[0].name, 'duplicate');
  assert.match(judged[2].why, /does not exist; check the name/);
});

test('a feed is no message: 1, and what it carries is judged', async () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>t</title><updated>u</updated><entry><id>a</id><title>t</title><updated>u</updated><content type="text/xml">${GOOD_CAP.replace(/<\?.*\?>/, '')}</content></entry></feed>`;
  const run = await runCli(['cap', 'check', file('feed.atom', feed)]);
  assert.equal(run.code, 1);
  assert.match(run.out, /Atom feed of 1 entry, no valid CAP 1\.2, 1 error/);
  assert.match(run.out, /message 1: valid CAP 1\.2 message/);
});

test('from standard input; help with examples; nothing given is wrong usage', async () => {
  const run = await runCli(['cap', 'check', '-'], { input: GOOD_CAP });
  assert.equal(run.code, 0, run.err);
  const help = await runCli(['cap', 'check', '--help']);
  assert.match(help.out, /Examples:\n {2}\$ sitrep cap check alert\.xml/);
  assert.equal((await runCli(['cap', 'check'])).code, 2);
});

test('with a key a message must be signed by it: verified, altered, unsigned', async () => {
  const { publicKey, privateKey } = keysForTests();
  const key = ['--key', file('duty.pem', publicKey)];
  const signed = signForTests(GOOD_CAP, privateKey);
  const good = await runCli(['cap', 'check', ...key, file('signed.xml', signed)]);
  assert.equal(good.code, 0, good.out);
  assert.match(good.out, /its signature is verified by the key given/);
  const altered = file('altered.xml', signed.replace('Severe', 'Minor'));
  for (const bad of [altered, file('unsigned.xml', GOOD_CAP)]) {
    const run = await runCli(['cap', 'check', ...key, bad]);
    assert.equal(run.code, 1);
    assert.match(run.out, /error 208 signature: /);
  }
  const entry = (text: string): string =>
    `<entry><content>${text.replace(/^<\?xml[^>]*\?>/, '')}</content></entry>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom">${entry(signed)}${entry(GOOD_CAP)}</feed>`;
  const carried = await runCli(['cap', 'check', ...key, '--json', file('feed.xml', feed)]);
  const told = JSON.parse(carried.out) as {
    contained: { verdict: string; notes: string[]; errors: { code: number }[] }[];
  };
  assert.deepEqual(
    told.contained.map((c) => [c.verdict, c.notes.length, c.errors.map((e) => e.code)]),
    [
      ['valid', 1, []],
      ['invalid', 0, [208]],
    ],
  );
  const noKey = await runCli(['cap', 'check', '--key', file('no.pem', 'x'), file('signed.xml', signed)]);
  assert.equal(noKey.code, 2);
  assert.match(noKey.err, /holds no public key or certificate/);
});

test('as of a moment: how each stands then among the others and those the store knew, valid as before', async () => {
  const first = GOOD_CAP.replace('dobryn-2026-0412', 'dobryn-2026-0411')
    .replace('T08:00:00-00:00</sent>', 'T07:30:00-00:00</sent>')
    .replace('>Update<', '>Alert<')
    .replace(/ *<references>.*<\/references>\n/, '')
    .replaceAll(/<effective>.*<\/effective>/g, '');
  const files = [file('first.xml', first), file('update.xml', GOOD_CAP)];
  const states = async (asOf: string, ...more: string[]) => {
    const run = await runCli(['cap', 'check', '--json', '--as-of', asOf, ...more]);
    assert.equal(run.code, 0, run.out);
    return [JSON.parse(run.out)].flat().map((j) => [j.verdict, j.asOf.state, j.asOf.references[0]?.state]);
  };
  assert.deepEqual(await states('2026-03-03T07:45:00Z', ...files), [
    ['valid', 'holds', undefined],
    ['valid', 'not-sent', 'holds'],
  ]);
  assert.deepEqual(await states('2026-03-03T21:00:00Z', ...files), [
    ['valid', 'updated', undefined],
    ['valid', 'expired', 'expired'],
  ]);
  const words = await runCli(['cap', 'check', '--as-of', '2026-03-03T09:00:00Z', ...files]);
  assert.match(
    words.out,
    /as of 2026-03-03T09:00:00\.000Z: over, updated at 2026-03-03T08:00:00\.000Z by duty/,
  );
  assert.match(words.out, /holds, from 2026-03-03T08:00:00\.000Z until/);
  const data = join(folder, 'store');
  const taken = await runCli(['ingest', files[0]!, '--data', data], {
    env: { SITREP_NOW: '2026-03-03T08:30:00.000Z' },
  });
  assert.equal(taken.code, 0, taken.err);
  const known = (asOf: string) => states(asOf, '--data', data, files[1]!);
  assert.deepEqual(await known('2026-03-03T08:15:00Z'), [['valid', 'holds', 'unknown']]);
  assert.deepEqual(await known('2026-03-03T08:45:00Z'), [['valid', 'holds', 'holds']]);
});
