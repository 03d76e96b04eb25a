import assert from 'node:assert/strict';
import { inProcessBus } from '../../src/bus/in-process-bus.ts';
import { inlineRunner } from '../../src/cli/publish-runner.ts';
import { serverDeps } from '../../src/cli/server-deps.ts';
import { watchPublished } from '../../src/cli/watch-published.ts';
import { watchStore } from '../../src/cli/watch-store.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { startServer } from '../../src/server/start-server.ts';
import { openNoticeLog } from '../../src/store/sqlite/notice-log.ts';
import type { Store } from '../../src/store/store.ts';
import { type Answer, ask, crawl } from './crawl.ts';
import { EARLIER } from './secret-reports.ts';

/**
 * What a server over a store answers at a moment (ISO 8601 UTC), to everything that can be asked of it: addresses with the answers, and the
 * stream. `isLarge`: read from what is kept ready, as a large store is, in place of the whole picture.
 */
export async function answersOf(
  store: Store,
  now: string,
  ids: Iterable<string>,
  isLarge = false,
  queries: readonly string[] = QUERIES,
): Promise<Map<string, Answer>> {
  const faults: unknown[] = [];
  const bus = inProcessBus((error) => faults.push(error));
  const notices = openNoticeLog(':memory:');
  const runner = isLarge ? inlineRunner(store, DEFAULT_POLICY, () => now) : null;
  const deps = serverDeps(store, bus, () => now, undefined, undefined, DEFAULT_POLICY, notices, null, runner);
  const server = await startServer({ deps, requestsPerMinute: 10_000_000, publicUrl: 'http://host' });
  try {
    const answers = await crawl(server.url, await addressesOf(server.url, ids, queries));
    for (const [path, answer] of await writesTo(server.url, ids)) answers.set(path, answer);
    const onFault = (error: unknown) => faults.push(error);
    const watch = () =>
      runner
        ? watchPublished(
            bus,
            notices,
            { store, runner, alerts: () => deps.alerts(), now: () => now },
            onFault,
          )
        : watchStore(bus, notices, () => deps.picture(), onFault);
    // A log that has seen an empty picture tells of everything that is shown.
    notices.note([], now);
    answers.set('the stream', await streamOf(server.url, watch));
    assert.deepEqual(faults, []);
    return answers;
  } finally {
    await server.close();
    notices.close();
  }
}

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly parameters?: readonly { name: string; in: string; schema: { enum?: string[] } }[] }
        >
      >
    >
  >;
}

/** What every list is asked by: the secret place, its box, its hour, its kind, a moment before it, pages of one. */
const QUERIES = [
  '',
  'q=Balakliia',
  'q=%D0%91%D0%B0%D0%BB%D0%B0%D0%BA%D0%BB%D1%96%D1%8F',
  'region=Balakliia',
  'region=UA-63',
  'bbox=36.8,49.4,36.9,49.5',
  'from=2026-03-03T04:00:00Z&to=2026-03-03T09:30:00Z',
  'type=strike,harm',
  `since=2026-03-03T08:30:00Z`,
  `asOf=${EARLIER}`,
  'limit=1',
];

async function addressesOf(base: string, ids: Iterable<string>, all: readonly string[]): Promise<string[]> {
  const { paths } = JSON.parse((await ask(base, '/api/v1/openapi.json')).body) as Described;
  const out = [
    '/',
    '/about',
    '/data',
    '/report',
    '/review',
    '/sources',
    ...all.map((q) => `/?${q}`),
    ...all.map((q) => `/report?${q}`),
  ];
  for (const id of ids) out.push(`/incident/${id}`, `/document/${id}`, `/document/${id}?asOf=${EARLIER}`);
  for (const [path, methods] of Object.entries(paths)) {
    if (!methods.get || path.endsWith('/stream')) continue;
    const given = /\{(\w+)\}/.exec(path);
    const values = methods.get.parameters?.find((p) => p.in === 'path')?.schema.enum ?? [...ids];
    const whole = given ? values.map((v) => path.replace(/\{\w+\}/, v)) : [path];
    const queries = whole.length > 20 ? [''] : all;
    for (const one of whole) for (const q of queries) out.push(q === '' ? one : `${one}?${q}`);
  }
  return out;
}

/** What is answered to those who write, or try to, about each id. */
async function writesTo(base: string, ids: Iterable<string>): Promise<Map<string, Answer>> {
  const { paths } = JSON.parse((await ask(base, '/api/v1/openapi.json')).body) as Described;
  const out = new Map<string, Answer>();
  for (const [path, methods] of Object.entries(paths))
    for (const method of Object.keys(methods).filter((m) => m !== 'get'))
      for (const id of [...ids].slice(-3)) {
        const at = path.replace(/\{\w+\}/, id);
        const body = JSON.stringify({ a: id, b: id, verdict: 'same', subject: id, grade: '1', by: 'x' });
        const headers = { 'content-type': 'application/json' };
        out.set(`${method} ${at} ${id}`, await ask(base, at, { method, headers, body }));
      }
  return out;
}

/** Everything the stream sends in three seconds from when everything there is is noticed; the name of the log is of chance. */
async function streamOf(base: string, watch: () => { stop(): void }): Promise<Answer> {
  const stop = AbortSignal.timeout(3000);
  const response = await fetch(`${base}/api/v1/stream`, { signal: stop });
  const watching = watch();
  let body = '';
  try {
    for await (const piece of response.body!) body += new TextDecoder().decode(piece);
  } catch (error) {
    if ((error as Error).name !== 'TimeoutError') throw error;
  } finally {
    watching.stop();
  }
  return { status: response.status, headers: {}, body: body.replace(/^id: \w+-/gm, 'id: ') };
}
