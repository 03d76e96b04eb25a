import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { regionsAsked } from './asked-region.ts';
import type { ServerContext } from './context.ts';
import type { PushBook } from './deps.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { notifyPage } from './page/notify-page.ts';
import { sendPage } from './page-routes.ts';
import { HttpProblem } from './problem.ts';
import { putRight, writeScope } from './write-scope.ts';

const WORKER = readFileSync(join(import.meta.dirname, 'asset', 'push-worker.js'), 'utf8');
const MOST_REGIONS = 10;

const endpoint = z.string().max(1000).describe('as the browser’s push service gave it');
/** What a browser asks to be told of. */
export const pushBody = z.strictObject({
  endpoint,
  keys: z.strictObject({ p256dh: z.string().max(120), auth: z.string().max(60) }),
  regions: z
    .array(z.string().trim().min(1).max(80))
    .min(1)
    .max(MOST_REGIONS)
    .describe('countries (UA), units (UA-63, Kharkiv Oblast) or places by name'),
});
const card = { access: 'public', tag: 'Push' } as const;

/** Pushes of alerts to browsers: the page to ask for them, the worker that shows them, and the routes both use. */
export function pushRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/notify', async (request, reply) => {
    const alerts = await context.deps.alerts();
    const states = await alerts.states(alerts.asOf);
    const regions = [...new Set(states.map((a) => a.region))].sort();
    const body = notifyPage({
      regions,
      publicKey: context.push?.publicKey ?? null,
      isSecure: isSecure(request),
    });
    return sendPage(context, reply, { title: 'Alerts on this device', current: null, body });
  });
  // A worker answers for the folder it stands in, so it stands at the top; it changes with the program.
  app.get('/push-worker.js', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(WORKER),
  );
  writeScope(app, 'json', (scope) => {
    describeRoute(
      scope,
      context,
      {
        ...card,
        method: 'POST',
        path: '/api/v1/push/subscriptions',
        summary: 'Have this browser told of alerts in some regions; asked again, it is told of those instead',
        description: 'From a page of this server only.',
        body: pushBody,
        answers: { 201: jsonAnswer('Kept', z.strictObject({ regions: z.array(z.string()) })) },
        problems: [409, 422],
      },
      async ({ body, reply }) => {
        const regions = await regionsAsked(context, body.regions);
        await putRight(() => bookOf(context).subscribe({ ...body, regions }));
        return reply.code(201).send({ regions });
      },
    );
    describeRoute(
      scope,
      context,
      {
        ...card,
        method: 'POST',
        path: '/api/v1/push/subscriptions/end',
        summary: 'Tell this browser no more',
        description: 'From a page of this server only.',
        body: z.strictObject({ endpoint }),
        answers: { 200: jsonAnswer('It is told no more', z.strictObject({ isTold: z.literal(false) })) },
      },
      async ({ body }) => {
        await bookOf(context).unsubscribe(body.endpoint);
        return { isTold: false };
      },
    );
  });
}

/** Browsers let a page ask for pushes only over https or on the own machine. */
function isSecure(request: { readonly protocol: string; readonly hostname: string }): boolean {
  return request.protocol === 'https' || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(request.hostname);
}

function bookOf({ push }: ServerContext): PushBook {
  if (!push) throw new HttpProblem(403, 'Forbidden', 'this server pushes nothing');
  return push;
}
