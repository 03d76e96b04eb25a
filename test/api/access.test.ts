// Every route of the running server, by everybody who may come: what the table of access says is what happens.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RouteOptions } from 'fastify';
import { isAtLeast, type Role } from '../../src/model/account.ts';
import { type Access, accessOf, needsAccount, PAGE_ACCESS } from '../../src/server/access/access.ts';
import { deedOfDoer } from '../../src/server/access/account-book.ts';
import { newKeySecret } from '../../src/server/access/secret.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { accountIn, emptyStore, keyIn, PASSWORD } from './account-sample.ts';
import { sampleDeps } from './sample-deps.ts';
import { sent, Visitor } from './sent.ts';

const { store, gone } = emptyStore();
/** By method and address: who may use it. */
const routes = new Map<string, { url: string; access: Access | null }>();
const noted = ({ method, url, config }: RouteOptions): void => {
  for (const name of [method].flat())
    routes.set(`${name} ${url}`, { url, access: accessOf(name, url, config) });
};
let server: RunningServer;

/** Who comes: with which headers, as which role, and whether what they show is worth nothing. */
interface Comer {
  readonly name: string;
  readonly headers: Record<string, string>;
  readonly role: Role | null;
  readonly isBad?: true;
}
const comers: Comer[] = [];
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

before(async () => {
  server = await startServer({
    deps: sampleDeps().deps,
    accounts: store,
    requestsPerMinute: 100_000,
    onRoute: noted,
  });
  comers.push({ name: 'nobody', headers: {}, role: null });
  const accounts = [];
  for (const role of ['public', 'analyst', 'editor', 'admin'] as const) {
    const account = await accountIn(store, `The ${role}`, role);
    accounts.push(account);
    comers.push({ name: `key of ${role}`, headers: bearer((await keyIn(store, account)).secret), role });
    const visitor = new Visitor(server.url);
    await visitor.signIn(account.name, PASSWORD);
    comers.push({ name: `browser of ${role}`, headers: { cookie: visitor.cookie }, role });
  }
  const admin = accounts.at(-1)!;
  const lesser = await keyIn(store, admin, { role: 'analyst' });
  comers.push({ name: 'analyst’s key of an admin', headers: bearer(lesser.secret), role: 'analyst' });
  const revoked = await keyIn(store, admin);
  await store.revokeKey(
    revoked.key.id,
    deedOfDoer({ by: 'x', at: '2026-05-02', through: 'x' }, 'key-revoked', null),
  );
  const expired = await keyIn(store, admin, { expiresAt: '2026-05-02T00:00:00.000Z' });
  const other = await keyIn(store, admin);
  const wrongEnd = `${other.secret.slice(0, -1)}${other.secret.endsWith('A') ? 'B' : 'A'}`;
  const leaver = await accountIn(store, 'The leaver', 'admin');
  const left = await keyIn(store, leaver);
  await store.removeAccount(
    leaver.id,
    deedOfDoer({ by: 'x', at: '2026-05-02', through: 'x' }, 'account-removed', null),
  );
  for (const [name, secret] of [
    ['foreign key', newKeySecret().secret],
    ['key with another end', wrongEnd],
    ['no key at all', 'sk_'],
    ['revoked key', revoked.secret],
    ['expired key', expired.secret],
    ['key of an account removed', left.secret],
  ] as const)
    comers.push({ name, headers: bearer(secret), role: null, isBad: true });
});
after(async () => {
  await server.close();
  await gone();
});

test('every route declares who may use it, and nothing is declared that is no route', () => {
  assert.ok(routes.size > 60, `${routes.size} routes`);
  const undeclared = [...routes].filter(([, { access }]) => access === null).map(([name]) => name);
  assert.deepEqual(
    undeclared,
    [],
    'declare pages in src/server/access/access.ts, routes of the API on their card',
  );
  const gone = Object.keys(PAGE_ACCESS).filter((name) => !routes.has(name));
  assert.deepEqual(
    gone.filter((n) => n !== 'GET /static/*'),
    [],
  );
});

/** A person before they are signed in; a browser that asks to be told, for itself. */
const OF_ANYBODY = /^POST \/(?:sign-in|api\/v1\/push\/subscriptions(?:\/end)?)$/;

test('whatever writes asks who it is, but signing in; what is of admins is for nobody else', () => {
  for (const [name, { url, access }] of routes) {
    const isLooking = /^(?:GET|HEAD) /.test(name);
    if (!isLooking && !OF_ANYBODY.test(name)) assert.ok(needsAccount(access!), name);
    if (/^\/(?:admin|api\/v1\/(?:deeds|accounts))/.test(url)) assert.equal(access!.role, 'admin', name);
  }
});

/** What the table says comes of it: let in (by whatever the route then says), asked to sign in, or refused. */
function expected(access: Access, comer: Comer): 'in' | 'sign in' | 'refused' {
  if (comer.isBad) return 'sign in';
  if (!needsAccount(access)) return 'in';
  if (comer.role === null) return 'sign in';
  return isAtLeast(comer.role, access.role) ? 'in' : 'refused';
}

const WAYS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

test('every route × everybody: only those the table lets in come in', async () => {
  const faults: string[] = [];
  let tried = 0;
  for (const [name, { url, access }] of routes) {
    const method = name.split(' ')[0]!;
    if (!WAYS.includes(method) || url === '/static/*') continue;
    assert.ok(access, `${name} declares who may use it`);
    for (const comer of comers) {
      const want = expected(access, comer);
      const path = url.replace('/*', '/nothing').replace(/:\w+/g, 'in_aa01');
      const answer = await sent(server.url, path, method, {
        host: new URL(server.url).host,
        'content-type': 'application/json',
        ...comer.headers,
      });
      tried++;
      const toSignIn = answer.status === 401 || String(answer.headers.location).startsWith('/sign-in?');
      const refused = answer.status === 403 && /this is for an? /i.test(answer.text);
      const got = toSignIn ? 'sign in' : refused ? 'refused' : 'in';
      if (got !== want || answer.status >= 500)
        faults.push(`${name} by ${comer.name}: ${got} (${answer.status}), not ${want}`);
    }
  }
  assert.deepEqual(faults, []);
  assert.ok(tried > 1000, `${tried} tries`);
});

test('a narrowed key does what it is narrowed to and nothing else', async () => {
  const account = await accountIn(store, 'The scripter', 'analyst');
  const { secret } = await keyIn(store, account, { scopes: ['write:ratings', 'read:account'] });
  const headers = { ...bearer(secret), 'content-type': 'application/json' };
  const word = JSON.stringify({ a: 'ev_doc_a1', b: 'ev_doc_a2', verdict: 'same' });
  const judged = await sent(server.url, '/api/v1/judgements', 'POST', headers, word);
  assert.equal(judged.status, 403);
  assert.match(judged.text, /narrowed to write:ratings, read:account; this needs write:judgements/);
  const grade = JSON.stringify({ subject: 'Sumy Wire', grade: 'B' });
  assert.notEqual((await sent(server.url, '/api/v1/ratings', 'POST', headers, grade)).status, 403);
  assert.equal((await sent(server.url, '/api/v1/incidents', 'GET', headers)).status, 200);
  const me = JSON.parse((await sent(server.url, '/api/v1/me', 'GET', headers)).text);
  assert.deepEqual([me.kind, me.role, me.name], ['key', 'analyst', 'The scripter']);
});

test('whoever is demoted or removed has that at once, with every key and browser they hold', async () => {
  const account = await accountIn(store, 'The mover', 'admin');
  const { secret } = await keyIn(store, account);
  const visitor = new Visitor(server.url);
  await visitor.signIn(account.name, PASSWORD);
  const role = async (headers: Record<string, string>) =>
    JSON.parse((await sent(server.url, '/api/v1/me', 'GET', headers)).text).role;
  assert.deepEqual([await role(bearer(secret)), await role({ cookie: visitor.cookie })], ['admin', 'admin']);
  const deed = (what: string) => deedOfDoer({ by: 'x', at: '2026-05-02', through: 'x' }, what, null);
  await store.setRole(account.id, 'analyst', deed('role-changed'));
  assert.deepEqual(
    [await role(bearer(secret)), await role({ cookie: visitor.cookie })],
    ['analyst', 'analyst'],
  );
  await store.removeAccount(account.id, deed('account-removed'));
  assert.equal((await sent(server.url, '/api/v1/me', 'GET', bearer(secret))).status, 401);
  assert.equal(await role({ cookie: visitor.cookie }), 'public');
});
