import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { doerOf } from './access/sign-in-routes.ts';
import { regionsAsked } from './asked-region.ts';
import type { ServerContext } from './context.ts';
import type { WebhookBook } from './deps.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { HttpProblem } from './problem.ts';
import { limitUpTo } from './query.ts';
import { deliverySchema, webhookBody, webhookSchema } from './schema/webhook-schema.ts';
import { putRight, writeScope } from './write-scope.ts';

const idParams = z.object({ id: z.string().regex(/^whk_[\da-f]{1,40}$/, 'the id of a webhook') });
const card = { access: 'editor', thing: 'webhooks', tag: 'Webhooks' } as const;

/** Webhooks by the API: who is told, by whom it was asked for, and what came of it. */
export function webhookRoutes(app: FastifyInstance, context: ServerContext): void {
  reading(app, context);
  writeScope(app, 'json', (scope) => {
    describeRoute(
      scope,
      context,
      {
        ...card,
        method: 'POST',
        path: '/api/v1/webhooks',
        summary: 'Have an address told by signed POSTs',
        description: 'The secret is in this answer and in no other.',
        body: webhookBody,
        answers: {
          201: jsonAnswer(
            'The webhook as kept',
            z.strictObject({ webhook: webhookSchema, secret: z.string() }),
          ),
        },
        problems: [409, 422],
      },
      async ({ body, request, reply }) => {
        checked(context, request);
        const regions = await regionsAsked(context, body.regions ?? []);
        const made = await putRight(() => bookOf(context).add({ ...body, regions }, doerOf(request)));
        return reply.code(201).header('cache-control', 'no-store').send(made);
      },
    );
    describeRoute(
      scope,
      context,
      {
        ...card,
        method: 'POST',
        path: '/api/v1/webhooks/{id}/test',
        summary: 'Put a trial on its way',
        params: idParams,
        answers: { 202: jsonAnswer('The id it is sent with', z.strictObject({ dispatch: z.string() })) },
      },
      async ({ params, request, reply }) => {
        checked(context, request);
        const { dispatch } = await putRight(() => bookOf(context).test(params.id, doerOf(request)));
        return reply.code(202).send({ dispatch: dispatch.id });
      },
    );
  });
  describeRoute(
    app,
    context,
    {
      ...card,
      method: 'DELETE',
      path: '/api/v1/webhooks/{id}',
      summary: 'Tell an address no more',
      params: idParams,
      answers: { 204: { what: 'Removed; what waited for it is given up', content: {} } },
    },
    async ({ params, request, reply }) => {
      checked(context, request);
      await putRight(() => bookOf(context).remove(params.id, doerOf(request)));
      return reply.code(204).send();
    },
  );
}

function reading(app: FastifyInstance, context: ServerContext): void {
  describeRoute(
    app,
    context,
    {
      ...card,
      method: 'GET',
      path: '/api/v1/webhooks',
      summary: 'Who is told by webhooks, and how it goes',
      answers: { 200: jsonAnswer('All webhooks', z.strictObject({ webhooks: z.array(webhookSchema) })) },
    },
    async ({ reply }) => {
      reply.header('cache-control', 'no-store');
      return { webhooks: await bookOf(context).list() };
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      method: 'GET',
      path: '/api/v1/webhooks/{id}/deliveries',
      summary: 'What one webhook was told, latest first, and what came of it',
      params: idParams,
      query: z.object({ limit: limitUpTo(1000, 50) }),
      answers: { 200: jsonAnswer('Deliveries', z.strictObject({ deliveries: z.array(deliverySchema) })) },
    },
    async ({ params, query, reply }) => {
      reply.header('cache-control', 'no-store');
      return { deliveries: await putRight(() => bookOf(context).deliveries(params.id, query.limit)) };
    },
  );
}

/** A page of ours sends its token as a header; a key needs none. */
function checked({ gate }: ServerContext, request: FastifyRequest): void {
  gate.checkToken(request, String(request.headers['x-sitrep-token'] ?? ''));
}

function bookOf({ webhooks }: ServerContext): WebhookBook {
  if (!webhooks) throw new HttpProblem(403, 'Forbidden', 'this server tells nobody by webhooks');
  return webhooks;
}
