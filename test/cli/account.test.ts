import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { GOOD_CAP } from '../../src/document/cap/faults-for-tests.ts';
import { runCli } from '../run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'sitrep-account-'));
after(() => rmSync(root, { recursive: true, force: true }));
const data = ['--data', join(root, 'store')];
const run = (args: string[], input = '') => runCli([...args, ...data], { input });

test('accounts are added with a password from standard input, listed, promoted, removed; the log tells of it', async () => {
  const none = await run(['account', 'list']);
  assert.equal(none.code, 1, 'there is no store yet');
  const short = await run(['account', 'add', 'Olha', '--role', 'admin'], 'short\n');
  assert.deepEqual([short.code, /12 characters or more/.test(short.err)], [1, true]);
  const silent = await run(['account', 'add', 'Olha', '--role', 'admin']);
  assert.match(silent.err, /no password came in; pipe it in/);
  const added = await run(['account', 'add', 'Olha', '--role', 'admin', '--json'], 'a long enough phrase\n');
  assert.equal(added.code, 0, added.err);
  assert.equal(JSON.parse(added.out).role, 'admin');
  assert.equal((await run(['account', 'add', 'Ivan'], 'another long phrase')).code, 0);
  const twice = await run(['account', 'add', 'OLHA'], 'a long enough phrase\n');
  assert.match(twice.err, /there is or was an account named OLHA/);
  const odd = await run(['account', 'add', '<b>'], 'a long enough phrase\n');
  assert.match(odd.err, /cannot name an account/);
  assert.match((await run(['account', 'role', 'ivan', 'editor'])).out, /Ivan is editor now/);
  assert.match((await run(['account', 'role', 'Olha', 'public'])).err, /the only admin/);
  assert.match(
    (await run(['account', 'role', 'Petro', 'public'])).err,
    /no account "Petro"; `sitrep account list`/,
  );
  assert.equal((await run(['account', 'role', 'Ivan', 'king'])).code, 2);
  assert.match((await run(['account', 'list'])).out, /^Ivan {2}editor .*\nOlha {2}admin /);
  assert.match((await run(['account', 'remove', 'Ivan'])).out, /cannot sign in any more/);
  const log = JSON.parse((await run(['account', 'log', '--json'])).out).deeds as { what: string }[];
  assert.deepEqual(
    log.map((d) => d.what),
    ['account-removed', 'role-changed', 'account-added', 'account-added'],
  );
  assert.equal((await run(['verify'])).code, 0);
  const bytes = readFileSync(join(root, 'store', 'sitrep.sqlite'), 'latin1');
  assert.ok(!bytes.includes('a long enough phrase'), 'no password is kept');
});

test('a key’s secret is alone on standard output, once; it is listed without it and revoked', async () => {
  const made = await run([
    'key',
    'add',
    'Olha',
    '--for',
    'desk',
    '--role',
    'analyst',
    '--scope',
    'write:ratings',
    '--expires',
    '2030-01-01T00:00:00Z',
  ]);
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /^sk_[\da-f]{8}_[\w-]{43}\n$/);
  assert.match(
    made.err,
    /analyst, only write:ratings, until 2030-01-01T00:00:00\.000Z; its secret is not shown again/,
  );
  const id = made.out.slice(0, 11);
  const list = await run(['key', 'list', 'olha', '--json']);
  assert.ok(!list.out.includes(made.out.trim()));
  assert.equal(JSON.parse(list.out).keys[0].id, id);
  assert.equal((await run(['key', 'add', 'Olha', '--for', 'x', '--scope', 'write:everything'])).code, 2);
  assert.match(
    (await run(['key', 'add', 'Olha', '--for', 'x', '--expires', '2020-01-01T00:00:00Z'])).err,
    /which is over/,
  );
  assert.equal((await run(['key', 'revoke', id])).code, 0);
  assert.match((await run(['key', 'list'])).out, /revoked 20/);
  assert.match((await run(['key', 'revoke', 'sk_00000000'])).err, /no key sk_00000000/);
});

test('with accounts a draft is approved on the command line too by another account that gives its password', async () => {
  const own = ['--data', join(root, 'drafts')];
  const cap = (args: string[], input = '') => runCli(['cap', ...args, ...own], { input });
  for (const name of ['Olha', 'Ivan']) {
    const added = await runCli(['account', 'add', name, '--role', 'editor', ...own], {
      input: `long phrase of ${name}1\n`,
    });
    assert.equal(added.code, 0, added.err);
  }
  const file = join(root, 'flood.xml');
  const far = `${new Date().getUTCFullYear() + 1}-03-03T20:00:00-00:00`;
  writeFileSync(file, GOOD_CAP.replace(/<expires>[^<]+/g, `<expires>${far}`));
  const stranger = await cap(['draft', file, '--by', 'Petro'], 'x\n');
  assert.match(stranger.err, /no account "Petro"/);
  const drafted = await cap(['draft', file, '--by', 'olha'], 'long phrase of Olha1\n');
  assert.equal(drafted.code, 0, drafted.err);
  const id = /draft (cdr_[\da-f]+), by Olha/.exec(drafted.err)![1]!;
  const posing = await cap(['approve', id, '--by', 'Ivan'], 'long phrase of Olha1\n');
  assert.match(posing.err, /not the password; nothing was done/);
  assert.match(
    (await cap(['approve', id, '--by', 'Olha'], 'long phrase of Olha1\n')).err,
    /another person must approve/,
  );
  assert.equal((await cap(['approve', id, '--by', 'Ivan'], 'long phrase of Ivan1\n')).code, 0);
});
