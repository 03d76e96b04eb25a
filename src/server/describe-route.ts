import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { accepts } from './accepts.ts';
import { withRegion } from './asked-region.ts';
import type { ServerContext } from './context.ts';
import { refuseUnknown } from './known-parameters.ts';
import { HttpProblem } from './problem.ts';
import { parseQuery } from './query.ts';
import type { RouteAnswer, RouteCard } from './route-book.ts';

/** What a handler is given: each part read by the card's schema. */
export interface Asked<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Read<T> = T extends z.ZodType ? z.infer<T> : undefined;

/** An answer in JSON of this shape. */
export function jsonAnswer(what: string, schema: z.ZodType, type = 'application/json'): RouteAnswer {
  return { what, content: { [type]: schema } };
}

/** An answer that is no JSON. */
export function fileAnswer(what: string, ...types: string[]): RouteAnswer {
  return { what, content: Object.fromEntries(types.map((t) => [t, null])) };
}

/**
 * Registers a route together with its description: what it is asked by is read by the card's schemas (400 where it does not fit, or is none of theirs), who may
 * use it is decided by `access` before a body is read, and OpenAPI is made from the same card. The one way to a route under /api/.
 */
export function describeRoute<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  app: FastifyInstance,
  context: ServerContext,
  card: Omit<RouteCard, 'params' | 'query' | 'body'> & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
  },
  handle: (asked: Asked<Read<P>, Read<Q>, Read<B>>) => unknown,
): void {
  const whole = card as RouteCard;
  context.book.add(whole);
  const types = Object.values(whole.answers).flatMap((a) => Object.keys(a.content));
  app.route({
    method: whole.method,
    url: whole.path.replace(/\{(\w+)\}/g, ':$1'),
    config: { access: { role: whole.access, thing: whole.thing ?? null } },
    onRequest: async (request, reply) => {
      openToOtherPages(context, whole, request, reply);
      if (whole.path.startsWith('/api/') && !accepts(request.headers.accept, types))
        throw new HttpProblem(
          406,
          'Not acceptable',
          `this is sent as ${types.join(' or ')}, none of which the Accept header takes`,
        );
    },
    handler: async (request, reply) => {
      refuseUnknown(whole, request);
      const asked = {
        params: whole.params && parseQuery(whole.params, request.params),
        query: whole.query && (await withRegion(context, parseQuery(whole.query, request.query))),
        body: whole.body && parseQuery(whole.body, request.body),
        request,
        reply,
      };
      return handle(asked as Asked<Read<P>, Read<Q>, Read<B>>);
    },
  });
}

/** Headers a page of another site may read. */
const EXPOSED = 'etag, last-modified, link, retry-after';

/**
 * What anybody may read, pages of other sites may read too, as nobody in particular. Only where the server is open to other machines:
 * one that answers its own machine alone holds what is its owner's, and a page from elsewhere must not read it through their browser.
 */
function openToOtherPages(
  context: ServerContext,
  card: RouteCard,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (!context.isOpen || card.access !== 'public' || card.method !== 'GET') return;
  if (request.headers.cookie !== undefined || request.headers.authorization !== undefined) return;
  reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', EXPOSED);
}
