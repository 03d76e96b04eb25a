import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { sampleDeps } from './sample-deps.ts';

let server: RunningServer;
before(async () => {
  server = await startServer({ deps: sampleDeps().deps });
});
after(() => server.close());

test('the API describes itself as OpenAPI 3.1 with the parameters it reads, and every route of it', async () => {
  const api = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
    openapi: string;
    paths: Record<string, { get: { parameters: { name: string }[] } }>;
  };
  assert.match(api.openapi, /^3\.1/);
  const names = api.paths['/api/incidents']!.get.parameters.map((p) => p.name);
  for (const name of ['q', 'from', 'to', 'type', 'status', 'bbox', 'asOf', 'limit', 'cursor'])
    assert.ok(names.includes(name), name);
  const folder = join(import.meta.dirname, '..', '..', 'src', 'server');
  const sources = readdirSync(folder).filter((n) => n.endsWith('.ts'));
  const routes = sources.flatMap((n) =>
    [...readFileSync(join(folder, n), 'utf8').matchAll(/\.(?:get|post)\b.*?'(\/api\/[^'*]+)'/g)].map(
      (m) => m[1]!,
    ),
  );
  assert.ok(routes.length > 15, `${routes.length} routes`);
  for (const route of routes)
    if (route !== '/api/openapi.json')
      assert.ok(api.paths[route.replace(/:(\w+)/g, '{$1}')], `${route} is described`);
});
