// Signing in, the own account, and what an admin does: as a browser without script does it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { accountIn, emptyStore, keyIn, PASSWORD } from './account-sample.ts';
import { sampleDeps } from './sample-deps.ts';
import { sent, Visitor } from './sent.ts';

const { store, gone } = emptyStore();
let server: RunningServer;
let proxied: RunningServer;

before(async () => {
  const common = { deps: sampleDeps().deps, accounts: store, requestsPerMinute: 100_000 };
  server = await startServer(common);
  proxied = await startServer({ ...common, isBehindProxy: true });
  await accountIn(store, 'Olha', 'admin');
  await accountIn(store, 'Ivan', 'analyst');
});
after(async () => {
  await server.close();
  await proxied.close();
  await gone();
});

const signedIn = async (name: string): Promise<Visitor> => {
  const visitor = new Visitor(server.url);
  const answer = await visitor.signIn(name, PASSWORD);
  assert.equal(answer.status, 303, answer.text);
  return visitor;
};

test('signing in gives a cookie that no script and no other site can use, and leads back', async () => {
  const visitor = new Visitor(server.url);
  const asked = await visitor.get('/account');
  assert.equal(asked.headers.location, '/sign-in?next=%2Faccount');
  const answer = await visitor.signIn('  olha ', PASSWORD, '/review?limit=20');
  assert.equal(answer.headers.location, '/review?limit=20');
  const cookie = answer.headers['set-cookie']![0]!;
  assert.match(cookie, /^sitrep-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
  const page = await visitor.get('/account');
  assert.match(page.text, /<h1>Olha<\/h1>/);
  assert.equal(page.headers['cache-control'], 'no-store');
  assert.match((await visitor.get('/')).text, /<a class="who" href="\/account">Olha<\/a>/);
  await visitor.post('/sign-out', { token: await visitor.tokenAt('/account') });
  assert.match((await visitor.get('/')).text, /href="\/sign-in">Sign in<\/a>/);
});

test('a cookie kept from before signing out opens nothing', async () => {
  const visitor = await signedIn('Olha');
  const { cookie } = visitor;
  await visitor.post('/sign-out', { token: await visitor.tokenAt('/account') });
  const answer = await sent(server.url, '/account', 'GET', { cookie });
  assert.match(String(answer.headers.location), /^\/sign-in/);
});

test('it never leads to another site', async () => {
  for (const next of [
    '//example.org',
    'https://example.org',
    '/\\example.org',
    '/a\\b',
    'javascript:x',
    '/a\r\nb',
  ]) {
    const answer = await new Visitor(server.url).signIn('Olha', PASSWORD, next);
    assert.equal(answer.headers.location, '/', next);
  }
});

test('a wrong name and a wrong password are told in the same words', async () => {
  const said = async (name: string, password: string) => {
    const answer = await new Visitor(server.url).signIn(name, password);
    assert.equal(answer.status, 401);
    return /role="alert">([^<]+)</.exec(answer.text)![1];
  };
  assert.equal(await said('Nobody here', PASSWORD), await said('Olha', 'not the password'));
});

test('signing in takes our own page and its token: another site cannot sign a visitor in as somebody', async () => {
  const visitor = new Visitor(server.url);
  const token = await visitor.tokenAt('/sign-in');
  const fields = { token, name: 'Olha', password: PASSWORD, next: '/' };
  const foreign = await visitor.post('/sign-in', fields, { origin: 'https://example.org' });
  assert.equal(foreign.status, 403);
  assert.equal((await visitor.post('/sign-in', { ...fields, token: '0'.repeat(64) })).status, 403);
  assert.equal((await new Visitor(server.url).post('/sign-in', fields)).status, 403);
});

test('after five wrong tries from one address a name waits, also with the right password; others do not', async () => {
  await accountIn(store, 'Petro', 'public');
  for (let n = 0; n < 5; n++)
    assert.equal((await new Visitor(proxied.url).signIn('Petro', `guess number ${n}`)).status, 401);
  const answer = await new Visitor(proxied.url).signIn('Petro', PASSWORD);
  assert.equal(answer.status, 429);
  assert.ok(Number(answer.headers['retry-after']) > 800);
  assert.equal((await new Visitor(proxied.url).signIn('Ivan', PASSWORD)).status, 303);
  const elsewhere = new Visitor(proxied.url, { 'x-forwarded-for': '203.0.113.9' });
  assert.equal((await elsewhere.signIn('Petro', PASSWORD)).status, 303, 'the owner is not locked out');
});

test('a form of a signed-in person needs the session’s own token and our own origin', async () => {
  const visitor = await signedIn('Ivan');
  const other = await signedIn('Olha');
  const token = await visitor.tokenAt('/account');
  const fields = { token, name: 'script', role: 'analyst' };
  const foreign = await other.tokenAt('/account');
  assert.equal((await visitor.post('/account/keys', { ...fields, token: foreign })).status, 403);
  assert.equal((await visitor.post('/account/keys', fields, { origin: 'https://example.org' })).status, 403);
  assert.equal((await visitor.post('/account/keys', fields, { 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await visitor.post('/account/keys', fields, { origin: 'null' })).status, 403);
  const made = await visitor.post('/account/keys', fields);
  assert.equal(made.status, 201, made.text);
});

test('a key is shown once, works, is listed without its secret, and ends when revoked', async () => {
  const visitor = await signedIn('Ivan');
  const token = await visitor.tokenAt('/account');
  const made = await visitor.post('/account/keys', [
    ['token', token],
    ['name', 'desk <b>'],
    ['role', 'analyst'],
    ['scope', 'write:ratings'],
    ['scope', 'read:judgements'],
  ]);
  const secret = /<code>(sk_[\da-f]{8}_[\w-]{43})<\/code>/.exec(made.text)![1]!;
  assert.match(made.text, /desk &lt;b&gt;/);
  const headers = { authorization: `Bearer ${secret}` };
  const me = JSON.parse((await sent(server.url, '/api/v1/me', 'GET', headers)).text);
  assert.deepEqual(me.scopes, ['write:ratings', 'read:judgements']);
  const list = (await visitor.get('/account')).text;
  assert.ok(!list.includes(secret) && list.includes(secret.slice(0, 11)));
  const tooHigh = await visitor.post('/account/keys', { token, name: 'x', role: 'admin' });
  assert.equal(tooHigh.status, 422, 'a key is not more than its owner');
  const other = await signedIn('Olha');
  const foreign = { token: await other.tokenAt('/account'), id: secret.slice(0, 11) };
  assert.equal(
    (await other.post('/account/keys/revoke', foreign)).status,
    404,
    'nobody else’s own page ends it',
  );
  await visitor.post('/account/keys/revoke', { token, id: secret.slice(0, 11) });
  assert.equal((await sent(server.url, '/api/v1/me', 'GET', headers)).status, 401);
});

test('words given by a signed-in person or a key are signed with the account’s name and no other', async () => {
  const ivan = (await store.listAccounts()).find((a) => a.name === 'Ivan')!;
  const { secret, key } = await keyIn(store, ivan);
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const word = { a: 'ev_doc_a1', b: 'ev_doc_a2', verdict: 'same' };
  const posed = await sent(
    server.url,
    '/api/v1/judgements',
    'POST',
    headers,
    JSON.stringify({ ...word, by: 'Olha' }),
  );
  assert.equal(posed.status, 422);
  assert.match(posed.text, /signed with your account’s name, Ivan/);
  const given = await sent(server.url, '/api/v1/judgements', 'POST', headers, JSON.stringify(word));
  assert.equal(given.status, 201, given.text);
  assert.equal(JSON.parse(given.text).by, 'Ivan');
  const [deed] = await store.listDeeds(1);
  assert.deepEqual([deed!.by, deed!.what, deed!.through], ['Ivan', 'judged', key.id]);
  const visitor = await signedIn('Ivan');
  assert.match((await visitor.get('/review')).text, /Signed <b>Ivan<\/b>/);
});

test('on a server with accounts nobody writes without signing in, not even at the machine', async () => {
  const headers = { host: new URL(server.url).host, 'content-type': 'application/json' };
  const answer = await sent(server.url, '/api/v1/judgements', 'POST', headers, '{}');
  assert.equal(answer.status, 401);
  assert.match(String(answer.headers['www-authenticate']), /^Bearer/);
  assert.match((await new Visitor(server.url).get('/review')).text, /sign in first/);
});

test('another password ends the other browsers and needs the present one', async () => {
  await accountIn(store, 'Iryna', 'analyst');
  const visitor = await signedIn('Iryna');
  const other = await signedIn('Iryna');
  const token = await visitor.tokenAt('/account');
  const fields = {
    token,
    current: 'not it at all',
    password: 'another long phrase',
    again: 'another long phrase',
  };
  assert.equal((await visitor.post('/account/password', fields)).status, 403);
  const short = { ...fields, current: PASSWORD, password: 'short', again: 'short' };
  assert.equal((await visitor.post('/account/password', short)).status, 422);
  assert.equal((await visitor.post('/account/password', { ...fields, current: PASSWORD })).status, 200);
  assert.equal((await visitor.get('/account')).status, 200);
  assert.equal((await other.get('/account')).status, 303);
  assert.equal((await new Visitor(server.url).signIn('Iryna', 'another long phrase')).status, 303);
});

test('an admin adds, promotes and removes; the last admin stays; a key cannot do it', async () => {
  const olha = await signedIn('Olha');
  const token = await olha.tokenAt('/admin');
  const added = await olha.post('/admin/accounts', { token, name: 'Maksym', role: 'analyst' });
  const first = /<code>([a-z2-9-]{23})<\/code>/.exec(added.text)![1]!;
  assert.equal((await new Visitor(server.url).signIn('Maksym', first)).status, 303);
  const again = await olha.post('/admin/accounts', { token, name: 'MAKSYM', role: 'admin' });
  assert.equal(again.status, 409);
  const find = async (name: string) => (await store.listAccounts()).find((a) => a.name === name)!;
  await olha.post('/admin/role', { token, id: (await find('Maksym')).id, role: 'editor' });
  assert.equal((await find('Maksym')).role, 'editor');
  const self = await olha.post('/admin/role', { token, id: (await find('Olha')).id, role: 'public' });
  assert.equal(self.status, 409);
  assert.match(self.text, /only admin/);
  await olha.post('/admin/remove', { token, id: (await find('Maksym')).id });
  assert.equal(await find('Maksym'), undefined);
  const reborn = await olha.post('/admin/accounts', { token, name: 'Maksym', role: 'analyst' });
  assert.equal(reborn.status, 409, 'a name is not given twice');
  const { secret } = await keyIn(store, await find('Olha'));
  const form = { authorization: `Bearer ${secret}`, 'content-type': 'application/x-www-form-urlencoded' };
  const byKey = await sent(server.url, '/admin/accounts', 'POST', form, 'token=&name=Robot&role=admin');
  assert.equal(byKey.status, 403);
  assert.equal(await find('Robot'), undefined);
  assert.match((await olha.get('/admin')).text, /account removed: Maksym/);
  assert.deepEqual((await store.verify()).faults, []);
});

test('behind a proxy that ends https the cookie is bound to https and to the host; without --behind-proxy its word is not taken', async () => {
  const host = 'sitrep.example';
  const headers = { host, 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.5' };
  const visitor = new Visitor(proxied.url, headers);
  const token = await visitor.tokenAt('/sign-in');
  const fields = { token, name: 'Olha', password: PASSWORD, next: '/' };
  const answer = await visitor.post('/sign-in', fields, { origin: `https://${host}` });
  assert.equal(answer.status, 303, answer.text);
  assert.match(answer.headers['set-cookie']![0]!, /^__Host-sitrep-session=.*; SameSite=Strict; .*; Secure$/);
  const plain = new Visitor(server.url, headers);
  const first = await plain.tokenAt('/sign-in');
  const refused = await plain.post('/sign-in', { ...fields, token: first }, { origin: `https://${host}` });
  assert.equal(refused.status, 403);
  assert.match(refused.text, /--behind-proxy/);
});
