import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { JudgementRow } from '../model/review.ts';
import type { ServerContext } from './context.ts';
import { reviewPage } from './page/review-page.ts';
import { sendPage } from './page-routes.ts';
import { instant, instantOf, parseQuery } from './query.ts';
import { nameText, noteText, putRight, writeScope } from './write-scope.ts';

/** Items on a page of the queue. */
const PAGE = 20;
/** Judgements shown below the queue. */
const LATEST = 20;

const incidentId = z.string().regex(/^in_\w{1,60}$/, 'the id of an incident');
const eventKey = z.string().regex(/^ev_\w{1,60}$/, 'the id of an event');
const reviewQuery = z.object({
  incident: incidentId.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(PAGE),
  said: z.string().max(40).optional(),
});

/** A judgement as it comes in. */
export const judgementBody = z.strictObject({
  a: eventKey.describe('key of an event'),
  b: eventKey.describe('key of another'),
  verdict: z
    .enum(['same', 'different', 'unsure', 'undone'])
    .describe('undone takes the last word on the two back'),
  by: nameText.describe('who judges; the user the server was started by unless given'),
  note: noteText.describe('why'),
  expected: z.string().max(40).optional().describe('with undone: `at` of the word to take back'),
  token: z
    .string()
    .max(128)
    .optional()
    .describe('from GET /api/judgements; may also come as header x-sitrep-token'),
});

/** What waits for a person's word, the words given, and the ways to give one. */
export function reviewRoutes(app: FastifyInstance, context: ServerContext): void {
  const { deps, gate } = context;
  app.get('/review', async (request, reply) => {
    const query = parseQuery(reviewQuery, request.query);
    const [picture, items, rows] = await Promise.all([
      deps.picture(),
      deps.review(query.incident),
      deps.judgements(),
    ]);
    const token = gate.tokenFor(request, reply);
    const said = rows.find((r) => r.at === query.said) ?? null;
    const body = reviewPage({
      picture,
      items: items.slice(0, query.limit),
      total: items.length,
      rows: rows.toReversed().slice(0, LATEST),
      notObeyed: rows.filter((r) => r.state === 'not-obeyed'),
      incident: query.incident ?? null,
      said,
      write: token === null ? null : { token, by: said?.by ?? deps.writer.user },
      closed: gate.closed,
    });
    return sendPage(context, reply, { title: 'Review', current: 'review', body });
  });
  app.get('/api/review', async (request) => {
    const { incident, limit } = parseQuery(reviewQuery, request.query);
    const items = await deps.review(incident);
    return { total: items.length, items: items.slice(0, limit) };
  });
  app.get('/api/judgements', async (request, reply) => {
    const { asOf } = parseQuery(z.object({ asOf: instant.optional() }), request.query);
    const judgements = await deps.judgements(asOf && instantOf(asOf, 'end'));
    reply.header('cache-control', 'no-store');
    return { judgements, token: gate.tokenFor(request, reply) };
  });
  writeScope(app, gate, 'json', (scope) =>
    scope.post('/api/judgements', async (request, reply) =>
      reply.code(201).send(await judged(context, request)),
    ),
  );
  writeScope(app, gate, 'form', (scope) =>
    scope.post('/review', async (request, reply) => {
      const row = await judged(context, request);
      return reply.redirect(`/review?said=${encodeURIComponent(row.at)}#said`, 303);
    }),
  );
}

async function judged({ deps, gate }: ServerContext, request: FastifyRequest): Promise<JudgementRow> {
  const { token, expected, by, note, ...word } = parseQuery(judgementBody, request.body);
  gate.checkToken(request, token ?? String(request.headers['x-sitrep-token'] ?? ''));
  return putRight(() =>
    deps.writer.judge({ ...word, by: by ?? deps.writer.user, ...(note ? { note } : {}) }, expected),
  );
}
