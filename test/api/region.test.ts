// A region nobody knows is refused wherever one can be asked for, with the names near it; one that is known is answered under every name it
// has, and with nothing where nothing is told of it. Both ways: from the whole picture, and from the tables of what is published.
import assert from 'node:assert/strict';
import { createECDH, randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { pushBook } from '../../src/push-book.ts';
import { startServer } from '../../src/server/start-server.ts';
import { newVapidKeys } from '../../src/util/web-push.ts';
import { webhookBook } from '../../src/webhook-book.ts';
import { accountIn, emptyStore, keyIn } from './account-sample.ts';
import { sampleDeps } from './sample-deps.ts';
import { ALL_TOLD, answersBothWays, takeInPanels } from './two-ways.ts';

const made = emptyStore();
before(() => takeInPanels(made.store));
after(() => made.gone());

/** Everything that takes a region: lists, files, feeds, and pages. */
const PROGRAMS = [
  ...[
    'incidents',
    'events',
    'checks',
    'sources',
    'timeline',
    'geojson',
    'incidents.csv',
    'control',
    'movement',
  ],
  ...['tallies', 'tallies.csv', 'report.json', 'report.md', 'export/geojson', 'export/csv', 'export/stix'],
  ...['alerts', 'alerts/state', 'alerts/streaks', 'alerts/series', 'stream'],
].map((path) => `/api/v1/${path}`);
const FEEDS = ['/feed.rss', '/feed.atom', '/feed.json'];
const PAGES = ['/', '/report', '/data', '/air-defence', '/control', '/evacuation'];

const asking = (paths: readonly string[], region: string): string[] =>
  paths.map((path) => `${path}?region=${encodeURIComponent(region)}`);

interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly { field: string; message: string; nearest?: readonly string[] }[];
}

test('a name that is no region is a problem that names the parameter and the names near it', async () => {
  const paths = asking([...PROGRAMS, ...FEEDS], 'Kviv');
  for (const { path, whole, live } of await answersBothWays(made.store, ALL_TOLD, paths))
    for (const answer of [whole, live]) {
      assert.equal(answer.status, 400, path);
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/, path);
      const { detail, errors } = JSON.parse(answer.body) as Problem;
      assert.equal(errors[0]!.field, 'region');
      assert.ok(errors[0]!.nearest!.includes('Kyiv'), path);
      assert.match(detail, /^region: there is no region or place “Kviv”; near that name: Kyiv, /);
    }
});

test('a page says so in words and leads on to the names near it', async () => {
  for (const { path, whole, live } of await answersBothWays(made.store, ALL_TOLD, asking(PAGES, 'Kviv')))
    for (const answer of [whole, live]) {
      assert.equal(answer.status, 400, path);
      assert.match(answer.body, /<h1>No such region<\/h1>/, path);
      const [page] = path.split('?');
      assert.ok(answer.body.includes(`href="${page}?region=Kyiv"`), `${path}: ${answer.body}`);
    }
});

test('a region that is known is answered under each of its names, also where nothing is told of it', async () => {
  const names = [
    ...['UA-59', 'ua-59', 'Sumy', 'Sumy Oblast', 'Sumy region', 'Sumska oblast', 'Суми', 'Сумська область'],
    ...['Сумская область', 'UA', 'Ukraine', 'Україна', 'Украина', 'Kyiv', 'Київ', 'Киев', 'Kiev', 'UA-32'],
    ...['Київська область', 'Crimea', 'Крим', 'Okhtyrka raion', 'Охтирський район', 'Romny', 'Ромни', 'Goma'],
    ...['Nauru', 'NR', 'North Kivu', 'CD-NK', 'Lille', 'Odessa'],
  ];
  const paths = names.flatMap((name) =>
    asking(['/api/v1/incidents', '/api/v1/alerts/state', '/api/v1/control', '/api/v1/tallies', '/'], name),
  );
  for (const { path, whole, live } of await answersBothWays(made.store, ALL_TOLD, paths)) {
    assert.equal(whole.status, 200, decodeURIComponent(path));
    assert.equal(live.status, 200, decodeURIComponent(path));
  }
});

test('every name of a region finds the same', async () => {
  const same = [
    ['UA-59', 'Sumy Oblast', 'Сумська область', 'Сумская область', 'Суми'],
    ['UA', 'Ukraine', 'Україна', 'Украина'],
    ['Romny', 'Ромни'],
  ];
  for (const names of same)
    for (const list of ['/api/v1/incidents', '/api/v1/alerts/state']) {
      const found = await answersBothWays(
        made.store,
        ALL_TOLD,
        names.flatMap((n) => asking([list], n)),
      );
      const totals = found.flatMap(({ whole, live }) =>
        [whole, live].map(({ body }) => (JSON.parse(body) as { total: number }).total),
      );
      assert.ok(totals[0]! > 0 || list !== '/api/v1/incidents', `${names[0]} in ${list}`);
      assert.deepEqual([...new Set(totals)], [totals[0]], `${names.join()} in ${list}`);
    }
});

test('what is no name is refused too, an empty field asks for everywhere', async () => {
  const odd = ['\u0007\u001b[2J', '!!!', '\u202eviyK', 'x'.repeat(80), 'x'.repeat(10_000), 'UA-99', '北京'];
  const paths = odd.flatMap((name) => asking(['/api/v1/incidents', '/control'], name));
  for (const { path, whole, live } of await answersBothWays(made.store, ALL_TOLD, paths))
    for (const answer of [whole, live]) {
      assert.equal(answer.status, 400, path.slice(0, 80));
      assert.doesNotMatch(answer.body, /[\p{Bidi_Control}\x7f]|(?!\n)\p{Cc}/u, path.slice(0, 80));
      assert.ok(answer.body.length < 12_000);
    }
  for (const { path, whole } of await answersBothWays(made.store, ALL_TOLD, [
    '/api/v1/incidents?region=',
    '/api/v1/incidents?region=%20',
    '/control?region=&from=',
  ]))
    assert.equal(whole.status, 200, path);
});

test('webhooks and pushes are not kept for a region nobody knows, and are kept by the name it goes by', async () => {
  const { store, gone } = emptyStore();
  const push = pushBook(store, newVapidKeys().publicKey, () => ALL_TOLD);
  const server = await startServer({
    deps: sampleDeps().deps,
    accounts: store,
    push,
    webhooks: webhookBook(store),
  });
  try {
    const { secret } = await keyIn(store, await accountIn(store, 'The admin', 'admin'));
    const send = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json', origin: server.url };
      const key = path.includes('webhooks') ? { authorization: `Bearer ${secret}` } : {};
      const answer = await fetch(server.url + path, {
        method: 'POST',
        headers: { ...headers, ...key },
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: JSON.parse(await answer.text()) };
    };
    const hook = (...regions: string[]) =>
      send('/api/v1/webhooks', { url: 'https://desk.example/x', regions });
    const endpoint = 'https://fcm.googleapis.com/fcm/send/abc';
    const ecdh = createECDH('prime256v1');
    const p256dh = ecdh.generateKeys('base64url');
    const keys = { p256dh, auth: randomBytes(16).toString('base64url') };
    const told = (...regions: string[]) => send('/api/v1/push/subscriptions', { endpoint, keys, regions });
    for (const ask of [hook, told]) {
      const { status, body } = await ask('UA-63', 'Kviv');
      assert.equal(status, 400);
      assert.equal((body as Problem).errors[0]!.field, 'regions.1');
      assert.ok((body as Problem).errors[0]!.nearest!.includes('Kyiv'));
    }
    assert.deepEqual(await store.listWebhooks(), []);
    assert.equal(await store.countPushSubscriptions(), 0);
    assert.deepEqual((await hook('UA-63', 'Ізюм')).body.webhook.regions, ['UA-63', 'Izium']);
    assert.deepEqual((await told('Україна')).body, { regions: ['UA'] });
  } finally {
    await server.close();
    gone();
  }
});
