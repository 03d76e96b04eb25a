import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { JudgementRow } from '../model/review.ts';
import { accountOf, signatureOf } from './access/asker.ts';
import { keepDeed } from './access/keep-deed.ts';
import { isUnchanged, judgementsFor, type ServerContext, wordsAsOf } from './context.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { inOrder, JUDGEMENT_ORDER, REVIEW_ORDER } from './list-order.ts';
import type { FormOf } from './page/judgement-row.ts';
import { reviewPage } from './page/review-page.ts';
import { sendPage } from './page-routes.ts';
import { limitUpTo, pagedQuery, parseQuery } from './query.ts';
import { judgementSchema, listOf, reviewItemSchema } from './schema/answer-schema.ts';
import { sendList } from './send-list.ts';
import { nameText, noteText, putRight, writeScope } from './write-scope.ts';

/** Items on a page of the queue. */
const PAGE = 20;
/** Judgements shown below the queue. */
const LATEST = 20;

const incidentId = z.string().regex(/^in_\w{1,60}$/, 'the id of an incident');
const eventKey = z.string().regex(/^ev_\w{1,60}$/, 'the id of an event');
const reviewQuery = z.object({
  incident: incidentId.optional(),
  limit: limitUpTo(1000, PAGE),
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
    .describe('from GET /api/v1/judgements; may also come as header x-sitrep-token'),
});

/** How a word is given, for the description of the API. */
export const GIVING_WORDS =
  'With a key; or, where there are no accounts, from the machine the server runs on with the cookie and the token that GET /api/v1/judgements gives.';

/** What waits for a person's word, the words given, and the ways to give one. */
export function reviewRoutes(app: FastifyInstance, context: ServerContext): void {
  const { deps, gate } = context;
  app.get('/review', async (request, reply) => {
    const query = parseQuery(reviewQuery, request.query);
    const [all, rows] = await Promise.all([deps.review(query.incident), deps.judgements()]);
    const items = all.slice(0, query.limit);
    const latest = rows.toReversed().slice(0, LATEST);
    const notObeyed = rows.filter((r) => r.state === 'not-obeyed');
    const told = [...items.flatMap((i) => i.pair), ...[...latest, ...notObeyed].flatMap((r) => [r.a, r.b])];
    const token = gate.tokenFor(request, reply);
    const said = rows.find((r) => r.at === query.said) ?? null;
    const body = reviewPage({
      incidents: await deps.reads.holding(told),
      items,
      total: all.length,
      rows: latest,
      notObeyed,
      incident: query.incident ?? null,
      said,
      write: formFor(request, token, said?.by ?? deps.writer.user),
      closed: gate.whyClosed(request),
    });
    return sendPage(context, reply, { title: 'Review', current: 'review', body });
  });
  reviewApi(app, context);
  writeScope(app, 'form', (scope) =>
    scope.post('/review', async (request, reply) => {
      const row = await judged(context, request, parseQuery(judgementBody, request.body));
      return reply.redirect(`/review?said=${encodeURIComponent(row.at)}#said`, 303);
    }),
  );
}

function reviewApi(app: FastifyInstance, context: ServerContext): void {
  const { deps, gate } = context;
  const card = { tag: 'Persons’ words' } as const;
  describeRoute(
    app,
    context,
    {
      ...card,
      method: 'GET',
      access: 'public',
      path: '/api/v1/review',
      summary: 'What waits for a person’s word, the most pressing first',
      query: pagedQuery.pick({ cursor: true, limit: true }).extend({
        incident: incidentId.optional().describe('only what concerns this incident'),
      }),
      answers: { 200: jsonAnswer('A page of pairs', listOf(reviewItemSchema)) },
    },
    async (asked) => {
      const [items, { asOf }] = await Promise.all([deps.review(asked.query.incident), deps.reads.state()]);
      if (isUnchanged(asked.request, asked.reply, [items])) return asked.reply;
      return sendList(asked, asOf, inOrder(items, REVIEW_ORDER), REVIEW_ORDER);
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      method: 'GET',
      access: 'public',
      path: '/api/v1/judgements',
      summary: 'Words on pairs of events, and which stand; the token to send one with',
      query: pagedQuery,
      answers: {
        200: jsonAnswer(
          'A page of words, the oldest first',
          listOf(judgementSchema, {
            token: z.string().nullable().describe('to send a word with; null where none may be sent'),
          }),
        ),
      },
    },
    async (asked) => {
      const { query, request, reply } = asked;
      const rows = inOrder(await judgementsFor(context, query), JUDGEMENT_ORDER);
      reply.header('cache-control', 'no-store');
      const list = sendList(asked, wordsAsOf(query), rows, JUDGEMENT_ORDER);
      return { ...list, token: gate.tokenFor(request, reply) };
    },
  );
  writeScope(app, 'json', (scope) =>
    describeRoute(
      scope,
      context,
      {
        ...card,
        method: 'POST',
        access: 'analyst',
        thing: 'judgements',
        path: '/api/v1/judgements',
        summary: 'Give a word on two events, or take the last one back',
        description: GIVING_WORDS,
        body: judgementBody,
        answers: { 201: jsonAnswer('The word as kept', judgementSchema) },
        problems: [404, 409, 422],
      },
      async ({ body, request, reply }) => reply.code(201).send(await judged(context, request, body)),
    ),
  );
}

/** What forms need for whoever looks: the account's name where they are signed in; null where they may not write. */
export function formFor(request: FastifyRequest, token: string | null, user: string): FormOf | null {
  const account = accountOf(request.asker);
  return token === null ? null : { token, by: account?.name ?? user, isSigned: account !== null };
}

async function judged(
  context: ServerContext,
  request: FastifyRequest,
  body: z.infer<typeof judgementBody>,
): Promise<JudgementRow> {
  const { deps, gate } = context;
  const { token, expected, by: given, note, ...word } = body;
  gate.checkToken(request, token ?? String(request.headers['x-sitrep-token'] ?? ''));
  const by = signatureOf(request.asker, given, deps.writer.user);
  const row = await putRight(() => deps.writer.judge({ ...word, by, ...(note ? { note } : {}) }, expected));
  await keepDeed(context, request, 'judged', `${row.a} ${row.b}, ${row.verdict}`);
  return row;
}
