// Every operation of the served description, asked rightly and wrongly, by nobody known and by an admin: never a fault of the server,
// every refusal a problem that says why, every answer as described. SITREP_FUZZ=20000 asks that often; the seed is fixed unless
// SITREP_SEED is given.
import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type Answer, type Contract, contractOf } from './api-contract.ts';
import { arbitraryRequest, type Sent } from './arbitrary-request.ts';
import { sampleServer } from './sample-server.ts';

const RUNS = Number(process.env.SITREP_FUZZ ?? 600);
const SEED = Number(process.env.SITREP_SEED ?? 20_261_128);

let server: Awaited<ReturnType<typeof sampleServer>>;
let contract: Contract;
let ids: string[];
const agent = new Agent({ keepAlive: true });
before(async () => {
  server = await sampleServer();
  contract = await contractOf(server.url);
  ids = await thingsThere();
});
after(async () => {
  agent.destroy();
  await server.close();
});

/** Ids of things the store holds: an incident, its events, statements, reports and captures, and names of formats. */
async function thingsThere(): Promise<string[]> {
  const answer = await fetch(`${server.url}/api/v1/incidents?limit=5`);
  const { items } = (await answer.json()) as {
    items: {
      id: string;
      events: { key: string; documentId: string; captureId: string; statements: { key: string }[] }[];
    }[];
  };
  assert.ok(items.length === 5);
  const of = items.flatMap((i) => [
    i.id,
    ...i.events.flatMap((e) => [e.key, e.documentId, e.captureId, ...e.statements.map((s) => s.key)]),
  ]);
  return [...new Set([...of, 'geojson', 'csv', 'rss', 'stix'])];
}

function send({ method, path, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}`, { method, path, headers, agent }, (got) => {
      const type = got.headers['content-type'] ?? '';
      const done = (text: string): void => resolve({ status: got.statusCode!, type, text });
      if (type.startsWith('text/event-stream')) {
        got.destroy();
        done('');
        return;
      }
      const chunks: Buffer[] = [];
      got.on('data', (c: Buffer) => chunks.push(c));
      got.on('end', () => done(Buffer.concat(chunks).toString()));
      got.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

test(`${RUNS} requests made from the description: no fault of the server, every refusal a problem, every answer as described`, async (t) => {
  const counts = new Map<number, number>();
  const property = fc.asyncProperty(
    arbitraryRequest(contract.operations, ids),
    fc.boolean(),
    async (sent, isAdmin) => {
      const answer = await send({
        ...sent,
        headers: {
          ...(isAdmin ? { authorization: `Bearer ${server.secret}` } : {}),
          ...sent.headers,
          'accept-encoding': 'identity',
        },
      });
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
      assert.ok(answer.status < 500, `${answer.status} ${answer.text.slice(0, 300)}`);
      if (sent.method === 'HEAD' || answer.status === 204 || answer.status === 308) return;
      if (answer.status >= 400) contract.checkProblem(answer);
      else contract.check(operationAt(sent), answer);
    },
  );
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
  t.diagnostic(
    [...counts]
      .sort(([a], [b]) => a - b)
      .map(([s, n]) => `${s}: ${n}`)
      .join(', '),
  );
  assert.ok((counts.get(200) ?? 0) > RUNS / 10, 'right requests are among them');
  assert.ok((counts.get(400) ?? 0) > RUNS / 50, 'wrong ones too');
});

/** The operation that answers: a method drawn at random, or what was put into the path, may be another's. */
function operationAt(sent: Sent): Sent['operation'] {
  const path = sent.path.split('?')[0]!;
  const pattern = (of: string): RegExp =>
    new RegExp(`^${of.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
  const found = contract.operations.filter((o) => o.method === sent.method && pattern(o.path).test(path));
  return found.find((o) => !o.path.includes('{')) ?? found[0] ?? sent.operation;
}
